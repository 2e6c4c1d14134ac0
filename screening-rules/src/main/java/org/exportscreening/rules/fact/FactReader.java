package org.exportscreening.rules.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.Nearest;

/**
 * Checks a document against a fact catalogue and takes the facts out of it. Stateless and thread-safe.
 *
 * <p>Strict: an unknown property, a wrong type, an unknown word or country, a code of the wrong shape, a number out of bounds are errors that name the
 * place and what was expected. Null counts as not supplied, and so does a text of blanks.
 */
public final class FactReader {
    private final FactCatalogue catalogue;
    private final ScalarReader scalars;

    /**
     * A reader for one catalogue.
     *
     * @param catalogue the catalogue
     */
    public FactReader(FactCatalogue catalogue) {
        this.catalogue = catalogue;
        this.scalars = new ScalarReader(catalogue);
    }

    /**
     * Reads the facts of a transaction.
     *
     * @param document the document, an object
     * @return its facts
     * @throws org.exportscreening.rules.json.JsonException if it does not fit the catalogue
     */
    public Facts read(JsonCursor document) {
        return new Facts(catalogue, object(document, ""));
    }

    private Map<String, Object> object(JsonCursor at, String path) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name : at.names()) {
            FactDefinition definition = catalogue.member(path, name);
            if (definition == null || !definition.suppliable()) {
                throw unknown(at, name, path);
            }
            Optional<JsonCursor> value = at.find(name);
            if (value.isPresent() && !blank(value.get(), definition)) {
                members.put(name, value(value.get(), definition));
            }
        }
        return Collections.unmodifiableMap(members);
    }

    /** A text that says nothing, as of a field of a form that nobody filled in. */
    private static boolean blank(JsonCursor at, FactDefinition definition) {
        return definition.type() == FactType.TEXT
                && !definition.many()
                && at.value() instanceof String text
                && text.isBlank();
    }

    private RuntimeException unknown(JsonCursor at, String name, String path) {
        Set<String> valid = catalogue.namesBelow(path);
        return at.error("unknown property \"" + name + "\"" + Nearest.hint(name, valid) + " (valid: "
                + String.join(", ", valid) + ")");
    }

    private Object value(JsonCursor at, FactDefinition definition) {
        if (!definition.many()) {
            return definition.type() == FactType.OBJECT ? object(at, definition.path()) : scalars.read(at, definition);
        }
        if (!at.isArray()) {
            String advice = at.value() instanceof BigDecimal n ? "; did you mean [" + n.toPlainString() + "]?" : "";
            throw at.expected("an array of " + ScalarReader.what(definition), advice);
        }
        if (definition.type() == FactType.OBJECT) {
            List<Object> objects = new ArrayList<>();
            at.elements().forEach(e -> objects.add(object(e, definition.path() + "[]")));
            return Collections.unmodifiableList(objects);
        }
        // what is said twice counts once
        Set<Object> values = new LinkedHashSet<>();
        at.elements().forEach(e -> values.add(scalars.read(e, definition)));
        return List.copyOf(values);
    }
}
