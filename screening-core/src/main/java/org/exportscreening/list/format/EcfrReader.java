package org.exportscreening.list.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;
import org.exportscreening.list.Provenance;
import org.exportscreening.list.RowProblem;
import org.exportscreening.list.UnreadRows;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;

/**
 * The Entity List, the Unverified List and the Military End-User List as the electronic Code of Federal Regulations prints
 * them: 15 CFR part 744, Supplements No. 4, 6 and 7, one of them or the whole part, as XML. The structure is taken from the
 * published description of the format ({@code DIV5}, {@code DIV9}, {@code HEAD}, {@code TABLE}, {@code TR}, {@code TD}; in
 * other publications of the same office {@code GPOTABLE}, {@code ROW}, {@code ENT}), not from a file at hand. The country
 * stands on the first row of a group only. What an entity cell says is read by {@code EntityText}; what is not understood
 * stays in the remarks. The table gives the day of each citation but no first day of an entry. Stateless.
 */
public final class EcfrReader implements ListReader {

    private static final Map<String, ListId> SUPPLEMENTS = Map.of("4", ListId.EL, "6", ListId.UVL, "7", ListId.MEU);

    private static final Pattern SUPPLEMENT =
            Pattern.compile("(?i)\\bSupplement\\s+No\\.?\\s*(\\d+)\\s+to\\s+Part\\s+744\\b");

    private static final Pattern ROOT = Pattern.compile("<(?:DIV5|DIV9|GPOTABLE|APPENDIX|PART|ECFR|CFRGRANULE)\\b");
    private static final Pattern PART = Pattern.compile("\\b744\\b");
    private static final int NOTE_CHARS = 80;

    /** For {@link java.util.ServiceLoader}. */
    public EcfrReader() {}

    @Override
    public String format() {
        return "eCFR part 744 XML";
    }

    @Override
    public boolean recognizes(String head) {
        return head.stripLeading().startsWith("<")
                && ROOT.matcher(head).find()
                && PART.matcher(head).find();
    }

    @Override
    public ListContent read(ListInput input) throws IOException {
        Reading reading = new Reading(input.name());
        EcfrTables.read(input, reading::row);
        if (reading.entries.isEmpty()) {
            throw new ListDataException(
                    input.name(),
                    "expected the table of Supplement No. 4, 6 or 7 to part 744 with its rows, found none.");
        }
        return new ListContent(reading.entries, List.of(), null, reading.problems.toList(), reading.warnings);
    }

    /** The list that a heading announces; null when it is another supplement, or none. */
    @Nullable
    static ListId list(String heading) {
        Matcher matcher = SUPPLEMENT.matcher(heading);
        return matcher.find() ? SUPPLEMENTS.get(matcher.group(1)) : null;
    }

    /** One pass over the rows. */
    private static final class Reading {

        private final String source;
        private final List<ListEntry> entries = new ArrayList<>();
        private final UnreadRows problems = new UnreadRows();
        private final List<String> warnings = new ArrayList<>();

        /** The country in force, for each list: a table may be cut in two in the middle of a group. */
        private final Map<ListId, String> countries = new EnumMap<>(ListId.class);

        Reading(String source) {
            this.source = source;
        }

        void row(EcfrTables.Row row) {
            ListId list = list(row.heading());
            if (list == null) {
                return;
            }
            String country = row.text(EcfrTables.COUNTRY);
            if (!country.isEmpty()) {
                countries.put(list, AddressText.trim(country, ".:, "));
            }
            String entity = row.text(EcfrTables.ENTITY);
            if (entity.isEmpty()) {
                withoutEntity(row, country);
                return;
            }
            try {
                add(list, row, entity);
            } catch (IllegalArgumentException e) {
                problem(row, "expected an entity with a name, found \"" + cut(entity) + "\".");
            }
        }

        private void withoutEntity(EcfrTables.Row row, String country) {
            boolean onlyCountry = row.cells().values().stream()
                    .allMatch(cell -> cell.text().isEmpty() || cell.text().equals(country));
            if (onlyCountry && (country.isEmpty() || CountryNames.code(country) != null)) {
                return;
            }
            if (onlyCountry) {
                countries.clear();
                warnings.add("Line " + row.line() + " is no entry: \"" + cut(country) + "\".");
                return;
            }
            problem(row, "expected an entity, found a blank cell.");
        }

        private void add(ListId list, EcfrTables.Row row, String entity) {
            String country = countries.getOrDefault(list, "");
            String code = country.isEmpty() ? null : CountryNames.code(country);
            String requirement = row.text(EcfrTables.REQUIREMENT);
            String policy = row.text(EcfrTables.POLICY);
            String citation = row.text(EcfrTables.CITATION);
            EntityText text = EntityText.parse(entity, code);
            List<ListEntry> built = new ArrayList<>();
            for (EntityText.Party party : text.parties()) {
                ListEntry.Builder entry = ListEntry.builder(list, party.name())
                        .addressOnly(party.addressOnly())
                        .citations(FederalRegister.citations(citation))
                        .footnotes(list == ListId.EL ? footnotes(row, text, requirement) : Set.of())
                        .licenseRequirement(requirement.isEmpty() ? null : requirement)
                        .licensePolicy(policy.isEmpty() ? null : policy)
                        .provenance(new Provenance(source, row.line()));
                for (PartyName other : party.otherNames()) {
                    entry.name(other.text(), other.kind());
                }
                for (Address address : party.addresses()) {
                    entry.address(address);
                    if (party.addressOnly()) {
                        entry.name(address.text(), NameKind.ADDRESS);
                    }
                }
                if (party.addresses().isEmpty() && code != null) {
                    entry.address(new Address("", code));
                }
                party.remarks().forEach(entry::remark);
                entry.remark(citation.isEmpty() ? null : "Federal Register: " + citation);
                if (code == null) {
                    entry.remark(country.isEmpty() ? null : "Country: " + country);
                }
                built.add(entry.build());
            }
            if (code == null) {
                warnings.add("Line " + row.line() + ": the country \"" + cut(country) + "\" is unknown.");
            }
            entries.addAll(built);
        }

        /** Footnotes show in the sections named, as superscripts, and as digits glued to a name. */
        @Nullable
        private static Set<Integer> footnotes(EcfrTables.Row row, EntityText text, String requirement) {
            Set<Integer> shown = new TreeSet<>(text.footnotes());
            for (String column : List.of(EcfrTables.ENTITY, EcfrTables.REQUIREMENT, EcfrTables.POLICY)) {
                shown.addAll(row.footnotes(column));
            }
            Set<Integer> said = Cells.footnotes(requirement);
            if (said != null) {
                shown.addAll(said);
            }
            return said == null && shown.isEmpty() ? null : shown;
        }

        private void problem(EcfrTables.Row row, String text) {
            problems.add(new RowProblem(row.line(), row.column(), text));
        }

        private static String cut(String text) {
            return text.length() <= NOTE_CHARS ? text : text.substring(0, NOTE_CHARS) + "...";
        }
    }
}
