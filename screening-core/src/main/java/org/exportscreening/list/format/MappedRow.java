package org.exportscreening.list.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.Provenance;
import org.exportscreening.list.format.CsvMapping.Column;
import org.exportscreening.list.format.CsvMapping.Field;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyType;

/**
 * A row of a simple CSV list.
 *
 * @param source the file
 * @param mapping which column is what
 * @param columns position of each column
 * @param row the row
 */
record MappedRow(String source, CsvMapping mapping, Map<String, Integer> columns, CsvRows.Row row) {

    /**
     * The entry.
     *
     * @return the entry; null when the row names no party, which is said in the warnings
     * @throws IllegalArgumentException if the row can not be read; the message says what was expected and what was found
     */
    @Nullable
    ListEntry entry(List<String> warnings) {
        if (row.cells().size() != columns.size()) {
            throw new IllegalArgumentException("expected " + columns.size() + " columns, found "
                    + row.cells().size() + ".");
        }
        String name = text(Field.NAME);
        if (name == null) {
            return nameless(warnings);
        }
        String remarks = String.join("; ", values(Field.REMARKS));
        ListEntry.Builder entry = ListEntry.builder(mapping.list(), name)
                .number(text(Field.NUMBER))
                .type(PartyType.parse(orEmpty(text(Field.TYPE))))
                .programs(values(Field.PROGRAMS))
                .licenseRequirement(text(Field.LICENSE_REQUIREMENT))
                .licensePolicy(text(Field.LICENSE_POLICY))
                .footnotes(
                        mapping.list() == ListId.EL
                                ? Footnotes.parse(orEmpty(text(Field.LICENSE_REQUIREMENT)))
                                : Set.of())
                .remark(remarks)
                .provenance(new Provenance(source, row.line()));
        values(Field.CITATION).forEach(cell -> entry.citations(Cells.citations(cell)));
        new ListedNames(entry, name, place(), warnings).add(mapping.list(), values(Field.ALIASES), remarks);
        values(Field.WEAK_ALIASES).forEach(alias -> entry.name(alias, NameKind.WEAK_ALIAS));
        values(Field.FORMER_NAMES).forEach(former -> entry.name(former, NameKind.FORMER));
        addAddresses(entry, warnings);
        entry.from(date(Field.FROM, entry, warnings));
        entry.to(date(Field.TO, entry, warnings));
        return entry.build();
    }

    /** Prose without a party, such as a whole category of goods; a blank name cell is a problem. */
    @Nullable
    private ListEntry nameless(List<String> warnings) {
        String prose = mapping.columns().getOrDefault(Field.NAME, List.of()).stream()
                .filter(column -> !column.after().isEmpty())
                .map(this::cell)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a name, found a blank cell."));
        warnings.add(place() + " names no party and was left out: " + Shown.of(prose));
        return null;
    }

    private void addAddresses(ListEntry.Builder entry, List<String> warnings) {
        List<String> texts = values(Field.ADDRESS);
        List<String> countries = new ArrayList<>();
        for (String country : values(Field.COUNTRY)) {
            String code = CountryNames.code(country);
            if (code == null) {
                entry.remark("country: " + country);
                warnings.add(place() + ": \"" + Shown.of(country) + "\" is not a country; it is kept in the remarks.");
            } else {
                countries.add(code);
            }
        }
        String only = countries.size() == 1 ? countries.get(0) : null;
        texts.forEach(text -> entry.address(new Address(text, only)));
        if (texts.isEmpty() || only == null) {
            countries.forEach(country -> entry.address(new Address("", country)));
        }
    }

    @Nullable
    private LocalDate date(Field field, ListEntry.Builder entry, List<String> warnings) {
        String text = text(field);
        LocalDate date = text == null ? null : Dates.parse(text);
        if (text != null && date == null) {
            entry.remark(field.key() + ": " + text);
            warnings.add(place() + ": " + field.key() + " \"" + Shown.of(text)
                    + "\" is not a date; it is kept in the remarks.");
        } else if (date != null && !Dates.plausible(date)) {
            warnings.add(
                    place() + ": " + field.key() + " \"" + text + "\" has an impossible year; it is taken as it is.");
        }
        return date;
    }

    @Nullable
    private String text(Field field) {
        List<String> values = values(field);
        return values.isEmpty() ? null : values.get(0);
    }

    private List<String> values(Field field) {
        List<String> values = new ArrayList<>();
        for (Column column : mapping.columns().getOrDefault(field, List.of())) {
            String text = between(column, cell(column));
            String separator = column.separator();
            List<String> parts = separator == null ? List.of(text) : List.of(text.split(Pattern.quote(separator), -1));
            parts.stream().map(String::strip).filter(part -> !part.isEmpty()).forEach(values::add);
        }
        String constant = mapping.constants().get(field);
        return values.isEmpty() && constant != null ? List.of(constant) : values;
    }

    private String cell(Column column) {
        Integer index = columns.get(column.name());
        return index == null ? "" : row.cells().get(index).strip();
    }

    /** What stands in prose between the first of the one texts and the first of the others. */
    private static String between(Column column, String text) {
        if (column.after().isEmpty()) {
            return text;
        }
        int start = Integer.MAX_VALUE;
        for (String after : column.after()) {
            int at = text.indexOf(after);
            start = at < 0 ? start : Math.min(start, at + after.length());
        }
        if (start == Integer.MAX_VALUE) {
            return "";
        }
        int end = text.length();
        for (String before : column.before()) {
            int at = text.indexOf(before, start);
            end = at < 0 ? end : Math.min(end, at);
        }
        return text.substring(start, end);
    }

    private String place() {
        return "Line " + row.line();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
