package org.exportscreening.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.exportscreening.bench.accuracy.JaroWinklerBound.Counted;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final Question OF_A = new Question("asked", "listed", Set.of("a"));

    @Test
    void thePartyIsFoundFromItsScoreDownAndSharesTheFirstPlaceWithTies() {
        Answer answer =
                Answer.of(OF_A, List.of(new Hit("b", "b", 0.9), new Hit("a", "a", 0.9), new Hit("c", "c", 0.8)));
        assertThat(answer.found(0.9)).isTrue();
        assertThat(answer.found(0.91)).isFalse();
        assertThat(answer.first(0.85)).isEqualTo(0.5);
        assertThat(answer.first(0.95)).isZero();
    }

    @Test
    void behindAnotherThePartyIsFoundButNotFirst() {
        Answer answer = Answer.of(OF_A, List.of(new Hit("b", "b", 0.95), new Hit("a", "a", 0.9)));
        assertThat(answer.found(0.85)).isTrue();
        assertThat(answer.first(0.85)).isZero();
    }

    @Test
    void recallAndAlarmsAreShares() {
        List<Answer> answers = List.of(
                Answer.of(OF_A, List.of(new Hit("a", "a", 0.9))),
                Answer.of(OF_A, List.of(new Hit("b", "b", 0.8))),
                Answer.of(OF_A, List.of()),
                Answer.of(OF_A, List.of()));
        assertThat(new Row(Kind.TYPO, answers, 0.85, "").figure()).isEqualTo(0.25);
        assertThat(new Row(Kind.COMPANIES, answers, 0.85, "").at(0.75)).isEqualTo(0.5);
        assertThat(new Row(Kind.TYPO, List.of(), 0.85, "").figure()).isNaN();
    }

    @Test
    void pairsAreJudgedByPrecisionAndRecall() {
        List<Answer> answers = List.of(pair(true, 0.9), pair(true, 0.5), pair(false, 0.9), pair(false, 0.1));
        assertThat(new Row(Kind.PAIRS, answers, 0.85, "").figure())
                .as("precision and recall 1/2")
                .isEqualTo(0.5);
        assertThat(new Row(Kind.CASES_STRONG, answers, 0.85, "").figure()).isEqualTo(0.5);
        assertThat(new Row(Kind.CASES_STRONG, answers, 0.95, "").figure())
                .as("nothing matches")
                .isEqualTo(0.5);
    }

    @Test
    void aGoalForAlarmsIsAtMost() {
        assertThat(Kind.COMPANIES.reached(0.004)).isTrue();
        assertThat(Kind.COMPANIES.reached(0.006)).isFalse();
        assertThat(Kind.TYPO.reached(0.98)).isFalse();
    }

    @Test
    void tiesCountOrdinaryNamesThatReachTheBar() {
        Row identical = new Row(Kind.IDENTICAL, List.of(Answer.of(OF_A, List.of(new Hit("a", "a", 0.97)))), 0.85, "");
        Row companies = new Row(
                Kind.COMPANIES,
                List.of(
                        Answer.of(Question.ofNobody("x"), List.of(new Hit("b", "b", 0.97))),
                        Answer.of(Question.ofNobody("y"), List.of(new Hit("b", "b", 0.96)))),
                0.85,
                "");
        assertThat(Ties.of(List.of(identical, companies))).singleElement().satisfies(tie -> {
            assertThat(tie.bar()).isEqualTo(0.97);
            assertThat(tie.share()).isEqualTo(0.5);
        });
    }

    @Test
    void theCheapLookOfTheRivalsLosesNothing() {
        JaroWinklerBound jaroWinkler = new JaroWinklerBound();
        List<String> texts = List.of(
                "kalashnikov concern",
                "kalashnikow concern",
                "concern kalashnikov",
                "mahan air",
                "mahanair",
                "mahan airlines ltd",
                "a",
                "ab",
                "institute of technology",
                "institut of technologies");
        for (String a : texts) {
            for (String b : texts) {
                double exact = jaroWinkler.similarity(Counted.of(a), Counted.of(b), 0);
                assertThat(jaroWinkler.similarity(Counted.of(a), Counted.of(b), 0.9))
                        .as("%s / %s", a, b)
                        .isCloseTo(exact >= 0.9 ? exact : 0, within(0.0));
            }
        }
    }

    private static Answer pair(boolean match, double score) {
        return new LabelledPair("1", "STRONG", "q", "c", match, "entity", "").answer(score);
    }
}
