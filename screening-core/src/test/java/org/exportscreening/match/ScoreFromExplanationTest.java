package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.exportscreening.TestData;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.party.NameKind;
import org.junit.jupiter.api.Test;

/** A reviewer who knows only the explanation comes to the same score, by the formula in {@link MatchExplanation}. */
class ScoreFromExplanationTest {

    @Test
    void ofEveryMatchOnTheStarterLists() {
        assertThat(check(ListCatalog.starter().load(), 600, 0)).isGreaterThan(3_000);
    }

    @Test
    void ofEveryMatchOnTheRealList() {
        ListSnapshot real = ListCatalog.files(List.of(TestData.real("lists/csl-2022-04-21.csv.gz")))
                .load();
        assertThat(check(real, 400, 0.7)).isGreaterThan(500);
    }

    /** How many scores were recomputed. */
    private static int check(ListSnapshot snapshot, int queries, double threshold) {
        NameIndex index = NameIndex.of(snapshot, NameNormalizer.bundled());
        NoisyNames names = new NoisyNames(snapshot.entries(), new Random(23));
        int checked = 0;
        for (int i = 0; i < queries; i++) {
            String query = names.next();
            for (Match match : index.search(index.readings(query), any -> true, threshold)) {
                assertThat(match.score())
                        .as("\"%s\" and \"%s\": %s", query, match.matchedName().text(), match.explanation())
                        .isEqualTo(recomputed(match.explanation()))
                        .isBetween(threshold, 1.0);
                checkBounds(match);
                checked++;
            }
        }
        return checked;
    }

    private static double recomputed(MatchExplanation explanation) {
        double m = 0;
        double p = 0;
        double q = 0;
        double l = 0;
        for (TokenPair pair : explanation.pairs()) {
            if (pair.query().isEmpty()) {
                l += pair.weight();
            } else if (pair.candidate() == null) {
                q += pair.weight();
            } else {
                m += pair.similarity() * pair.weight();
                p += pair.weight();
            }
        }
        double words = m / (p + explanation.queryShare() * q + explanation.listedShare() * l);
        double score = Math.min(0.99, words * m / (m + explanation.doubt()));
        double whole = explanation.identical() ? 1 : score;
        return Math.round(whole * explanation.factor() * 10_000) / 10_000.0;
    }

    private static void checkBounds(Match match) {
        MatchExplanation explanation = match.explanation();
        assertThat(explanation.factor()).isPositive();
        assertThat(explanation.factor() < 1).isEqualTo(match.matchedName().kind() == NameKind.WEAK_ALIAS);
        assertThat(match.score() == 1).isEqualTo(explanation.identical() && explanation.factor() == 1);
        if (!explanation.identical()) {
            assertThat(match.score()).isLessThanOrEqualTo(0.99);
        }
        assertThat(explanation.pairs()).allSatisfy(pair -> {
            assertThat(pair.weight()).isPositive();
            assertThat(pair.similarity()).isBetween(0.0, 1.0);
        });
    }
}
