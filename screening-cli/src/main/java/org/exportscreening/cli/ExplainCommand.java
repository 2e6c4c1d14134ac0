package org.exportscreening.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.exportscreening.rules.reference.Explanation;
import org.exportscreening.rules.reference.Lookup;
import org.exportscreening.rules.reference.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: what a list, rule, number, term or measure is, and what it does to a transaction. */
@Command(
        name = "explain",
        description =
                "Explains a list, rule, number, term or measure; a term in Chinese in Chinese, unless --lang says otherwise.",
        footer = {
            "",
            "Examples: explain MEU list | explain \"734.9(e)(3)\" | explain 3E004 | explain section 301 | explain 实体清单"
        },
        sortOptions = false)
final class ExplainCommand extends ScreeningCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "TERM",
            description = "A number (ECCN, paragraph, Wassenaar entry, Federal Register citation) or a name.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--json", description = "Print JSON, in both languages.")
    private boolean json;

    ExplainCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        String term = String.join(" ", words);
        Locale locale = language.locale(terminal().environment(), term);
        Lookup found = Reference.bundled(rulebook()).explain(term);
        Explanation explanation = found.explanation().orElseThrow(() -> nothing(found, locale));
        PrintStream out = terminal().out();
        if (json) {
            out.println(found.toJson(true));
        } else {
            out.print(explanation.text(locale));
            if (!found.others().isEmpty()) {
                out.println((chinese(locale) ? "  同名条目：" : "  Also of that name: ") + others(found, locale));
            }
        }
        return ExitStatus.NOTHING_FOUND;
    }

    private static InputException nothing(Lookup found, Locale locale) {
        if (chinese(locale)) {
            String hint = found.others().isEmpty() ? "" : "；您要找的可能是：" + others(found, locale);
            return new InputException("没有关于“" + found.term() + "”的条目" + hint);
        }
        String hint = found.others().isEmpty() ? "" : "; did you mean one of these: " + others(found, locale) + "?";
        return new InputException("nothing is known of \"" + found.term() + "\"" + hint);
    }

    private static String others(Lookup found, Locale locale) {
        return found.others().stream()
                .map(l -> l.term() + " (" + l.title().in(locale) + ")")
                .collect(Collectors.joining(chinese(locale) ? "、" : ", "));
    }

    private static boolean chinese(Locale locale) {
        return locale.equals(Locale.SIMPLIFIED_CHINESE);
    }
}
