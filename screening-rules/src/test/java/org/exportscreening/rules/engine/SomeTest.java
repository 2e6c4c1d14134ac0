package org.exportscreening.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exportscreening.rules.engine.RuleResult.Status.MET;
import static org.exportscreening.rules.engine.RuleResult.Status.NOT_MET;
import static org.exportscreening.rules.engine.RuleResult.Status.UNKNOWN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportscreening.rules.TinyRulebook;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

class SomeTest {
    private static final Ask LARGE_BOX = Ask.condition("{'some': 'boxes', 'where': {'fact': 'box.size', 'above': 10}}");
    private static final Ask LARGE_CRATE =
            Ask.condition("{'some': 'crates', 'where': {'fact': 'crate.size', 'above': 10}}");

    @Test
    void holdsIfOneElementSatisfiesTheCondition() {
        assertThat(LARGE_BOX.status("{'boxes': [{'size': 1}, {'size': 11}]}")).isEqualTo(MET);
        assertThat(LARGE_BOX.status("{'boxes': [{'size': 1}, {'size': 10}]}")).isEqualTo(NOT_MET);
    }

    @Test
    void anEmptyListSaysThatThereIsNone() {
        assertThat(LARGE_BOX.status("{'boxes': []}")).isEqualTo(NOT_MET);
    }

    @Test
    void anAbsentListIsUnknownAndAskedFor() {
        assertThat(LARGE_BOX.status("{}")).isEqualTo(UNKNOWN);
        assertThat(LARGE_BOX.missing("{}")).containsExactly("boxes");
    }

    @Test
    void aFactMissingInAnElementIsAskedForWithItsIndex() {
        assertThat(LARGE_BOX.missing("{'boxes': [{'size': 1}, {}, {'locked': true}]}"))
                .containsExactly("boxes[1].size", "boxes[2].size");
        assertThat(LARGE_BOX.status("{'boxes': [{}, {'size': 11}]}")).isEqualTo(MET);
    }

    @Test
    void allFactsInTheConditionAreThoseOfOneElement() {
        Ask ask = Ask.condition("{'some': 'boxes', 'where': {'all': [{'fact': 'box.size', 'above': 10},"
                + " {'fact': 'box.locked', 'is': true}]}}");

        assertThat(ask.status("{'boxes': [{'size': 11, 'locked': false}, {'size': 1, 'locked': true}]}"))
                .isEqualTo(NOT_MET);
        assertThat(ask.status("{'boxes': [{'size': 11, 'locked': true}]}")).isEqualTo(MET);
    }

    @Test
    void anIncompleteListIsDecidedOnlyByAnElementThatFits() {
        assertThat(LARGE_CRATE.status("{'crates': [{'size': 11}]}")).isEqualTo(MET);
        assertThat(LARGE_CRATE.status("{'crates': [{'size': 1}]}")).isEqualTo(UNKNOWN);
        assertThat(LARGE_CRATE.missing("{'crates': [{'size': 1}]}")).containsExactly("complete");
        assertThat(LARGE_CRATE.status("{'crates': []}")).isEqualTo(UNKNOWN);
        assertThat(LARGE_CRATE.status("{'crates': [], 'complete': false}")).isEqualTo(UNKNOWN);
    }

    @Test
    void aCompleteListIsDecided() {
        assertThat(LARGE_CRATE.status("{'crates': [{'size': 1}], 'complete': true}"))
                .isEqualTo(NOT_MET);
        assertThat(LARGE_CRATE.status("{'crates': [], 'complete': true}")).isEqualTo(NOT_MET);
    }

    @Test
    void completenessAloneDoesNotSupplyTheList() {
        assertThat(LARGE_CRATE.missing("{'complete': true}")).containsExactly("crates");
    }

    @Test
    void withoutAConditionAnyElementWillDo() {
        Ask boxes = Ask.condition("{'some': 'boxes'}");
        Ask marks = Ask.condition("{'some': 'marks'}");

        assertThat(boxes.status("{'boxes': [{}]}")).isEqualTo(MET);
        assertThat(boxes.status("{'boxes': []}")).isEqualTo(NOT_MET);
        assertThat(boxes.missing("{}")).containsExactly("boxes");
        assertThat(marks.with("{'marks': [9, 12]}").observations())
                .extracting(Observation::fact)
                .containsExactly("marks");
        assertThat(Ask.condition("{'some': 'crates'}").missing("{'crates': []}"))
                .containsExactly("complete");
    }

    @Test
    void someMayStandInsideSome() {
        Ask ask = Ask.condition("{'some': 'boxes', 'where': {'all': [{'fact': 'box.locked', 'is': true},"
                + " {'some': 'box.lids', 'where': {'fact': 'lid.tight', 'is': true}}]}}");

        assertThat(ask.status("{'boxes': [{'locked': true, 'lids': [{'tight': false}, {'tight': true}]}]}"))
                .isEqualTo(MET);
        assertThat(ask.status(
                        "{'boxes': [{'locked': true, 'lids': []}, {'locked': false, 'lids': [{'tight': true}]}]}"))
                .isEqualTo(NOT_MET);
        assertThat(ask.missing("{'boxes': [{'locked': false}, {'locked': true}, {'locked': true, 'lids': [{}]}]}"))
                .containsExactly("boxes[1].lids", "boxes[2].lids[0].tight");
    }

    @Test
    void factsOfTheRootRemainInReachInside() {
        Ask ask = Ask.condition(
                "{'some': 'boxes', 'where': {'all': [{'fact': 'box.size', 'above': 1}, {'fact': 'a', 'is': true}]}}");

        assertThat(ask.status("{'a': true, 'boxes': [{'size': 2}]}")).isEqualTo(MET);
        assertThat(ask.missing("{'boxes': [{'size': 2}]}")).containsExactly("a");
    }

    @Test
    void theElementsThatDecideAreNamed() {
        assertThat(LARGE_BOX
                        .with("{'boxes': [{'size': 11}, {'size': 1}, {'size': 12}]}")
                        .elements())
                .extracting(Element::path)
                .containsExactly("boxes[0]", "boxes[2]");
        assertThat(LARGE_BOX.with("{'boxes': [{'size': 1}]}").elements()).isEmpty();
    }

    @Test
    void theReasonsAreThoseOfTheElementsThatDecide() {
        assertThat(LARGE_BOX.with("{'boxes': [{'size': 1}, {'size': 12}]}").observations())
                .extracting(Observation::fact)
                .containsExactly("boxes[1].size");
    }

    // elements that may or may not be there

    private static RuleResult withPossibleLids(String when, List<Map<String, Object>> lids) {
        Rulebook rulebook = new TinyRulebook().define("r", when).read();
        Facts facts = TinyRulebook.facts(rulebook, "{'boxes': [{'size': 1}]}")
                .withUncertain("boxes", 0, "lids", List.of(), lids, "tight", null);
        return new Evaluation(rulebook, Map.of(), facts, Ask.DAY).rule("r");
    }

    private static final String TIGHT_LID =
            "{'some': 'boxes', 'where': {'some': 'box.lids', 'where': {'fact': 'lid.tight', 'is': true}}}";

    @Test
    void anUncertainElementThatFitsMakesItUnknownAndAsksForTheList() {
        RuleResult result = withPossibleLids(TIGHT_LID, List.of(Map.of("tight", true)));

        assertThat(result.status()).isEqualTo(UNKNOWN);
        assertThat(result.node().missing().keySet()).containsExactly("boxes[0].lids");
    }

    @Test
    void anUncertainElementThatDoesNotFitDecidesNothing() {
        assertThat(withPossibleLids(TIGHT_LID, List.of(Map.of("tight", false))).status())
                .isEqualTo(NOT_MET);
    }

    @Test
    void noUncertainElementMeansNone() {
        assertThat(withPossibleLids(TIGHT_LID, List.of()).status()).isEqualTo(NOT_MET);
    }

    @Test
    void anUncertainElementDoesNotShowThatThereIsOne() {
        RuleResult result =
                withPossibleLids("{'some': 'boxes', 'where': {'some': 'box.lids'}}", List.of(Map.of("tight", true)));

        assertThat(result.status()).isEqualTo(UNKNOWN);
        assertThat(result.node().missing().keySet()).containsExactly("boxes[0].lids");
    }

    @Test
    void anElementOfWhichOnlyIsKnownWhatItIsNotCanStillBeAnythingElse() {
        String red =
                "{'some': 'shelves', 'where': {'some': 'shelf.pots', 'where': {'fact': 'pot.color', 'is': 'RED'}}}";
        String green = red.replace("RED", "GREEN");
        TinyRulebook rulebook = new TinyRulebook()
                .facts(
                        "{'path': 'shelves', 'type': 'object', 'many': true, 'as': 'shelf', 'question': 'Shelves?'},"
                                + "{'path': 'shelves[].pots', 'type': 'object', 'many': true, 'as': 'pot', 'question': 'Pots?'},"
                                + "{'path': 'shelves[].pots[].color', 'type': 'symbol', 'values': ['RED', 'GREEN'], 'question': 'Color?'}")
                .define("red", red)
                .define("green", green);
        Rulebook read = rulebook.read();
        Facts facts = TinyRulebook.facts(read, "{'shelves': [{}]}")
                .withUncertain("shelves", 0, "pots", List.of(), List.of(), "color", Set.of("RED"));
        Evaluation evaluation = new Evaluation(read, Map.of(), facts, Ask.DAY);

        assertThat(evaluation.rule("red").status()).isEqualTo(NOT_MET);
        assertThat(evaluation.rule("green").status()).isEqualTo(UNKNOWN);
        assertThat(evaluation.rule("green").node().missing().keySet()).containsExactly("shelves[0].pots");
    }
}
