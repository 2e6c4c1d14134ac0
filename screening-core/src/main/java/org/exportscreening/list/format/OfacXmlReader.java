package org.exportscreening.list.format;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;
import org.exportscreening.list.Particulars;
import org.exportscreening.list.RowProblem;
import org.exportscreening.list.UnreadRows;
import org.exportscreening.list.VesselFacts;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;

/**
 * The older XML format of the Office of Foreign Assets Control, {@code sdn.xml} and {@code consolidated.xml}. It names no list,
 * which follows from the programs as in the CSV files, but it grades every alias and holds everything in one file.
 *
 * <p>Written from the format's published structure; tags are matched by their local names, for the namespace changed in May
 * 2024.
 */
public final class OfacXmlReader implements ListReader {

    private static final String ROOT = "sdnList";

    /** For {@link java.util.ServiceLoader}. */
    public OfacXmlReader() {}

    @Override
    public String format() {
        return "OFAC XML (sdn.xml, consolidated.xml)";
    }

    @Override
    public boolean recognizes(String head) {
        return XmlRecords.root(head).equals(ROOT);
    }

    @Override
    public ListContent read(ListInput input) throws IOException {
        List<OfacParty> parties = new ArrayList<>();
        UnreadRows problems = new UnreadRows();
        List<String> warnings = new ArrayList<>();
        List<XmlNode> publication = new ArrayList<>();
        Map<String, Consumer<XmlNode>> records = new LinkedHashMap<>();
        records.put("publshInformation", publication::add);
        records.put("sdnEntry", node -> {
            OfacParty party = party(node, problems, warnings);
            if (party != null) {
                parties.add(party);
            }
        });
        XmlRecords.read(input, ROOT, records);
        if (parties.isEmpty()) {
            throw new ListDataException(input.name(), "expected at least one sdnEntry, found none.");
        }
        List<ListEntry> entries = OfacParty.onListsByProgram(parties, input.name(), problems, warnings);
        String count = publication.isEmpty() ? "" : publication.get(0).text("Record_Count");
        int read = parties.size() + problems.count();
        if (!count.isEmpty() && !count.equals(Integer.toString(read))) {
            warnings.add("The file says that it has " + OfacCsv.shown(count) + " entries; it has " + read + ".");
        }
        LocalDate asOf = publication.isEmpty() ? null : date(publication.get(0).text("Publish_Date"));
        return new ListContent(entries, List.of(), asOf, problems.toList(), warnings);
    }

    @Nullable
    private static OfacParty party(XmlNode entry, UnreadRows problems, List<String> warnings) {
        String number = entry.text("uid");
        String name = name(entry);
        if (!OfacCsv.isNumber(number) || name.isEmpty()) {
            problems.add(new RowProblem(
                    entry.line(), entry.column(), "expected an sdnEntry with a uid and a name, found neither or one."));
            return null;
        }
        return new OfacParty(
                number,
                type(entry.text("sdnType"), entry, warnings),
                name,
                entry.all("akaList", "aka").stream()
                        .map(OfacXmlReader::alias)
                        .filter(alias -> alias != null)
                        .toList(),
                texts(entry, "programList", "program"),
                entry.all("addressList", "address").stream()
                        .map(OfacXmlReader::address)
                        .filter(address -> address != null)
                        .toList(),
                entry.all("idList", "id").stream()
                        .filter(id -> !id.text("idNumber").isEmpty())
                        .map(OfacXmlReader::identifier)
                        .toList(),
                particulars(entry),
                orNull(entry.text("remarks")),
                null,
                entry.line(),
                entry.column());
    }

    /** A type that is unknown is no reason to lose an entry. */
    static PartyType type(String word, XmlNode at, List<String> warnings) {
        PartyType type = OfacParty.type(word);
        if (type == null || word.isEmpty()) {
            warnings.add("Line " + at.line() + ": the type \"" + OfacCsv.shown(word)
                    + "\" is unknown; the entry was kept without one.");
            return PartyType.UNKNOWN;
        }
        return type;
    }

    private static String name(XmlNode node) {
        return OfacParty.joined(", ", Stream.of(node.text("lastName"), node.text("firstName")));
    }

    @Nullable
    private static PartyName alias(XmlNode aka) {
        String name = name(aka);
        boolean weak = aka.text("category").equalsIgnoreCase("weak");
        NameKind kind = weak ? NameKind.WEAK_ALIAS : aliasKind(aka.text("type"));
        return name.isEmpty() ? null : new PartyName(name, kind);
    }

    /** {@code f.k.a.}, in whatever letters and with or without its points; everything else is an alias of today. */
    static NameKind aliasKind(String type) {
        return type.replace(".", "").equalsIgnoreCase("fka") ? NameKind.FORMER : NameKind.ALIAS;
    }

    @Nullable
    private static Address address(XmlNode address) {
        String text = OfacParty.joined(
                ", ",
                Stream.of("address1", "address2", "address3", "city", "stateOrProvince", "postalCode")
                        .map(address::text));
        return OfacParty.address(text, address.text("country"));
    }

    private static Identifier identifier(XmlNode id) {
        String country = id.text("idCountry");
        String code = CountryNames.code(country);
        boolean kept = code != null || country.isEmpty();
        return OfacRemarks.identifier(
                id.text("idType"), kept ? id.text("idNumber") : id.text("idNumber") + " (" + country + ")", code);
    }

    private static Particulars particulars(XmlNode entry) {
        XmlNode vessel = entry.child("vesselInfo");
        return new Particulars(
                orNull(entry.text("title")),
                texts(entry, "dateOfBirthList", "dateOfBirthItem", "dateOfBirth"),
                texts(entry, "placeOfBirthList", "placeOfBirthItem", "placeOfBirth"),
                countries(entry, "nationalityList", "nationality", "country"),
                countries(entry, "citizenshipList", "citizenship", "country"),
                vessel == null
                        ? VesselFacts.NONE
                        : new VesselFacts(
                                orNull(vessel.text("callSign")),
                                orNull(vessel.text("vesselType")),
                                orNull(vessel.text("tonnage")),
                                orNull(vessel.text("grossRegisteredTonnage")),
                                orNull(vessel.text("vesselFlag")),
                                orNull(vessel.text("vesselOwner"))),
                null);
    }

    static List<String> texts(XmlNode node, String... path) {
        return node.all(path).stream()
                .map(XmlNode::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> countries(XmlNode node, String... path) {
        return texts(node, path).stream().map(CountryNames::codeOrName).toList();
    }

    @Nullable
    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A day as 05/16/2024 or 2024-05-16, with or without a time; null when it is neither. */
    @Nullable
    static LocalDate date(String text) {
        try {
            String[] us = text.split("/", -1);
            if (us.length == 3) {
                return LocalDate.of(Integer.parseInt(us[2]), Integer.parseInt(us[0]), Integer.parseInt(us[1]));
            }
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
