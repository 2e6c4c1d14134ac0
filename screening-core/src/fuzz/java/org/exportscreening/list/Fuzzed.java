package org.exportscreening.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;

/** What each fuzz test asks of a file: entries, or one line that says why there are none. */
final class Fuzzed {

    private static final String NAME = "fuzz";
    private static final int MOST_CHARS = 2000;

    private Fuzzed() {}

    /** Loads a file with these readers, as a catalog does. */
    static void load(byte[] file, ListReader... readers) {
        load(new ListFileLoader(List.of(readers)), file);
    }

    /** Loads a file with this loader, as a catalog does. */
    static void load(ListFileLoader loader, byte[] file) {
        try {
            List<ListFileLoader.Loaded> loaded = loader.load(NAME, new ByteArrayInputStream(file));
            loaded.forEach(one -> check(one.source()));
            check(loaded);
        } catch (ListDataException e) {
            check(e);
        }
    }

    /** The message of a refusal: one line that begins with the name of the file, and no longer than a person reads. */
    static void check(ListDataException e) {
        oneLine(String.valueOf(e.getMessage()));
        assertThat(e.getMessage()).startsWith(NAME);
    }

    /** A companion file is refused here, for it is alone; whatever else was read makes a snapshot. */
    private static void check(List<ListFileLoader.Loaded> loaded) {
        List<ListSource> sources =
                loaded.stream().map(ListFileLoader.Loaded::source).toList();
        ListSnapshot snapshot = ListSnapshot.of(Joining.of(loaded), new SnapshotManifest(sources, false));
        assertThat(snapshot.digest()).isNotEmpty();
        for (ListEntry entry : snapshot.entries()) {
            assertThat(entry.primaryName()).isNotBlank();
            assertThat(entry.reviewPolicies()).isNotNull();
            assertThat(String.valueOf(entry.requirementScope())).isNotEmpty();
        }
    }

    private static void check(ListSource source) {
        source.problems().forEach(problem -> oneLine(problem.problem()));
        source.warnings().forEach(Fuzzed::oneLine);
    }

    private static void oneLine(String text) {
        assertThat(text.lines().count()).as(text).isEqualTo(1);
        assertThat(text).hasSizeLessThan(MOST_CHARS);
    }
}
