package org.exportscreening.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.rulebook.FactSummary;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules list}: what is in the rulebook. */
@Command(name = "list", description = "Lists the rules; with --as-of those in force on that day.", sortOptions = false)
final class RulesListCommand extends ScreeningCommand {
    @Option(names = "--facts", description = "List the facts that rules may test, with their valid words, instead.")
    private boolean facts;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    RulesListCommand(Terminal terminal) {
        super(terminal);
    }

    /** A rule and the version to show of it. */
    private record Listed(Rule rule, RuleVersion version) {}

    @Override
    int execute() {
        Rulebook rulebook = rulebook();
        if (facts) {
            print(rulebook, "facts", rulebook.facts(), RuleTrees::fact, (fact, words) -> line(fact));
        } else {
            List<Listed> listed = rulebook.rules().values().stream()
                    .flatMap(rule -> shown(rule).map(version -> new Listed(rule, version)).stream())
                    .toList();
            print(rulebook, "rules", listed, RulesListCommand::tree, RulesListCommand::line);
        }
        return ExitStatus.NOTHING_FOUND;
    }

    /** The version in force on the day that was asked for, or else the last one. */
    private Optional<RuleVersion> shown(Rule rule) {
        LocalDate day = asOf();
        return day == null ? Optional.of(rule.versions().get(rule.versions().size() - 1)) : rule.on(day);
    }

    private <T> void print(
            Rulebook rulebook,
            String what,
            List<T> rows,
            Function<T, Map<String, Object>> tree,
            BiFunction<T, Words, String> line) {
        if (json) {
            Map<String, Object> all = RuleTrees.head(rulebook);
            all.put(what, rows.stream().map(tree).toList());
            terminal().out().println(Json.write(all, true));
        } else {
            Words words = rulebook.words(language.locale(terminal().environment()));
            terminal().out().println(words.say("rule." + what, RuleTrees.title(rulebook, words), rows.size()));
            rows.forEach(row -> terminal().out().println(line.apply(row, words)));
        }
    }

    private static Map<String, Object> tree(Listed listed) {
        Rule rule = listed.rule();
        RuleVersion version = listed.version();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", rule.id());
        row.put("kind", rule.kind().key());
        row.put("title", rule.title());
        row.put("citations", version.citations());
        row.put("from", RuleTrees.day(version.period().from()));
        row.put("to", RuleTrees.day(version.period().to()));
        row.put("versions", rule.versions().size());
        row.put("verified", version.verified());
        return row;
    }

    private static String line(Listed listed, Words words) {
        RuleVersion version = listed.version();
        return String.format(
                "  %-34s %-20s %-10s %-10s  %s  %s%s",
                listed.rule().id(),
                words.name("ruleKind", listed.rule().kind().key()),
                Objects.toString(version.period().from(), ""),
                Objects.toString(version.period().to(), ""),
                version.citations().get(0),
                words.text(listed.rule().title()),
                version.verified() ? "" : words.say("rule.unverified"));
    }

    private static String line(FactSummary fact) {
        return String.format(
                "  %-52s %s%s%s",
                fact.path(),
                fact.many() ? "list of " : "",
                fact.type(),
                fact.values().isEmpty() ? "" : ": " + String.join(", ", fact.values()));
    }
}
