package org.exportscreening.list.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.RowProblem;
import org.exportscreening.list.UnreadRows;

/**
 * The rows of a comma or tab separated text, one after the other, with bounded cells. What is no CSV becomes a problem, and
 * reading goes on behind it: a quotation mark out of place can swallow the rows that follow, so a problem counts for as many
 * rows as it has lines. Not thread-safe.
 */
final class CsvRows implements Closeable {

    /** The longest cells of the real lists have some eight thousand characters. */
    private static final int MAX_CELL_CHARS = 200_000;

    private final String source;
    private final CsvParser parser;
    private final UnreadRows problems = new UnreadRows();

    CsvRows(ListInput input, char separator) throws IOException {
        source = input.name();
        parser = parser(input.text(), separator);
    }

    /**
     * A row.
     *
     * @param line the line on which it begins, counted from 1
     * @param cells the cells, as they are
     * @param starts the column of the text at which each cell begins, counted from 1
     */
    record Row(long line, List<String> cells, List<Integer> starts) {}

    /** A parser whose cells are bounded and that passes over empty lines. */
    static CsvParser parser(Reader text, char separator) throws IOException {
        StreamReadConstraints limits =
                StreamReadConstraints.builder().maxStringLength(MAX_CELL_CHARS).build();
        CsvParser parser =
                CsvFactory.builder().streamReadConstraints(limits).build().createParser(text);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
        parser.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
        return parser;
    }

    /** What could not be read so far. */
    List<RowProblem> problems() {
        return problems.toList();
    }

    /** Notes that the row just read could be parsed but not understood. */
    void problem(Row row, String problem) {
        problem(row, 0, problem);
    }

    /** The same for one of its cells. */
    void problem(Row row, int column, String problem) {
        problems.add(new RowProblem(row.line(), column, lines(row.line()), problem));
    }

    /** The next row that is CSV; null at the end. */
    @Nullable
    Row next() throws IOException {
        while (true) {
            long before = Math.max(line(), 1);
            try {
                return read();
            } catch (JsonProcessingException e) {
                String problem = "expected a row of CSV, found: " + Shown.of(firstSentence(e)) + ".";
                JsonLocation at = parser.currentLocation();
                int column = at.getLineNr() == before ? at.getColumnNr() : 0;
                skipRow(problem);
                problems.add(new RowProblem(before, column, lines(before), problem));
            }
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    @Nullable
    private Row read() throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return null;
        }
        long number = 0;
        List<String> cells = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            JsonLocation start = parser.currentTokenLocation();
            // The first cell says where the row begins; the array before it is still on the line above.
            number = number == 0 ? start.getLineNr() : number;
            cells.add(parser.getText());
            starts.add(start.getColumnNr());
        }
        return new Row(number, cells, starts);
    }

    /** Passes over the rest of a bad row, which may hold many more mistakes. */
    private void skipRow(String problem) throws IOException {
        long at = -1;
        while (true) {
            try {
                JsonToken token = parser.nextToken();
                if (token == null || token == JsonToken.END_ARRAY) {
                    return;
                }
            } catch (JsonProcessingException e) {
                JsonLocation now = parser.currentLocation();
                if (now.getCharOffset() == at) {
                    throw new ListDataException(source, now.getLineNr(), now.getColumnNr(), problem, e);
                }
                at = now.getCharOffset();
            }
        }
    }

    /** The lines from the first to where the parser stands: behind a line break it stands on the next line already. */
    private int lines(long first) {
        JsonLocation at = parser.currentLocation();
        return (int) Math.max(1, at.getLineNr() - first + (at.getColumnNr() > 1 ? 1 : 0));
    }

    private long line() {
        return parser.currentLocation().getLineNr();
    }

    private static String firstSentence(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return "a cell of more than " + MAX_CELL_CHARS + " characters";
        }
        String message = e.getOriginalMessage();
        return message == null ? "something else" : message.lines().findFirst().orElse("something else");
    }
}
