package org.exportscreening.rules.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.Nullable;

/**
 * What is different between the law of two days: rules that came into force, ended, were suspended or amended, parameters with
 * another value, lists with other members. Immutable.
 *
 * @param before a day
 * @param after another day, mostly later
 * @param rules the rules that differ, in the order of the rulebook
 * @param parameters the parameters that differ, by id
 * @param lists the lists that differ, by id
 */
public record RulebookDiff(
        LocalDate before,
        LocalDate after,
        List<RuleChange> rules,
        List<ParameterChange> parameters,
        List<ListChange> lists) {
    /** Copies the lists. */
    public RulebookDiff {
        rules = List.copyOf(rules);
        parameters = List.copyOf(parameters);
        lists = List.copyOf(lists);
    }

    /** How a rule differs. */
    public enum Change {
        /** In force on the second day only. */
        CAME_INTO_FORCE,
        /** In force on the first day only. */
        ENDED,
        /** In force on the first day, suspended on the second. */
        SUSPENDED,
        /** Another version is in force. */
        AMENDED,
        /** The same text, of which something else is announced about its enforcement. */
        ENFORCEMENT
    }

    /**
     * A rule that differs.
     *
     * @param rule the rule
     * @param change how
     * @param before the version on the first day, or null
     * @param after the version on the second day, or null
     * @param suspension the suspension that holds on the second day, or null
     * @param lines what differs, each line with {@code -} for what is gone and {@code +} for what is new
     */
    public record RuleChange(
            Rule rule,
            Change change,
            @Nullable RuleVersion before,
            @Nullable RuleVersion after,
            @Nullable Rule.Suspension suspension,
            List<String> lines) {
        /** Copies the lines. */
        public RuleChange {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A parameter that differs.
     *
     * @param id {@code parameters/name}
     * @param before its value on the first day, or null
     * @param after its value on the second day, or null
     */
    public record ParameterChange(
            String id,
            @Nullable ParameterValue before,
            @Nullable ParameterValue after) {}

    /**
     * A list that differs.
     *
     * @param list the list
     * @param added members on the second day only
     * @param removed members on the first day only
     */
    public record ListChange(DatedList list, Set<String> added, Set<String> removed) {}

    /**
     * Compares two days under one rulebook.
     *
     * @param rulebook the rulebook
     * @param before a day
     * @param after another day
     * @return what differs; changes that were taken back in between do not
     */
    public static RulebookDiff between(Rulebook rulebook, LocalDate before, LocalDate after) {
        List<RuleChange> rules = new ArrayList<>();
        for (Rule rule : rulebook.rules().values()) {
            RuleChange change = change(rule, before, after);
            if (change != null) {
                rules.add(change);
            }
        }
        List<ParameterChange> parameters = new ArrayList<>();
        for (String id : new TreeMap<>(rulebook.parameters()).keySet()) {
            ParameterValue then = rulebook.parameter(id, before).orElse(null);
            ParameterValue now = rulebook.parameter(id, after).orElse(null);
            if (!isSame(then, now)) {
                parameters.add(new ParameterChange(id, then, now));
            }
        }
        List<ListChange> lists = new ArrayList<>();
        for (DatedList list : new TreeMap<>(rulebook.lists()).values()) {
            Set<String> added = without(list.on(after), list.on(before));
            Set<String> removed = without(list.on(before), list.on(after));
            if (!added.isEmpty() || !removed.isEmpty()) {
                lists.add(new ListChange(list, added, removed));
            }
        }
        return new RulebookDiff(before, after, rules, parameters, lists);
    }

    /**
     * Whether nothing differs.
     *
     * @return true if the law of the two days is the same
     */
    public boolean isEmpty() {
        return rules.isEmpty() && parameters.isEmpty() && lists.isEmpty();
    }

    private static boolean isSame(@Nullable ParameterValue then, @Nullable ParameterValue now) {
        if (then == null || now == null) {
            return then == null && now == null;
        }
        return then.value().compareTo(now.value()) == 0;
    }

    private static Set<String> without(List<String> all, List<String> those) {
        Set<String> rest = new TreeSet<>(all);
        those.forEach(rest::remove);
        return rest;
    }

    @Nullable
    private static RuleChange change(Rule rule, LocalDate before, LocalDate after) {
        Optional<RuleVersion> then = rule.on(before);
        Optional<RuleVersion> now = rule.on(after);
        Rule.Suspension suspension = rule.suspendedOn(after).orElse(null);
        if (then.isEmpty() && now.isEmpty()) {
            return null;
        }
        if (then.isEmpty() || now.isEmpty()) {
            Change change =
                    now.isPresent() ? Change.CAME_INTO_FORCE : suspension == null ? Change.ENDED : Change.SUSPENDED;
            return new RuleChange(rule, change, then.orElse(null), now.orElse(null), suspension, List.of());
        }
        List<String> lines = LineDiff.between(VersionText.lines(then.get()), VersionText.lines(now.get()));
        if (!then.get().equals(now.get())) {
            return new RuleChange(rule, Change.AMENDED, then.get(), now.get(), null, lines);
        }
        List<String> notices = LineDiff.between(notices(then.get(), before), notices(now.get(), after));
        return notices.isEmpty()
                ? null
                : new RuleChange(rule, Change.ENFORCEMENT, then.get(), now.get(), null, notices);
    }

    private static List<String> notices(RuleVersion version, LocalDate day) {
        return version.notices().stream()
                .filter(n -> n.period().contains(day))
                .map(n -> "announced as not enforced: " + n.citation())
                .toList();
    }
}
