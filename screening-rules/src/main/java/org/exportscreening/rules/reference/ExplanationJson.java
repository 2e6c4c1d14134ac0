package org.exportscreening.rules.reference;

import java.util.LinkedHashMap;
import java.util.Map;

/** An explanation as a tree for JSON. Stateless. */
final class ExplanationJson {
    private ExplanationJson() {}

    static Map<String, Object> tree(Explanation e) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("term", e.term());
        tree.put("title", both(e.title()));
        tree.put("what", both(e.what()));
        tree.put("effect", both(e.effect()));
        tree.put(
                "sections",
                e.sections().stream()
                        .map(s -> Map.of(
                                "heading",
                                both(s.heading()),
                                "points",
                                s.points().stream().map(ExplanationJson::both).toList()))
                        .toList());
        tree.put("citations", e.citations());
        tree.put("implementedBy", e.implementedBy());
        tree.put("related", e.related().stream().map(ExplanationJson::link).toList());
        tree.put(
                "unverified", e.unverified().stream().map(ExplanationJson::both).toList());
        return tree;
    }

    static Map<String, Object> link(Link link) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("term", link.term());
        tree.put("title", both(link.title()));
        return tree;
    }

    private static Map<String, Object> both(Bilingual text) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("en", text.en());
        tree.put("zh", text.zh());
        return tree;
    }
}
