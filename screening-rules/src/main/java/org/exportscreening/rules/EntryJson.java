package org.exportscreening.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.Particulars;
import org.exportscreening.list.Provenance;
import org.exportscreening.list.VesselFacts;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;
import org.exportscreening.rules.json.JsonCursor;

/** A list's entry in full, as a tree for JSON and back. What it does not say is left out. Stateless. */
final class EntryJson {
    private EntryJson() {}

    static Map<String, Object> tree(ListEntry e) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", e.id());
        tree.put("list", e.list().code());
        tree.put("type", e.type().name());
        tree.put("names", all(e.names(), n -> object("text", n.text(), "kind", n.kind())));
        tree.put("addresses", all(e.addresses(), a -> object("text", a.text(), "country", a.country())));
        tree.put(
                "identifiers",
                all(e.identifiers(), i -> object("type", i.type(), "number", i.number(), "country", i.country())));
        tree.put("programs", e.programs());
        Set<Integer> footnotes = e.footnotes();
        tree.put("footnotes", footnotes == null ? null : List.copyOf(footnotes));
        tree.put("citations", e.citations());
        tree.putAll(object(
                "from", e.from(),
                "to", e.to(),
                "licenseRequirement", e.licenseRequirement(),
                "licensePolicy", e.licensePolicy(),
                "remarks", e.remarks()));
        tree.put("particulars", particulars(e.particulars()));
        tree.putAll(object("joinKey", e.joinKey()));
        tree.put("addressOnly", e.addressOnly());
        tree.put("source", e.provenance().source());
        tree.put("line", e.provenance().line());
        return tree;
    }

    private static Map<String, Object> particulars(Particulars p) {
        Map<String, Object> tree = object("title", p.title());
        tree.put("datesOfBirth", p.datesOfBirth());
        tree.put("placesOfBirth", p.placesOfBirth());
        tree.put("nationalities", p.nationalities());
        tree.put("citizenships", p.citizenships());
        tree.put("standardOrder", p.standardOrder());
        VesselFacts v = p.vessel();
        tree.put(
                "vessel",
                object(
                        "callSign", v.callSign(),
                        "type", v.type(),
                        "tonnage", v.tonnage(),
                        "grossRegisteredTonnage", v.grossRegisteredTonnage(),
                        "flag", v.flag(),
                        "owner", v.owner()));
        return tree;
    }

    private static <T> List<Object> all(List<T> values, Function<T, Map<String, Object>> tree) {
        List<Object> trees = new ArrayList<>();
        values.forEach(value -> trees.add(tree.apply(value)));
        return trees;
    }

    /** What is there, as text. */
    private static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                object.put(String.valueOf(namesAndValues[i]), value.toString());
            }
        }
        return object;
    }

    static ListEntry read(JsonCursor at) {
        return new ListEntry(
                at.get("id").text(),
                ListId.parse(at.get("list").text()),
                constant(at.get("type"), PartyType.class),
                objects(at, "names", EntryJson::name),
                objects(at, "addresses", a -> new Address(string(a.get("text")), text(a, "country"))),
                objects(
                        at,
                        "identifiers",
                        i -> new Identifier(string(i.get("type")), string(i.get("number")), text(i, "country"))),
                strings(at, "programs"),
                at.has("footnotes")
                        ? new TreeSet<>(objects(at, "footnotes", f -> f.number().intValueExact()))
                        : null,
                strings(at, "citations"),
                day(at, "from"),
                day(at, "to"),
                text(at, "licenseRequirement"),
                text(at, "licensePolicy"),
                text(at, "remarks"),
                readParticulars(at.get("particulars")),
                text(at, "joinKey"),
                at.get("addressOnly").bool(),
                new Provenance(string(at.get("source")), at.get("line").number().longValueExact()));
    }

    static PartyName name(JsonCursor at) {
        return new PartyName(string(at.get("text")), constant(at.get("kind"), NameKind.class));
    }

    private static Particulars readParticulars(JsonCursor at) {
        JsonCursor v = at.get("vessel");
        return new Particulars(
                text(at, "title"),
                strings(at, "datesOfBirth"),
                strings(at, "placesOfBirth"),
                strings(at, "nationalities"),
                strings(at, "citizenships"),
                new VesselFacts(
                        text(v, "callSign"),
                        text(v, "type"),
                        text(v, "tonnage"),
                        text(v, "grossRegisteredTonnage"),
                        text(v, "flag"),
                        text(v, "owner")),
                at.has("standardOrder") ? at.get("standardOrder").bool() : null);
    }

    static <T> List<T> objects(JsonCursor at, String name, Function<JsonCursor, T> reader) {
        return at.get(name).elements().stream().map(reader).toList();
    }

    static List<String> strings(JsonCursor at, String name) {
        return objects(at, name, EntryJson::string);
    }

    /** A string, also an empty one. */
    static String string(JsonCursor at) {
        return at.value() instanceof String s ? s : at.text();
    }

    @Nullable
    static String text(JsonCursor at, String name) {
        return at.find(name).map(EntryJson::string).orElse(null);
    }

    @Nullable
    private static LocalDate day(JsonCursor at, String name) {
        return at.find(name).map(JsonCursor::date).orElse(null);
    }

    private static <E extends Enum<E>> E constant(JsonCursor at, Class<E> type) {
        try {
            return Enum.valueOf(type, at.text());
        } catch (IllegalArgumentException e) {
            throw at.error("expected a " + type.getSimpleName() + " that this version knows");
        }
    }
}
