package org.exportscreening.list;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.exportscreening.flat.RecordReader;
import org.exportscreening.flat.RecordWriter;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;

/** An entry as a flat record: all of its components, in their order. Stateless. */
final class EntryRecord {

    private EntryRecord() {}

    static void write(ListEntry entry, RecordWriter out) {
        out.text(entry.id()).constant(entry.list()).constant(entry.type());
        out.list(entry.names(), (name, o) -> o.text(name.text()).constant(name.kind()));
        out.list(entry.addresses(), (address, o) -> o.text(address.text()).text(address.country()));
        out.list(
                entry.identifiers(),
                (identifier, o) ->
                        o.text(identifier.type()).text(identifier.number()).text(identifier.country()));
        out.texts(entry.programs());
        Set<Integer> footnotes = entry.footnotes();
        out.flag(footnotes != null);
        if (footnotes != null) {
            out.list(footnotes, (footnote, o) -> o.number(footnote));
        }
        out.texts(entry.citations());
        day(entry.from(), out);
        day(entry.to(), out);
        out.text(entry.licenseRequirement()).text(entry.licensePolicy()).text(entry.remarks());
        particulars(entry.particulars(), out);
        out.text(entry.joinKey()).flag(entry.addressOnly());
        out.text(entry.provenance().source()).number(entry.provenance().line());
    }

    static ListEntry read(RecordReader in) {
        return new ListEntry(
                in.text(),
                in.constant(ListId.values()),
                in.constant(PartyType.values()),
                in.list(i -> new PartyName(i.text(), i.constant(NameKind.values()))),
                in.list(i -> new Address(i.text(), i.textOrNull())),
                in.list(i -> new Identifier(i.text(), i.text(), i.textOrNull())),
                in.texts(),
                in.flag() ? new TreeSet<>(in.list(RecordReader::integer)) : null,
                in.texts(),
                day(in),
                day(in),
                in.textOrNull(),
                in.textOrNull(),
                in.textOrNull(),
                particulars(in),
                in.textOrNull(),
                in.flag(),
                new Provenance(in.text(), in.number()));
    }

    private static void particulars(Particulars said, RecordWriter out) {
        out.flag(said.equals(Particulars.NONE));
        if (said.equals(Particulars.NONE)) {
            return;
        }
        out.text(said.title()).texts(said.datesOfBirth()).texts(said.placesOfBirth());
        out.texts(said.nationalities()).texts(said.citizenships());
        VesselFacts vessel = said.vessel();
        out.text(vessel.callSign()).text(vessel.type()).text(vessel.tonnage());
        out.text(vessel.grossRegisteredTonnage()).text(vessel.flag()).text(vessel.owner());
        Boolean standardOrder = said.standardOrder();
        out.flag(standardOrder != null).flag(Boolean.TRUE.equals(standardOrder));
    }

    private static Particulars particulars(RecordReader in) {
        if (in.flag()) {
            return Particulars.NONE;
        }
        return new Particulars(
                in.textOrNull(),
                in.texts(),
                in.texts(),
                in.texts(),
                in.texts(),
                new VesselFacts(
                        in.textOrNull(),
                        in.textOrNull(),
                        in.textOrNull(),
                        in.textOrNull(),
                        in.textOrNull(),
                        in.textOrNull()),
                standardOrder(in));
    }

    @Nullable
    private static Boolean standardOrder(RecordReader in) {
        boolean said = in.flag();
        boolean value = in.flag();
        return said ? value : null;
    }

    static void day(@Nullable LocalDate day, RecordWriter out) {
        out.flag(day != null);
        if (day != null) {
            out.number(day.toEpochDay());
        }
    }

    @Nullable
    static LocalDate day(RecordReader in) {
        return in.flag() ? LocalDate.ofEpochDay(in.number()) : null;
    }
}
