package org.exportscreening.list.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.RowProblem;
import org.exportscreening.list.UnreadRows;
import org.exportscreening.party.Address;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;

/**
 * What was read of one file of the advanced XML format so far: its tables, and the parties that wait for the entries which say
 * on which list they stand. Not thread-safe.
 */
final class OfacAdvancedFile {

    private record Document(
            String type, String number, @Nullable String country) {}

    private record Listing(String list, @Nullable LocalDate from, List<String> programs, List<String> measures) {}

    private final String source;
    private final OfacMeanings meanings = new OfacMeanings();
    private final Map<String, Address> locations = new HashMap<>();
    private final Map<String, List<Document>> documents = new HashMap<>();

    /** By the id of their profile; what lists they stand on comes after all of them. */
    private final Map<String, OfacParty> parties = new LinkedHashMap<>();

    private final Map<String, List<Listing>> listings = new HashMap<>();
    private final List<ListEntry> entries = new ArrayList<>();
    private final UnreadRows problems = new UnreadRows();

    @Nullable
    private LocalDate asOf;

    OfacAdvancedFile(String source) {
        this.source = source;
    }

    void references(XmlNode sets) {
        meanings.read(sets);
    }

    void location(XmlNode location) {
        String text = OfacParty.joined(
                ", ", location.all("LocationPart", "LocationPartValue").stream().map(value -> value.text("Value")));
        String country = location.all("LocationCountry").stream()
                .map(node -> meanings.of("Country", node.attribute("CountryID")))
                .findFirst()
                .orElse("");
        if (country.isEmpty()) {
            country = location.all("LocationAreaCode").stream()
                    .map(node -> meanings.of("AreaCode", node.attribute("AreaCodeID")))
                    .findFirst()
                    .orElse("");
        }
        Address address = OfacParty.address(text, country);
        if (address != null) {
            locations.put(location.attribute("ID"), address);
        }
    }

    void document(XmlNode document) {
        String country = meanings.of("Country", document.attribute("IssuedBy-CountryID"));
        documents
                .computeIfAbsent(document.attribute("IdentityID"), id -> new ArrayList<>())
                .add(new Document(
                        meanings.of("IDRegDocType", document.attribute("IDRegDocTypeID")),
                        document.text("IDRegistrationNo"),
                        CountryNames.code(country)));
    }

    void party(XmlNode party) {
        String number = party.attribute("FixedRef");
        XmlNode profile = party.child("Profile");
        List<PartyName> names = profile == null ? List.of() : OfacAdvancedNames.of(profile, meanings);
        if (profile == null || names.isEmpty() || !OfacCsv.isNumber(number)) {
            problem(party, "expected a DistinctParty with a FixedRef, a Profile and a name, found one missing.");
        } else if (parties.putIfAbsent(profile.attribute("ID"), party(number, party, profile, names)) != null) {
            problem(party, "expected each Profile once, found that of FixedRef " + number + " again.");
        }
    }

    void listing(XmlNode entry) {
        Set<String> programs = new LinkedHashSet<>();
        Set<String> measures = new LinkedHashSet<>();
        for (XmlNode measure : entry.all("SanctionsMeasure")) {
            String type = meanings.of("SanctionsType", measure.attribute("SanctionsTypeID"));
            if (type.equals("Program")) {
                programs.add(measure.text("Comment"));
            } else if (!type.isEmpty()) {
                measures.add(type);
            }
        }
        programs.remove("");
        LocalDate from = entry.all("EntryEvent", "Date").stream()
                .map(OfacAdvancedFile::date)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        listings.computeIfAbsent(entry.attribute("ProfileID"), id -> new ArrayList<>())
                .add(new Listing(
                        meanings.of("List", entry.attribute("ListID")),
                        from,
                        List.copyOf(programs),
                        List.copyOf(measures)));
    }

    /** To be called once, after the whole file was read. */
    ListContent finish() {
        parties.forEach((profile, party) ->
                finish(party, Objects.requireNonNullElse(listings.get(profile), List.<Listing>of())));
        if (entries.isEmpty()) {
            throw new ListDataException(source, "expected at least one SanctionsEntry of a known list, found none.");
        }
        return new ListContent(entries, List.of(), asOf, problems.toList(), List.of());
    }

    private void finish(OfacParty party, List<Listing> all) {
        boolean consolidated = all.stream().anyMatch(listing -> listing.list.equals(OfacLists.UMBRELLA));
        Map<ListId, Listing> here = new LinkedHashMap<>();
        for (Listing listing : all) {
            ListId list = OfacLists.named(listing.list);
            if (list != null && !(consolidated && list == ListId.SDN)) {
                here.putIfAbsent(list, listing);
            }
        }
        if (here.isEmpty()) {
            String found = all.stream().map(Listing::list).collect(Collectors.joining(", "));
            problems.add(new RowProblem(
                    party.line(), party.column(), "expected a known list, found \"" + OfacCsv.shown(found) + "\"."));
            return;
        }
        // The entry of the umbrella list may carry the programs that the one of the proper list lacks.
        OfacParty listed = party.listedFor(
                all.stream().flatMap(listing -> listing.programs.stream()).toList(),
                all.stream().flatMap(listing -> listing.measures.stream()).toList());
        here.forEach((list, listing) -> entries.add(listed.on(list, listing.from, source)));
    }

    private OfacParty party(String number, XmlNode party, XmlNode profile, List<PartyName> names) {
        OfacFeatures features = new OfacFeatures();
        Set<Address> addresses = new LinkedHashSet<>();
        for (XmlNode identity : profile.all("Identity")) {
            Objects.requireNonNullElse(documents.get(identity.attribute("ID")), List.<Document>of())
                    .forEach(document -> features.addIdentifier(document.type, document.number, document.country));
        }
        profile.all("Feature").forEach(feature -> feature(feature, features, addresses));
        return new OfacParty(
                number,
                type(profile),
                names.get(0).text(),
                names.subList(1, names.size()),
                List.of(),
                List.copyOf(addresses),
                features.identifiers(),
                features.particulars(),
                OfacXmlReader.orNull(OfacParty.joined("; ", Stream.of(party.text("Comment"), profile.text("Comment")))),
                null,
                party.line(),
                party.column());
    }

    /** The agency's tables have a subtype "Unknown" too. */
    private PartyType type(XmlNode profile) {
        String word = meanings.of("PartySubType", profile.attribute("PartySubTypeID"));
        PartyType type = word.isEmpty() ? null : OfacParty.type(word);
        return type == null ? PartyType.UNKNOWN : type;
    }

    private void feature(XmlNode feature, OfacFeatures features, Set<Address> addresses) {
        String heading = meanings.of("FeatureType", feature.attribute("FeatureTypeID"));
        for (XmlNode version : feature.all("FeatureVersion")) {
            for (XmlNode location : version.all("VersionLocation")) {
                Address address = locations.get(location.attribute("LocationID"));
                if (address == null) {
                    continue;
                }
                if (heading.equals("Location")) {
                    addresses.add(address);
                } else {
                    features.add(heading, where(address));
                }
            }
            version.all("DatePeriod").forEach(period -> features.add(heading, period(period)));
            for (XmlNode detail : version.all("VersionDetail")) {
                String looked = meanings.of("DetailReference", detail.attribute("DetailReferenceID"));
                features.add(heading, detail.text().isEmpty() ? looked : detail.text());
            }
        }
    }

    private static String where(Address address) {
        String country = address.country();
        return address.text().isEmpty() && country != null
                ? country
                : OfacParty.joined(", ", Stream.of(address.text(), country == null ? "" : country));
    }

    /** A year, a day, or a span, as its first and last day. */
    private static String period(XmlNode period) {
        String from = boundary(period.all("Start", "From"));
        String to = boundary(period.all("End", "To"));
        return from.equals(to) || to.isEmpty() ? from : yearOr(from, to);
    }

    private static String yearOr(String from, String to) {
        boolean year = from.endsWith("-01-01") && to.equals(from.substring(0, from.length() - 5) + "12-31");
        return year ? from.substring(0, from.length() - 6) : from + " to " + to;
    }

    private static String boundary(List<XmlNode> nodes) {
        LocalDate day = nodes.isEmpty() ? null : date(nodes.get(0));
        return day == null ? "" : day.toString();
    }

    void issued(XmlNode dateOfIssue) {
        asOf = date(dateOfIssue);
    }

    private void problem(XmlNode node, String problem) {
        problems.add(new RowProblem(node.line(), node.column(), problem));
    }

    /** A day given as Year, Month and Day; null when it is none. */
    @Nullable
    private static LocalDate date(XmlNode node) {
        try {
            return LocalDate.of(
                    Integer.parseInt(node.text("Year")),
                    Integer.parseInt(node.text("Month")),
                    Integer.parseInt(node.text("Day")));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
