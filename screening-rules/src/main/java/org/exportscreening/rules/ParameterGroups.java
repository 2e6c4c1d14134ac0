package org.exportscreening.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exportscreening.rules.fact.FactCatalogue;

/**
 * Where the parameters of a classification stand among a transaction's facts.
 *
 * <p>They are those of the item. A term that transactions ask of something else than the item, such as the circuits that a
 * facility makes or the computer that is the end use, takes them as that thing's parameters. So each limit stands in one rule.
 *
 * @param group the other place for the parameters, or empty
 * @param members what else is known there
 */
record ParameterGroups(String group, Map<String, Object> members) {
    static final String KIND = "item.kind";

    private static final String ITEM = "item.parameters";
    private static final String FACILITY = "endUse.icFacility";
    private static final String COMPUTER = "endUse.supercomputer";
    private static final String PARAMETERS = "parameters";

    static ParameterGroups of(String kind) {
        return switch (kind) {
            case "IC", "LOGIC" -> facility("LOGIC");
            case "NAND" -> facility("NAND");
            case "DRAM", "HBM" -> facility("DRAM");
            case "COMPUTER" -> new ParameterGroups(COMPUTER, Map.of());
            default -> new ParameterGroups("", Map.of());
        };
    }

    private static ParameterGroups facility(String product) {
        return new ParameterGroups(FACILITY + "." + PARAMETERS, Map.of(FACILITY + ".products", List.of(product)));
    }

    /** The facts of a transaction that say what a request says. */
    Map<String, Object> facts(Map<String, Object> item, FactCatalogue catalogue) {
        Map<String, Object> tree = new LinkedHashMap<>(Map.of("item", item));
        if (group.isEmpty()) {
            return tree;
        }
        for (Map.Entry<String, Object> member : members.entrySet()) {
            tree = Tree.with(tree, member.getKey(), member.getValue());
        }
        if (item.get(PARAMETERS) instanceof Map<?, ?> parameters) {
            for (Map.Entry<?, ?> p : parameters.entrySet()) {
                String path = group + "." + p.getKey();
                if (p.getValue() != null && catalogue.find(path).isPresent()) {
                    tree = Tree.with(tree, path, p.getValue());
                }
            }
        }
        return tree;
    }

    /** The name that a fact has in a request: {@code kind} or {@code parameters.tpp}; empty if a request does not hold it. */
    Optional<String> requestPath(String fact) {
        if (fact.equals(KIND)) {
            return Optional.of("kind");
        }
        for (String prefix : List.of(ITEM, group)) {
            if (!prefix.isEmpty() && fact.startsWith(prefix + ".")) {
                return Optional.of(PARAMETERS + fact.substring(prefix.length()));
            }
        }
        return Optional.empty();
    }
}
