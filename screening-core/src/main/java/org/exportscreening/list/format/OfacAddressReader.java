package org.exportscreening.list.format;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;
import org.exportscreening.list.Supplement;
import org.exportscreening.party.Address;

/**
 * The companion file {@code add.csv} or {@code cons_add.csv} of the Office of Foreign Assets Control: six columns, one row an
 * address. Countries are printed by name; one that has no ISO code stays in the text of the address. A row that says nothing
 * adds nothing, but its entry must be there all the same.
 */
public final class OfacAddressReader implements ListReader {

    static final int COLUMNS = 6;

    /** For {@link java.util.ServiceLoader}. */
    public OfacAddressReader() {}

    @Override
    public String format() {
        return "OFAC addresses CSV (add.csv, cons_add.csv)";
    }

    @Override
    public boolean recognizes(String head) {
        List<String> first = OfacCsv.firstRow(head);
        return first.size() == COLUMNS && OfacCsv.isNumber(first.get(0)) && OfacCsv.isNumber(first.get(1));
    }

    @Override
    public String supplements() {
        return OfacCompanion.MAIN;
    }

    @Override
    public ListContent read(ListInput input) throws IOException {
        return OfacCompanion.read(input, COLUMNS, (row, problems, warnings) -> {
            String text = OfacParty.joined(", ", Stream.of(row.cell(2), row.cell(3), row.cell(5)));
            Address address = OfacParty.address(text, row.cell(4));
            return new Supplement(
                    OfacCsv.joinKey(row.cell(0)),
                    List.of(),
                    address == null ? List.of() : List.of(address),
                    null,
                    row.line());
        });
    }
}
