package org.exportscreening;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatFileException;
import org.exportscreening.flat.FlatWriter;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.store.ListStore;
import org.exportscreening.list.store.MadeOfSnapshot;
import org.exportscreening.match.NameIndex;
import org.exportscreening.name.NameNormalizer;

/**
 * A snapshot with all that it takes to search it. Making it of a list takes a second; written to a file, it can be mapped into
 * memory instead, in a fraction of that, and the entries are then decoded when they are asked for. The answers are the same, to
 * the last bit.
 *
 * <pre>{@code
 * CompiledLists.of(catalog.load()).write(file);
 * Screener screener = Screener.builder().lists(CompiledLists.map(file)).build();
 * }</pre>
 *
 * <p>A file is good for the version of the library and of Java that wrote it, and for no other: keep the lists. Immutable and
 * thread-safe; several screeners may share one.
 */
public final class CompiledLists {

    private final ListSnapshot snapshot;
    private final PartySearch search;

    private CompiledLists(ListSnapshot snapshot, PartySearch search) {
        this.snapshot = snapshot;
        this.search = search;
    }

    /**
     * Compiles a snapshot.
     *
     * @param snapshot the lists
     * @return the snapshot, ready to be searched
     */
    public static CompiledLists of(ListSnapshot snapshot) {
        NameIndex index = NameIndex.of(snapshot, NameNormalizer.bundled());
        return new CompiledLists(snapshot, new PartySearch(snapshot.entries(), index));
    }

    /**
     * Maps a file that {@link #write} wrote. It may be replaced meanwhile, as {@code write} does it, but not be written into.
     *
     * @param file the file
     * @return the lists in it
     * @throws ListDataException if it is missing, damaged or not of this version of the library
     */
    public static CompiledLists map(Path file) {
        try {
            return of(FlatFile.map(file));
        } catch (NoSuchFileException e) {
            throw new ListDataException(file.toString(), 0, 0, "expected compiled lists, found no file.", e);
        } catch (FlatFileException e) {
            throw new ListDataException(file.toString(), 0, 0, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ListDataException(file.toString(), 0, 0, "cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The lists in force in a store. What was compiled of them is kept in the store's folder, and is used as long as neither the
     * lists nor the library have changed; a file there that is missing, out of date or damaged is made anew, if it can be.
     *
     * @param store the store
     * @return the lists, or empty when nothing was ever imported
     * @throws ListDataException if the snapshot in force is damaged
     */
    public static Optional<CompiledLists> inForce(ListStore store) {
        Optional<MadeOfSnapshot> kept = store.madeOfCurrent();
        Optional<CompiledLists> mapped = kept.flatMap(CompiledLists::mapped);
        if (mapped.isPresent()) {
            return mapped;
        }
        Optional<CompiledLists> made = store.current().map(CompiledLists::of);
        // An import in between would put the new lists under the old key.
        made.ifPresent(lists ->
                kept.filter(place -> store.madeOfCurrent().equals(kept)).ifPresent(lists::keep));
        return made;
    }

    private static Optional<CompiledLists> mapped(MadeOfSnapshot place) {
        try {
            FlatFile file = FlatFile.map(place.file());
            return file.key().equals(place.key()) ? Optional.of(of(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void keep(MadeOfSnapshot place) {
        try {
            place.prepare();
            write(place.file(), place.key());
        } catch (IOException e) {
            // The answers are the same without it.
            System.getLogger(CompiledLists.class.getName())
                    .log(System.Logger.Level.DEBUG, "Compiled lists were not kept: {0}", e.toString());
        }
    }

    private static CompiledLists of(FlatFile file) {
        ListSnapshot snapshot = ListSnapshot.read(file);
        return new CompiledLists(snapshot, PartySearch.read(file, snapshot, NameNormalizer.bundled()));
    }

    /**
     * Writes the lists for {@link #map}. The file appears, or is replaced, in one step.
     *
     * @param file where to
     * @throws ListDataException if it cannot be written; what was there before is still there
     */
    public void write(Path file) {
        try {
            write(file, snapshot.digest());
        } catch (FlatFileException e) {
            throw new ListDataException(file.toString(), 0, 0, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ListDataException(file.toString(), 0, 0, "cannot be written: " + e, e);
        }
    }

    private void write(Path file, String key) throws IOException {
        FlatWriter out = new FlatWriter();
        snapshot.write(out);
        search.write(out);
        out.write(file, key);
    }

    /**
     * The lists.
     *
     * @return the snapshot
     */
    public ListSnapshot snapshot() {
        return snapshot;
    }

    PartySearch search() {
        return search;
    }
}
