package org.exportscreening.list.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportscreening.list.JoinedFiles;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListFile;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.SnapshotManifest;
import org.exportscreening.list.Tolerance;

/**
 * Copies files into the store, reads the copies (so that what was looked at is what is kept) and sorts them into sources.
 * Not thread-safe.
 */
final class Staging {

    private final Path folder;
    private final Instant now;
    private final Tolerance tolerance;
    private int count;

    Staging(Path folder, Instant now, Tolerance tolerance) {
        this.folder = folder;
        this.now = now;
        this.tolerance = tolerance;
    }

    private record Read(Path path, StoredFile stored, ListFile content) {}

    /**
     * Takes files in.
     *
     * @return their sources, in the order of the files
     * @throws ListDataException if one cannot be read, or a companion file belongs to none of the others
     */
    List<Staged> stage(List<Path> files) throws IOException {
        List<List<Read>> groups = new ArrayList<>();
        List<Read> companions = new ArrayList<>();
        Set<Path> mappings = files.stream().map(ListFile::mapping).collect(Collectors.toSet());
        for (Path file : files) {
            if (mappings.contains(file)) {
                continue;
            }
            Read read = read(file);
            if (read.content().entries().isEmpty()) {
                companions.add(read);
            } else {
                groupFor(read, groups).add(read);
            }
        }
        for (Read companion : companions) {
            mainOf(companion, groups).add(companion);
        }
        List<Staged> sources = new ArrayList<>();
        for (List<Read> group : groups) {
            sources.add(source(group));
        }
        return sources;
    }

    private Read read(Path file) throws IOException {
        Path name = file.getFileName();
        if (name == null || Files.isDirectory(file)) {
            throw new ListDataException(file.toString(), "expected a list file, found a directory.");
        }
        Path copy = Files.createDirectories(folder.resolve(Integer.toString(++count)))
                .resolve(name.toString());
        String sha256;
        try {
            sha256 = Disk.copy(file, copy);
        } catch (NoSuchFileException e) {
            throw new ListDataException(
                    name.toString(), 0, 0, "expected a list file, found nothing at " + file + ".", e);
        }
        Path mapping = ListFile.mapping(file);
        String mappingSha256 = Files.exists(mapping) ? Disk.copy(mapping, ListFile.mapping(copy)) : null;
        ListFile content = ListFile.read(copy, tolerance);
        if (!content.source().sha256().equals(sha256)) {
            throw new ListDataException(name.toString(), "changed on the disk while it was read; try again.");
        }
        return new Read(copy, new StoredFile(content.source(), Files.size(copy), mappingSha256), content);
    }

    /** Files of one format that hold the same list are one source. */
    private static List<Read> groupFor(Read file, List<List<Read>> groups) {
        for (List<Read> group : groups) {
            for (Read other : group) {
                if (isSameFormat(file, other)
                        && !Collections.disjoint(
                                file.content().source().rows().keySet(),
                                other.content().source().rows().keySet())) {
                    return group;
                }
            }
        }
        List<Read> group = new ArrayList<>();
        groups.add(group);
        return group;
    }

    private static boolean isSameFormat(Read a, Read b) {
        return a.content().source().format().equals(b.content().source().format());
    }

    private static List<Read> mainOf(Read companion, List<List<Read>> groups) {
        Set<String> keys = new HashSet<>();
        companion.content().supplements().forEach(supplement -> keys.add(supplement.key()));
        for (List<Read> group : groups) {
            for (Read file : group) {
                if (file.content().entries().stream().map(ListEntry::joinKey).anyMatch(keys::contains)) {
                    return group;
                }
            }
        }
        throw new ListDataException(
                companion.content().source().name(),
                "expected the list that it adds to among the files, found none; import the files of one day together.");
    }

    private Staged source(List<Read> group) {
        JoinedFiles joined = ListFile.join(group.stream().map(Read::content).toList(), tolerance);
        String content = ListSnapshot.of(joined.entries(), new SnapshotManifest(List.of(), false))
                .digest();
        List<StoredFile> files = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            StoredFile stored = group.get(i).stored();
            files.add(new StoredFile(joined.sources().get(i), stored.size(), stored.mapping()));
        }
        String format = files.get(0).source().format();
        StoredSource source = new StoredSource(format, now, Set.of(), content, tolerance, files);
        return new Staged(
                source.withInForce(source.rows().keySet()),
                group.stream().map(Read::path).toList());
    }
}
