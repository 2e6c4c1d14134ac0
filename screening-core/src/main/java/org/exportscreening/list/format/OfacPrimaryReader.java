package org.exportscreening.list.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;
import org.exportscreening.list.RowProblem;
import org.exportscreening.list.UnreadRows;
import org.exportscreening.list.VesselFacts;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;

/**
 * The main file of the Office of Foreign Assets Control's CSV family, {@code sdn.csv} or {@code cons_prim.csv}: twelve columns
 * without a header. Strong aliases, addresses and the ends of long remarks are in companion files; the main file can be read
 * without them, and then lacks them.
 *
 * <p>The list of an entry in a consolidated file follows from its programs; see {@link OfacLists} for how.
 */
public final class OfacPrimaryReader implements ListReader {

    private static final int COLUMNS = 12;
    private static final Set<String> TYPES = Set.of("individual", "vessel", "aircraft", "-0-");

    /** For {@link java.util.ServiceLoader}. */
    public OfacPrimaryReader() {}

    @Override
    public String format() {
        return "OFAC CSV (sdn.csv, cons_prim.csv)";
    }

    @Override
    public boolean recognizes(String head) {
        List<String> first = OfacCsv.firstRow(head);
        // More columns than any companion file has; a wrong number of them is for the reader to refuse.
        return first.size() > OfacAddressReader.COLUMNS
                && OfacCsv.isNumber(first.get(0))
                && TYPES.contains(first.get(2));
    }

    @Override
    public ListContent read(ListInput input) throws IOException {
        UnreadRows problems = new UnreadRows();
        List<String> warnings = new ArrayList<>();
        List<OfacParty> parties = new ArrayList<>();
        for (OfacCsv.Row row : OfacCsv.rows(input, COLUMNS, problems)) {
            if (row.cell(1).isEmpty()) {
                problems.add(new RowProblem(row.line(), 0, "expected a name, found nothing."));
            } else {
                parties.add(party(row, warnings));
            }
        }
        List<ListEntry> entries = OfacParty.onListsByProgram(parties, input.name(), problems, warnings);
        return new ListContent(entries, List.of(), null, problems.toList(), warnings);
    }

    /** The remarks are read again when a companion file has continued them: the first part may end within a number. */
    @Override
    public ListEntry joined(ListEntry entry) {
        OfacRemarks remarks = OfacRemarks.parse(entry.remarks());
        List<PartyName> names = Stream.concat(
                        entry.names().stream().filter(name -> name.kind() != NameKind.WEAK_ALIAS),
                        remarks.names().stream())
                .distinct()
                .toList();
        return entry.withFacts(
                names,
                remarks.identifiers(),
                remarks.particulars(
                        entry.particulars().title(), entry.particulars().vessel()));
    }

    private static OfacParty party(OfacCsv.Row row, List<String> warnings) {
        // With its blanks: when the remarks go on elsewhere, the blank between two words may be the last character
        // here.
        String text = row.cells().get(11);
        OfacRemarks remarks = OfacRemarks.parse(text);
        VesselFacts vessel = new VesselFacts(
                row.orNull(5), row.orNull(6), row.orNull(7), row.orNull(8), row.orNull(9), row.orNull(10));
        return new OfacParty(
                row.cell(0),
                type(row, warnings),
                row.cell(1),
                remarks.names(),
                programs(row.cell(3)),
                List.of(),
                remarks.identifiers(),
                remarks.particulars(row.orNull(4), vessel),
                text.isBlank() ? null : text,
                OfacCsv.joinKey(row.cell(0)),
                row.line(),
                0);
    }

    private static PartyType type(OfacCsv.Row row, List<String> warnings) {
        PartyType type = OfacParty.type(row.cell(2));
        if (type == null) {
            warnings.add("Line " + row.line() + ": the type \"" + OfacCsv.shown(row.cell(2))
                    + "\" is unknown; the entry was kept without one.");
            return PartyType.UNKNOWN;
        }
        return type;
    }

    /** {@code SDGT] [IFSR}: the brackets stand between the programs, not around them. */
    static List<String> programs(@Nullable String cell) {
        return cell == null || cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split("[\\[\\]]", -1))
                        .map(String::strip)
                        .filter(program -> !program.isEmpty())
                        .distinct()
                        .toList();
    }
}
