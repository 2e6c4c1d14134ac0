package org.exportscreening.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is exported. Immutable; each method gives a new item.
 *
 * @param facts the facts by their names below {@code item}, as plain values
 */
public record Item(Map<String, Object> facts) {
    /** Copies the map. */
    public Item {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * An item with its classification.
     *
     * @param eccn an ECCN with its paragraph, such as {@code 3A090.a}, or {@code EAR99}
     * @return the item
     */
    public static Item eccn(String eccn) {
        return new Item(Map.of("eccn", eccn));
    }

    /**
     * An item whose classification is not known.
     *
     * @return the item
     */
    public static Item unclassified() {
        return new Item(Map.of());
    }

    /**
     * Where it was made.
     *
     * @param country ISO 3166-1 alpha-2
     * @return a new item
     */
    public Item madeIn(String country) {
        return with("madeIn", country);
    }

    /**
     * Whether it is of US origin.
     *
     * @param usOrigin true or false
     * @return a new item
     */
    public Item usOrigin(boolean usOrigin) {
        return with("usOrigin", usOrigin);
    }

    /**
     * Its fair market value.
     *
     * @param usd in USD
     * @return a new item
     */
    public Item value(double usd) {
        return with("value", usd);
    }

    /**
     * Any other fact of the item.
     *
     * @param name its name below {@code item}, such as {@code parameters.tpp} or {@code plantDirectProductOf}
     * @param value a boolean, number, text, enum constant, date, or a collection or map of these
     * @return a new item
     */
    public Item with(String name, Object value) {
        return new Item(Tree.with(facts, name, value));
    }
}
