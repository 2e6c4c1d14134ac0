package org.exportscreening.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.FactType;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Condition;
import org.exportscreening.rules.rulebook.FactReference;
import org.exportscreening.rules.rulebook.Law;
import org.exportscreening.rules.text.Message;

/** Evaluates conditions against the facts, three-valued. Serves one {@link Evaluation}. */
final class ConditionEvaluator {
    private static final String CANNOT_DETERMINE = "cannotDetermine";

    private final Law law;
    private final FactResolver facts;
    private final Function<String, RuleResult> rules;
    private final boolean explaining;

    /** With {@code explaining} its nodes tell what they rest on; without, they are the bare answer, which takes no memory. */
    ConditionEvaluator(Law law, FactResolver facts, Function<String, RuleResult> rules, boolean explaining) {
        this.law = law;
        this.facts = facts;
        this.rules = rules;
        this.explaining = explaining;
    }

    Node evaluate(Condition condition, @Nullable Scope scope) {
        Node node = bare(condition, scope);
        return explaining ? node.annotated(condition.note()) : node;
    }

    private Node bare(Condition condition, @Nullable Scope scope) {
        if (condition instanceof Condition.Test test) {
            return test(test, scope);
        }
        if (condition instanceof Condition.All all) {
            return all(all.of(), scope);
        }
        if (condition instanceof Condition.Any any) {
            return any(any.of(), scope);
        }
        if (condition instanceof Condition.Not not) {
            Node child = evaluate(not.of(), scope);
            Truth truth = child.truth().not();
            return explaining
                    ? Node.over(truth, () -> Message.of("condition.not"), List.of(child), List.of())
                    : Node.of(truth);
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return atLeast(atLeast, scope);
        }
        if (condition instanceof Condition.RuleReference reference) {
            RuleResult result = rules.apply(reference.id());
            return explaining ? Node.resting(result) : Node.of(result.truth());
        }
        if (condition instanceof Condition.Some some) {
            return some(some, scope);
        }
        if (condition instanceof Condition.CannotDetermine asked) {
            return cannotDetermine(asked.fact(), scope);
        }
        Condition.Supplied asked = (Condition.Supplied) condition;
        boolean there = facts.supplied(asked.fact(), scope) != null;
        if (!explaining) {
            return Node.of(Truth.of(there));
        }
        String path = FactResolver.path(asked.fact(), scope);
        return Node.leaf(
                Truth.of(there),
                () -> Message.of(there ? "condition.stated" : "condition.notStated", path),
                List.of(),
                null);
    }

    /** Stops at the first condition that fails: what comes after it neither matters nor is asked for. */
    private Node all(List<Condition> of, @Nullable Scope scope) {
        List<Node> children = explaining ? new ArrayList<>(of.size()) : List.of();
        Truth truth = Truth.TRUE;
        for (int i = 0; i < of.size() && truth != Truth.FALSE; i++) {
            truth = truth.and(evaluate(of.get(i), scope, children).truth());
        }
        return explaining ? Node.over(truth, () -> Message.of("condition.all"), children, List.of()) : Node.of(truth);
    }

    private Node any(List<Condition> of, @Nullable Scope scope) {
        List<Node> children = explaining ? new ArrayList<>(of.size()) : List.of();
        Truth truth = Truth.FALSE;
        for (int i = 0; i < of.size(); i++) {
            truth = truth.or(evaluate(of.get(i), scope, children).truth());
        }
        return explaining ? Node.over(truth, () -> Message.of("condition.any"), children, List.of()) : Node.of(truth);
    }

    private Node atLeast(Condition.AtLeast atLeast, @Nullable Scope scope) {
        List<Node> children = explaining ? new ArrayList<>(atLeast.of().size()) : List.of();
        int yes = 0;
        int maybe = 0;
        for (Condition condition : atLeast.of()) {
            Truth truth = evaluate(condition, scope, children).truth();
            yes += truth == Truth.TRUE ? 1 : 0;
            maybe += truth == Truth.UNKNOWN ? 1 : 0;
        }
        int count = atLeast.count();
        Truth truth = yes >= count ? Truth.TRUE : yes + maybe >= count ? Truth.UNKNOWN : Truth.FALSE;
        return explaining
                ? Node.over(truth, () -> Message.of("condition.atLeast", count), children, List.of())
                : Node.of(truth);
    }

    private Node evaluate(Condition condition, @Nullable Scope scope, List<Node> collected) {
        Node node = evaluate(condition, scope);
        if (explaining) {
            collected.add(node);
        }
        return node;
    }

    private Node some(Condition.Some some, @Nullable Scope scope) {
        Answer list = facts.answer(some.list(), scope);
        String path = FactResolver.path(some.list(), scope);
        Condition where = some.where();
        if (where == null) {
            return exists(some.list(), list, path);
        }
        List<Node> nodes = new ArrayList<>();
        List<Element> witnesses = new ArrayList<>();
        Truth truth = list.complete() ? Truth.FALSE : Truth.UNKNOWN;
        String alias = some.list().definition().alias();
        for (Element element : facts.elements(list.value(), path)) {
            Scope inner = new Scope(alias, some.list().definition().path(), element, scope);
            Node node = evaluate(where, inner);
            boolean open = element.pending() && node.truth() != Truth.FALSE;
            truth = truth.or(open ? Truth.UNKNOWN : node.truth());
            if (explaining) {
                Node answer = open ? node.missingOnly(path) : node;
                nodes.add(answer.reworded(() -> Message.of("condition.element", element.path(), answer.text())));
                if (answer.truth() == Truth.TRUE) {
                    witnesses.add(element);
                }
            }
        }
        if (!explaining) {
            return Node.of(truth);
        }
        if (!list.complete()) {
            nodes.add(Node.leaf(Truth.UNKNOWN, () -> Message.of("condition.moreOf", path), list.missing(), null));
        }
        String quantity = nodes.isEmpty() ? "condition.nothingIn" : "condition.someOf";
        return Node.over(truth, () -> Message.of(quantity, path), nodes, witnesses);
    }

    private static Node exists(FactReference reference, Answer list, String path) {
        List<?> values = list.value() instanceof List<?> l ? l : List.of();
        if (!values.isEmpty() && values.stream().allMatch(Facts::pending)) {
            return Node.leaf(Truth.UNKNOWN, () -> Message.of("condition.something", path), List.of(path), null);
        }
        Truth truth = !values.isEmpty() ? Truth.TRUE : list.complete() ? Truth.FALSE : Truth.UNKNOWN;
        Observation seen = list.value() == null || reference.definition().type() == FactType.OBJECT
                ? null
                : new Observation(path, list.value());
        return Node.leaf(truth, () -> Message.of("condition.something", path), list.missing(), seen);
    }

    private Node cannotDetermine(FactReference fact, @Nullable Scope scope) {
        String path = FactResolver.path(fact, scope);
        boolean declared = facts.undeterminable(fact, path);
        Answer answer = facts.answer(fact, scope);
        Truth truth = answer.value() != null && answer.complete() ? Truth.FALSE : declared ? Truth.TRUE : Truth.UNKNOWN;
        Observation seen = truth == Truth.TRUE ? new Observation(CANNOT_DETERMINE, path) : null;
        return Node.leaf(truth, () -> Message.of("condition.undeterminable", path), answer.missing(), seen);
    }

    private Node test(Condition.Test test, @Nullable Scope scope) {
        FactReference fact = test.fact();
        Answer answer = facts.answer(fact, scope);
        List<Object> wanted = law.values(test.argument());
        Truth truth = Comparison.of(fact.definition().type(), test.operator(), wanted, answer);
        if (!explaining) {
            return Node.of(truth);
        }
        String path = FactResolver.path(fact, scope);
        Object value = answer.value();
        Observation seen = value == null ? null : new Observation(path, value);
        Set<String> missing = answer.complete() ? Set.of(path) : answer.missing();
        Node node = Node.leaf(truth, new TestWords(path, test.operator(), test.argument(), wanted), missing, seen);
        String by = fact.definition().derivedBy();
        if (by == null || facts.supplied(fact, scope) != null) {
            return node;
        }
        return node.derivedBy(Node.resting(rules.apply(by)));
    }
}
