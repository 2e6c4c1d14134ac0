package org.exportscreening.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.OpenQuestion;
import org.exportscreening.rules.TraceEntry;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.fact.FactBounds;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.fact.FactType;
import org.exportscreening.rules.rulebook.ParameterValue;
import org.junit.jupiter.api.Test;

/** Every question that the rulebook asks has an answer that matters. */
class QuestionTest {
    /** A question is looked into so many times. */
    private static final int OFTEN = 1;

    private static final List<BigDecimal> NUMBERS = numbers();

    /** Every limit in the rulebook, and a number below and above all of them. */
    private static List<BigDecimal> numbers() {
        Set<BigDecimal> numbers =
                new TreeSet<>(List.of(BigDecimal.ZERO, new BigDecimal("0.000001"), BigDecimal.TEN.pow(12)));
        Scenarios.rulebook()
                .parameters()
                .values()
                .forEach(values -> values.stream().map(ParameterValue::value).forEach(numbers::add));
        return List.copyOf(numbers);
    }

    @Test
    void someAnswerToAQuestionChangesMoreThanTheQuestion() {
        List<String> idle = new ArrayList<>();
        Map<String, Integer> asked = new HashMap<>();
        for (Scenario scenario : Scenarios.all()) {
            Determination before = determine(scenario.transaction());
            for (OpenQuestion question : before.openQuestions()) {
                List<BiConsumer<ObjectNode, String>> answers = answers(question.fact());
                boolean often = asked.merge(question.fact(), 1, Integer::sum) > OFTEN;
                if (!answers.isEmpty() && !often) {
                    boolean matters = matters(scenario.transaction(), question, answers)
                            || matters(withLists(scenario.transaction(), before, question), question, answers);
                    if (!matters) {
                        idle.add(scenario + ": " + question.fact());
                    }
                }
            }
        }
        assertThat(idle).isEmpty();
        assertThat(asked).hasSizeGreaterThan(30);
    }

    private static boolean matters(
            ObjectNode transaction, OpenQuestion question, List<BiConsumer<ObjectNode, String>> answers) {
        List<String> before = end(determine(transaction), question);
        return answers.stream()
                .anyMatch(a -> !end(determine(answered(transaction, question.fact(), a)), question)
                        .equals(before));
    }

    /** The transaction with the open questions about lists of words answered by all words: some answers matter only then. */
    private static ObjectNode withLists(ObjectNode transaction, Determination d, OpenQuestion question) {
        ObjectNode all = transaction;
        for (OpenQuestion other : d.openQuestions()) {
            FactDefinition fact =
                    Scenarios.rulebook().catalogue().find(other.fact()).orElseThrow();
            boolean words = fact.many()
                    && fact.type() == FactType.SYMBOL
                    && other.fact().indexOf('[') < 0;
            if (words && !other.equals(question)) {
                all = answered(
                        all,
                        other.fact(),
                        (o, name) -> fact.values()
                                .forEach(word -> o.withArray("/" + name).add(word)));
            }
        }
        return all;
    }

    private static Determination determine(ObjectNode transaction) {
        return Scenarios.screening().determine(Transaction.parse("scenario", transaction.toString()));
    }

    /** What all rules say and what else is open. */
    private static List<String> end(Determination d, OpenQuestion question) {
        List<String> end = new ArrayList<>();
        end.add(d.outcome().name());
        for (TraceEntry entry : d.trace()) {
            end.add(entry.rule() + entry.result());
        }
        d.openQuestions().stream()
                .filter(q -> !q.fact().equals(question.fact()))
                .forEach(q -> end.add(q.fact() + q.wouldDecide()));
        return end;
    }

    /** All answers to a question about one value at the root or in a group; none where there are too many. */
    private static List<BiConsumer<ObjectNode, String>> answers(String path) {
        FactDefinition fact = Scenarios.rulebook().catalogue().find(path).orElseThrow();
        List<BiConsumer<ObjectNode, String>> answers = new ArrayList<>();
        if (path.indexOf('[') >= 0 || fact.many() || !fact.suppliable()) {
            return answers;
        }
        if (fact.type() == FactType.BOOLEAN) {
            answers.add((o, name) -> o.put(name, true));
            answers.add((o, name) -> o.put(name, false));
        } else if (fact.type() == FactType.NUMBER) {
            FactBounds bounds = fact.bounds();
            NUMBERS.stream()
                    .filter(n -> bounds == null || bounds.hold(n))
                    .forEach(n -> answers.add((o, name) -> o.put(name, n)));
        } else if (fact.type() == FactType.SYMBOL) {
            fact.values().forEach(word -> answers.add((o, name) -> o.put(name, word)));
        }
        return answers;
    }

    private static ObjectNode answered(ObjectNode transaction, String path, BiConsumer<ObjectNode, String> answer) {
        ObjectNode copy = transaction.deepCopy();
        ObjectNode at = copy;
        String[] steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.get(steps[i]) instanceof ObjectNode there ? there : at.putObject(steps[i]);
        }
        answer.accept(at, steps[steps.length - 1]);
        return copy;
    }
}
