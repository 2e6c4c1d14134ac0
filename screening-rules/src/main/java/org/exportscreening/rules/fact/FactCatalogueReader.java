package org.exportscreening.rules.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.Nearest;
import org.exportscreening.rules.text.Message;

/** Reads a fact catalogue from JSON and checks it. Stateless. */
final class FactCatalogueReader {
    private FactCatalogueReader() {}

    static FactCatalogue read(JsonCursor document) {
        document.only("facts", "codes", "note");
        Map<String, FactDefinition> byPath = new LinkedHashMap<>();
        List<String> recursive = new ArrayList<>();
        for (JsonCursor fact : document.get("facts").elements()) {
            FactDefinition definition = definition(fact);
            if (byPath.put(definition.path(), definition) != null) {
                throw fact.error("the fact " + definition.path() + " is defined twice");
            }
            if (flag(fact, "recursive", false)) {
                recursive.add(definition.path().substring(definition.path().lastIndexOf('.') + 1));
            }
        }
        CodeShape codes = document.find("codes").map(CodeShape::read).orElse(CodeShape.ANY);
        byPath.values().forEach(d -> check(document, d, byPath.keySet()));
        return new FactCatalogue(byPath, new FactPaths(recursive), codes);
    }

    private static FactDefinition definition(JsonCursor fact) {
        fact.only(
                "path",
                "type",
                "many",
                "values",
                "question",
                "cite",
                "as",
                "completeWhen",
                "whenAbsent",
                "derivedBy",
                "computed",
                "suppliable",
                "askLast",
                "bounds",
                "shape",
                "recursive");
        return new FactDefinition(
                fact.get("path").text(),
                type(fact.get("type")),
                flag(fact, "many", false),
                fact.find("values").map(JsonCursor::texts).orElse(List.of()),
                text(fact, "question"),
                text(fact, "cite"),
                text(fact, "as"),
                text(fact, "completeWhen"),
                fact.find("whenAbsent").map(FactCatalogueReader::standIn).orElse(null),
                text(fact, "derivedBy"),
                flag(fact, "computed", false),
                flag(fact, "suppliable", true),
                flag(fact, "askLast", false),
                fact.find("bounds").map(FactBounds::read).orElse(null),
                fact.find("shape").map(CodeShape::read).orElse(null));
    }

    private static FactType type(JsonCursor at) {
        String name = at.text();
        List<String> names = new ArrayList<>();
        for (FactType type : FactType.values()) {
            if (type.key().equals(name)) {
                return type;
            }
            names.add(type.key());
        }
        throw at.error("unknown type \"" + name + "\"" + Nearest.hint(name, names));
    }

    private static FactDefinition.StandIn standIn(JsonCursor at) {
        at.only("value", "sameAs", "say");
        String sameAs = text(at, "sameAs");
        if (sameAs != null && at.has("value")) {
            throw at.error("expected one of value and sameAs, found both");
        }
        Object value = sameAs == null ? standInValue(at.get("value")) : null;
        return new FactDefinition.StandIn(value, sameAs, text(at, "say"));
    }

    private static Object standInValue(JsonCursor at) {
        return at.value() instanceof Boolean b ? b : at.text();
    }

    /** Checks that what a definition refers to is there. */
    private static void check(JsonCursor document, FactDefinition definition, Set<String> paths) {
        String complete = definition.completeWhen();
        if (complete != null && !paths.contains(complete)) {
            throw document.error(definition.path() + ": completeWhen names the unknown fact " + complete);
        }
        FactDefinition.StandIn standIn = definition.standIn();
        if (standIn != null && standIn.sameAs() != null && !paths.contains(standIn.sameAs())) {
            throw document.error(definition.path() + ": whenAbsent names the unknown fact " + standIn.sameAs());
        }
        definition.question(other -> {
            if (!paths.contains(other)) {
                throw document.error(definition.path() + ": the question names the unknown fact " + other);
            }
            return Message.plain("");
        });
        boolean asked = definition.type() != FactType.OBJECT && definition.suppliable() && definition.standIn() == null;
        if (definition.bounds() != null
                && definition.type() != FactType.NUMBER
                && definition.type() != FactType.INTEGER) {
            throw document.error(definition.path() + ": bounds are of numbers, this is a "
                    + definition.type().key());
        }
        if (definition.shape() != null && definition.type() != FactType.TEXT) {
            throw document.error(definition.path() + ": a shape is of text, this is a "
                    + definition.type().key());
        }
        if (asked && definition.type() != FactType.TEXT && definition.question() == null) {
            throw document.error(definition.path() + ": a fact that can be missing needs a question");
        }
    }

    private static boolean flag(JsonCursor fact, String name, boolean otherwise) {
        return fact.find(name).map(JsonCursor::bool).orElse(otherwise);
    }

    @Nullable
    private static String text(JsonCursor at, String name) {
        return at.find(name).map(JsonCursor::text).orElse(null);
    }
}
