package org.exportscreening.cli;

import java.io.PrintStream;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.ListSource;
import org.exportscreening.list.RowProblem;

/** What a user must know of the lists before an answer from them. */
final class ListNotices {
    /** As many unreadable rows of a file are named; lists report names more. */
    private static final int NAMED_PROBLEMS = 5;

    private final PrintStream err;

    ListNotices(PrintStream err) {
        this.err = err;
    }

    void say(ListSnapshot snapshot) {
        if (snapshot.info().starter()) {
            line("no lists imported; using the embedded starter data ("
                    + snapshot.entries().size() + " parties), which is no list to rely on");
        }
        snapshot.info().sources().forEach(this::say);
    }

    private void say(ListSource source) {
        source.problems().stream()
                .limit(NAMED_PROBLEMS)
                .forEach(p -> line(source.name() + ":" + p.line() + ": not read: " + p.problem()));
        if (source.problems().size() > NAMED_PROBLEMS) {
            line(source.name() + ": " + RowProblem.rows(source.problems())
                    + " rows in all could not be read; the parties in them are not found");
        }
        int oddities = source.warnings().size();
        if (oddities > 0) {
            line(source.name() + ": " + source.warnings().get(0)
                    + (oddities == 1 ? "" : " And " + (oddities - 1) + " more; lists report shows them."));
        }
    }

    private void line(String text) {
        err.println("screening: " + text);
    }
}
