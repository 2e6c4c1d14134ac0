package org.exportscreening;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.SnapshotManifest;

/** Data for tests: entries made up on the spot, and the real files where they are at hand. */
public final class TestData {

    private TestData() {}

    /** A real file, or the test is skipped. */
    public static Path real(String file) {
        Path path = Path.of("..", "..", "shared", "data").resolve(file);
        assumeTrue(Files.exists(path), "skipped: the real list " + file + " is not at hand");
        return path;
    }

    /** Entity List entries with these primary names. */
    public static ListSnapshot snapshot(String... names) {
        List<ListEntry> entries = new ArrayList<>();
        for (String name : names) {
            entries.add(ListEntry.builder(ListId.EL, name).build());
        }
        return snapshot(entries);
    }

    /** A snapshot of these entries. */
    public static ListSnapshot snapshot(List<ListEntry> entries) {
        return ListSnapshot.of(entries, new SnapshotManifest(List.of(), false));
    }
}
