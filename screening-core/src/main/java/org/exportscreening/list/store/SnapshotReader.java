package org.exportscreening.list.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListFile;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.ListSource;
import org.exportscreening.list.SnapshotManifest;

/** Finds and reads the snapshots of a store, also while another process imports. Immutable and thread-safe. */
final class SnapshotReader {

    private static final int TRIES = 5;

    private final StoreFolder folder;

    SnapshotReader(StoreFolder folder) {
        this.folder = folder;
    }

    /** A reader that is overtaken by several imports finds its snapshot gone, and takes the one that is in force now. */
    <T> Optional<T> withCurrent(Function<SnapshotId, T> action) {
        for (int attempt = 1; ; attempt++) {
            SnapshotId id = folder.current();
            if (id == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(action.apply(id));
            } catch (ListDataException e) {
                if (attempt == TRIES || id.equals(folder.current())) {
                    throw e;
                }
            }
        }
    }

    /** The files of the snapshot in force that are in force for at least one list. */
    List<ListSource> filesInForce() {
        return withCurrent(folder::manifest)
                .map(current -> current.sources().stream()
                        .flatMap(source -> source.sources().stream())
                        .toList())
                .orElse(List.of());
    }

    /** A file in force, checked; null when there is none with this digest. */
    @Nullable
    Path fileInForce(String sha256) {
        return withCurrent(id -> Optional.ofNullable(file(id, sha256)))
                .flatMap(Function.identity())
                .orElse(null);
    }

    @Nullable
    private Path file(SnapshotId id, String sha256) {
        StoredSnapshot snapshot = folder.manifest(id);
        for (StoredSource source : snapshot.sources()) {
            for (int i = 0; i < source.files().size(); i++) {
                if (source.files().get(i).source().sha256().equals(sha256)) {
                    return folder.files(id, snapshot, source).get(i);
                }
            }
        }
        return null;
    }

    /** What is said of a snapshot of which every file is what was stored. */
    StoredSnapshot checked(SnapshotId id) {
        StoredSnapshot snapshot = folder.manifest(id);
        snapshot.sources().forEach(source -> folder.files(id, snapshot, source));
        return snapshot;
    }

    /** The lists of a snapshot. */
    ListSnapshot read(SnapshotId id) {
        List<ListEntry> entries = new ArrayList<>();
        List<ListSource> sources = new ArrayList<>();
        StoredSnapshot snapshot = folder.manifest(id);
        for (StoredSource source : snapshot.sources()) {
            List<ListFile> files = folder.files(id, snapshot, source).stream()
                    .map(file -> ListFile.read(file, source.tolerance()))
                    .toList();
            ListFile.join(files, source.tolerance()).entries().stream()
                    .filter(entry -> source.inForce().contains(entry.list()))
                    .forEach(entries::add);
            sources.addAll(source.sources());
        }
        return ListSnapshot.of(entries, new SnapshotManifest(sources, false));
    }

    /** What is said of a snapshot; null where that is damaged. */
    @Nullable
    StoredSnapshot manifestOrNull(SnapshotId id) {
        try {
            return folder.manifest(id);
        } catch (ListDataException e) {
            return null;
        }
    }

    /**
     * Finds a snapshot.
     *
     * @throws IllegalArgumentException if there is no such snapshot
     */
    SnapshotId find(String id) {
        SnapshotId found = lookUp(id);
        if (found == null) {
            throw new IllegalArgumentException(
                    "Unknown snapshot \"" + id + "\"; expected current, previous or one of " + folder.history() + ".");
        }
        return found;
    }

    /** A snapshot by its id, or {@code current} or {@code previous}; null if there is none. */
    @Nullable
    SnapshotId lookUp(String id) {
        List<SnapshotId> history = folder.history();
        return switch (id) {
            case "current" -> history.isEmpty() ? null : history.get(0);
            case "previous" -> history.size() < 2 ? null : history.get(1);
            default ->
                history.stream()
                        .filter(one -> one.toString().equals(id))
                        .findFirst()
                        .orElse(null);
        };
    }
}
