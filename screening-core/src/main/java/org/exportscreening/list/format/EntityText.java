package org.exportscreening.list.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;

/**
 * What one entity cell of the Code of Federal Regulations says: a name, lists of aliases and former names introduced by
 * words ("a.k.a., the following two aliases: \u2014A; and \u2014B."), addresses, notes, and sometimes subordinate
 * institutions with aliases of their own. Immutable.
 *
 * @param parties the party, then its subordinate institutions, which share the addresses at the end of the cell
 * @param footnotes footnote digits glued to the names
 */
record EntityText(List<Party> parties, Set<Integer> footnotes) {

    private static final Pattern SUBORDINATE = Pattern.compile("\\bSubordinate [Ii]nstitutions?\\b[\\s:,-]*");
    private static final Pattern NOTE = Pattern.compile(
            "\\(?\\bSee (?:also|alternat\\w+|other|additional|address\\w*|entr\\w+|listing\\w*)\\b[^().]{0,300}[.)]*");
    private static final Pattern ADDRESS_ONLY = Pattern.compile("((?i:address)\\s+\\d{1,3})\\b[\\s.,:;\u2014-]*(.*)");

    /** Copies the collections. */
    EntityText {
        parties = List.copyOf(parties);
        footnotes = Set.copyOf(footnotes);
    }

    /**
     * One party of the cell.
     *
     * @param name its name
     * @param otherNames aliases and former names
     * @param addresses without their countries, which stand beside them
     * @param addressOnly whether it is an address that is listed
     * @param remarks notes, and the whole cell where its words and the names found disagree
     */
    record Party(
            String name,
            List<PartyName> otherNames,
            List<Address> addresses,
            boolean addressOnly,
            List<String> remarks) {

        /** Copies the lists. */
        Party {
            otherNames = List.copyOf(otherNames);
            addresses = List.copyOf(addresses);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Takes a cell apart.
     *
     * @param cell the cell
     * @param country code of the country under which it stands, or null
     * @return what it says
     * @throws IllegalArgumentException if no name is left
     */
    static EntityText parse(String cell, @Nullable String country) {
        String text = cell.replaceAll("[\\s\u00a0]+", " ").strip();
        List<String> notes = new ArrayList<>();
        Matcher note = NOTE.matcher(text);
        while (note.find()) {
            notes.add(note.group().strip());
        }
        text = note.replaceAll("").strip();
        Matcher address = ADDRESS_ONLY.matcher(text);
        if (address.matches()) {
            List<Address> addresses = AddressText.split(address.group(2), country);
            return new EntityText(List.of(new Party(address.group(1), List.of(), addresses, true, notes)), Set.of());
        }
        Set<Integer> footnotes = new TreeSet<>();
        List<EntityPartyParser> parsers = new ArrayList<>();
        for (String part : SUBORDINATE.split(text, -1)) {
            if (!part.isBlank() || parsers.isEmpty()) {
                parsers.add(new EntityPartyParser(part.strip(), country, footnotes, true));
            }
        }
        return new EntityText(parties(parsers, notes, text), footnotes);
    }

    /**
     * Takes a cell apart that holds names alone.
     *
     * @param cell the cell
     * @return the names; the cell itself as the name when there is no other
     */
    static Party names(String cell) {
        EntityPartyParser parser =
                new EntityPartyParser(cell.replaceAll("[\\s\u00a0]+", " ").strip(), null, new TreeSet<>(), false);
        String name = parser.name().isEmpty() ? cell : parser.name();
        List<String> remarks = parser.complete() ? List.of() : List.of("Name cell: " + cell);
        return new Party(name, parser.names(), List.of(), false, remarks);
    }

    private static List<Party> parties(List<EntityPartyParser> parsers, List<String> notes, String text) {
        EntityPartyParser parent = parsers.get(0);
        List<Address> shared = parsers.get(parsers.size() - 1).addresses();
        List<Party> parties = new ArrayList<>();
        for (EntityPartyParser parser : parsers) {
            List<String> remarks = new ArrayList<>(notes);
            String name = parser.name();
            if (parser != parent) {
                remarks.add("Subordinate institution of " + parent.name());
                parser.put(name, NameKind.ALIAS);
                name = parent.name() + ", " + name;
            }
            if (!parser.complete()) {
                remarks.add("Entity cell: " + text);
            }
            List<Address> addresses = parser.addresses().isEmpty() ? shared : parser.addresses();
            parties.add(new Party(name, parser.names(), addresses, false, remarks));
        }
        return parties;
    }
}
