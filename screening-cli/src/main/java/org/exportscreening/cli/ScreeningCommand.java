package org.exportscreening.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import javax.annotation.Nullable;
import org.exportscreening.CompiledLists;
import org.exportscreening.MatchPolicy;
import org.exportscreening.Screener;
import org.exportscreening.cli.decision.DecisionLog;
import org.exportscreening.decision.MatchDecisions;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.store.ListStore;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.rulebook.RulebookArchive;
import org.exportscreening.rules.rulebook.RulebookText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands share: lists, rulebook and decisions, and what is made of them. */
abstract class ScreeningCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ListOptions lists = new ListOptions();

    @Nullable
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day for transactions that state none, such as 2026-11-22.")
    private LocalDate asOf;

    @Mixin
    private RulebookOptions rules = new RulebookOptions();

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

    // lists

    /** The data folder, which need not exist. */
    Path folder() {
        return lists.folder(terminal);
    }

    /** The imported lists. */
    ListStore store() {
        return lists.store(terminal);
    }

    /** Whether the lists are files that the user named, and not those of the store. */
    boolean ownLists() {
        return lists.areFiles();
    }

    /** Refuses an option that would be ignored. */
    void withoutLists() {
        lists.refuseFiles();
    }

    /** The lists, ready to be searched: those in force in the store, or what stands in for them. */
    CompiledLists compiled() {
        return lists.compiled(terminal);
    }

    /** Compiles the lists in force, so that the next answer need not wait for it. */
    void compile() {
        CompiledLists.inForce(store());
    }

    ListSnapshot snapshot() {
        return lists.snapshot(terminal);
    }

    /** Says once, on standard error, what a user must know of the data. */
    void announce(ListSnapshot snapshot) {
        new ListNotices(terminal.err()).say(snapshot);
    }

    // decisions

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

    // rules

    boolean assuming() {
        return rules.assuming();
    }

    /** The rulebook to apply: the bundled one, or the user's own. */
    Rulebook rulebook() {
        return rules.rulebook();
    }

    /** The user's own rulebook, or null. */
    @Nullable
    Path rulebookPath() {
        return rules.path();
    }

    // what is made of them

    /** A screener with a policy, and the rest as it is usual. */
    Screener.Builder screener(MatchPolicy policy) {
        return Screener.builder()
                .lists(compiled())
                .policy(policy)
                .decisions(decisions().made());
    }

    ExportScreening screening() {
        return screening(compiled(), decisions().made());
    }

    ExportScreening screening(CompiledLists compiled, MatchDecisions made) {
        ExportScreening.Builder builder =
                ExportScreening.builder().lists(compiled).decisions(made);
        rules.apply(builder);
        return Inputs.run(builder::build);
    }

    /** What records decisions, if that was asked for; then what they rest on is kept, too. */
    Recorder recorder(ExportScreening screening, RecordOptions options) {
        RulebookText text = options.asked() ? kept(screening) : null;
        return new Recorder(screening, asOf, terminal.clock(), options.to(), options.withRulebook() ? text : null);
    }

    /** Keeps rulebook and lists for the day when a record is replayed; gives the text of the rulebook. */
    RulebookText kept(ExportScreening screening) {
        RulebookText text = rules.text();
        try {
            RulebookArchive.at(folder()).keep(text);
            if (!ownLists()) {
                store().snapshotOf(screening.screener().snapshot().info().sources())
                        .ifPresent(store()::pin);
            }
        } catch (IOException | ListDataException e) {
            terminal.err().println("screening: rulebook and lists could not be kept for a replay: " + e.getMessage());
        }
        return text;
    }

    /** Where a replay finds what it needs. */
    RecordedData recordedData() {
        return new RecordedData(
                terminal, rulebook(), rulebookPath() != null, RulebookArchive.at(folder()), store(), this::compiled);
    }
}
