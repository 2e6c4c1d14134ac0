package org.exportscreening.rules.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.FactCatalogue;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.FactReference;

/**
 * Answers for facts: supplied, computed, derived by a rule, or taken as said. Serves one {@link Evaluation} and remembers what
 * was computed.
 */
final class FactResolver implements FactSource {
    private static final String CANNOT_DETERMINE = "cannotDetermine";
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private final FactCatalogue catalogue;
    private final Map<String, ComputedFact> computed;
    private final Facts facts;
    private final LocalDate date;
    private final Function<String, RuleResult> rules;
    private final Map<String, Answer> computedAnswers = new HashMap<>();
    private final Map<String, List<Element>> elements = new HashMap<>();
    private final Set<String> inProgress = new HashSet<>();
    private final Set<String> assumptions = new TreeSet<>();

    FactResolver(
            FactCatalogue catalogue,
            Map<String, ComputedFact> computed,
            Facts facts,
            LocalDate date,
            Function<String, RuleResult> rules) {
        this.catalogue = catalogue;
        this.computed = computed;
        this.facts = facts;
        this.date = date;
        this.rules = rules;
    }

    Set<String> assumptions() {
        return new TreeSet<>(assumptions);
    }

    /** Whether the exporter declared that the fact can not be determined. */
    boolean undeterminable(FactReference fact, String path) {
        return facts.at(CANNOT_DETERMINE) instanceof List<?> all
                && all.stream().anyMatch(p -> names(String.valueOf(p), path, fact.definition()));
    }

    /** Whether a user's path names the fact: that of one element with its index, that of all elements without. */
    private boolean names(String stated, String path, FactDefinition definition) {
        if (INDEX.matcher(stated).find()) {
            return stated.equals(path);
        }
        String plain = definition.path().replace("[]", "");
        return facts.catalogue().canonical(stated).replace("[]", "").equals(plain);
    }

    static String path(FactReference fact, @Nullable Scope scope) {
        Scope of = fact.alias() == null ? null : Scope.find(scope, fact.alias());
        return of == null ? fact.rest() : of.element().path() + "." + fact.rest();
    }

    /** The value that was supplied, or null. */
    @Nullable
    Object supplied(FactReference fact, @Nullable Scope scope) {
        Scope of = fact.alias() == null ? null : Scope.find(scope, fact.alias());
        return of == null ? facts.at(fact.rest()) : Facts.find(of.element().members(), fact.rest());
    }

    /** The elements of a list, made once. */
    List<Element> elements(@Nullable Object list, String path) {
        if (list == null) {
            return List.of();
        }
        List<Element> known = elements.get(path);
        if (known == null) {
            known = Facts.elements(list, path);
            elements.put(path, known);
        }
        return known;
    }

    @Override
    public Answer answer(String path) {
        return answer(path, (Scope) null);
    }

    /** A fact of a list element, by its name with the alias of the list. */
    Answer answer(Element element, String name) {
        String path = element.path();
        String list = INDEX.matcher(path.substring(0, path.lastIndexOf('['))).replaceAll("[]");
        return answer(name, new Scope(name.substring(0, name.indexOf('.')), list, element, null));
    }

    /** A fact by the name that it has in a scope: at the root, or below an element such as {@code listing}. */
    private Answer answer(String name, @Nullable Scope scope) {
        int dot = name.indexOf('.');
        String alias = dot < 0 || scope == null ? null : name.substring(0, dot);
        Scope of = alias == null ? null : Scope.find(scope, alias);
        String rest = of == null ? name : name.substring(dot + 1);
        String path = of == null ? name : of.list() + "[]." + rest;
        FactDefinition definition =
                catalogue.find(path).orElseThrow(() -> new IllegalArgumentException("no fact " + path));
        return answer(new FactReference(name, of == null ? null : alias, rest, definition), scope);
    }

    Answer answer(FactReference fact, @Nullable Scope scope) {
        FactDefinition definition = fact.definition();
        Object supplied = supplied(fact, scope);
        if (supplied != null) {
            return complete(definition, supplied, fact, scope);
        }
        ComputedFact computation = definition.computed() ? computed.get(definition.path()) : null;
        if (computation != null) {
            return compute(computation, path(fact, scope), scope);
        }
        if (definition.derivedBy() != null) {
            return derived(definition, path(fact, scope), definition.derivedBy());
        }
        FactDefinition.StandIn standIn = definition.standIn();
        if (standIn != null) {
            if (standIn.assumption() != null) {
                assumptions.add(standIn.assumption());
            }
            String sameAs = standIn.sameAs();
            return sameAs == null ? Answer.known(Objects.requireNonNull(standIn.value())) : answer(sameAs);
        }
        return Answer.unknown(path(fact, scope));
    }

    /** A supplied list is all there is, unless another fact has to say so. */
    private Answer complete(FactDefinition definition, Object value, FactReference fact, @Nullable Scope scope) {
        if (Facts.unknown(value)) {
            return new Answer(null, Set.of(path(fact, scope)), Facts.excluded(value), null);
        }
        String completeWhen = definition.completeWhen();
        if (completeWhen == null || Boolean.TRUE.equals(facts.at(completeWhen))) {
            return Answer.known(value);
        }
        return Answer.atLeast((List<?>) value, Set.of(completeWhen));
    }

    private Answer derived(FactDefinition definition, String path, String by) {
        Answer known = computedAnswers.get(path);
        if (known == null) {
            known = derive(definition, path, by);
            computedAnswers.put(path, known);
        }
        return known;
    }

    private Answer derive(FactDefinition definition, String path, String by) {
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

    private Answer compute(ComputedFact computation, String path, @Nullable Scope scope) {
        Answer known = computedAnswers.get(path);
        if (known != null) {
            return known;
        }
        if (!inProgress.add(path)) {
            throw new IllegalStateException("the computed fact " + path + " rests on itself");
        }
        Answer answer = Objects.requireNonNull(computation.compute(name -> answer(name, scope), date, path));
        inProgress.remove(path);
        computedAnswers.put(path, answer);
        return answer;
    }
}
