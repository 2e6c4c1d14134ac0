package org.exportscreening.rules.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.FactReference;
import org.exportscreening.rules.rulebook.Rulebook;

/**
 * Answers for facts: supplied, computed, derived by a rule, or taken as said. Serves one {@link Evaluation} and remembers what
 * was computed.
 */
final class FactResolver implements FactSource {
    private static final String CANNOT_DETERMINE = "cannotDetermine";

    private final Rulebook rulebook;
    private final Map<String, ComputedFact> computed;
    private final Facts facts;
    private final LocalDate date;
    private final Function<String, RuleResult> rules;
    private final Map<String, Answer> computedAnswers = new HashMap<>();
    private final Set<String> inProgress = new HashSet<>();
    private final Set<String> assumptions = new TreeSet<>();

    FactResolver(
            Rulebook rulebook,
            Map<String, ComputedFact> computed,
            Facts facts,
            LocalDate date,
            Function<String, RuleResult> rules) {
        this.rulebook = rulebook;
        this.computed = Map.copyOf(computed);
        this.facts = facts;
        this.date = date;
        this.rules = rules;
    }

    Set<String> assumptions() {
        return new TreeSet<>(assumptions);
    }

    /** Whether the exporter declared that the fact can not be determined. */
    boolean undeterminable(FactReference fact, String path) {
        return Facts.lookUp(facts.root(), CANNOT_DETERMINE)
                .map(all -> ((List<?>) all).stream().anyMatch(p -> names(String.valueOf(p), path, fact.definition())))
                .orElse(false);
    }

    /** Whether a user's path names the fact: that of one element with its index, that of all elements without. */
    private boolean names(String stated, String path, FactDefinition definition) {
        if (Pattern.compile("\\[\\d+]").matcher(stated).find()) {
            return stated.equals(path);
        }
        String plain = definition.path().replace("[]", "");
        return facts.catalogue().canonical(stated).replace("[]", "").equals(plain);
    }

    static String path(FactReference fact, Map<String, Element> scope) {
        Element element = fact.alias() == null ? null : scope.get(fact.alias());
        return element == null ? fact.rest() : element.path() + "." + fact.rest();
    }

    Optional<Object> supplied(FactReference fact, Map<String, Element> scope) {
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

    Answer answer(FactReference fact, Map<String, Element> scope) {
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
        RuleResult result = rules.apply(by);
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
