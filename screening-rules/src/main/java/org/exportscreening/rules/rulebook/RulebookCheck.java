package org.exportscreening.rules.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.Nearest;
import org.exportscreening.rules.rulebook.RulebookProblem.Kind;

/**
 * Checks that a rulebook hangs together: every reference points at something that is there on all days on which it is needed, no
 * rule rests on itself, its versions follow each other, and no two rules conflict without an order.
 */
final class RulebookCheck {
    private final Rulebook rulebook;
    private final Map<String, Set<String>> references = new TreeMap<>();
    private final List<RulebookProblem> problems = new ArrayList<>();

    RulebookCheck(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** All that is wrong, in the order of the rules. */
    List<RulebookProblem> run() {
        for (Rule rule : rulebook.rules().values()) {
            checkTimeline(rule);
            for (RuleVersion version : rule.versions()) {
                checkConditions(rule, version);
                checkEffects(rule, version);
            }
            checkOverrides(rule);
            checkOverlays(rule);
        }
        Set<String> done = new TreeSet<>();
        rulebook.rules().keySet().forEach(id -> checkCycle(id, new LinkedHashSet<>(), done));
        problems.addAll(new ConflictCheck(rulebook).run());
        problems.addAll(new ExceptionCheck(rulebook).run());
        return problems;
    }

    /** Two versions may not overlap, and a gap must be declared. */
    private void checkTimeline(Rule rule) {
        List<RuleVersion> versions = rule.versions();
        for (int i = 1; i < versions.size(); i++) {
            EffectivePeriod earlier = versions.get(i - 1).period();
            EffectivePeriod later = versions.get(i).period();
            LocalDate end = earlier.to();
            if (earlier.overlaps(later)) {
                add(Kind.OVERLAP, rule, "/versions", "the versions of " + earlier + " and " + later + " overlap");
            } else if (!Objects.equals(end, later.from()) && !declared(end, later.from(), rule)) {
                add(
                        Kind.GAP,
                        rule,
                        "/versions",
                        "nothing is said of the days from " + end + " to " + later.from()
                                + "; declare the gap as \"suspended\"");
            }
        }
        for (Rule.Suspension suspension : rule.suspensions()) {
            versions.stream()
                    .filter(v -> v.period().overlaps(suspension.period()))
                    .findFirst()
                    .ifPresent(v -> add(
                            Kind.OVERLAP,
                            rule,
                            "/suspended",
                            "the suspension of " + suspension.period() + " overlaps the version of " + v.period()));
        }
    }

    private static boolean declared(@Nullable LocalDate from, @Nullable LocalDate to, Rule rule) {
        return rule.suspensions().stream()
                .anyMatch(s -> Objects.equals(s.period().from(), from)
                        && Objects.equals(s.period().to(), to));
    }

    private void checkConditions(Rule rule, RuleVersion version) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(version.when());
        if (version.unless() != null) {
            conditions.add(version.unless());
        }
        version.notices().stream()
                .map(EnforcementNotice::when)
                .filter(Objects::nonNull)
                .forEach(conditions::add);
        conditions.forEach(c -> Conditions.visit(c, node -> check(rule, version, node)));
    }

    private void check(Rule rule, RuleVersion version, Condition condition) {
        if (condition instanceof Condition.RuleReference reference) {
            refer(rule, reference.id());
        } else if (condition instanceof Condition.Some some) {
            derived(rule, some.list());
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
        if (known(rule, "refers to", id)) {
            references.computeIfAbsent(rule.id(), k -> new TreeSet<>()).add(id);
        }
    }

    private boolean known(Rule rule, String does, String id) {
        boolean known = rulebook.rules().containsKey(id);
        if (!known) {
            String hint = Nearest.hint(id, rulebook.rules().keySet());
            about(Kind.UNKNOWN_REFERENCE, rule, does + " the unknown rule \"" + id + "\"" + hint);
        }
        return known;
    }

    /** What is overridden rests on what overrides it. */
    private void checkOverrides(Rule rule) {
        for (String id : rule.overrides()) {
            if (known(rule, "overrides", id)) {
                references.computeIfAbsent(id, k -> new TreeSet<>()).add(rule.id());
            }
        }
        if (rule.kind() == RuleKind.EXCEPTION && rule.overrides().isEmpty()) {
            about(Kind.NO_EFFECT, rule, "a rule of kind exception needs the rules that it \"overrides\"");
        }
    }

    /** An overlay must be there, and suspend something. */
    private void checkOverlays(Rule rule) {
        for (String id : rule.suspendedBy()) {
            Overlay overlay = rulebook.overlays().get(id);
            if (overlay == null) {
                String hint = Nearest.hint(id, rulebook.overlays().keySet());
                about(Kind.UNKNOWN_REFERENCE, rule, "is suspended by the unknown overlay \"" + id + "\"" + hint);
            } else if (rule.versions().stream().noneMatch(v -> v.period().overlaps(overlay.period()))) {
                about(Kind.NO_EFFECT, rule, "is not in force on any day of the overlay " + id);
            }
        }
    }

    private void checkEffects(Rule rule, RuleVersion version) {
        for (Effect effect : version.effects()) {
            if (effect instanceof Effect.License license) {
                license.policies().forEach(c -> refer(rule, c.rule()));
            }
            String from = effect instanceof Effect.License license ? license.policyFrom() : null;
            String reasons = effect instanceof Effect.License license ? license.reasonsFrom() : null;
            if (reasons != null && rulebook.catalogue().find(reasons).isEmpty()) {
                about(Kind.UNKNOWN_REFERENCE, rule, "takes its reasons from the unknown fact \"" + reasons + "\"");
            }
            if (effect instanceof Effect.Hold hold
                    && hold.each() != null
                    && rulebook.catalogue().find(hold.each()).isEmpty()) {
                about(Kind.UNKNOWN_REFERENCE, rule, "holds for each value of the unknown fact \"" + hold.each() + "\"");
            }
            if (effect instanceof Effect.Allow && rule.kind() != RuleKind.LICENSE_EXCEPTION) {
                about(Kind.NO_EFFECT, rule, "allows a license exception, so it must be of kind license-exception");
            }
            if (from != null && !isElementFact(from)) {
                about(Kind.UNKNOWN_REFERENCE, rule, "takes its policy from the unknown fact \"" + from + "\"");
            }
        }
        if (rule.kind() == RuleKind.CLASSIFICATION && rule.term() == null) {
            about(Kind.NO_EFFECT, rule, "a rule of kind classification needs the paragraph that is met (\"term\")");
        }
        if (rule.kind().needsEffect() && version.effects().isEmpty()) {
            about(Kind.NO_EFFECT, rule, "a rule of kind " + rule.kind().key() + " needs an effect (\"then\")");
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

    private void check(Rule rule, RuleVersion version, Argument argument) {
        if (argument instanceof Argument.ListReference list && !rulebook.hasList(list.id())) {
            String hint = Nearest.hint(list.id(), rulebook.lists().keySet());
            about(Kind.UNKNOWN_REFERENCE, rule, "refers to the unknown list \"" + list.id() + "\"" + hint);
        }
        if (argument instanceof Argument.Parameter parameter) {
            List<ParameterValue> values = rulebook.parameter(parameter.id());
            LocalDate gap = values.isEmpty() ? null : firstGap(version.period(), values);
            if (values.isEmpty()) {
                String hint = Nearest.hint(parameter.id(), rulebook.parameters().keySet());
                about(
                        Kind.UNKNOWN_REFERENCE,
                        rule,
                        "refers to the unknown parameter \"" + parameter.id() + "\"" + hint);
            } else if (gap != null) {
                String what = "is in force on " + gap + ", when the parameter " + parameter.id() + " has no value";
                about(Kind.NO_VALUE, rule, what);
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

    /** Reports every cycle where it closes; what was walked through before is not walked again. */
    private void checkCycle(String id, Set<String> path, Set<String> done) {
        if (done.contains(id)) {
            return;
        }
        if (!path.add(id)) {
            List<String> cycle = new ArrayList<>(path);
            cycle = cycle.subList(cycle.indexOf(id), cycle.size());
            about(Kind.CYCLE, rulebook.rule(id), "rests on itself: " + String.join(" -> ", cycle) + " -> " + id);
            return;
        }
        references.getOrDefault(id, Set.of()).forEach(next -> checkCycle(next, path, done));
        path.remove(id);
        done.add(id);
    }

    private void about(Kind kind, Rule rule, String what) {
        add(kind, rule, "", "rule " + rule.id() + " " + what);
    }

    private void add(Kind kind, Rule rule, String place, String message) {
        RulebookProblem problem = new RulebookProblem(kind, rule.file(), place, message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
