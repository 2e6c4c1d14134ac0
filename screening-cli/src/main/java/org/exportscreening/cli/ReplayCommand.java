package org.exportscreening.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exportscreening.CompiledLists;
import org.exportscreening.rules.DecisionRecord;
import org.exportscreening.rules.DecisionRecordException;
import org.exportscreening.rules.Replay;
import org.exportscreening.rules.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay}: is a record unaltered, and does it lead to the same answer today? */
@Command(
        name = "replay",
        description = {
            "Checks records of decisions for changes and determines them again, with the rulebook and the lists recorded as",
            "far as they are at hand."
        },
        footer = {
            "",
            "Exit status, of several records the highest: 0 the same answer; 1 another answer, or no full replay;",
            "2 no record, or unreadable; 3 altered, or the list data cannot be trusted."
        },
        sortOptions = false)
final class ReplayCommand extends ScreeningCommand {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Records, one a line; or - for standard input.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--recorded-matches",
            description = "Where the recorded lists are not at hand, take the recorded matches as given. Then only the"
                    + " rules are replayed, and the answer says so.")
    private boolean recordedMatches;

    ReplayCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        if (asOf() != null) {
            throw new InputException("--as-of has no meaning here; a record holds the day that was asked for");
        }
        if (assuming()) {
            throw new InputException("--assume has no meaning here; a record holds what was assumed");
        }
        RecordedData data = recordedData();
        int worst = ExitStatus.NOTHING_FOUND;
        for (String file : files) {
            List<byte[]> lines = DecisionRecord.split(bytes(file));
            for (int i = 0; i < lines.size(); i++) {
                String source = title(file) + (lines.size() == 1 ? "" : ":" + (i + 1));
                worst = Math.max(worst, replay(source, lines.get(i), data));
            }
        }
        return worst;
    }

    private int replay(String source, byte[] line, RecordedData data) {
        DecisionRecord record;
        try {
            record = DecisionRecord.read(source, line);
        } catch (DecisionRecordException e) {
            return refused(source, e);
        }
        Replay replay = replay(record, data);
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("source", source);
            tree.putAll(replay.tree());
            terminal().out().println(Json.write(tree, true));
        } else {
            terminal().out().print(source + ": " + replay.explain());
        }
        return replay.same() && replay.full() ? ExitStatus.NOTHING_FOUND : ExitStatus.NEEDS_PERSON;
    }

    private Replay replay(DecisionRecord record, RecordedData data) {
        if (!record.screened()) {
            return Replay.of(record, data.screening(record, data.noLists()));
        }
        Optional<CompiledLists> lists = data.lists(record);
        if (lists.isEmpty() && recordedMatches) {
            return Replay.withRecordedMatches(record, data.screening(record, data.noLists()));
        }
        if (lists.isEmpty()) {
            terminal()
                    .err()
                    .println(
                            "screening: the lists of record " + record.id() + " are not at hand (" + files(record)
                                    + "); --lists FILE... takes them from files, --recorded-matches the matches from the record");
        }
        return Replay.of(record, data.screening(record, lists.orElseGet(data::listsAtHand)));
    }

    private static String files(DecisionRecord record) {
        return String.join(
                ", ",
                record.data().sources().stream()
                        .map(s -> s.name() + (s.asOf() == null ? "" : " of " + s.asOf()))
                        .toList());
    }

    private int refused(String source, DecisionRecordException e) {
        boolean altered = e.kind() == DecisionRecordException.Kind.ALTERED;
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("source", source);
            tree.put("altered", altered);
            tree.put("problem", e.getMessage());
            terminal().out().println(Json.write(tree, true));
        } else if (altered) {
            terminal().out().println("ALTERED - " + e.getMessage());
        } else {
            terminal().err().println("screening: " + e.getMessage());
        }
        return altered ? ExitStatus.UNTRUSTED_DATA : ExitStatus.BAD_INPUT;
    }

    private static String title(String file) {
        return file.equals("-") ? "standard input" : file;
    }

    private byte[] bytes(String file) {
        try {
            return file.equals("-") ? terminal().in().readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": no such file");
        } catch (IOException e) {
            throw new InputException(title(file) + ": can not be read: " + e.getMessage());
        }
    }
}
