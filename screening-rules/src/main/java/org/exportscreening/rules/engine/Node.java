package org.exportscreening.rules.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.Truth;

/**
 * The answer to one condition, with the answers that it rests on. Immutable.
 *
 * @param truth the answer
 * @param text what was asked, in words
 * @param cite the provision, or null
 * @param missing if unknown: the facts that would decide, each with the citations of the rules that need it
 * @param children the answers below
 * @param observation the fact that a leaf looked at, or null
 * @param elements the list elements that made a {@code some} true
 */
public record Node(
        Truth truth,
        String text,
        @Nullable String cite,
        SortedMap<String, Set<String>> missing,
        List<Node> children,
        @Nullable Observation observation,
        List<Element> elements) {
    /** Copies the collections. */
    public Node {
        missing = truth == Truth.UNKNOWN ? Collections.unmodifiableSortedMap(missing) : Collections.emptySortedMap();
        children = List.copyOf(children);
        elements = List.copyOf(elements);
    }

    static Node leaf(Truth truth, String text, Collection<String> missing, @Nullable Observation observation) {
        SortedMap<String, Set<String>> facts = new TreeMap<>();
        missing.forEach(m -> facts.put(m, Set.of()));
        return new Node(truth, text, null, facts, List.of(), observation, List.of());
    }

    /** A node over others; what is missing is what is missing in those that are unknown. */
    static Node over(Truth truth, String text, List<Node> children, List<Element> elements) {
        return new Node(truth, text, null, missingOf(children), children, null, elements);
    }

    static SortedMap<String, Set<String>> missingOf(List<Node> nodes) {
        SortedMap<String, Set<String>> missing = new TreeMap<>();
        nodes.stream().filter(n -> n.truth() == Truth.UNKNOWN).forEach(n -> merge(missing, n.missing()));
        return missing;
    }

    /**
     * Adds missing facts to others.
     *
     * @param into the map to add to
     * @param from the facts and citations to add
     */
    public static void merge(Map<String, Set<String>> into, Map<String, Set<String>> from) {
        from.forEach((fact, cites) ->
                into.computeIfAbsent(fact, k -> new TreeSet<>()).addAll(cites));
    }

    Node annotated(@Nullable String label, @Nullable String citation) {
        return new Node(
                truth,
                label == null ? text : label,
                citation == null ? cite : citation,
                missing,
                children,
                observation,
                elements);
    }

    Node missingOnly(String fact) {
        SortedMap<String, Set<String>> only = new TreeMap<>();
        only.put(fact, Set.of());
        return new Node(Truth.UNKNOWN, text, cite, only, children, observation, elements);
    }

    /** The same, asking only for the facts that come first, if any of those is missing. */
    Node askingFirst(Predicate<String> first) {
        SortedMap<String, Set<String>> those = new TreeMap<>(missing);
        those.keySet().removeIf(first.negate());
        return those.isEmpty() ? this : new Node(truth, text, cite, those, children, observation, elements);
    }

    /** The same, with the citation put to every missing fact that has none yet. */
    Node citing(String citation) {
        SortedMap<String, Set<String>> cited = new TreeMap<>();
        missing.forEach((fact, cites) -> cited.put(fact, cites.isEmpty() ? Set.of(citation) : cites));
        return new Node(truth, text, cite, cited, children, observation, elements);
    }

    /**
     * Visits the nodes that the answer rests on: this one, and below it those with the same answer as the node above.
     *
     * <p>Under a negation the answer is turned around; that is why the child of a negation counts as well.
     *
     * @param visitor called once a node, from the top
     */
    public void deciding(Consumer<Node> visitor) {
        visitor.accept(this);
        boolean negation = children.size() == 1;
        children.stream().filter(c -> c.truth() == truth || negation).forEach(c -> c.deciding(visitor));
    }
}
