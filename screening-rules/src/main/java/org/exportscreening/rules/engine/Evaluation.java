package org.exportscreening.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.FactType;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Argument;
import org.exportscreening.rules.rulebook.Condition;
import org.exportscreening.rules.rulebook.FactReference;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.rulebook.Rulebook;

/**
 * One evaluation: one rulebook, one set of facts, one day. Answers are remembered, so that every rule is evaluated once.
 *
 * <p>Not thread-safe; cheap to create, one for each determination.
 */
public final class Evaluation implements FactSource {
    private static final String CANNOT_DETERMINE = "cannotDetermine";

    private final Rulebook rulebook;
    private final Map<String, ComputedFact> computed;
    private final Facts facts;
    private final LocalDate date;
    private final Map<String, RuleResult> results = new LinkedHashMap<>();
    private final Map<String, Answer> computedAnswers = new HashMap<>();
    private final Set<String> inProgress = new HashSet<>();
    private final Set<String> assumptions = new TreeSet<>();

    /**
     * Prepares an evaluation.
     *
     * @param rulebook the rules
     * @param computed the computed facts by path
     * @param facts the facts
     * @param date the day whose law applies
     */
    public Evaluation(Rulebook rulebook, Map<String, ComputedFact> computed, Facts facts, LocalDate date) {
        this.rulebook = rulebook;
        this.computed = Map.copyOf(computed);
        this.facts = facts;
        this.date = date;
    }

    /**
     * Evaluates all rules.
     *
     * @return their results, in the order of the rulebook
     */
    public List<RuleResult> all() {
        return rulebook.rules().keySet().stream().map(this::rule).toList();
    }

    /**
     * What was taken as said although it was not: see {@link FactDefinition.StandIn}.
     *
     * @return sentences for the reader of the answer, sorted
     */
    public Set<String> assumptions() {
        return new TreeSet<>(assumptions);
    }

    /**
     * Evaluates one rule.
     *
     * @param id the rule
     * @return its result
     * @throws IllegalArgumentException if there is no such rule
     */
    public RuleResult rule(String id) {
        RuleResult known = results.get(id);
        if (known == null) {
            known = evaluate(rulebook.rule(id));
            results.put(id, known);
        }
        return known;
    }

    private RuleResult evaluate(Rule rule) {
        Optional<RuleVersion> inForce = rule.on(date);
        if (inForce.isEmpty()) {
            return new RuleResult(rule, RuleResult.Status.NOT_IN_FORCE, null, null);
        }
        RuleVersion version = inForce.get();
        Node when = top(version.when(), version);
        Condition exclusions = version.unless();
        if (when.truth() == Truth.FALSE || exclusions == null) {
            return new RuleResult(rule, status(when.truth()), version, when);
        }
        Node unless = top(exclusions, version);
        if (unless.truth() == Truth.TRUE) {
            RuleResult.Status status =
                    when.truth() == Truth.TRUE ? RuleResult.Status.EXCLUDED : RuleResult.Status.NOT_MET;
            return new RuleResult(rule, status, version, unless);
        }
        Node both = Node.over(when.truth().and(unless.truth().not()), rule.title(), List.of(when, unless), List.of())
                .askingFirst(this::askedFirst);
        return new RuleResult(rule, status(both.truth()), version, both.truth() == Truth.TRUE ? when : both);
    }

    private Node top(Condition condition, RuleVersion version) {
        return condition(condition, Map.of()).askingFirst(this::askedFirst).citing(version.citation());
    }

    private boolean askedFirst(String path) {
        return !rulebook.catalogue().find(path).map(FactDefinition::askLast).orElse(false);
    }

    private static RuleResult.Status status(Truth truth) {
        return switch (truth) {
            case TRUE -> RuleResult.Status.MET;
            case FALSE -> RuleResult.Status.NOT_MET;
            case UNKNOWN -> RuleResult.Status.UNKNOWN;
        };
    }

    private Node condition(Condition condition, Map<String, Element> scope) {
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
            Node child = condition(not.of(), scope);
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
            boolean there = supplied(asked.fact(), scope).isPresent();
            String path = path(asked.fact(), scope);
            return Node.leaf(Truth.of(there), path + (there ? " was stated" : " was not stated"), List.of(), null);
        }
        return test((Condition.Test) condition, scope);
    }

    /** Stops at the first condition that fails: what comes after it neither matters nor is asked for. */
    private Node all(List<Condition> of, Map<String, Element> scope) {
        List<Node> children = new ArrayList<>();
        Truth truth = Truth.TRUE;
        for (Condition condition : of) {
            Node child = condition(condition, scope);
            children.add(child);
            truth = truth.and(child.truth());
            if (truth == Truth.FALSE) {
                break;
            }
        }
        return Node.over(truth, "all of", children, List.of());
    }

    private List<Node> children(List<Condition> of, Map<String, Element> scope) {
        return of.stream().map(c -> condition(c, scope)).toList();
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
        RuleResult result = rule(id);
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
        Answer list = answer(some.list(), scope);
        String path = path(some.list(), scope);
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
            Node node = condition(where, inner);
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

    /** Whether a user's path names the fact: that of one element with its index, that of all elements without. */
    private boolean names(String stated, String path, FactDefinition definition) {
        if (Pattern.compile("\\[\\d+]").matcher(stated).find()) {
            return stated.equals(path);
        }
        String plain = definition.path().replace("[]", "");
        return facts.catalogue().canonical(stated).replace("[]", "").equals(plain);
    }

    private Node cannotDetermine(FactReference fact, Map<String, Element> scope) {
        String path = path(fact, scope);
        boolean declared = Facts.lookUp(facts.root(), CANNOT_DETERMINE)
                .map(all -> ((List<?>) all).stream().anyMatch(p -> names(String.valueOf(p), path, fact.definition())))
                .orElse(false);
        Answer answer = answer(fact, scope);
        Truth truth = answer.value() != null && answer.complete() ? Truth.FALSE : declared ? Truth.TRUE : Truth.UNKNOWN;
        Observation seen = truth == Truth.TRUE ? new Observation(CANNOT_DETERMINE, path) : null;
        return Node.leaf(truth, path + " can not be determined", answer.missing(), seen);
    }

    private Node test(Condition.Test test, Map<String, Element> scope) {
        Answer answer = answer(test.fact(), scope);
        String path = path(test.fact(), scope);
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
        if (by == null || supplied(test.fact(), scope).isPresent()) {
            return node;
        }
        return new Node(
                node.truth(), node.text(), null, derivedMissing(node, by), List.of(reference(by)), null, List.of());
    }

    /** What the leaf misses, with the citations of the rules below that need it. */
    private SortedMap<String, Set<String>> derivedMissing(Node node, String by) {
        SortedMap<String, Set<String>> missing = new TreeMap<>();
        Node.merge(missing, node.missing());
        Node below = rule(by).node();
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

    private static String path(FactReference fact, Map<String, Element> scope) {
        Element element = fact.alias() == null ? null : scope.get(fact.alias());
        return element == null ? fact.rest() : element.path() + "." + fact.rest();
    }

    private Optional<Object> supplied(FactReference fact, Map<String, Element> scope) {
        Element element = fact.alias() == null ? null : scope.get(fact.alias());
        return Facts.lookUp(element == null ? facts.root() : element.members(), fact.rest());
    }

    @Override
    public Answer answer(String path) {
        return answer(path, Map.of());
    }

    /** A fact by the name that it has in a scope: at the root, or below an element such as {@code listing}. */
    private Answer answer(String name, Map<String, Element> scope) {
        int dot = name.indexOf('.');
        String alias = dot < 0 ? null : name.substring(0, dot);
        Element element = alias == null ? null : scope.get(alias);
        String rest = element == null ? name : name.substring(dot + 1);
        String path = element == null ? name : element.path() + "." + rest;
        FactDefinition definition =
                rulebook.catalogue().find(path).orElseThrow(() -> new IllegalArgumentException("no fact " + path));
        return answer(new FactReference(name, element == null ? null : alias, rest, definition), scope);
    }

    private Answer answer(FactReference fact, Map<String, Element> scope) {
        FactDefinition definition = fact.definition();
        String path = path(fact, scope);
        Optional<Object> supplied = supplied(fact, scope);
        if (supplied.isPresent()) {
            return complete(definition, path, supplied.get());
        }
        if (definition.computed() && computed.containsKey(definition.path())) {
            return compute(definition.path(), path, scope);
        }
        if (definition.derivedBy() != null) {
            return derived(definition, path, definition.derivedBy());
        }
        FactDefinition.StandIn standIn = definition.standIn();
        if (standIn != null) {
            if (standIn.assumption() != null) {
                assumptions.add(standIn.assumption());
            }
            return Answer.known(standIn.value());
        }
        return Answer.unknown(path);
    }

    /** A supplied list is all there is, unless another fact has to say so. */
    private Answer complete(FactDefinition definition, String path, Object value) {
        if (Facts.unknown(value)) {
            return new Answer(null, Set.of(path), Facts.excluded(value));
        }
        String completeWhen = definition.completeWhen();
        if (completeWhen == null) {
            return Answer.known(value);
        }
        boolean complete = Facts.lookUp(facts.root(), completeWhen)
                .filter(Boolean.TRUE::equals)
                .isPresent();
        return complete ? Answer.known(value) : Answer.atLeast((List<?>) value, Set.of(completeWhen));
    }

    private Answer derived(FactDefinition definition, String path, String by) {
        RuleResult result = rule(by);
        if (result.truth() != Truth.UNKNOWN) {
            return Answer.known(result.truth() == Truth.TRUE);
        }
        Set<String> missing = new TreeSet<>();
        if (definition.suppliable()) {
            missing.add(path);
        }
        if (result.node() != null) {
            missing.addAll(result.node().missing().keySet());
        }
        return Answer.unknown(missing);
    }

    private Answer compute(String definition, String path, Map<String, Element> scope) {
        Answer known = computedAnswers.get(path);
        if (known != null) {
            return known;
        }
        if (!inProgress.add(path)) {
            throw new IllegalStateException("the computed fact " + path + " rests on itself");
        }
        Answer answer =
                Objects.requireNonNull(computed.get(definition)).compute(name -> answer(name, scope), date, path);
        inProgress.remove(path);
        computedAnswers.put(path, answer);
        return answer;
    }
}
