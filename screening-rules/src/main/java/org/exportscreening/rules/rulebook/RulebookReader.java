package org.exportscreening.rules.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.exportscreening.rules.fact.FactCatalogue;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.JsonException;

/** Builds a rulebook from its files. Serves one reading. */
final class RulebookReader {
    private static final String RULE = ".rule.json";

    /** For a rulebook that is to be used: the first problem is the last. */
    static final Consumer<JsonException> THROW = e -> {
        throw e;
    };

    private final RulebookFiles files;
    private final Consumer<JsonException> problems;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, DatedList> lists = new LinkedHashMap<>();
    private final Map<String, List<ParameterValue>> parameters = new LinkedHashMap<>();
    private final Map<String, JsonCursor> tables = new LinkedHashMap<>();
    private final Map<String, Overlay> overlays = new LinkedHashMap<>();

    private RulebookReader(RulebookFiles files, Consumer<JsonException> problems) {
        this.files = files;
        this.problems = problems;
    }

    /** A rulebook to rely on. */
    static Rulebook read(RulebookFiles files) {
        Rulebook rulebook = read(files, THROW);
        new RulebookCheck(rulebook).run().stream().findFirst().ifPresent(p -> {
            throw new JsonException(p.file(), p.place(), p.message());
        });
        return rulebook;
    }

    /** What of a rulebook can be read; the rest is reported, and how it hangs together is not checked. */
    static Rulebook read(RulebookFiles files, Consumer<JsonException> problems) {
        return new RulebookReader(files, problems).read();
    }

    private Rulebook read() {
        RulebookManifest manifest = RulebookManifest.read(files.manifest(), files.translations());
        FactCatalogue catalogue = catalogue().withValues(FactCatalogue.CERTIFICATIONS, confirmations());
        RuleReader ruleReader = new RuleReader(new ConditionReader(catalogue));
        files.parts().forEach((name, part) -> {
            try {
                part(name, part, ruleReader);
            } catch (JsonException e) {
                problems.accept(e);
            }
        });
        return new Rulebook(manifest, files.digest(), catalogue, rules, lists, parameters, tables, overlays);
    }

    private void part(String name, JsonCursor part, RuleReader ruleReader) {
        if (name.endsWith(RULE)) {
            ruleReader.read(part, name, problems).ifPresent(rule -> putOnce(part, rules, rule.id(), rule));
        } else if (name.endsWith(".lists.json")) {
            each(part.only("lists", "note").get("lists"), list -> {
                DatedList dated = DatedList.read(list);
                putOnce(list, lists, dated.id(), dated);
            });
        } else if (name.endsWith(".parameters.json")) {
            each(part.only("parameters", "note").get("parameters"), this::readGroup);
        } else if (name.endsWith(".table.json")) {
            putOnce(part, tables, part.get("table").text(), part);
        } else if (name.endsWith(".overlays.json")) {
            each(part.only("overlays", "note").get("overlays"), overlay -> {
                Overlay read = Overlay.read(overlay);
                putOnce(overlay, overlays, read.id(), read);
            });
        } else if (!name.equals("facts.json")) {
            throw part.error(
                    "expected a name ending in .rule.json, .lists.json, .parameters.json, .table.json or .overlays.json");
        }
    }

    /** Reads the elements of a list; a mistake in one does not hide those in the others. */
    private void each(JsonCursor list, Consumer<JsonCursor> read) {
        Mistakes mistakes = new Mistakes(problems);
        list.elements().forEach(element -> mistakes.check(() -> read.accept(element)));
    }

    /** The rulebook's own facts, else the bundled ones as far as this rulebook's rules derive them. */
    private FactCatalogue catalogue() {
        JsonCursor own = files.parts().get("facts.json");
        if (own != null) {
            return FactCatalogue.read(own);
        }
        Set<String> ids = new TreeSet<>();
        files.parts().forEach((name, part) -> {
            if (name.endsWith(RULE)) {
                text(part, "id").ifPresent(ids::add);
            }
        });
        return Rulebook.bundledEar().catalogue().forRules(ids);
    }

    /** The codes by which a transaction confirms conditions of license exceptions; the rules that ask for them declare them. */
    private Set<String> confirmations() {
        Set<String> codes = new TreeSet<>();
        files.parts().forEach((name, part) -> {
            if (name.endsWith(RULE)) {
                elements(part, "versions")
                        .flatMap(version -> elements(version, "then"))
                        .flatMap(effect -> elements(effect, "confirm"))
                        .flatMap(c -> text(c, "certification").stream())
                        .forEach(codes::add);
            }
        });
        return codes;
    }

    /** As far as there are any: what is wrong is told where it is read. */
    private static Stream<JsonCursor> elements(JsonCursor at, String member) {
        return at.isObject()
                ? at.find(member).filter(JsonCursor::isArray).stream().flatMap(list -> list.elements().stream())
                : Stream.empty();
    }

    private static Optional<String> text(JsonCursor at, String member) {
        return at.isObject()
                ? at.find(member)
                        .map(JsonCursor::value)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                : Optional.empty();
    }

    private static <T> void putOnce(JsonCursor at, Map<String, T> map, String id, T value) {
        if (map.putIfAbsent(id, value) != null) {
            throw at.error(id + " is defined twice");
        }
    }

    private void readGroup(JsonCursor group) {
        group.only("id", "title", "lastChecked", "note", "values");
        String id = group.get("id").text();
        JsonCursor values = group.get("values");
        for (String name : values.names()) {
            List<ParameterValue> dated = new ArrayList<>();
            for (JsonCursor value : values.get(name).elements()) {
                ParameterValue read = ParameterValue.read(value);
                if (dated.stream().anyMatch(d -> d.period().overlaps(read.period()))) {
                    throw value.error("two values of " + name + " overlap in time");
                }
                dated.add(read);
            }
            putOnce(values, parameters, id + "/" + name, List.copyOf(dated));
        }
    }
}
