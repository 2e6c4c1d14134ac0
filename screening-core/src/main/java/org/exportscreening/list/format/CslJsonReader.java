package org.exportscreening.list.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;
import org.exportscreening.list.RowProblem;
import org.exportscreening.list.UnreadRows;

/**
 * The Consolidated Screening List as JSON: {@code {"results": [...], "search_performed_at": ..., "sources_used": [...]}}, with the
 * same fields as the CSV file but proper lists within a record. Read as a stream, one record at a time; unknown and repeated
 * keys are errors. A record that can not be understood is left out and reported as a problem.
 */
public final class CslJsonReader implements ListReader {

    private static final int MAX_STRING_CHARS = 200_000;
    private static final int MAX_DEPTH = 8;
    private static final int ISO_DAY_CHARS = "2019-05-21".length();

    /** What the service adds about the search itself. */
    private static final Set<String> ABOUT = Set.of("sources_used", "sources", "offset", "total");

    /** For {@link java.util.ServiceLoader}. */
    public CslJsonReader() {}

    @Override
    public String format() {
        return "Consolidated Screening List JSON";
    }

    @Override
    public boolean recognizes(String head) {
        return head.stripLeading().startsWith("{")
                && (head.contains("\"results\"") || head.contains("\"search_performed_at\""));
    }

    @Override
    public ListContent read(ListInput input) throws IOException {
        try (JsonParser parser =
                BoundedJson.factory(MAX_STRING_CHARS, MAX_DEPTH).createParser(input.text())) {
            return new Reading(input.name(), parser).content();
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String message = e.getOriginalMessage();
            throw new ListDataException(
                    input.name(),
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr(),
                    "expected JSON, found: " + Shown.of(message == null ? "something else" : message),
                    e);
        }
    }

    /** One pass over a file. */
    private static final class Reading {
        private final String source;
        private final JsonParser parser;
        private final List<ListEntry> entries = new ArrayList<>();
        private final UnreadRows problems = new UnreadRows();
        private final List<String> warnings = new ArrayList<>();
        private boolean results;

        @Nullable
        private LocalDate asOf;

        Reading(String source, JsonParser parser) {
            this.source = source;
            this.parser = parser;
        }

        ListContent content() throws IOException {
            expect(parser.nextToken(), JsonToken.START_OBJECT, "an object");
            for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                if (key.equals("results")) {
                    expect(value, JsonToken.START_ARRAY, "an array of results");
                    records();
                    results = true;
                } else if (key.equals("search_performed_at")) {
                    asOf = day(parser.getValueAsString(""));
                } else if (ABOUT.contains(key)) {
                    parser.skipChildren();
                } else {
                    throw at("expected results, search_performed_at or sources_used, found \"" + Shown.of(key) + "\".");
                }
            }
            if (parser.nextToken() != null) {
                throw at("expected the end of the file, found more.");
            }
            if (!results || (entries.isEmpty() && problems.count() == 0)) {
                throw new ListDataException(source, "expected at least one record in \"results\", found none.");
            }
            return new ListContent(entries, List.of(), asOf, problems.toList(), warnings);
        }

        private void records() throws IOException {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                expect(parser.currentToken(), JsonToken.START_OBJECT, "a record");
                long line = parser.currentTokenLocation().getLineNr();
                CslJsonRow row = CslJsonRow.read(source, parser);
                List<String> said = new ArrayList<>();
                try {
                    entries.add(CslEntry.of(source, row, said));
                    warnings.addAll(said);
                } catch (IllegalArgumentException e) {
                    problems.add(new RowProblem(line, 0, String.valueOf(e.getMessage())));
                }
            }
        }

        private void expect(@Nullable JsonToken found, JsonToken expected, String what) {
            if (found != expected) {
                throw at("expected " + what + ", found " + (found == null ? "the end of the file" : found) + ".");
            }
        }

        private ListDataException at(String problem) {
            JsonLocation at = parser.currentTokenLocation();
            return new ListDataException(source, at.getLineNr(), at.getColumnNr(), problem);
        }

        @Nullable
        private static LocalDate day(String moment) {
            return moment.length() < ISO_DAY_CHARS ? null : Dates.parse(moment.substring(0, ISO_DAY_CHARS));
        }
    }
}
