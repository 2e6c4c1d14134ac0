package org.exportscreening.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds trees of plain values from Java values. Stateless. */
final class Tree {
    private Tree() {}

    /** The tree with a value put at a dotted path; the tree itself stays as it is. */
    static Map<String, Object> with(Map<String, Object> tree, String path, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(tree);
        int dot = path.indexOf('.');
        if (dot < 0) {
            copy.put(path, plain(value));
            return copy;
        }
        String first = path.substring(0, dot);
        Map<String, Object> below = new LinkedHashMap<>();
        if (tree.get(first) instanceof Map<?, ?> there) {
            there.forEach((k, v) -> below.put((String) k, v));
        }
        copy.put(first, with(below, path.substring(dot + 1), value));
        return copy;
    }

    private static Object plain(Object value) {
        if (value instanceof Enum<?> e) {
            return e.name();
        }
        if (value instanceof LocalDate d) {
            return d.toString();
        }
        if (value instanceof Double d && !Double.isFinite(d)) {
            throw new IllegalArgumentException("expected a number, found " + d);
        }
        if (value instanceof Number n && !(n instanceof BigDecimal)) {
            return new BigDecimal(n.toString());
        }
        if (value instanceof Collection<?> c) {
            return c.stream().map(Tree::plain).toList();
        }
        if (value instanceof Map<?, ?> m) {
            Map<String, Object> copy = new LinkedHashMap<>();
            m.forEach((k, v) -> copy.put(String.valueOf(k), plain(v)));
            return copy;
        }
        return value;
    }
}
