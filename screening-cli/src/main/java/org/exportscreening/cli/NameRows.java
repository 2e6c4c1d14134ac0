package org.exportscreening.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.exportscreening.ScreeningRequest;
import org.exportscreening.cli.batch.BatchException;
import org.exportscreening.cli.batch.ColumnMap;
import org.exportscreening.cli.batch.CsvDialect;
import org.exportscreening.cli.batch.CsvRows;
import org.exportscreening.cli.batch.LineRows;
import org.exportscreening.cli.batch.Row;
import org.exportscreening.cli.batch.Rows;
import org.exportscreening.cli.batch.Vocabulary;
import org.exportscreening.list.ListId;
import org.exportscreening.party.BirthDate;
import org.exportscreening.party.PartyType;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;

/** The names of a batch, from CSV or JSON Lines. What rows mean may be asked by several threads at once. */
final class NameRows {
    static final Vocabulary COLUMNS = Vocabulary.fixed(List.of(PartyFields.and("id")));

    private static final String NAME = "name";

    private final String title;
    private final Rows rows;

    private NameRows(String title, Rows rows) {
        this.title = title;
        this.rows = rows;
    }

    static NameRows of(BatchJob job, BufferedReader text, ColumnMap map) throws IOException {
        return of(job.title(), job.options().form(), text, map, job::say);
    }

    static NameRows of(
            String title,
            @Nullable BatchOptions.Form form,
            BufferedReader text,
            ColumnMap map,
            Consumer<String> messages)
            throws IOException {
        String first = CsvDialect.peek(text);
        if (form != BatchOptions.Form.CSV && map.isEmpty()) {
            LineRows.check(title, first);
        }
        if (form == BatchOptions.Form.JSONL || (form == null && map.isEmpty() && first.startsWith("{"))) {
            return new NameRows(title, new LineRows(text));
        }
        CsvRows csv = new CsvRows(title, text, map, COLUMNS);
        if (!csv.meanings().contains(NAME)) {
            throw new BatchException(title + ":1: expected a column \"name\" in the header, found " + csv.meanings()
                    + " (--map name=Customer reads a column of another name)");
        }
        if (!csv.ignored().isEmpty()) {
            messages.accept(title + ": columns not used: " + String.join(", ", csv.ignored()));
        }
        return new NameRows(title, csv);
    }

    Rows rows() {
        return rows;
    }

    /** How the rows are understood, for a resumed batch. */
    String form() {
        return rows instanceof CsvRows csv ? "csv " + csv.meanings() : "jsonl";
    }

    /** What is stated of each name; empty where each row says so itself. */
    List<String> columns() {
        return rows instanceof CsvRows csv
                ? csv.meanings().stream().filter(name -> !name.isEmpty()).toList()
                : List.of();
    }

    /**
     * The values of a row, as far as they can be told.
     *
     * @throws IllegalArgumentException if the row is no row
     * @throws org.exportscreening.rules.json.JsonException if it is no JSON
     */
    Map<String, String> values(Row row) {
        return rows instanceof CsvRows csv ? csv.values(row) : fromJson(row);
    }

    /** The id of a row that is in error, if that much of it can be read. */
    String idOf(Row row) {
        return rows instanceof CsvRows csv
                ? csv.values(row).getOrDefault("id", "")
                : LineError.id(row.cells().get(0)).orElse("");
    }

    private Map<String, String> fromJson(Row row) {
        JsonCursor json = Json.parseLine(title, row.line(), LineRows.text(row))
                .only(COLUMNS.names().toArray(new String[0]));
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : json.names()) {
            json.find(name).ifPresent(value -> values.put(name, text(value)));
        }
        return values;
    }

    private static String text(JsonCursor value) {
        if (value.isArray()) {
            return String.join(";", value.texts());
        }
        return value.value() instanceof BigDecimal number ? number.toPlainString() : value.text();
    }

    ScreeningRequest request(Row row, Map<String, String> values, Set<ListId> lists) {
        if (rows instanceof CsvRows csv) {
            csv.check(row);
        }
        String type = values.getOrDefault("type", "");
        String dateOfBirth = values.getOrDefault("dob", "");
        return ScreeningRequest.of(values.getOrDefault(NAME, ""))
                .withCountry(Inputs.country(values.get("country")))
                .withAddress(values.get("address"))
                .withType(type.isBlank() ? null : PartyType.parse(type))
                .withDateOfBirth(dateOfBirth.isBlank() ? null : BirthDate.parse(dateOfBirth))
                .withIdentifiers(List.of(values.getOrDefault("identifiers", "").split(";", -1)))
                .withLists(lists);
    }
}
