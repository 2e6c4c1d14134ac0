package org.exportscreening.rules.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.json.Nearest;

/**
 * Checks that a rulebook hangs together: every reference points at something that is there on all days on which it is needed,
 * and no rule rests on itself.
 */
final class RulebookCheck {
    private final Rulebook rulebook;
    private final Map<String, Set<String>> references = new TreeMap<>();

    RulebookCheck(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    void run() {
        for (Rule rule : rulebook.rules().values()) {
            for (RuleVersion version : rule.versions()) {
                visit(rule, version, version.when());
                if (version.unless() != null) {
                    visit(rule, version, version.unless());
                }
                checkEffects(rule, version);
            }
        }
        rulebook.rules().keySet().forEach(id -> checkCycle(id, new LinkedHashSet<>()));
    }

    private void checkEffects(Rule rule, RuleVersion version) {
        for (Effect effect : version.effects()) {
            String from = effect instanceof Effect.License license ? license.policyFrom() : null;
            if (from != null && !isElementFact(from)) {
                throw problem(rule, "takes its policy from the unknown fact \"" + from + "\"");
            }
        }
        if (rule.kind() != RuleKind.DEFINITION
                && rule.kind() != RuleKind.HELPER
                && version.effects().isEmpty()) {
            throw problem(rule, "a rule of kind " + rule.kind().key() + " needs an effect (\"then\")");
        }
    }

    /** Whether this is a fact of a list element, such as {@code listing.licensePolicy}. */
    private boolean isElementFact(String name) {
        int dot = name.indexOf('.');
        return dot > 0
                && rulebook.catalogue()
                        .listNamed(name.substring(0, dot))
                        .flatMap(list -> rulebook.catalogue().find(list + "[]" + name.substring(dot)))
                        .isPresent();
    }

    private void visit(Rule rule, RuleVersion version, Condition condition) {
        if (condition instanceof Condition.All all) {
            all.of().forEach(c -> visit(rule, version, c));
        } else if (condition instanceof Condition.Any any) {
            any.of().forEach(c -> visit(rule, version, c));
        } else if (condition instanceof Condition.AtLeast atLeast) {
            atLeast.of().forEach(c -> visit(rule, version, c));
        } else if (condition instanceof Condition.Not not) {
            visit(rule, version, not.of());
        } else if (condition instanceof Condition.RuleReference reference) {
            refer(rule, reference.id());
        } else if (condition instanceof Condition.Some some) {
            derived(rule, some.list());
            if (some.where() != null) {
                visit(rule, version, some.where());
            }
        } else if (condition instanceof Condition.CannotDetermine asked) {
            derived(rule, asked.fact());
        } else if (condition instanceof Condition.Test test) {
            derived(rule, test.fact());
            check(rule, version, test.argument());
        }
    }

    private void derived(Rule rule, FactReference fact) {
        String by = fact.definition().derivedBy();
        if (by != null) {
            refer(rule, by);
        }
    }

    private void refer(Rule rule, String id) {
        if (!rulebook.rules().containsKey(id)) {
            throw problem(
                    rule,
                    "refers to the unknown rule \"" + id + "\""
                            + Nearest.hint(id, rulebook.rules().keySet()));
        }
        references.computeIfAbsent(rule.id(), k -> new TreeSet<>()).add(id);
    }

    private void check(Rule rule, RuleVersion version, Argument argument) {
        if (argument instanceof Argument.ListReference list && !rulebook.hasList(list.id())) {
            throw problem(rule, "refers to the unknown list \"" + list.id() + "\"");
        }
        if (argument instanceof Argument.Parameter parameter) {
            List<ParameterValue> values = rulebook.parameter(parameter.id());
            if (values.isEmpty()) {
                throw problem(rule, "refers to the unknown parameter \"" + parameter.id() + "\"");
            }
            LocalDate gap = firstGap(version.period(), values);
            if (gap != null) {
                throw problem(
                        rule, "is in force on " + gap + ", when the parameter " + parameter.id() + " has no value");
            }
        }
    }

    /** The first boundary day of the period on which no value is in force, or null. */
    @Nullable
    private static LocalDate firstGap(EffectivePeriod period, List<ParameterValue> values) {
        List<LocalDate> days = new ArrayList<>();
        days.add(period.from() == null ? LocalDate.of(1900, 1, 1) : period.from());
        for (ParameterValue value : values) {
            if (value.period().to() != null) {
                days.add(value.period().to());
            }
        }
        days.removeIf(day -> !period.contains(day));
        days.removeIf(day -> values.stream().anyMatch(v -> v.period().contains(day)));
        return days.stream().min(LocalDate::compareTo).orElse(null);
    }

    private void checkCycle(String id, Set<String> path) {
        if (!path.add(id)) {
            throw problem(rulebook.rule(id), "rests on itself: " + String.join(" -> ", path) + " -> " + id);
        }
        references.getOrDefault(id, Set.of()).forEach(next -> checkCycle(next, path));
        path.remove(id);
    }

    private static JsonException problem(Rule rule, String what) {
        return new JsonException(rule.file(), "", "rule " + rule.id() + " " + what);
    }
}
