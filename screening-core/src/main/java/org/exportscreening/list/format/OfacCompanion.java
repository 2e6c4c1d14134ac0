package org.exportscreening.list.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.Supplement;
import org.exportscreening.list.UnreadRows;

/** The companion files of the Office of Foreign Assets Control's CSV family: each row adds to an entry of the main file. Stateless. */
final class OfacCompanion {

    /** The main files. */
    static final String MAIN = "sdn.csv or cons_prim.csv";

    private OfacCompanion() {}

    /** Reads a row. */
    interface RowReader {

        /**
         * What a row adds to its entry.
         *
         * @return null where the row is a problem
         */
        @Nullable
        Supplement read(OfacCsv.Row row, UnreadRows problems, List<String> warnings);
    }

    static ListContent read(ListInput input, int columns, RowReader reader) throws IOException {
        UnreadRows problems = new UnreadRows();
        List<String> warnings = new ArrayList<>();
        List<Supplement> supplements = new ArrayList<>();
        for (OfacCsv.Row row : OfacCsv.rows(input, columns, problems)) {
            Supplement supplement = reader.read(row, problems, warnings);
            if (supplement != null) {
                supplements.add(supplement);
            }
        }
        return new ListContent(List.of(), supplements, null, problems.toList(), warnings);
    }
}
