package org.exportscreening.rules.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.fact.FactType;

/**
 * What a rulebook says from one day on which it changes to the next: the version of each rule, the members of each list, the
 * value of each parameter, resolved once. Immutable and thread-safe.
 */
public final class Law {
    private final List<Rule> rules;
    private final RuleVersion[] versions;
    private final Overlay[] suspending;
    private final boolean[] repeating;
    private final Map<String, Integer> places;
    private final Map<String, List<Object>> lists = new HashMap<>();
    private final Map<String, List<Object>> parameters = new HashMap<>();
    private final Map<String, List<Rule>> overriding = new HashMap<>();

    Law(Rulebook rulebook, LocalDate day, Set<String> inForce) {
        this.rules = List.copyOf(rulebook.rules().values());
        this.versions = new RuleVersion[rules.size()];
        this.suspending = new Overlay[versions.length];
        this.repeating = new boolean[versions.length];
        this.places = new HashMap<>();
        for (int i = 0; i < versions.length; i++) {
            Rule rule = rules.get(i);
            places.put(rule.id(), i);
            suspending[i] = suspending(rule, rulebook, day, inForce);
            versions[i] = suspending[i] == null ? rule.on(day).orElse(null) : null;
            if (versions[i] != null) {
                repeating[i] = repeats(versions[i]);
                rule.overrides()
                        .forEach(id -> overriding
                                .computeIfAbsent(id, k -> new ArrayList<>())
                                .add(rule));
            }
        }
        rulebook.lists().forEach((id, list) -> lists.put(id, List.copyOf(list.on(day))));
        rulebook.parameters()
                .keySet()
                .forEach(id ->
                        rulebook.parameter(id, day).ifPresent(value -> parameters.put(id, List.of(value.value()))));
    }

    @Nullable
    private static Overlay suspending(Rule rule, Rulebook rulebook, LocalDate day, Set<String> inForce) {
        return rule.suspendedBy().stream()
                .filter(inForce::contains)
                .map(id -> rulebook.overlays().get(id))
                .filter(overlay -> overlay != null && overlay.period().contains(day))
                .findFirst()
                .orElse(null);
    }

    private static boolean repeats(RuleVersion version) {
        Set<FactReference> tested = new HashSet<>();
        List<Condition> again = new ArrayList<>();
        Consumer<Condition> visitor = c -> {
            if (c instanceof Condition.Test test && standsAlone(test.fact()) && !tested.add(test.fact())) {
                again.add(c);
            }
        };
        Conditions.visit(version.when(), visitor);
        Condition unless = version.unless();
        if (unless != null) {
            Conditions.visit(unless, visitor);
        }
        return !again.isEmpty();
    }

    /** Whether a fact is a boolean or a number that a transaction states at its root or in a group. */
    private static boolean standsAlone(FactReference fact) {
        FactDefinition d = fact.definition();
        boolean plain = fact.alias() == null && !d.many() && !d.computed() && d.derivedBy() == null;
        return plain && (d.type() == FactType.BOOLEAN || d.type() == FactType.NUMBER);
    }

    /**
     * All rules, in the order of the rulebook, also those of which no version is in force.
     *
     * @return not modifiable
     */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * The place of a rule.
     *
     * @param id its id
     * @return its index in {@link #rules()}
     * @throws IllegalArgumentException if there is no such rule
     */
    public int place(String id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("no rule " + id);
        }
        return place;
    }

    /**
     * What a rule says.
     *
     * @param place its index in {@link #rules()}
     * @return the version in force, or null
     */
    @Nullable
    public RuleVersion version(int place) {
        return versions[place];
    }

    /**
     * The overlay by which a rule is suspended.
     *
     * @param place its index in {@link #rules()}
     * @return an overlay that is taken as in force, or null
     */
    @Nullable
    public Overlay suspending(int place) {
        return suspending[place];
    }

    /**
     * Whether the text of a rule in force tests a boolean or a number more than once, so that it may hold whatever that is.
     *
     * @param place its index in {@link #rules()}
     * @return false for most
     */
    public boolean repeats(int place) {
        return repeating[place];
    }

    /**
     * The rules in force that take the place of one where they are met.
     *
     * @param id the rule that may be overridden
     * @return in the order of the rulebook, mostly empty
     */
    public List<Rule> overriding(String id) {
        return overriding.getOrDefault(id, List.of());
    }

    /**
     * The values that a fact is held against.
     *
     * @param argument as the rule has it
     * @return one or more; none for an empty list
     * @throws IllegalArgumentException if the rulebook has no such list, or no value of the parameter
     */
    public List<Object> values(Argument argument) {
        if (argument instanceof Argument.Literal literal) {
            return literal.values();
        }
        String id = argument instanceof Argument.ListReference list ? list.id() : ((Argument.Parameter) argument).id();
        List<Object> values = (argument instanceof Argument.ListReference ? lists : parameters).get(id);
        if (values == null) {
            throw new IllegalArgumentException(id + " has no value");
        }
        return values;
    }
}
