package org.exportscreening.list.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.Particulars;
import org.exportscreening.list.Provenance;
import org.exportscreening.list.RowProblem;
import org.exportscreening.list.UnreadRows;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;

/**
 * A party as a file of the Office of Foreign Assets Control describes it, before it is known on which list it stands.
 *
 * @param number the agency's number, which stays when the name changes
 * @param name the primary name
 * @param names the other names
 * @param joinKey what companion files call it, or null in a format that has none
 * @param line where it begins
 * @param column where it begins; 0 if not known
 */
record OfacParty(
        String number,
        PartyType type,
        String name,
        List<PartyName> names,
        List<String> programs,
        List<Address> addresses,
        List<Identifier> identifiers,
        Particulars particulars,
        @Nullable String remarks,
        @Nullable String joinKey,
        long line,
        long column) {

    /** The heading of what a listing imposes, such as blocking. */
    static final String SANCTIONS_TYPE = "Sanctions Type";

    OfacParty {
        names = List.copyOf(names);
        programs = List.copyOf(programs);
        addresses = List.copyOf(addresses);
        identifiers = List.copyOf(identifiers);
    }

    /** This party with the programs and the measures under which it is listed. */
    OfacParty listedFor(Collection<String> newPrograms, Collection<String> measures) {
        Stream<Identifier> types =
                measures.stream().map(measure -> OfacRemarks.identifier(SANCTIONS_TYPE, measure, null));
        return new OfacParty(
                number,
                type,
                name,
                names,
                newPrograms.stream().distinct().toList(),
                addresses,
                Stream.concat(identifiers.stream(), types).distinct().toList(),
                particulars,
                remarks,
                joinKey,
                line,
                column);
    }

    /** Its entry on a list. */
    ListEntry on(ListId list, @Nullable LocalDate from, String source) {
        ListEntry.Builder entry = ListEntry.builder(list, name)
                .number(number)
                .joinKey(joinKey)
                .type(type)
                .programs(programs)
                .footnotes(Set.of())
                .from(from)
                .particulars(particulars)
                .remark(remarks)
                .provenance(new Provenance(source, line));
        names.forEach(other -> entry.name(other.text(), other.kind()));
        addresses.forEach(entry::address);
        identifiers.forEach(entry::identifier);
        return entry.build();
    }

    /** The entries of a file that does not name its lists; a party whose programs do not tell its list is a problem. */
    static List<ListEntry> onListsByProgram(
            Collection<OfacParty> parties, String source, UnreadRows problems, List<String> warnings) {
        boolean consolidated = OfacLists.isConsolidated(
                parties.stream().map(OfacParty::programs).toList());
        List<ListEntry> entries = new ArrayList<>();
        int ambiguous = 0;
        for (OfacParty party : parties) {
            ListId list = consolidated ? OfacLists.consolidated(party.programs) : ListId.SDN;
            if (list == null) {
                problems.add(new RowProblem(
                        party.line,
                        party.column,
                        "expected " + OfacLists.expectedPrograms() + ", found \""
                                + OfacCsv.shown(String.join(", ", party.programs)) + "\"."));
            } else {
                entries.add(party.on(list, null, source));
                ambiguous += consolidated && OfacLists.mayAlsoBeMenuBased(party.programs) ? 1 : 0;
            }
        }
        if (ambiguous > 0) {
            warnings.add(
                    ambiguous + " entries of the Sectoral Sanctions Identifications List may also stand on the SDN List"
                            + " or the Non-SDN Menu-Based Sanctions List; this format does not say, the enhanced XML does.");
        }
        return entries;
    }

    /** The parts of a text that are there, in order. */
    static String joined(String separator, Stream<String> parts) {
        return parts.filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(separator));
    }

    /** An address; a country that has no code stays in the text. Null when nothing is said. */
    @Nullable
    static Address address(String text, String country) {
        String code = CountryNames.code(country);
        String whole = code == null ? joined(", ", Stream.of(text, country)) : text.strip();
        return whole.isEmpty() && code == null ? null : new Address(whole, code);
    }

    /** The type that the agency's word means, or null. */
    @Nullable
    static PartyType type(String word) {
        return switch (word.toLowerCase(java.util.Locale.ROOT)) {
            case "" -> PartyType.ENTITY;
            case "individual" -> PartyType.INDIVIDUAL;
            case "entity" -> PartyType.ENTITY;
            case "vessel" -> PartyType.VESSEL;
            case "aircraft" -> PartyType.AIRCRAFT;
            default -> null;
        };
    }
}
