package org.exportscreening.list.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.ListSource;

/**
 * The imported lists of a data directory, with the last few snapshots of them. The {@linkplain org.exportscreening.list.store
 * package} describes how they lie on disk.
 *
 * <p>Thread-safe. Several stores, also of several processes, may use one directory: readers are never blocked and always see a
 * whole snapshot, and of two writers one waits, or is refused when it is another process.
 */
public final class ListStore {

    /** How many snapshots are kept unless said otherwise. */
    public static final int KEPT = 10;

    private static final int FEWEST_KEPT = 2;

    private final Path dataDirectory;
    private final StoreFolder folder;
    private final SnapshotReader reader;
    private final Clock clock;
    private final int keep;

    private ListStore(Path dataDirectory, Clock clock, int keep) {
        this.dataDirectory = dataDirectory;
        this.folder = new StoreFolder(dataDirectory.resolve("store"));
        this.reader = new SnapshotReader(folder);
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * The store of a data directory, which need not exist yet. Nothing is read or written before it is asked for.
     *
     * @param dataDirectory the directory
     * @param clock gives the time of an import and the age of a list
     * @return the store, keeping {@link #KEPT} snapshots
     */
    public static ListStore at(Path dataDirectory, Clock clock) {
        return new ListStore(dataDirectory, clock, KEPT);
    }

    /**
     * The same store keeping another number of snapshots.
     *
     * @param snapshots how many, at least 2: the one in force, and the one that a reader may still be reading
     * @return a new store
     * @throws IllegalArgumentException if fewer than 2
     */
    public ListStore keeping(int snapshots) {
        if (snapshots < FEWEST_KEPT) {
            throw new IllegalArgumentException("A store keeps at least 2 snapshots, found " + snapshots + ".");
        }
        return new ListStore(dataDirectory, clock, snapshots);
    }

    /**
     * Imports files, all or none of them. They replace the sources of which they are a new edition; the other lists stay.
     *
     * @param files list files in any known format, companion files together with their main file; at least one
     * @param policy when an import looks wrong
     * @return what was done
     * @throws ImportRefusedException if the policy refuses a list
     * @throws org.exportscreening.list.UnreadRowsException if more rows can not be read than the policy allows
     * @throws ListDataException if a file cannot be read, the store is damaged, or another process is writing; in all cases
     *     what was in force stays so
     */
    public ImportResult imports(List<Path> files, ImportPolicy policy) {
        ImportAttempt attempt = importEach(List.of(files), policy).get(0);
        ListDataException failure = attempt.failure();
        ImportResult result = attempt.result();
        if (result == null) {
            throw failure == null ? new IllegalStateException("An import gave no result.") : failure;
        }
        return result;
    }

    /**
     * Imports several batches, each all or not at all, and makes one snapshot of those that went well.
     *
     * @param batches the files of each batch
     * @param policy when an import looks wrong
     * @return one attempt a batch, in their order
     * @throws ListDataException if the store is damaged, or another process is writing
     */
    public List<ImportAttempt> importEach(List<List<Path>> batches, ImportPolicy policy) {
        if (batches.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("Expected at least one list file, found none.");
        }
        return WriteLock.run(folder.root(), () -> {
            try {
                return new Import(folder, policy, clock.instant(), keep).run(batches);
            } catch (IOException e) {
                throw new ListDataException("list store", 0, 0, "cannot be written: " + e.getMessage(), e);
            }
        });
    }

    /**
     * The lists in force.
     *
     * @return the snapshot, or empty when nothing was ever imported
     * @throws ListDataException if the snapshot in force is damaged; the message says what, and what else is kept
     */
    public Optional<ListSnapshot> current() {
        return reader.withCurrent(reader::read);
    }

    /**
     * Where something that is made of the snapshot in force may be kept. It is found again as long as not a byte of the snapshot
     * has changed; the file need not be there, and may be deleted at any time.
     *
     * @return the place, or empty when nothing was imported, or the snapshot cannot be read
     */
    public Optional<MadeOfSnapshot> madeOfCurrent() {
        return MadeOfSnapshot.current(folder);
    }

    /**
     * An older snapshot.
     *
     * @param id an id from {@link #snapshots()}, or {@code current} or {@code previous}
     * @return the snapshot
     * @throws IllegalArgumentException if there is no such snapshot
     * @throws ListDataException if it is damaged
     */
    public ListSnapshot snapshot(String id) {
        return reader.read(reader.find(id));
    }

    /**
     * Whether {@link #snapshot} knows an id.
     *
     * @param id an id, or {@code current} or {@code previous}
     * @return true if so
     */
    public boolean has(String id) {
        return reader.lookUp(id) != null;
    }

    /**
     * The snapshot that was read from certain files. Its lists need not be read to find it.
     *
     * @param sources the files, as the {@linkplain org.exportscreening.list.SnapshotInfo#sources() sources} of a snapshot name them
     * @return the id of the newest snapshot of just these files, or empty
     * @throws ListDataException if the store is damaged
     */
    public Optional<String> snapshotOf(List<ListSource> sources) {
        Map<String, Map<ListId, Integer>> wanted = contents(sources);
        return snapshots().stream()
                .filter(snapshot -> contents(snapshot.sources().stream()
                                .flatMap(source -> source.sources().stream())
                                .toList())
                        .equals(wanted))
                .map(StoredSnapshot::id)
                .findFirst();
    }

    /** What of which file is in force. */
    private static Map<String, Map<ListId, Integer>> contents(List<ListSource> sources) {
        Map<String, Map<ListId, Integer>> contents = new HashMap<>();
        sources.forEach(source -> contents.put(source.sha256(), source.rows()));
        return contents;
    }

    /**
     * Keeps a snapshot for good, however many imports follow: something rests on it that may be asked for years later.
     *
     * @param id its id, or {@code current} or {@code previous}
     * @throws IllegalArgumentException if there is no such snapshot
     * @throws ListDataException if that can not be written down
     */
    public void pin(String id) {
        SnapshotId found = reader.find(id);
        try {
            if (!folder.pinned(found)) {
                folder.setPinned(found);
            }
        } catch (IOException e) {
            throw new ListDataException("list store", 0, 0, "cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * The snapshots that are kept.
     *
     * @return newest first, the one in force at the front; those with a damaged manifest are left out; immutable
     */
    public List<StoredSnapshot> snapshots() {
        List<StoredSnapshot> snapshots = new ArrayList<>();
        for (SnapshotId id : folder.history()) {
            StoredSnapshot snapshot = reader.manifestOrNull(id);
            if (snapshot != null) {
                snapshots.add(snapshot);
            }
        }
        return List.copyOf(snapshots);
    }

    /**
     * How the store stands. The files in force are checked for damage, but not read as lists.
     *
     * @return the status
     * @throws ListDataException if the snapshot in force is damaged
     */
    public StoreStatus status() {
        return StatusReader.status(reader, folder, clock.instant());
    }

    /**
     * Writes the lists in force as JSON Lines in UTF-8: one {@linkplain EntryLines entry} a line, in the order of the snapshot.
     * The file appears only once it is whole.
     *
     * @param file where to; replaced if it is there
     * @return number of entries written
     * @throws ListDataException if nothing was imported, the snapshot is damaged, or the file cannot be written
     */
    public int export(Path file) {
        ListSnapshot snapshot = current()
                .orElseThrow(() -> new ListDataException("list store", "expected imported lists, found none."));
        try {
            EntryLines.write(snapshot.entries(), file);
            return snapshot.entries().size();
        } catch (IOException e) {
            throw new ListDataException(file.toString(), 0, 0, "cannot be written: " + e.getMessage(), e);
        }
    }

    /** Remembers that a server just said that files in force are the newest. */
    void confirm(Collection<String> sha256) {
        WriteLock.run(folder.root(), () -> {
            try {
                Map<String, Instant> confirmed = new HashMap<>(folder.confirmed());
                sha256.forEach(file -> confirmed.put(file, clock.instant()));
                Set<String> kept = new HashSet<>();
                filesInForce().forEach(file -> kept.add(file.sha256()));
                confirmed.keySet().retainAll(kept);
                folder.setConfirmed(confirmed);
                return true;
            } catch (IOException e) {
                throw new ListDataException("list store", 0, 0, "cannot be written: " + e.getMessage(), e);
            }
        });
    }

    /** The files of the snapshot in force that are in force for at least one list. */
    List<ListSource> filesInForce() {
        return reader.filesInForce();
    }

    /** A file in force, checked; null when there is none with this digest. */
    @Nullable
    Path fileInForce(String sha256) {
        return reader.fileInForce(sha256);
    }

    Path root() {
        return folder.root();
    }

    Clock clock() {
        return clock;
    }
}
