package org.exportscreening.list.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.Particulars;
import org.exportscreening.list.VesselFacts;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.PartyName;

/**
 * Entries as JSON Lines, in the project's own form: one object a line, with the names of {@link ListEntry}'s components. A field
 * that the list does not state is left out, an empty array likewise; {@code footnotes} is left out when unknown and an empty
 * array when the list shows none. Lists stand by their code, days in ISO form.
 *
 * <pre>{@code
 * {"id": "EL:0123456789ab", "list": "EL", "type": "ENTITY",
 *  "names": [{"text": "...", "kind": "PRIMARY"}, {"text": "...", "kind": "ALIAS"}],
 *  "addresses": [{"text": "...", "country": "CN"}], "identifiers": [{"type": "...", "number": "...", "country": "CN"}],
 *  "programs": ["..."], "footnotes": [1], "citations": ["84 FR 22961"], "from": "2019-05-21", "to": "2029-05-21",
 *  "licenseRequirement": "...", "licensePolicy": "...", "remarks": "...", "addressOnly": true,
 *  "title": "...", "datesOfBirth": ["..."], "placesOfBirth": ["..."], "nationalities": ["..."], "citizenships": ["..."],
 *  "standardOrder": true, "vessel": {"callSign": "...", "type": "...", "tonnage": "...", "grossRegisteredTonnage": "...",
 *  "flag": "...", "owner": "..."}, "source": "consolidated.csv", "line": 7}
 * }</pre>
 */
final class EntryLines {

    private EntryLines() {}

    static void write(List<ListEntry> entries, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8);
                    JsonGenerator json = new JsonFactory().createGenerator(out).setRootValueSeparator(null)) {
                for (ListEntry entry : entries) {
                    write(entry, json);
                    json.writeRaw('\n');
                }
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(ListEntry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        text(json, "id", entry.id());
        text(json, "list", entry.list().code());
        text(json, "type", entry.type());
        json.writeArrayFieldStart("names");
        for (PartyName name : entry.names()) {
            json.writeStartObject();
            text(json, "text", name.text());
            text(json, "kind", name.kind());
            json.writeEndObject();
        }
        json.writeEndArray();
        addresses(entry.addresses(), json);
        identifiers(entry.identifiers(), json);
        texts(json, "programs", entry.programs());
        if (entry.footnotes() != null) {
            json.writeArrayFieldStart("footnotes");
            for (Integer footnote : entry.footnotes()) {
                json.writeNumber(footnote);
            }
            json.writeEndArray();
        }
        texts(json, "citations", entry.citations());
        text(json, "from", entry.from());
        text(json, "to", entry.to());
        text(json, "licenseRequirement", entry.licenseRequirement());
        text(json, "licensePolicy", entry.licensePolicy());
        text(json, "remarks", entry.remarks());
        if (entry.addressOnly()) {
            json.writeBooleanField("addressOnly", true);
        }
        particulars(entry.particulars(), json);
        text(json, "source", entry.provenance().source());
        json.writeNumberField("line", entry.provenance().line());
        json.writeEndObject();
    }

    private static void addresses(List<Address> addresses, JsonGenerator json) throws IOException {
        if (addresses.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("addresses");
        for (Address address : addresses) {
            json.writeStartObject();
            text(json, "text", address.text());
            text(json, "country", address.country());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void identifiers(List<Identifier> identifiers, JsonGenerator json) throws IOException {
        if (identifiers.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("identifiers");
        for (Identifier identifier : identifiers) {
            json.writeStartObject();
            text(json, "type", identifier.type());
            text(json, "number", identifier.number());
            text(json, "country", identifier.country());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void particulars(Particulars said, JsonGenerator json) throws IOException {
        text(json, "title", said.title());
        texts(json, "datesOfBirth", said.datesOfBirth());
        texts(json, "placesOfBirth", said.placesOfBirth());
        texts(json, "nationalities", said.nationalities());
        texts(json, "citizenships", said.citizenships());
        if (said.standardOrder() != null) {
            json.writeBooleanField("standardOrder", said.standardOrder());
        }
        VesselFacts vessel = said.vessel();
        if (!vessel.equals(VesselFacts.NONE)) {
            json.writeObjectFieldStart("vessel");
            text(json, "callSign", vessel.callSign());
            text(json, "type", vessel.type());
            text(json, "tonnage", vessel.tonnage());
            text(json, "grossRegisteredTonnage", vessel.grossRegisteredTonnage());
            text(json, "flag", vessel.flag());
            text(json, "owner", vessel.owner());
            json.writeEndObject();
        }
    }

    private static void text(JsonGenerator json, String field, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value.toString());
        }
    }

    private static void texts(JsonGenerator json, String field, Collection<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }
}
