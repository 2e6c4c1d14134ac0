package org.exportscreening.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.CompiledLists;
import org.exportscreening.MatchPolicy;
import org.exportscreening.Screener;
import org.exportscreening.cli.decision.DecisionLog;
import org.exportscreening.decision.MatchDecisions;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.ListSource;
import org.exportscreening.list.RowProblem;
import org.exportscreening.list.store.ListStore;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.rulebook.Overlay;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.rulebook.RulebookArchive;
import org.exportscreening.rules.rulebook.RulebookText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands share: where the lists and the rulebook come from. */
abstract class ScreeningCommand implements Callable<Integer> {
    /** As many unreadable rows of a file are named before each answer; lists report names more. */
    private static final int NAMED_PROBLEMS = 5;

    private static final String HOME_VARIABLE = "SCREENING_HOME";

    private final Terminal terminal;

    @Nullable
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where imported lists live (default: $SCREENING_HOME or ~/.screening).")
    private Path data;

    @Option(
            names = "--lists",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Use just these list files, without importing them; put this last.")
    private List<Path> lists = new ArrayList<>();

    @Nullable
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day for transactions that state none, such as 2026-11-22.")
    private LocalDate asOf;

    @Nullable
    @Option(
            names = "--rulebook",
            paramLabel = "FILE",
            description = "Use this rulebook (a file, or a folder with rulebook.json) instead of the bundled one.")
    private Path rulebook;

    @Option(
            names = "--assume",
            paramLabel = "ID=in-force|not",
            description = "Whether a suspension that was announced but not seen published is taken as in force, such as"
                    + " affiliates-extension=in-force (default: the rulebook's).")
    private Map<String, String> assume = new LinkedHashMap<>();

    @Nullable
    @Option(
            names = "--decisions",
            paramLabel = "FILE|URL",
            description = "Where decisions about matches are kept: an SQLite file, or a database as jdbc:..."
                    + " (default: decisions.db in the folder of --data).")
    private String decisions;

    @Nullable
    private DecisionsNow decided;

    @SuppressWarnings("unused") // Main looks for it, also where no command could be made
    @Option(names = "--debug", description = "Show stack traces.")
    private boolean debug;

    @SuppressWarnings("unused") // picocli acts on it
    @Mixin
    private HelpOption help = new HelpOption();

    ScreeningCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public final Integer call() {
        return execute();
    }

    /** Runs the command and gives its exit status. */
    abstract int execute();

    Terminal terminal() {
        return terminal;
    }

    @Nullable
    LocalDate asOf() {
        return asOf;
    }

    boolean assuming() {
        return !assume.isEmpty();
    }

    private void announce(ListSource source) {
        source.problems().stream()
                .limit(NAMED_PROBLEMS)
                .forEach(p -> terminal.err()
                        .println("screening: " + source.name() + ":" + p.line() + ": not read: " + p.problem()));
        if (source.problems().size() > NAMED_PROBLEMS) {
            terminal.err()
                    .println("screening: " + source.name() + ": " + RowProblem.rows(source.problems())
                            + " rows in all could not be read; the parties in them are not found");
        }
        int oddities = source.warnings().size();
        if (oddities > 0) {
            terminal.err()
                    .println("screening: " + source.name() + ": "
                            + source.warnings().get(0)
                            + (oddities == 1 ? "" : " And " + (oddities - 1) + " more; lists report shows them."));
        }
    }

    /** Says once, on standard error, what a user must know of the data. */
    void announce(ListSnapshot snapshot) {
        if (snapshot.info().starter()) {
            terminal.err()
                    .println("screening: no lists imported; using the embedded starter data ("
                            + snapshot.entries().size() + " parties), which is no list to rely on");
        }
        snapshot.info().sources().forEach(this::announce);
    }

    /** The lists, ready to be searched: those in force in the store, or what stands in for them. */
    CompiledLists compiled() {
        return lists.isEmpty()
                ? CompiledLists.inForce(store()).orElseGet(() -> CompiledLists.of(notImported()))
                : CompiledLists.of(snapshot());
    }

    /** Compiles the lists in force, so that the next answer need not wait for it. */
    void compile() {
        CompiledLists.inForce(store());
    }

    ListSnapshot snapshot() {
        if (!lists.isEmpty()) {
            return ListCatalog.files(lists).load();
        }
        return store().current().orElseGet(this::notImported);
    }

    /** What there is while nothing was imported: files that someone put into the folder, or the starter data. */
    private ListSnapshot notImported() {
        Path files = folder().resolve("lists");
        return hasFiles(files)
                ? ListCatalog.directory(files).load()
                : ListCatalog.starter().load();
    }

    /** The imported lists. */
    ListStore store() {
        return ListStore.at(folder(), terminal.clock());
    }

    /** Refuses an option that would be ignored. */
    void withoutLists() {
        if (!lists.isEmpty()) {
            throw new InputException("--lists has no meaning here; this command is about imported lists");
        }
    }

    /** Whether the lists are files that the user named, and not those of the store. */
    boolean ownLists() {
        return !lists.isEmpty();
    }

    /** The data folder, which need not exist. */
    Path folder() {
        if (data != null) {
            return data;
        }
        String named = terminal.environment().get(HOME_VARIABLE);
        return named == null || named.isBlank() ? terminal.home().resolve(".screening") : Path.of(named);
    }

    private static boolean hasFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw new InputException(folder + ": can not be read: " + e.getMessage());
        }
    }

    /** A screener with a policy, and the rest as it is usual. */
    Screener.Builder screener(MatchPolicy policy) {
        return Screener.builder()
                .lists(compiled())
                .policy(policy)
                .decisions(decisions().made());
    }

    /** The decisions about matches, as they are when first asked for: a command answers by the same ones from start to end. */
    DecisionsNow decisions() {
        DecisionsNow now = decided;
        if (now == null) {
            now = DecisionsNow.of(decisionLog().content(), terminal.clock());
            decided = now;
        }
        return now;
    }

    /** Where decisions are kept. */
    DecisionLog decisionLog() {
        if (decisions == null) {
            return DecisionLog.file(folder().resolve("decisions.db"));
        }
        return decisions.startsWith("jdbc:") ? DecisionLog.at(decisions) : DecisionLog.file(Path.of(decisions));
    }

    ExportScreening screening() {
        return screening(compiled(), decisions().made());
    }

    ExportScreening screening(CompiledLists compiled, MatchDecisions made) {
        ExportScreening.Builder builder =
                ExportScreening.builder().lists(compiled).decisions(made);
        if (rulebook != null) {
            builder.rulebook(rulebook(rulebook));
        }
        assume.forEach((id, state) -> builder.overlay(id, inForce(id, state)));
        return Inputs.run(builder::build);
    }

    private static boolean inForce(String id, String state) {
        return switch (state) {
            case Overlay.IN_FORCE -> true;
            case Overlay.NOT -> false;
            default ->
                throw new InputException("--assume " + id + "=" + state + ": expected " + id + "=" + Overlay.IN_FORCE
                        + " or " + id + "=" + Overlay.NOT);
        };
    }

    /** What records decisions, if that was asked for; then what they rest on is kept, too. */
    Recorder recorder(ExportScreening screening, RecordOptions options) {
        RulebookText text = options.asked() ? kept(screening) : null;
        return new Recorder(screening, asOf, terminal.clock(), options.to(), options.withRulebook() ? text : null);
    }

    /** Keeps rulebook and lists for the day when a record is replayed; gives the text of the rulebook. */
    RulebookText kept(ExportScreening screening) {
        try {
            RulebookText text = rulebook == null ? RulebookText.bundledEar() : RulebookText.read(rulebook);
            try {
                RulebookArchive.at(folder()).keep(text);
                if (lists.isEmpty()) {
                    store().snapshotOf(screening.screener().snapshot().info().sources())
                            .ifPresent(store()::pin);
                }
            } catch (IOException | ListDataException e) {
                terminal.err()
                        .println("screening: rulebook and lists could not be kept for a replay: " + e.getMessage());
            }
            return text;
        } catch (IOException e) {
            throw new InputException(rulebook + ": can not be read: " + e.getMessage());
        }
    }

    /** Where a replay finds what it needs. */
    RecordedData recordedData() {
        return new RecordedData(
                terminal, rulebook(), rulebook != null, RulebookArchive.at(folder()), store(), this::compiled);
    }

    /** The rulebook to apply: the bundled one, or the user's own. */
    Rulebook rulebook() {
        return rulebook == null ? Rulebook.bundledEar() : rulebook(rulebook);
    }

    /** The user's own rulebook, or null. */
    @Nullable
    Path rulebookPath() {
        return rulebook;
    }

    private static Rulebook rulebook(Path path) {
        try {
            return Rulebook.read(path);
        } catch (NoSuchFileException e) {
            throw new InputException(
                    path + ": no such rulebook (expected a JSON file, or a folder with rulebook.json)");
        } catch (IOException e) {
            throw new InputException(path + ": can not be read: " + e.getMessage());
        }
    }
}
