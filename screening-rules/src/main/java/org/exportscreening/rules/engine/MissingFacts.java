package org.exportscreening.rules.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Works on missing facts: by path, each with the citations of the provisions that wait for it. Stateless. */
public final class MissingFacts {
    static final SortedMap<String, Set<String>> NONE = Collections.emptySortedMap();

    private MissingFacts() {}

    /** Facts of which it is not said yet which provisions wait for them. */
    static SortedMap<String, Set<String>> uncited(Collection<String> facts) {
        SortedMap<String, Set<String>> missing = new TreeMap<>();
        facts.forEach(f -> missing.put(f, Set.of()));
        return missing;
    }

    /** What is missing in any of some answers. */
    static SortedMap<String, Set<String>> in(List<Node> nodes) {
        SortedMap<String, Set<String>> missing = new TreeMap<>();
        nodes.forEach(n -> merge(missing, n.missing()));
        return missing;
    }

    /**
     * Adds missing facts to others.
     *
     * @param into the map to add to
     * @param from the facts and citations to add
     */
    public static void merge(Map<String, Set<String>> into, Map<String, Set<String>> from) {
        from.forEach((fact, cites) -> into.merge(fact, cites, MissingFacts::both));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        if (others.isEmpty() || some.containsAll(others)) {
            return some;
        }
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Those that come first, if there is any; else all. */
    static SortedMap<String, Set<String>> first(SortedMap<String, Set<String>> all, Predicate<String> first) {
        if (all.keySet().stream().allMatch(first)) {
            return all;
        }
        SortedMap<String, Set<String>> those = new TreeMap<>(all);
        those.keySet().removeIf(first.negate());
        return those.isEmpty() ? all : those;
    }

    /** The same, with the citation put to every one that has none yet. */
    static SortedMap<String, Set<String>> cited(SortedMap<String, Set<String>> all, String citation) {
        SortedMap<String, Set<String>> cited = new TreeMap<>();
        all.forEach((fact, cites) -> cited.put(fact, cites.isEmpty() ? Set.of(citation) : cites));
        return cited;
    }
}
