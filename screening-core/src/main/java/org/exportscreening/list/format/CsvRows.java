package org.exportscreening.list.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.RowProblem;

/**
 * The rows of a CSV file, one after the other. A row that is no CSV becomes a problem, and reading goes on behind it, as
 * long as it is short: a quotation mark out of place can make one row of all that follows, and then it is the file that is bad.
 */
final class CsvRows implements Closeable {

    /** The longest cells of the real lists have some eight thousand characters. */
    private static final int MAX_CELL_CHARS = 200_000;

    /** A good row has at most a few line breaks, within its remarks. */
    private static final int MAX_BAD_LINES = 20;

    private static final int MAX_PROBLEMS = 100;

    private final String source;
    private final CsvParser parser;
    private final List<RowProblem> problems = new ArrayList<>();

    CsvRows(ListInput input) throws IOException {
        this(input, ',');
    }

    CsvRows(ListInput input, char separator) throws IOException {
        source = input.name();
        StreamReadConstraints limits =
                StreamReadConstraints.builder().maxStringLength(MAX_CELL_CHARS).build();
        parser = CsvFactory.builder().streamReadConstraints(limits).build().createParser(input.text());
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
        parser.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
    }

    /** A row: the line on which it begins, counted from 1, and its cells. */
    record Row(long line, List<String> cells) {}

    /** What could not be read so far. */
    List<RowProblem> problems() {
        return problems;
    }

    /** Notes that a row could be parsed but not understood. */
    void problem(Row row, String problem) {
        checkSpan(row.line(), problem);
        problem(row.line(), 0, problem);
    }

    private void problem(long line, long column, String problem) {
        problems.add(new RowProblem(line, column, problem));
        if (problems.size() > MAX_PROBLEMS) {
            RowProblem first = problems.get(0);
            throw new ListDataException(
                    source,
                    first.line(),
                    first.column(),
                    first.problem() + " And " + MAX_PROBLEMS + " more rows can not be read.");
        }
    }

    /**
     * The next row that is CSV.
     *
     * @return the row; null at the end
     * @throws ListDataException if what can not be read is more than a row
     */
    @Nullable
    Row next() throws IOException {
        while (true) {
            long before = line();
            try {
                return read();
            } catch (JsonProcessingException e) {
                String problem = "expected a row of CSV, found: " + Shown.of(firstSentence(e));
                problem(Math.max(before, 1), parser.currentLocation().getColumnNr(), problem);
                if (!skipRow()) {
                    checkSpan(before, problem);
                    return null;
                }
                checkSpan(before, problem);
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
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            // The first cell says where the row begins; the array before it is still on the line above.
            number = number == 0 ? parser.currentTokenLocation().getLineNr() : number;
            cells.add(parser.getText());
        }
        return new Row(number, cells);
    }

    /** Passes over the rest of a bad row; false at the end of the file. */
    private boolean skipRow() throws IOException {
        int errors = 0;
        while (errors <= MAX_BAD_LINES) {
            try {
                JsonToken token = parser.nextToken();
                if (token == null || token == JsonToken.END_ARRAY) {
                    return token != null;
                }
            } catch (JsonProcessingException e) {
                errors++;
            }
        }
        return false;
    }

    private void checkSpan(long start, String problem) {
        if (line() - start > MAX_BAD_LINES) {
            throw new ListDataException(
                    source, start, 0, problem + " The trouble goes on for more than " + MAX_BAD_LINES + " lines.");
        }
    }

    private long line() {
        return parser.currentLocation().getLineNr();
    }

    private static String firstSentence(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        return message == null ? "something else" : message.lines().findFirst().orElse("something else");
    }
}
