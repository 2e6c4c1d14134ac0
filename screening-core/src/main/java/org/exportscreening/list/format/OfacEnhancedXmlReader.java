package org.exportscreening.list.format;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;
import org.exportscreening.list.RowProblem;
import org.exportscreening.list.UnreadRows;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;

/**
 * The enhanced XML format of the Office of Foreign Assets Control ({@code SDN_ENHANCED.XML}, {@code CONS_ENHANCED.XML}). It
 * names the lists of every party with the day of listing; a party on several lists gives an entry for each. It has no title or
 * vessel columns; they are features.
 *
 * <p>A file publishes the lists that it names at its top, and only those are read from it: the consolidated file also mentions
 * which of its parties are on the SDN List, which must not look as if the SDN List were loaded. Such a mention is kept in the
 * remarks.
 */
public final class OfacEnhancedXmlReader implements ListReader {

    private static final String ROOT = "sanctionsData";

    /** For {@link java.util.ServiceLoader}. */
    public OfacEnhancedXmlReader() {}

    @Override
    public String format() {
        return "OFAC enhanced XML";
    }

    @Override
    public boolean recognizes(String head) {
        return XmlRecords.root(head).equals(ROOT);
    }

    @Override
    public ListContent read(ListInput input) throws IOException {
        File file = new File(input.name());
        Map<String, Consumer<XmlNode>> records = new LinkedHashMap<>();
        records.put("publicationInfo", file::publication);
        records.put("referenceValue", file::reference);
        records.put("entity", file::entity);
        XmlRecords.read(input, ROOT, records);
        if (file.entries.isEmpty()) {
            throw new ListDataException(input.name(), "expected at least one entity of a known list, found none.");
        }
        return new ListContent(file.entries, List.of(), file.asOf, file.problems.toList(), file.warnings);
    }

    /** What was read of one file so far. */
    private static final class File {

        private final String source;
        private final Set<String> published = new LinkedHashSet<>();
        private final Map<String, String> countryCodes = new HashMap<>();
        private final List<ListEntry> entries = new ArrayList<>();
        private final UnreadRows problems = new UnreadRows();
        private final List<String> warnings = new ArrayList<>();

        @Nullable
        private LocalDate asOf;

        File(String source) {
            this.source = source;
        }

        void publication(XmlNode node) {
            asOf = OfacXmlReader.date(node.text("dataAsOf"));
            published.addAll(OfacXmlReader.texts(node, "filters", "sanctionsLists", "sanctionsList"));
        }

        void reference(XmlNode node) {
            String code = node.text("isoCode");
            if (node.text("type").equals("COUNTRY") && !code.isEmpty()) {
                countryCodes.put(node.attribute("refId"), code);
            }
        }

        void entity(XmlNode entity) {
            List<PartyName> names = names(entity);
            String number = entity.attribute("id");
            if (names.isEmpty() || !OfacCsv.isNumber(number)) {
                problem(entity, "expected an entity with an id and a name, found neither or one.");
                return;
            }
            List<XmlNode> listings = entity.all("sanctionsLists", "sanctionsList");
            List<XmlNode> here = listings.stream()
                    .filter(listing -> publishes(OfacLists.named(listing.text())))
                    .toList();
            if (here.isEmpty()) {
                problem(entity, "expected a known list, found \"" + OfacCsv.shown(listNames(listings)) + "\".");
                return;
            }
            String elsewhere = listNames(listings.stream()
                    .filter(listing -> !here.contains(listing))
                    .filter(listing -> !listing.text().equals(OfacLists.UMBRELLA))
                    .toList());
            OfacParty party = party(entity, number, names, elsewhere);
            for (XmlNode listing : here) {
                ListId list = OfacLists.named(listing.text());
                if (list != null) {
                    entries.add(party.on(list, OfacXmlReader.date(listing.attribute("datePublished")), source));
                }
            }
        }

        private void problem(XmlNode node, String problem) {
            problems.add(new RowProblem(node.line(), node.column(), problem));
        }

        private boolean publishes(@Nullable ListId list) {
            return list != null
                    && (published.isEmpty()
                            || published.stream().anyMatch(name -> OfacLists.named(name) == list)
                            || (published.contains(OfacLists.UMBRELLA) && list != ListId.SDN));
        }

        private OfacParty party(XmlNode entity, String number, List<PartyName> names, String elsewhere) {
            OfacFeatures features = new OfacFeatures();
            features.add("Title", entity.text("generalInfo", "title"));
            entity.all("identityDocuments", "identityDocument")
                    .forEach(document -> features.addIdentifier(
                            document.text("type"),
                            document.text("documentNumber"),
                            country(document, "issuingCountry")));
            entity.all("features", "feature")
                    .forEach(feature -> features.add(feature.text("type"), feature.text("value")));
            entity.all("sanctionsTypes", "sanctionsType")
                    .forEach(type -> features.addIdentifier(OfacParty.SANCTIONS_TYPE, type.text(), null));
            entity.all("relationships", "relationship")
                    .forEach(relation ->
                            features.addIdentifier(relation.text("type"), relation.text("relatedEntity"), null));
            String remarks = OfacParty.joined(
                    "; ",
                    Stream.of(
                            entity.text("generalInfo", "remarks"), elsewhere.isEmpty() ? "" : "Also on: " + elsewhere));
            return new OfacParty(
                    number,
                    OfacXmlReader.type(entity.text("generalInfo", "entityType"), entity, warnings),
                    names.get(0).text(),
                    names.subList(1, names.size()),
                    OfacXmlReader.texts(entity, "sanctionsPrograms", "sanctionsProgram"),
                    entity.all("addresses", "address").stream()
                            .flatMap(this::addresses)
                            .distinct()
                            .toList(),
                    features.identifiers(),
                    features.particulars(),
                    OfacXmlReader.orNull(remarks),
                    null,
                    entity.line(),
                    entity.column());
        }

        /** All names, the primary one first, each in every script that it is printed in. */
        private static List<PartyName> names(XmlNode entity) {
            List<PartyName> names = new ArrayList<>();
            for (XmlNode name : entity.all("names", "name")) {
                for (XmlNode translation : name.all("translations", "translation")) {
                    String text = translation.text("formattedFullName");
                    if (text.isEmpty()) {
                        continue;
                    }
                    boolean primary = isTrue(name, "isPrimary");
                    if (primary && isTrue(translation, "isPrimary")) {
                        names.add(0, new PartyName(text, NameKind.PRIMARY));
                    } else if (isTrue(name, "isLowQuality")) {
                        names.add(new PartyName(text, NameKind.WEAK_ALIAS));
                    } else {
                        names.add(new PartyName(text, OfacXmlReader.aliasKind(name.text("aliasType"))));
                    }
                }
            }
            return names;
        }

        private static boolean isTrue(XmlNode node, String child) {
            return node.text(child).equals("true");
        }

        /** An address in every script that it is printed in. */
        private Stream<Address> addresses(XmlNode address) {
            String name = address.text("country");
            String code = country(address, "country");
            List<XmlNode> translations = address.all("translations", "translation");
            return translations.stream()
                    .map(translation -> OfacParty.joined(
                            ", ",
                            Stream.concat(
                                    translation.all("addressParts", "addressPart").stream()
                                            .map(part -> part.text("value")),
                                    Stream.of(code == null ? name : ""))))
                    .filter(text -> !text.isEmpty() || code != null)
                    .map(text -> new Address(text, code));
        }

        /** The code of a country, by the file's own table first. */
        @Nullable
        private String country(XmlNode node, String child) {
            XmlNode country = node.child(child);
            if (country == null) {
                return null;
            }
            String code = countryCodes.get(country.attribute("refId"));
            return code == null ? CountryNames.code(country.text()) : code;
        }

        private static String listNames(List<XmlNode> listings) {
            return String.join(", ", listings.stream().map(XmlNode::text).toList());
        }
    }
}
