package org.exportscreening.list.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;
import org.exportscreening.list.RowProblem;
import org.exportscreening.list.Supplement;
import org.exportscreening.list.UnreadRows;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;

/**
 * The companion file {@code alt.csv} or {@code cons_alt.csv} of the Office of Foreign Assets Control: five columns, one row an
 * alias. These are the aliases that the agency vouches for; the weak ones stand in the remarks.
 */
public final class OfacAliasReader implements ListReader {

    private static final int COLUMNS = 5;

    /** "Now known as" is a name of today. */
    private static final Map<String, NameKind> KINDS =
            Map.of("aka", NameKind.ALIAS, "fka", NameKind.FORMER, "nka", NameKind.ALIAS);

    /** For {@link java.util.ServiceLoader}. */
    public OfacAliasReader() {}

    @Override
    public String format() {
        return "OFAC aliases CSV (alt.csv, cons_alt.csv)";
    }

    @Override
    public boolean recognizes(String head) {
        List<String> first = OfacCsv.firstRow(head);
        return first.size() == COLUMNS
                && OfacCsv.isNumber(first.get(0))
                && OfacCsv.isNumber(first.get(1))
                && KINDS.containsKey(first.get(2));
    }

    @Override
    public String supplements() {
        return OfacCompanion.MAIN;
    }

    @Override
    public ListContent read(ListInput input) throws IOException {
        return OfacCompanion.read(input, COLUMNS, OfacAliasReader::alias);
    }

    @Nullable
    private static Supplement alias(OfacCsv.Row row, UnreadRows problems, List<String> warnings) {
        NameKind kind = KINDS.get(row.cell(2));
        if (row.cell(3).isEmpty()) {
            problems.add(new RowProblem(row.line(), 0, "expected a name, found nothing."));
            return null;
        }
        if (kind == null || !row.cell(4).isEmpty()) {
            warnings.add("Line " + row.line() + ": \"" + OfacCsv.shown(row.cell(2) + " " + row.cell(4))
                    + "\" is said of an alias, which was kept as an ordinary one.");
        }
        PartyName name = new PartyName(row.cell(3), kind == null ? NameKind.ALIAS : kind);
        return new Supplement(OfacCsv.joinKey(row.cell(0)), List.of(name), List.of(), null, row.line());
    }
}
