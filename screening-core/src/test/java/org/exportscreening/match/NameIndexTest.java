package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.exportscreening.TestData;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameNormalizer;
import org.junit.jupiter.api.Test;

/** The index must give exactly what a comparison with every name gives. */
class NameIndexTest {

    private static final List<String> QUERIES = List.of(
            "Huawei Tech Co",
            "Al Zawahiri",
            "Beijing University of Technology",
            "International Trading Co Ltd",
            "华为技术有限公司",
            "北京工业大学",
            "Deutsche Bahn AG",
            "Co Ltd",
            "Muhammad Ali",
            "Tech");

    @Test
    void givesTheSameAsAFullScanOfTheStarterLists() {
        ListSnapshot snapshot = ListCatalog.starter().load();
        compare(snapshot, queries(snapshot, 200), 0.0, 0.5, 0.85, 0.95);
    }

    @Test
    void givesTheSameAsAFullScanOfTheRealList() {
        ListSnapshot snapshot = ListCatalog.files(List.of(TestData.real("lists/csl-2022-04-21.csv.gz")))
                .load();
        compare(snapshot, queries(snapshot, 6), 0.6, 0.7, 0.85, 0.9);
    }

    private static void compare(ListSnapshot snapshot, List<String> queries, double... thresholds) {
        NameIndex index = NameIndex.of(snapshot, NameNormalizer.bundled());
        for (String query : queries) {
            NameForm form = index.normalize(query);
            List<Match> all = index.searchAll(form, Objects::nonNull, thresholds[0]);
            for (double threshold : thresholds) {
                assertThat(index.search(form, Objects::nonNull, threshold))
                        .as("%s at %s", query, threshold)
                        .isEqualTo(all.stream()
                                .filter(match -> match.score() >= threshold)
                                .toList());
            }
        }
    }

    /** Some fixed queries, and listed names with a letter changed or a word dropped. */
    private static List<String> queries(ListSnapshot snapshot, int variants) {
        Random random = new Random(7);
        List<String> queries = new ArrayList<>(QUERIES);
        for (int i = 0; i < variants; i++) {
            ListEntry entry =
                    snapshot.entries().get(random.nextInt(snapshot.entries().size()));
            StringBuilder name = new StringBuilder(
                    entry.names().get(random.nextInt(entry.names().size())).text());
            name.setCharAt(random.nextInt(name.length()), (char) ('a' + random.nextInt(26)));
            queries.add(name.toString());
        }
        return queries;
    }
}
