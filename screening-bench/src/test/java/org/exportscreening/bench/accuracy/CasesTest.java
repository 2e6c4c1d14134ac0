package org.exportscreening.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.exportscreening.MatchPolicy;
import org.exportscreening.list.ListCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The labelled pairs in {@code seeds/names/cases.csv}, judged with the word weights of the embedded lists. */
class CasesTest {

    /** The least share of a tier that must be judged right. A better matcher raises them; nothing lowers them. */
    private static final double STRONG = 0.97;

    private static final double MEDIUM = 0.85;

    private static final List<LabelledPair> CASES = PairFiles.cases(Path.of("..", "seeds", "names", "cases.csv"));

    @Test
    void thePairsAreManyAndWellFormed() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(300);
        assertThat(CASES).extracting(LabelledPair::id).doesNotHaveDuplicates();
        assertThat(CASES).allSatisfy(pair -> {
            assertThat(pair.query()).isNotBlank();
            assertThat(pair.candidate()).isNotBlank();
            assertThat(pair.note()).isNotBlank();
            assertThat(pair.type()).isIn("entity", "individual", "vessel");
        });
        assertThat(CASES.stream().filter(pair -> !pair.match()).count()).isGreaterThanOrEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource(names = {"CASES_STRONG", "CASES_MEDIUM"})
    void aTierIsJudgedRight(Kind tier) {
        PairScorer scorer = new PairScorer(ListCatalog.starter().load());
        double threshold = MatchPolicy.DEFAULT.threshold();
        List<LabelledPair> pairs =
                CASES.stream().filter(pair -> pair.kind() == tier).toList();
        List<LabelledPair> wrong = pairs.stream()
                .filter(pair -> !pair.answer(scorer.score(pair.query(), pair.candidate()))
                        .isRight(threshold))
                .toList();
        assertThat(1 - (double) wrong.size() / pairs.size())
                .as(() -> wrong.size() + " of " + pairs.size() + " are judged wrong:\n"
                        + wrong.stream()
                                .map(pair -> pair.id() + ": " + pair.query() + " / " + pair.candidate() + " "
                                        + scorer.explain(pair.query(), pair.candidate()))
                                .collect(Collectors.joining("\n")))
                .isGreaterThanOrEqualTo(tier == Kind.CASES_STRONG ? STRONG : MEDIUM);
    }
}
