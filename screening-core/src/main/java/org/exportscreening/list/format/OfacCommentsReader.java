package org.exportscreening.list.format;

import java.io.IOException;
import java.util.List;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;
import org.exportscreening.list.Supplement;

/**
 * The companion file {@code sdn_comments.csv} or {@code cons_comments.csv} of the Office of Foreign Assets Control: two columns,
 * the number of an entry and the end of its remarks, cut from their beginning after a thousand characters, often within a word.
 */
public final class OfacCommentsReader implements ListReader {

    private static final int COLUMNS = 2;

    /** For {@link java.util.ServiceLoader}. */
    public OfacCommentsReader() {}

    @Override
    public String format() {
        return "OFAC comments CSV (sdn_comments.csv, cons_comments.csv)";
    }

    @Override
    public boolean recognizes(String head) {
        List<String> first = OfacCsv.firstRow(head);
        // A first row longer than what is shown here has only its number read.
        boolean longRow = first.size() == 1 && head.startsWith(first.get(0) + ",\"");
        return (first.size() == COLUMNS || longRow) && OfacCsv.isNumber(first.get(0));
    }

    @Override
    public String supplements() {
        return OfacCompanion.MAIN;
    }

    @Override
    public ListContent read(ListInput input) throws IOException {
        return OfacCompanion.read(input, COLUMNS, (row, problems, warnings) -> {
            // As it stands: a blank at the beginning belongs between two words.
            String remark = row.cells().get(1);
            return new Supplement(
                    OfacCsv.joinKey(row.cell(0)), List.of(), List.of(), remark.isBlank() ? null : remark, row.line());
        });
    }
}
