package org.exportscreening.list.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListFile;

/** Where things lie in the store, and how they are read and checked. Immutable and thread-safe. */
final class StoreFolder {

    private static final String MANIFEST = "manifest.json";
    private static final String MANIFEST_DIGEST = "manifest.sha256";

    private final Path root;

    StoreFolder(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    Path incoming() {
        return root.resolve("incoming");
    }

    Path snapshots() {
        return root.resolve("snapshots");
    }

    Path snapshot(SnapshotId id) {
        return snapshots().resolve(id.toString());
    }

    Path compiled() {
        return root.resolve("compiled");
    }

    /** Whether a snapshot is to be kept for good. */
    boolean pinned(SnapshotId id) {
        return Files.exists(pin(id));
    }

    void setPinned(SnapshotId id) throws IOException {
        Path pin = pin(id);
        Files.createDirectories(pin.getParent());
        Disk.write(pin, new byte[0]);
    }

    private Path pin(SnapshotId id) {
        return root.resolve("pinned").resolve(id.toString());
    }

    private Path pointer() {
        return root.resolve("current");
    }

    private Path confirmedFile() {
        return root.resolve("confirmed.json");
    }

    /** The snapshot in force, or null when nothing was imported yet. */
    @Nullable
    SnapshotId current() {
        try {
            String text = Files.readString(pointer(), StandardCharsets.UTF_8).strip();
            SnapshotId id = SnapshotId.parse(text);
            if (id == null) {
                throw damaged(
                        "current", "expected the id of a snapshot such as 7-2026-11-22, found \"" + text + "\".", null);
            }
            return id;
        } catch (NoSuchFileException e) {
            // A first import that was interrupted leaves snapshot 1 behind, and only that.
            if (ids().stream().anyMatch(id -> id.number() > 1)) {
                throw damaged("current", "is missing, though there are snapshots.", e);
            }
            return null;
        } catch (IOException e) {
            throw new ListDataException("current", 0, 0, "cannot be read: " + e.getMessage(), e);
        }
    }

    void setCurrent(SnapshotId id) throws IOException {
        Disk.write(pointer(), (id + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** All snapshots that are there, newest first, whatever their state. */
    List<SnapshotId> ids() {
        try (Stream<Path> folders = Files.list(snapshots())) {
            return folders.map(folder -> SnapshotId.parse(String.valueOf(folder.getFileName())))
                    .filter(Objects::nonNull)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new ListDataException("snapshots", 0, 0, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** The snapshots that are or were in force, newest first. */
    List<SnapshotId> history() {
        SnapshotId current = current();
        return current == null
                ? List.of()
                : ids().stream().filter(id -> id.number() <= current.number()).toList();
    }

    void writeManifest(Path snapshotFolder, StoredSnapshot snapshot) throws IOException {
        byte[] json = StoreJson.write(snapshot);
        Disk.write(snapshotFolder.resolve(MANIFEST), json);
        Disk.write(
                snapshotFolder.resolve(MANIFEST_DIGEST), (Disk.digest(json) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Reads and checks the manifest of a snapshot. */
    StoredSnapshot manifest(SnapshotId id) {
        String name = id + "/" + MANIFEST;
        try {
            byte[] json = Files.readAllBytes(snapshot(id).resolve(MANIFEST));
            String expected = Files.readString(snapshot(id).resolve(MANIFEST_DIGEST), StandardCharsets.UTF_8)
                    .strip();
            if (!Disk.digest(json).equals(expected)) {
                throw damaged(name, "is not what was stored: its SHA-256 differs.", null);
            }
            return StoreJson.read(name, json, StoredSnapshot.class);
        } catch (NoSuchFileException e) {
            throw damaged(name, "or its digest is missing.", e);
        } catch (IOException e) {
            throw damaged(name, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** The files of a source of a snapshot, checked to be what was stored. */
    List<Path> files(SnapshotId id, StoredSnapshot snapshot, StoredSource source) {
        int from = snapshot.firstFile(source);
        List<Path> files = Stream.iterate(0, i -> i + 1)
                .limit(source.files().size())
                .map(i -> file(snapshot(id), from + i, source.files().get(i)))
                .toList();
        for (int i = 0; i < files.size(); i++) {
            check(id, files.get(i), source.files().get(i));
        }
        return files;
    }

    static Path file(Path snapshotFolder, int number, StoredFile file) {
        return snapshotFolder
                .resolve("files")
                .resolve(Integer.toString(number))
                .resolve(file.source().name());
    }

    private void check(SnapshotId id, Path path, StoredFile file) {
        String name = id + "/" + file.source().name();
        if (!path.normalize().startsWith(snapshot(id).normalize())) {
            throw damaged(name, "is not a file name.", null);
        }
        try {
            if (Files.size(path) != file.size()
                    || !Disk.digest(path).equals(file.source().sha256())) {
                throw damaged(name, "is not what was imported: its size or SHA-256 differs.", null);
            }
            Path mapping = ListFile.mapping(path);
            if (file.mapping() == null
                    ? Files.exists(mapping)
                    : !Disk.digest(mapping).equals(file.mapping())) {
                throw damaged(name, "has not the mapping that it was imported with.", null);
            }
        } catch (NoSuchFileException e) {
            throw damaged(name, "is missing.", e);
        } catch (IOException e) {
            throw damaged(name, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Says what is damaged, and what there is to go back to. */
    private ListDataException damaged(String name, String problem, @Nullable Exception cause) {
        List<SnapshotId> all = ids();
        String others = all.stream()
                .map(SnapshotId::toString)
                .filter(id -> !name.startsWith(id + "/"))
                .collect(Collectors.joining(", "));
        String wayOut = others.isEmpty()
                ? " No other snapshot is kept; import the lists anew."
                : " Other snapshots are kept (" + others
                        + "); import the lists anew, or the files of one of these from " + snapshots() + ".";
        return new ListDataException("list store: " + name, 0, 0, problem + wayOut, cause);
    }

    /** When servers last said that files, by SHA-256, are the newest. A loss of it is no loss of lists. */
    Map<String, Instant> confirmed() {
        try {
            return StoreJson.read("confirmed.json", Files.readAllBytes(confirmedFile()), Confirmed.class)
                    .files();
        } catch (IOException | ListDataException e) {
            return Map.of();
        }
    }

    void setConfirmed(Map<String, Instant> files) throws IOException {
        Disk.write(confirmedFile(), StoreJson.write(new Confirmed(new TreeMap<>(files))));
    }

    private record Confirmed(Map<String, Instant> files) {}
}
