package org.exportscreening.rules.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;

/** Reads the bundled reference data. A file has entries, and what they have in common where they do not say otherwise. */
final class EntryReader {
    private static final String FOLDER = "/reference/";

    /** In the order in which they are asked where several entries bear a name. */
    private static final List<String> FILES = List.of(
            "lists",
            "terms",
            "red-flags",
            "rules",
            "tools",
            "cases",
            "authority",
            "regimes",
            "exceptions",
            "reasons",
            "emerging",
            "cet",
            "wassenaar-categories",
            "wassenaar-groups",
            "wassenaar-munitions",
            "wassenaar-changes",
            "wassenaar-sensitive",
            "usml",
            "country-groups");

    private static final String[] MEMBERS = {
        "id",
        "title",
        "names",
        "what",
        "effect",
        "agency",
        "whom",
        "check",
        "cite",
        "events",
        "rules",
        "lists",
        "tables",
        "members",
        "related",
        "unverified",
        "symbol",
        "words",
        "eccns",
        "parameters"
    };

    private EntryReader() {}

    /** All entries by id. */
    static Map<String, ReferenceEntry> entries() {
        return entries(FILES);
    }

    /** The entries of some files by id. */
    static Map<String, ReferenceEntry> entries(List<String> files) {
        Map<String, ReferenceEntry> entries = new LinkedHashMap<>();
        for (String name : files) {
            JsonCursor file = file(name);
            file.only("reference", "title", "source", "lastChecked", "common", "entries");
            JsonCursor common = file.find("common").orElseGet(() -> JsonCursor.of(file.source(), Map.of()));
            for (JsonCursor at : file.get("entries").elements()) {
                ReferenceEntry entry = entry(at.only(MEMBERS), common.only(MEMBERS));
                if (entries.put(entry.id(), entry) != null) {
                    throw at.error("\"" + entry.id() + "\" is entered twice");
                }
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    /** The parts and sections of the regulations, by number. */
    static Map<String, Provision> sections() {
        JsonCursor sections = file("sections")
                .only("reference", "title", "source", "lastChecked", "sections")
                .get("sections");
        Map<String, Provision> provisions = new LinkedHashMap<>();
        sections.names().forEach(number -> provisions.put(number, Provision.read(sections.get(number))));
        return Collections.unmodifiableMap(provisions);
    }

    private static JsonCursor file(String name) {
        String path = FOLDER + name + ".json";
        try (InputStream in = EntryReader.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return Json.parse(path, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferenceEntry entry(JsonCursor at, JsonCursor common) {
        return new ReferenceEntry(
                at.get("id").text(),
                Bilingual.read(at.get("title")),
                texts(at, at, "names"),
                Bilingual.read(at.find("what").or(() -> common.find("what")).orElseGet(() -> at.get("what"))),
                Bilingual.read(at.find("effect").or(() -> common.find("effect")).orElseGet(() -> at.get("effect"))),
                both(at, common, "agency").orElse(null),
                both(at, common, "whom").orElse(null),
                both(at, common, "check").orElse(null),
                texts(at, common, "cite"),
                events(at),
                texts(at, common, at.has("rules") || common.has("rules") ? "rules" : "cite"),
                texts(at, common, "lists"),
                texts(at, common, "tables"),
                texts(at, common, "members"),
                texts(at, common, "related"),
                both(at, common, "unverified").orElse(null),
                at.find("symbol").map(JsonCursor::text).orElse(null),
                texts(at, at, "words"),
                texts(at, at, "eccns"),
                texts(at, at, "parameters"));
    }

    private static Optional<Bilingual> both(JsonCursor at, JsonCursor common, String name) {
        return at.find(name).or(() -> common.find(name)).map(Bilingual::read);
    }

    private static List<String> texts(JsonCursor at, JsonCursor common, String name) {
        return at.find(name).or(() -> common.find(name)).map(JsonCursor::texts).orElse(List.of());
    }

    private static List<ReferenceEntry.Event> events(JsonCursor at) {
        List<ReferenceEntry.Event> events = new ArrayList<>();
        at.find("events")
                .ifPresent(all -> all.elements().forEach(event -> {
                    event.only("on", "en", "zh", "cite");
                    events.add(new ReferenceEntry.Event(
                            event.get("on").date(),
                            Bilingual.read(event),
                            event.find("cite").map(JsonCursor::text).orElse(null)));
                }));
        return List.copyOf(events);
    }
}
