package org.exportscreening.cli;

import java.time.LocalDate;
import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.rules.Classification;
import org.exportscreening.rules.ClassificationRequest;
import org.exportscreening.rules.Classifier;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code classify}: technical parameters in, the paragraphs that they meet out. */
@Command(
        name = "classify",
        description =
                "Which control list paragraphs do technical parameters meet? One JSON object in, or JSON Lines of them.",
        footer = {
            "",
            "Input: {\"id\": \"gpu\", \"date\": \"2023-12-01\", \"kind\": \"IC\", \"parameters\": {\"tops\": 312, \"bitLength\": 16}}",
            "Kinds: IC, LOGIC, DRAM, NAND, HBM, SCANNER, COMPUTER, WAFER, MICROPROCESSOR.",
            "One object: exit status 1 if a paragraph or a term is met or a parameter is missing, else 0."
        },
        sortOptions = false)
final class ClassifyCommand extends ScreeningCommand {
    @Parameters(paramLabel = "FILE", description = "A JSON object or JSON Lines, or - for standard input.")
    private String file = "-";

    @Nullable
    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Apply the law of this day, whatever the input states.")
    private LocalDate date;

    @Option(names = "--text", description = "Print text for a person instead of JSON.")
    private boolean text;

    @Mixin
    private LanguageOption language = new LanguageOption();

    ClassifyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        Source source = new Source(file, terminal());
        String input = source.text();
        if (input.isBlank()) {
            throw new InputException(source.title() + ": expected a JSON object, or JSON Lines of them, found nothing");
        }
        Classifier classifier = Classifier.of(rulebook());
        return isBatch(input) ? batch(classifier, source.title(), input) : single(classifier, source.title(), input);
    }

    /** Several lines of which one at least is an object by itself; anything else is one document. */
    private static boolean isBatch(String input) {
        List<String> lines = input.lines().filter(l -> !l.isBlank()).toList();
        return lines.size() != 1 && (lines.isEmpty() || lines.stream().anyMatch(ClassifyCommand::isObject));
    }

    private static boolean isObject(String line) {
        try {
            return line.strip().startsWith("{") && Json.parse("", line).isObject();
        } catch (JsonException e) {
            return false;
        }
    }

    private int single(Classifier classifier, String title, String input) {
        Classification answer = classify(classifier, ClassificationRequest.parse(title, input));
        print(answer);
        return answer.needsPerson() ? ExitStatus.NEEDS_PERSON : ExitStatus.NOTHING_FOUND;
    }

    private int batch(Classifier classifier, String title, String input) {
        List<String> lines = input.lines().toList();
        int errors = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank()) {
                try {
                    print(classify(classifier, ClassificationRequest.parseLine(title, i + 1L, line)));
                } catch (JsonException e) {
                    errors++;
                    terminal().out().print(error(line, i + 1L, e) + "\n");
                }
            }
        }
        if (errors > 0) {
            terminal().err().println("screening: " + errors + (errors == 1 ? " line" : " lines") + " in error");
        }
        return errors == 0 ? ExitStatus.NOTHING_FOUND : ExitStatus.BAD_INPUT;
    }

    private Classification classify(Classifier classifier, ClassificationRequest request) {
        return classifier.classify(request.on(date).orOn(asOf()));
    }

    private void print(Classification answer) {
        terminal()
                .out()
                .print(text ? answer.explain(language.locale(terminal().environment())) : answer.toJson(false) + "\n");
    }

    private String error(String line, long number, JsonException e) {
        return text ? "ERROR " + e.getMessage() : LineError.json(line, number, e);
    }
}
