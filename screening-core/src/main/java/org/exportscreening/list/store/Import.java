package org.exportscreening.list.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListFile;
import org.exportscreening.list.ListId;

/** One import, run by the holder of the write lock. Not thread-safe, used once. */
final class Import {

    private final StoreFolder folder;
    private final ImportPolicy policy;
    private final Instant now;
    private final int keep;
    private final List<String> notes = new ArrayList<>();

    @Nullable
    private final SnapshotId currentId;

    @Nullable
    private final StoredSnapshot current;

    Import(StoreFolder folder, ImportPolicy policy, Instant now, int keep) {
        this.folder = folder;
        this.policy = policy;
        this.now = now;
        this.keep = keep;
        SnapshotId id = null;
        StoredSnapshot manifest = null;
        try {
            id = folder.current();
            manifest = id == null ? null : folder.manifest(id);
        } catch (ListDataException e) {
            if (!policy.forced()) {
                throw e;
            }
            notes.add("The snapshot in force could not be read and counts as none: " + e.getMessage());
        }
        this.currentId = id;
        this.current = manifest;
    }

    /** A batch that was taken, or why not. */
    private record Taken(
            List<Staged> sources,
            List<String> messages,
            @Nullable ListDataException failure) {}

    List<ImportAttempt> run(List<List<Path>> batches) throws IOException {
        clean();
        try {
            Staging staging =
                    new Staging(Files.createDirectories(folder.incoming().resolve("new")), now, policy.unread());
            List<Taken> taken = new ArrayList<>();
            for (List<Path> batch : batches) {
                taken.add(take(staging, batch));
            }
            List<Staged> sources =
                    taken.stream().flatMap(one -> one.sources().stream()).toList();
            StoredSnapshot result = sources.isEmpty() ? current : commit(merge(sources));
            List<ImportAttempt> attempts = new ArrayList<>();
            for (Taken one : taken) {
                attempts.add(attempt(one, result));
            }
            return attempts;
        } finally {
            Disk.delete(folder.incoming());
        }
    }

    private ImportAttempt attempt(Taken taken, @Nullable StoredSnapshot result) {
        if (taken.failure() != null || result == null) {
            return new ImportAttempt(null, taken.failure());
        }
        List<String> messages = new ArrayList<>(taken.messages());
        if (!taken.sources().isEmpty()) {
            messages.addAll(notes);
        }
        return new ImportAttempt(new ImportResult(result, !taken.sources().isEmpty(), messages), null);
    }

    private Taken take(Staging staging, List<Path> batch) throws IOException {
        try {
            List<Staged> fresh = new ArrayList<>();
            List<String> messages = new ArrayList<>();
            for (Staged staged : staging.stage(batch)) {
                if (isInForce(staged.source())) {
                    messages.add(staged.source().names() + ": says what is in force already; nothing changed.");
                } else {
                    fresh.add(staged);
                    messages.addAll(SourceMessages.counts(staged.source(), before()));
                    messages.addAll(SourceMessages.unread(staged.source()));
                }
            }
            messages.addAll(check(fresh));
            return new Taken(fresh, messages, null);
        } catch (ListDataException e) {
            return new Taken(List.of(), List.of(), e);
        }
    }

    private boolean isInForce(StoredSource fresh) {
        return currentSources().stream()
                .anyMatch(old -> old.isSamePublication(fresh)
                        && old.content().equals(fresh.content())
                        && old.inForce().equals(old.rows().keySet()));
    }

    private List<StoredSource> currentSources() {
        return current == null ? List.of() : current.sources();
    }

    private Map<ListId, Integer> before() {
        return current == null ? Map.of() : current.entries();
    }

    /** Refuses what looks wrong; gives it as messages where it is forced. */
    private List<String> check(List<Staged> fresh) {
        List<StoredSource> sources = fresh.stream().map(Staged::source).toList();
        List<Refusal> refusals = new Suspicions(policy, currentSources(), before()).of(sources);
        if (!refusals.isEmpty() && !policy.forced()) {
            throw new ImportRefusedException(
                    sources.stream().map(StoredSource::names).collect(Collectors.joining(", ")), refusals);
        }
        return refusals.stream()
                .map(refusal -> refusal.message() + " Taken because it was forced.")
                .toList();
    }

    /** Old and new sources together; each list from the newest of them. */
    private List<Staged> merge(List<Staged> fresh) {
        List<Staged> all = new ArrayList<>();
        for (StoredSource old : currentSources()) {
            if (fresh.stream().noneMatch(one -> one.source().isSamePublication(old))) {
                all.add(new Staged(old, kept(old)));
            }
        }
        all.addAll(fresh);
        List<Staged> merged = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Set<ListId> left = EnumSet.noneOf(ListId.class);
            StoredSource source = all.get(i).source();
            left.addAll(source.inForce());
            for (Staged newer : all.subList(i + 1, all.size())) {
                yieldTo(newer.source(), source, left);
            }
            if (!left.isEmpty()) {
                merged.add(new Staged(source.withInForce(left), all.get(i).files()));
            }
        }
        return merged;
    }

    private List<Path> kept(StoredSource old) {
        if (currentId == null || current == null) {
            throw new IllegalStateException("There are sources without a snapshot.");
        }
        return folder.files(currentId, current, old);
    }

    private void yieldTo(StoredSource newer, StoredSource older, Set<ListId> left) {
        Set<ListId> yielded = EnumSet.copyOf(newer.rows().keySet());
        yielded.retainAll(newer.inForce());
        yielded.retainAll(left);
        if (yielded.isEmpty()) {
            return;
        }
        left.removeAll(yielded);
        notes.add(yielded.stream().map(ListId::code).collect(Collectors.joining(", ")) + ": now from " + newer.names()
                + ", no longer from " + older.names()
                + (left.isEmpty() ? ", of which nothing is in force any more." : "."));
    }

    private StoredSnapshot commit(List<Staged> sources) throws IOException {
        SnapshotId id = SnapshotId.of(nextNumber(), now);
        Path unfinished = Files.createDirectories(folder.incoming().resolve("snapshot"));
        int number = 0;
        for (Staged staged : sources) {
            for (int i = 0; i < staged.files().size(); i++) {
                number++;
                StoredFile file = staged.source().files().get(i);
                place(staged.files().get(i), StoreFolder.file(unfinished, number, file), file);
            }
        }
        Disk.force(unfinished.resolve("files"));
        StoredSnapshot snapshot = new StoredSnapshot(
                id.toString(), now, sources.stream().map(Staged::source).toList());
        folder.writeManifest(unfinished, snapshot);
        Files.createDirectories(folder.snapshots());
        Disk.force(folder.root());
        Disk.move(unfinished, folder.snapshot(id));
        folder.setCurrent(id);
        prune();
        return snapshot;
    }

    private void place(Path from, Path to, StoredFile file) throws IOException {
        Files.createDirectories(to.getParent());
        place(from, to, file.source().sha256());
        if (file.mapping() != null) {
            place(ListFile.mapping(from), ListFile.mapping(to), file.mapping());
        }
        Disk.forceFolderOf(to);
    }

    /** New files are moved, kept ones are copied: a damaged disk block should not hit every snapshot at once. */
    private void place(Path from, Path to, String sha256) throws IOException {
        if (from.startsWith(folder.incoming())) {
            Disk.move(from, to);
        } else if (!Disk.copy(from, to).equals(sha256)) {
            throw new ListDataException(String.valueOf(to.getFileName()), "changed on the disk while it was copied.");
        }
    }

    /** Never the number of a folder that is there: with the old snapshot unreadable, they are all kept. */
    private int nextNumber() {
        return folder.ids().stream().mapToInt(SnapshotId::number).max().orElse(0) + 1;
    }

    /** Deletes what an interrupted import left behind. */
    private void clean() throws IOException {
        Disk.delete(folder.incoming());
        SnapshotId id = currentId;
        if (id != null) {
            discard(folder.ids().stream()
                    .filter(one -> one.number() > id.number())
                    .toList());
        } else if (notes.isEmpty()) {
            discard(folder.ids());
        }
    }

    private void prune() throws IOException {
        discard(folder.ids().stream()
                .skip(keep)
                .filter(id -> !folder.pinned(id))
                .toList());
    }

    /** Out of sight in one step, then deleted, so that nobody ever sees half a snapshot. */
    private void discard(List<SnapshotId> ids) throws IOException {
        for (SnapshotId id : ids) {
            Path trash = Files.createDirectories(folder.incoming()).resolve("old-" + id);
            Disk.move(folder.snapshot(id), trash);
            Disk.delete(trash);
        }
    }
}
