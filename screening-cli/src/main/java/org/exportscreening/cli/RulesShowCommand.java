package org.exportscreening.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.Nearest;
import org.exportscreening.rules.rulebook.Overlay;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.rulebook.VersionText;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules show}: what a rule says, in all its versions, and what it cites. */
@Command(
        name = "show",
        description = "Shows a rule: what it says and cites; with --as-of as on that day.",
        sortOptions = false)
final class RulesShowCommand extends ScreeningCommand {
    @Parameters(paramLabel = "ID", description = "A rule's id, as rules list and the trace of an answer name it.")
    private String id = "";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    RulesShowCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        Rulebook rulebook = rulebook();
        Rule rule = rulebook.rules().get(id);
        if (rule == null) {
            throw new InputException("no rule \"" + id + "\""
                    + Nearest.hint(id, rulebook.rules().keySet()) + " (rules list names them all)");
        }
        List<RuleVersion> versions = rule.versions().stream()
                .filter(v -> asOf() == null || v.period().contains(asOf()))
                .toList();
        if (json) {
            terminal().out().println(Json.write(tree(rulebook, rule, versions), true));
        } else {
            print(
                    rulebook,
                    rule,
                    versions,
                    terminal().out(),
                    rulebook.words(language.locale(terminal().environment())));
        }
        return ExitStatus.NOTHING_FOUND;
    }

    private static Map<String, Object> tree(Rulebook rulebook, Rule rule, List<RuleVersion> versions) {
        Map<String, Object> tree = RuleTrees.head(rulebook);
        tree.put("id", rule.id());
        tree.put("title", rule.title());
        tree.put("kind", rule.kind().key());
        tree.put("term", rule.term());
        tree.put("overrides", rule.overrides());
        tree.put("file", rule.file());
        tree.put("versions", versions.stream().map(RuleTrees::version).toList());
        tree.put(
                "suspended",
                rule.suspensions().stream().map(RuleTrees::suspension).toList());
        tree.put(
                "suspendedBy",
                rule.suspendedBy().stream()
                        .map(id -> RuleTrees.overlay(overlay(rulebook, id)))
                        .toList());
        return tree;
    }

    private static Overlay overlay(Rulebook rulebook, String id) {
        return Objects.requireNonNull(rulebook.overlays().get(id));
    }

    private static void print(Rulebook rulebook, Rule rule, List<RuleVersion> versions, PrintStream out, Words words) {
        out.println(rule.id() + "  " + words.text(rule.title()));
        out.println("  "
                + words.say(
                        "rule.head",
                        words.name("ruleKind", rule.kind().key()),
                        rule.term() == null ? "" : Message.of("rule.defines", Message.text(rule.term())),
                        rule.overrides().isEmpty()
                                ? ""
                                : Message.of("rule.overrides", Message.list(Message.Between.COMMA, rule.overrides())),
                        rule.file(),
                        RuleTrees.title(rulebook, words)));
        for (RuleVersion version : versions) {
            out.println();
            out.println("  "
                    + words.say(
                            "rule.inForce",
                            version.period().message(),
                            version.amendedBy().isEmpty()
                                    ? ""
                                    : Message.of(
                                            "citations",
                                            Message.list(
                                                    Message.Between.COMMA,
                                                    version.amendedBy().stream()
                                                            .map(Message::text)
                                                            .toList())),
                            version.lastChecked()));
            VersionText.lines(version, words).forEach(line -> out.println("    " + line));
        }
        rule.suspensions()
                .forEach(s -> out.println(
                        "\n  " + words.say("rule.suspended", s.period().message(), Message.text(s.citation()))));
        for (String id : rule.suspendedBy()) {
            out.println("\n  " + suspendedIf(overlay(rulebook, id), words));
        }
        if (versions.isEmpty()) {
            out.println("\n  " + words.say("rule.notInForce"));
        }
    }

    private static String suspendedIf(Overlay overlay, Words words) {
        Message told = Message.of(
                "rule.suspendedIf",
                overlay.period().message(),
                overlay.id(),
                Message.of(overlay.inForce() ? "overlay.inForce" : "overlay.notInForce"),
                Message.text(overlay.citation()));
        String note = overlay.note();
        return words.say(note == null ? told : Message.of("page.noted", told, Message.text(note)));
    }
}
