package org.exportscreening.cli;

import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.cli.decision.LogContent;
import org.exportscreening.decision.Decision;
import org.exportscreening.decision.DecisionBook;
import org.exportscreening.decision.Ruling;
import org.exportscreening.decision.Subject;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.rules.DecisionJson;
import org.exportscreening.rules.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code decisions list}: every decision, and whether it still holds. */
@Command(
        name = "list",
        description = "Shows every decision, and of one that lapsed why; with --json one a line.",
        sortOptions = false)
final class DecisionsListCommand extends ScreeningCommand {
    @Nullable
    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "Only those about names, or listings, with this in them.")
    private String name;

    @Option(names = "--json", description = "Print JSON Lines.")
    private boolean json;

    DecisionsListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        LogContent made = decisionLog().content();
        List<Decision> shown = made.decisions().stream().filter(this::asked).toList();
        if (shown.isEmpty()) {
            terminal().err().println("screening: no decision" + (name == null ? "" : " about \"" + name + "\""));
            return ExitStatus.NOTHING_FOUND;
        }
        ListSnapshot snapshot = snapshot();
        announce(snapshot);
        Map<String, ListEntry> entries = snapshot.byId();
        DecisionBook book = made.book(terminal().clock());
        shown.forEach(d -> show(book.ruling(d, entries.get(d.entry()))));
        return ExitStatus.NOTHING_FOUND;
    }

    private boolean asked(Decision decision) {
        String wanted = name == null ? "" : Subject.inOneSpelling(name);
        return decision.subject().name().contains(wanted)
                || Subject.inOneSpelling(decision.entryName()).contains(wanted);
    }

    private void show(Ruling ruling) {
        Decision d = ruling.decision();
        terminal()
                .out()
                .println(
                        json
                                ? Json.write(DecisionJson.ruling(ruling), false)
                                : d.id() + "  " + d.subject() + "  |  "
                                        + d.list().code() + "  " + d.entryName() + " (" + d.entry() + ")\n    "
                                        + ruling.explain());
    }
}
