package org.exportscreening.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportscreening.rules.TinyRulebook;
import org.exportscreening.rules.fact.FactReader;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.rulebook.Rulebook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold of every condition, tried on some thousands of random ones. */
class RandomConditionTest {
    private static final int CONDITIONS = 2_000;
    private static final List<String> FACTS = List.of("a", "b", "c", "n", "m");

    private static final List<Tree> TREES = new ArrayList<>();
    private static Rulebook rulebook;

    /** A condition, held apart from the engine: its JSON, and a plain two-valued evaluation. */
    private record Tree(String head, int count, List<Tree> of, String fact, Object wanted) {
        String json() {
            String children = of.stream().map(Tree::json).collect(Collectors.joining(", ", "[", "]"));
            return switch (head) {
                case "all", "any" -> "{'" + head + "': " + children + "}";
                case "not" -> "{'not': " + of.get(0).json() + "}";
                case "count" -> "{'atLeast': {'count': " + count + ", 'of': " + children + "}}";
                default -> "{'fact': '" + fact + "', '" + head + "': " + wanted + "}";
            };
        }

        boolean holds(Map<String, Object> facts) {
            return switch (head) {
                case "all" -> of.stream().allMatch(t -> t.holds(facts));
                case "any" -> of.stream().anyMatch(t -> t.holds(facts));
                case "not" -> !of.get(0).holds(facts);
                case "count" -> of.stream().filter(t -> t.holds(facts)).count() >= count;
                case "is" -> facts.get(fact).equals(wanted);
                case "atMost" -> number(facts) <= (Integer) wanted;
                case "atLeast" -> number(facts) >= (Integer) wanted;
                case "below" -> number(facts) < (Integer) wanted;
                default -> number(facts) > (Integer) wanted;
            };
        }

        private int number(Map<String, Object> facts) {
            return (Integer) facts.get(fact);
        }

        Tree shuffled(Random random) {
            List<Tree> children = new ArrayList<>();
            of.forEach(t -> children.add(t.shuffled(random)));
            Collections.shuffle(children, random);
            return new Tree(head, count, children, fact, wanted);
        }
    }

    private static Tree leaf(Random random) {
        String fact = FACTS.get(random.nextInt(FACTS.size()));
        if (fact.equals("n") || fact.equals("m")) {
            String operator = List.of("atMost", "atLeast", "below", "above").get(random.nextInt(4));
            return new Tree(operator, 0, List.of(), fact, 1 + random.nextInt(3));
        }
        return new Tree("is", 0, List.of(), fact, random.nextBoolean());
    }

    private static Tree tree(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return leaf(random);
        }
        String head = List.of("all", "any", "not", "count").get(random.nextInt(4));
        int size = head.equals("not") ? 1 : 1 + random.nextInt(3);
        List<Tree> children = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            children.add(tree(random, depth - 1));
        }
        return new Tree(head, 1 + random.nextInt(size), children, "", "");
    }

    /** All five facts; numbers at, below and above every limit that a tree can have. */
    private static Map<String, Object> allFacts(Random random) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String name : FACTS) {
            boolean number = name.equals("n") || name.equals("m");
            facts.put(name, number ? (Object) random.nextInt(5) : (Object) random.nextBoolean());
        }
        return facts;
    }

    private static Map<String, Object> some(Map<String, Object> all, Random random) {
        Map<String, Object> facts = new LinkedHashMap<>(all);
        FACTS.stream().filter(f -> random.nextInt(2) == 0).forEach(facts::remove);
        return facts;
    }

    private static RuleResult ask(String rule, Map<String, Object> facts) {
        Map<String, Object> plain = new LinkedHashMap<>(facts);
        plain.replaceAll((name, value) -> value instanceof Integer i ? BigDecimal.valueOf(i) : value);
        Facts read = new FactReader(rulebook.catalogue()).read(JsonCursor.of("facts", plain));
        return new Evaluation(rulebook, Map.of(), read, Ask.DAY).rule(rule);
    }

    @BeforeAll
    static void grow() {
        Random random = new Random(20261122);
        TinyRulebook tiny = new TinyRulebook();
        for (int i = 0; i < CONDITIONS; i++) {
            Tree tree = tree(random, 4);
            TREES.add(tree);
            tiny.define("t" + i, tree.json());
            tiny.define("s" + i, tree.shuffled(random).json());
        }
        rulebook = tiny.read();
    }

    @Test
    void fillingInAnUnknownNeverFlipsADecidedAnswer() {
        Random random = new Random(1);
        int decided = 0;
        for (int i = 0; i < CONDITIONS; i++) {
            Map<String, Object> all = allFacts(random);
            Map<String, Object> few = some(all, random);
            Truth before = ask("t" + i, few).truth();
            if (before != Truth.UNKNOWN) {
                decided++;
                assertThat(ask("t" + i, all).truth())
                        .as("%s with %s, then %s", TREES.get(i).json(), few, all)
                        .isEqualTo(before);
            }
        }
        assertThat(decided).as("answers decided early").isBetween(CONDITIONS / 10, CONDITIONS * 9 / 10);
    }

    @Test
    void withAllFactsTheAnswerIsThatOfTwoValuedLogic() {
        Random random = new Random(2);
        int met = 0;
        for (int i = 0; i < CONDITIONS; i++) {
            Map<String, Object> facts = allFacts(random);
            boolean holds = TREES.get(i).holds(facts);
            met += holds ? 1 : 0;
            assertThat(ask("t" + i, facts).truth())
                    .as("%s with %s", TREES.get(i).json(), facts)
                    .isEqualTo(Truth.of(holds));
        }
        assertThat(met).isBetween(CONDITIONS / 10, CONDITIONS * 9 / 10);
    }

    @Test
    void anUnknownAnswerNamesFactsThatAreMissingAndADecidedOneNamesNone() {
        Random random = new Random(3);
        int unknown = 0;
        for (int i = 0; i < CONDITIONS; i++) {
            Map<String, Object> facts = some(allFacts(random), random);
            RuleResult result = ask("t" + i, facts);
            if (result.truth() == Truth.UNKNOWN) {
                unknown++;
                assertThat(result.node().missing().keySet())
                        .as("%s with %s", TREES.get(i).json(), facts)
                        .isNotEmpty()
                        .isSubsetOf(FACTS)
                        .noneMatch(facts::containsKey);
            } else {
                assertThat(result.node().missing()).isEmpty();
            }
        }
        assertThat(unknown).isGreaterThan(CONDITIONS / 10);
    }

    @Test
    void supplyingAllThatIsNamedAsMissingDecides() {
        Random random = new Random(4);
        for (int i = 0; i < CONDITIONS; i++) {
            Map<String, Object> all = allFacts(random);
            Map<String, Object> facts = some(all, random);
            RuleResult result = ask("t" + i, facts);
            if (result.truth() == Truth.UNKNOWN) {
                result.node().missing().keySet().forEach(name -> facts.put(name, all.get(name)));
                assertThat(ask("t" + i, facts).truth())
                        .as("%s with %s", TREES.get(i).json(), facts)
                        .isNotEqualTo(Truth.UNKNOWN);
            }
        }
    }

    @Test
    void aQuestionThatIsAskedAloneHasAnswersThatLeadToDifferentEnds() {
        Random random = new Random(6);
        int alone = 0;
        for (int i = 0; i < CONDITIONS; i++) {
            Map<String, Object> facts = some(allFacts(random), random);
            Set<String> missing = ask("t" + i, facts).node().missing().keySet();
            if (missing.size() == 1) {
                alone++;
                String name = missing.iterator().next();
                Set<Truth> ends = new HashSet<>();
                for (String value : List.of("0", "0.5", "1", "1.5", "2", "2.5", "3", "4")) {
                    boolean number = name.equals("n") || name.equals("m");
                    Map<String, Object> then = new LinkedHashMap<>(facts);
                    then.put(name, number ? (Object) new BigDecimal(value) : (Object) value.equals("1"));
                    ends.add(ask("t" + i, then).truth());
                }
                assertThat(ends)
                        .as("%s with %s", TREES.get(i).json(), facts)
                        .containsExactlyInAnyOrder(Truth.TRUE, Truth.FALSE);
            }
        }
        assertThat(alone).isGreaterThan(CONDITIONS / 20);
    }

    @Test
    void theOrderOfTheChildrenDoesNotMatter() {
        Random random = new Random(5);
        for (int i = 0; i < CONDITIONS; i++) {
            Map<String, Object> facts = some(allFacts(random), random);
            RuleResult one = ask("t" + i, facts);
            RuleResult other = ask("s" + i, facts);
            assertThat(other.truth())
                    .as("%s with %s", TREES.get(i).json(), facts)
                    .isEqualTo(one.truth());
            assertThat(other.node().missing().keySet())
                    .isEqualTo(one.node().missing().keySet());
        }
    }
}
