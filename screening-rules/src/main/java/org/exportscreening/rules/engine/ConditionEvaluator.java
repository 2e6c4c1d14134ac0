package org.exportscreening.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.FactType;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Argument;
import org.exportscreening.rules.rulebook.Condition;
import org.exportscreening.rules.rulebook.FactReference;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.rulebook.Rulebook;

/** Evaluates conditions against the facts, three-valued. Serves one {@link Evaluation}. */
final class ConditionEvaluator {
    private static final String CANNOT_DETERMINE = "cannotDetermine";

    private final Rulebook rulebook;
    private final LocalDate date;
    private final FactResolver facts;
    private final Function<String, RuleResult> rules;

    ConditionEvaluator(Rulebook rulebook, LocalDate date, FactResolver facts, Function<String, RuleResult> rules) {
        this.rulebook = rulebook;
        this.date = date;
        this.facts = facts;
        this.rules = rules;
    }

    Node evaluate(Condition condition, Map<String, Element> scope) {
        return bare(condition, scope)
                .annotated(condition.note().label(), condition.note().cite());
    }

    private Node bare(Condition condition, Map<String, Element> scope) {
        if (condition instanceof Condition.All all) {
            return all(all.of(), scope);
        }
        if (condition instanceof Condition.Any any) {
            List<Node> children = children(any.of(), scope);
            Truth truth = children.stream().map(Node::truth).reduce(Truth.FALSE, Truth::or);
            return Node.over(truth, "any of", children, List.of());
        }
        if (condition instanceof Condition.Not not) {
            Node child = evaluate(not.of(), scope);
            return Node.over(child.truth().not(), "not", List.of(child), List.of());
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return atLeast(atLeast, scope);
        }
        if (condition instanceof Condition.RuleReference reference) {
            return reference(reference.id());
        }
        if (condition instanceof Condition.Some some) {
            return some(some, scope);
        }
        if (condition instanceof Condition.CannotDetermine asked) {
            return cannotDetermine(asked.fact(), scope);
        }
        if (condition instanceof Condition.Supplied asked) {
            boolean there = facts.supplied(asked.fact(), scope).isPresent();
            String path = FactResolver.path(asked.fact(), scope);
            return Node.leaf(Truth.of(there), path + (there ? " was stated" : " was not stated"), List.of(), null);
        }
        return test((Condition.Test) condition, scope);
    }

    /** Stops at the first condition that fails: what comes after it neither matters nor is asked for. */
    private Node all(List<Condition> of, Map<String, Element> scope) {
        List<Node> children = new ArrayList<>();
        Truth truth = Truth.TRUE;
        for (Condition condition : of) {
            Node child = evaluate(condition, scope);
            children.add(child);
            truth = truth.and(child.truth());
            if (truth == Truth.FALSE) {
                break;
            }
        }
        return Node.over(truth, "all of", children, List.of());
    }

    private List<Node> children(List<Condition> of, Map<String, Element> scope) {
        return of.stream().map(c -> evaluate(c, scope)).toList();
    }

    private Node atLeast(Condition.AtLeast atLeast, Map<String, Element> scope) {
        List<Node> children = children(atLeast.of(), scope);
        long yes = children.stream().filter(c -> c.truth() == Truth.TRUE).count();
        long maybe = children.stream().filter(c -> c.truth() == Truth.UNKNOWN).count();
        Truth truth =
                yes >= atLeast.count() ? Truth.TRUE : yes + maybe >= atLeast.count() ? Truth.UNKNOWN : Truth.FALSE;
        return Node.over(truth, "at least " + atLeast.count() + " of", children, List.of());
    }

    private Node reference(String id) {
        RuleResult result = rules.apply(id);
        RuleVersion version = result.version();
        Node below = result.node();
        if (version == null || below == null) {
            return Node.leaf(Truth.FALSE, result.rule().title() + ": not in force", List.of(), null);
        }
        return new Node(
                result.truth(),
                result.rule().title(),
                version.citation(),
                below.missing(),
                List.of(below),
                null,
                List.of());
    }

    private Node some(Condition.Some some, Map<String, Element> scope) {
        Answer list = facts.answer(some.list(), scope);
        String path = FactResolver.path(some.list(), scope);
        Condition where = some.where();
        if (where == null) {
            return exists(some.list(), list, path);
        }
        List<Node> nodes = new ArrayList<>();
        List<Element> witnesses = new ArrayList<>();
        Truth truth = list.complete() ? Truth.FALSE : Truth.UNKNOWN;
        for (Element element : list.value() == null ? List.<Element>of() : Facts.elements(list.value(), path)) {
            Map<String, Element> inner = new LinkedHashMap<>(scope);
            inner.put(String.valueOf(some.list().definition().alias()), element);
            Node node = evaluate(where, inner);
            if (element.pending() && node.truth() != Truth.FALSE) {
                node = node.missingOnly(path);
            }
            if (node.truth() == Truth.TRUE) {
                witnesses.add(element);
            }
            nodes.add(node.annotated(element.path() + ": " + node.text(), null));
            truth = truth.or(node.truth());
        }
        if (!list.complete()) {
            nodes.add(Node.leaf(Truth.UNKNOWN, "more of " + path, list.missing(), null));
        }
        return Node.over(truth, (nodes.isEmpty() ? "nothing in " : "some of ") + path, nodes, witnesses);
    }

    private static Node exists(FactReference reference, Answer list, String path) {
        List<?> values = list.value() instanceof List<?> l ? l : List.of();
        if (!values.isEmpty() && values.stream().allMatch(Facts::pending)) {
            return Node.leaf(Truth.UNKNOWN, "there is something in " + path, List.of(path), null);
        }
        Truth truth = !values.isEmpty() ? Truth.TRUE : list.complete() ? Truth.FALSE : Truth.UNKNOWN;
        Observation seen = list.value() == null || reference.definition().type() == FactType.OBJECT
                ? null
                : new Observation(path, list.value());
        return Node.leaf(truth, "there is something in " + path, list.missing(), seen);
    }

    private Node cannotDetermine(FactReference fact, Map<String, Element> scope) {
        String path = FactResolver.path(fact, scope);
        boolean declared = facts.undeterminable(fact, path);
        Answer answer = facts.answer(fact, scope);
        Truth truth = answer.value() != null && answer.complete() ? Truth.FALSE : declared ? Truth.TRUE : Truth.UNKNOWN;
        Observation seen = truth == Truth.TRUE ? new Observation(CANNOT_DETERMINE, path) : null;
        return Node.leaf(truth, path + " can not be determined", answer.missing(), seen);
    }

    private Node test(Condition.Test test, Map<String, Element> scope) {
        Answer answer = facts.answer(test.fact(), scope);
        String path = FactResolver.path(test.fact(), scope);
        List<Object> wanted = wanted(test.argument());
        Comparison comparison = new Comparison(test.fact().definition().type(), test.operator(), wanted);
        Truth truth = comparison.of(answer);
        Object value = answer.value();
        Observation seen = value == null ? null : new Observation(path, value);
        Set<String> missing = new TreeSet<>(answer.missing());
        if (truth == Truth.UNKNOWN && missing.isEmpty()) {
            missing.add(path);
        }
        Node node = Node.leaf(
                truth, path + " " + test.operator().key() + " " + describe(test.argument(), wanted), missing, seen);
        String by = test.fact().definition().derivedBy();
        if (by == null || facts.supplied(test.fact(), scope).isPresent()) {
            return node;
        }
        return new Node(
                node.truth(), node.text(), null, derivedMissing(node, by), List.of(reference(by)), null, List.of());
    }

    /** What the leaf misses, with the citations of the rules below that need it. */
    private SortedMap<String, Set<String>> derivedMissing(Node node, String by) {
        SortedMap<String, Set<String>> missing = new TreeMap<>();
        Node.merge(missing, node.missing());
        Node below = rules.apply(by).node();
        if (below != null) {
            Node.merge(missing, below.missing());
        }
        return missing;
    }

    private static String describe(Argument argument, List<Object> wanted) {
        if (argument instanceof Argument.ListReference list) {
            return "list " + list.id();
        }
        String values = wanted.size() == 1 ? String.valueOf(wanted.get(0)) : wanted.toString();
        return argument instanceof Argument.Parameter parameter ? values + " (" + parameter.id() + ")" : values;
    }

    private List<Object> wanted(Argument argument) {
        if (argument instanceof Argument.Literal literal) {
            return literal.values();
        }
        if (argument instanceof Argument.ListReference list) {
            return new ArrayList<>(rulebook.list(list.id()).on(date));
        }
        String id = ((Argument.Parameter) argument).id();
        return rulebook.parameter(id, date)
                .map(v -> List.<Object>of(v.value()))
                .orElseThrow(() -> new IllegalStateException(id + " has no value on " + date));
    }
}
