package org.exportscreening.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.Screener;
import org.exportscreening.ScreeningRequest;
import org.exportscreening.ScreeningResult;
import org.exportscreening.cli.decision.DecisionLog;
import org.exportscreening.cli.decision.LogRecord;
import org.exportscreening.decision.Decision;
import org.exportscreening.decision.Revocation;
import org.exportscreening.decision.Verdict;
import org.exportscreening.list.ListEntry;
import org.exportscreening.rules.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decide}: records what a person decided about a match, or takes it back. */
@Command(
        name = "decide",
        description = {
            "Records what a person decided about a match: that the party is the listed one, or that it is another.",
            "It holds for this name with exactly these particulars, until the listing changes, it expires or is revoked."
        },
        sortOptions = false)
final class DecideCommand extends ScreeningCommand {
    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "The name as it is screened; several words are one name.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private PartyOptions party = new PartyOptions();

    @Nullable
    @Option(names = "--entry", paramLabel = "ID", description = "The listing, such as EL:0123456789ab.")
    private String entry;

    @Nullable
    @Option(names = "--verdict", paramLabel = "VERDICT", description = "false-positive or true-match.")
    private String verdict;

    @Nullable
    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; always needed.")
    private String reason;

    @Nullable
    @Option(names = "--by", paramLabel = "WHO", description = "Who decides; always needed, unless --by-login is given.")
    private String by;

    @Option(names = "--by-login", description = "Who decides is the name that this user is logged in by.")
    private boolean byLogin;

    @Nullable
    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The last day (UTC) on which it holds; else it has no end.")
    private LocalDate until;

    @Nullable
    @Option(names = "--revoke", paramLabel = "ID", description = "Takes this decision back, such as D12-0123abcd.")
    private String revoke;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    DecideCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        Instant now = terminal().clock().instant().truncatedTo(ChronoUnit.SECONDS);
        String why = needed(reason, "--reason TEXT: why was it decided so?");
        String who = who();
        return revoke == null ? decide(why, who, now) : revoke(revoke, why, who, now);
    }

    private String who() {
        if (!byLogin) {
            return needed(by, "--by WHO: who decides?");
        }
        Map<String, String> environment = terminal().environment();
        return needed(
                environment.getOrDefault("USER", environment.get("USERNAME")),
                "--by WHO: the environment does not say who is logged in");
    }

    private static String needed(@Nullable String value, String what) {
        if (value == null || value.isBlank()) {
            throw new InputException("a decision needs " + what);
        }
        return value;
    }

    private int decide(String why, String who, Instant now) {
        String id = needed(entry, "--entry ID: which listing? (name shows it behind the listed name)");
        Verdict found =
                Inputs.run(() -> Verdict.parse(needed(verdict, "--verdict false-positive or --verdict true-match")));
        ScreeningRequest request = Inputs.run(() -> party.request(needed(String.join(" ", words), "a NAME")));
        Screener screener = screener(Inputs.run(() -> new PolicyOptions().policy()))
                .cacheBytes(0)
                .build();
        announce(screener.snapshot());
        ListEntry listed = Inputs.run(() -> DecisionInput.entry(screener.snapshot(), id));
        Decision decision =
                Inputs.run(() -> DecisionInput.decision(request.subject(), listed, found, why, who, now, until));
        warnUnlessMatching(Inputs.run(() -> screener.screen(request)), listed);
        DecisionLog log = decisionLog();
        LogRecord record = log.add(decision);
        acknowledge(
                record,
                decision.verdict().word() + " recorded as " + record.id() + ": \"" + request.subject() + "\" and "
                        + listed.primaryName() + " (" + listed.id() + ")");
        log.content()
                .replaced(record.id(), listed, terminal().clock())
                .ifPresent(r -> terminal().err().println("screening: this replaces what was " + r.explain()));
        return ExitStatus.NOTHING_FOUND;
    }

    /** A slip in the name would give a decision about nothing. */
    private void warnUnlessMatching(ScreeningResult result, ListEntry listed) {
        boolean matches = result.matches().stream().anyMatch(m -> m.entry().id().equals(listed.id()));
        if (!matches && result.matchCount() <= result.matches().size()) {
            terminal()
                    .err()
                    .println(
                            "screening: \"" + result.query() + "\" does not match " + listed.primaryName()
                                    + " at the usual threshold; the decision is recorded, but is the name spelled as it is screened?");
        }
    }

    private int revoke(String id, String why, String who, Instant now) {
        if (!words.isEmpty() || entry != null || verdict != null || until != null) {
            throw new InputException("--revoke ID stands with --reason and --by alone");
        }
        DecisionLog log = decisionLog();
        String problem = DecisionInput.irrevocable(log.content(), id);
        if (problem != null) {
            throw new InputException("--revoke " + id + ": " + problem);
        }
        LogRecord record =
                log.add(Inputs.run(() -> new Revocation(id, DecisionInput.reason(why), DecisionInput.by(who), now)));
        acknowledge(record, "revoked " + id);
        return ExitStatus.NOTHING_FOUND;
    }

    /** Said only once the record is on the disk. */
    private void acknowledge(LogRecord record, String said) {
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("id", record.id());
            tree.put("seq", record.seq());
            tree.put("head", record.digest());
            tree.put("record", Json.parse("record", record.record()).value());
            terminal().out().println(Json.write(tree, true));
        } else {
            terminal().out().println(said);
            terminal().err().println("screening: decisions now end with " + record.digest());
        }
    }
}
