package org.exportscreening.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;

/** Compares two versions of an entry field by field: all that is content, so neither provenance nor join key. Stateless. */
final class EntryFields {

    private EntryFields() {}

    static List<FieldChange> changes(ListEntry before, ListEntry after) {
        List<FieldChange> changes = new ArrayList<>();
        Map<String, List<String>> old = values(before);
        values(after).forEach((field, now) -> {
            List<String> then = old.getOrDefault(field, List.of());
            if (!then.equals(now)) {
                changes.add(new FieldChange(field, then, now));
            }
        });
        return changes;
    }

    private static Map<String, List<String>> values(ListEntry entry) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("type", one(entry.type()));
        values.put("names", each(entry.names(), EntryFields::name));
        values.put("addresses", each(entry.addresses(), EntryFields::address));
        values.put("identifiers", each(entry.identifiers(), EntryFields::identifier));
        values.put("programs", entry.programs());
        values.put("footnotes", footnotes(entry));
        values.put("citations", entry.citations());
        values.put("from", one(entry.from()));
        values.put("to", one(entry.to()));
        values.put("licenseRequirement", one(entry.licenseRequirement()));
        values.put("licensePolicy", one(entry.licensePolicy()));
        values.put("remarks", one(entry.remarks()));
        particulars(entry.particulars(), values);
        values.put("addressOnly", one(entry.addressOnly()));
        return values;
    }

    private static void particulars(Particulars said, Map<String, List<String>> values) {
        VesselFacts vessel = said.vessel();
        values.put("title", one(said.title()));
        values.put("datesOfBirth", said.datesOfBirth());
        values.put("placesOfBirth", said.placesOfBirth());
        values.put("nationalities", said.nationalities());
        values.put("citizenships", said.citizenships());
        values.put("vessel", vessel.equals(VesselFacts.NONE) ? List.of() : one(vessel));
        values.put("standardOrder", one(said.standardOrder()));
    }

    /** Unknown and none are different answers. */
    private static List<String> footnotes(ListEntry entry) {
        return entry.footnotes() == null ? List.of("unknown") : each(entry.footnotes(), String::valueOf);
    }

    private static String name(PartyName name) {
        return name.kind() == NameKind.PRIMARY ? name.text() : name.text() + " (" + name.kind() + ")";
    }

    private static String address(Address address) {
        return address.text() + " [" + Objects.toString(address.country(), "no country") + "]";
    }

    private static String identifier(Identifier identifier) {
        return identifier.type() + ": " + identifier.number()
                + (identifier.country() == null ? "" : " [" + identifier.country() + "]");
    }

    private static <T> List<String> each(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toList();
    }

    private static List<String> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }
}
