package org.exportscreening.list.format;

import java.time.LocalDate;
import java.util.Collection;
import javax.annotation.Nullable;
import org.exportscreening.list.ListEntry;

/** Reads days that people typed. Stateless. */
final class Days {

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2200;

    private Days() {}

    /**
     * A day; of several the first. What is not one date is kept in the remarks of the entry; that, and a year that cannot be meant, is said.
     *
     * @param row where it stands
     * @param column its column
     * @param entry gets the remark
     * @param warnings gets the sentence
     * @return the day as written, or null when there is none or it cannot be read
     */
    @Nullable
    static LocalDate read(CsvTable.Row row, String column, ListEntry.Builder entry, Collection<String> warnings) {
        String text = row.cell(column);
        LocalDate day = Cells.date(text);
        if (day == null && !text.isEmpty()) {
            entry.remark(column + ": " + text);
            day = Cells.date(text.split("[;,:\\s]", 2)[0]);
            warnings.add(said(row, column, text) + " is not a date; it is kept in the remarks"
                    + (day == null ? "." : ", and the first one counts."));
        } else if (day != null && !plausible(day)) {
            warnings.add(said(row, column, text) + " is kept as it is, but cannot be meant.");
        }
        return day;
    }

    private static boolean plausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static String said(CsvTable.Row row, String column, String text) {
        return "Line " + row.line() + ": " + column + " \"" + Shown.of(text) + "\"";
    }
}
