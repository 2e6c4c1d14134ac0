package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.text.Message;
import org.junit.jupiter.api.Test;

/** The question whose answer decides most is asked first. */
class InterviewTest {
    private final Rulebook rulebook =
            new TinyRulebook().define("r", "{'fact': 'a', 'is': true}").read();
    private final Interview interview = new Interview(rulebook.catalogue(), Answer::unknown);

    private void waiting(String rule, String... facts) {
        Map<String, Set<String>> missing = new TreeMap<>();
        for (String fact : facts) {
            missing.put(fact, Set.of(rule));
        }
        interview.waiting(() -> missing);
    }

    private List<String> facts() {
        return interview.questions().stream().map(OpenQuestion::fact).toList();
    }

    @Test
    void aFactThatDecidesAloneComesBeforeOneOfMany() {
        waiting("1", "b", "c", "n", "m");
        waiting("2", "b", "c", "n", "color");
        waiting("3", "b", "c", "m", "color");
        waiting("4", "a");

        assertThat(facts()).startsWith("a").containsExactlyInAnyOrder("a", "b", "c", "n", "m", "color");
    }

    @Test
    void amongSharedFactsTheOneForWhichMostRulesWaitComesFirst() {
        waiting("1", "a", "c");
        waiting("2", "b", "c");

        assertThat(facts()).containsExactly("c", "a", "b");
    }

    @Test
    void aQuestionHasItsWordsAndTheProvisionsThatWait() {
        waiting("1 X 1", "color");
        waiting("1 X 2", "color");

        assertThat(interview.questions())
                .containsExactly(new OpenQuestion("color", Message.text("Which color?"), List.of("1 X 1", "1 X 2")));
    }

    @Test
    void aQuestionRepeatsWhatAnotherFactSays() {
        Rulebook other = new TinyRulebook()
                .facts(TinyRulebook.FACTS
                        + ", {'path': 'size', 'type': 'number', 'question': 'Which size? Colors: {colors}'}")
                .define("r", "{'fact': 'a', 'is': true}")
                .read();
        Interview colorful = new Interview(other.catalogue(), f -> Answer.known(List.of("RED", "BLUE")));
        Interview colorless = new Interview(other.catalogue(), Answer::unknown);
        colorful.waiting(() -> Map.of("size", Set.of("1")));
        colorless.waiting(() -> Map.of("size", Set.of("1")));

        assertThat(colorful.questions().get(0).question()).hasToString("Which size? Colors: RED; BLUE");
        assertThat(colorless.questions().get(0).question()).hasToString("Which size? Colors:");
    }

    @Test
    void nothingIsAskedWhereNothingWaits() {
        assertThat(interview.isEmpty()).isTrue();
        assertThat(interview.questions()).isEmpty();
    }
}
