package org.exportscreening.rules.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exportscreening.rules.json.Json;

/**
 * The answer to a look-up. Immutable.
 *
 * @param term what was asked for, as it was asked
 * @param explanation the answer; empty if nothing fits
 * @param others with an answer: what else bears that name; without one: what may have been meant, the nearest first
 */
public record Lookup(String term, Optional<Explanation> explanation, List<Link> others) {
    /** Copies the list. */
    public Lookup {
        others = List.copyOf(others);
    }

    static Lookup nothing(String term, List<Link> nearest) {
        return new Lookup(term, Optional.empty(), nearest);
    }

    /**
     * The answer as JSON, in both languages.
     *
     * @param pretty over several lines, or on one
     * @return a JSON object
     */
    public String toJson(boolean pretty) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("asked", term);
        tree.put("explanation", explanation.map(ExplanationJson::tree).orElse(null));
        tree.put("others", others.stream().map(ExplanationJson::link).toList());
        return Json.write(tree, pretty);
    }
}
