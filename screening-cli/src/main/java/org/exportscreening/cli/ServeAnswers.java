package org.exportscreening.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.exportscreening.Screener;
import org.exportscreening.cli.batch.Answer;
import org.exportscreening.cli.batch.Batch;
import org.exportscreening.cli.batch.BatchException;
import org.exportscreening.cli.batch.BatchOutput;
import org.exportscreening.cli.batch.ColumnMap;
import org.exportscreening.cli.batch.InputText;
import org.exportscreening.cli.batch.Row;
import org.exportscreening.cli.batch.RowResult;
import org.exportscreening.cli.decision.DecisionLogException;
import org.exportscreening.cli.web.Answers;
import org.exportscreening.cli.web.Refusal;
import org.exportscreening.rules.ClassificationRequest;
import org.exportscreening.rules.ScreeningJson;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.rulebook.FactSummary;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.text.Words;

/** Answers over HTTP just as the commands do. Thread-safe. */
final class ServeAnswers implements Answers {
    private static final String SOURCE = "request";
    private static final int CHUNK = 100;

    private final ServedData data;
    private final Supplier<Map<String, Object>> lists;
    private final DecisionDesk desk;
    private final Consumer<String> messages;

    @Nullable
    private final LocalDate asOf;

    /**
     * Answers.
     *
     * @param lists what there is of lists, as {@code lists status} tells it
     * @param desk records decisions
     * @param messages takes what the one who runs the server should know
     * @param asOf the day for what states none, or null
     */
    ServeAnswers(
            ServedData data,
            Supplier<Map<String, Object>> lists,
            DecisionDesk desk,
            Consumer<String> messages,
            @Nullable LocalDate asOf) {
        this.data = data;
        this.lists = lists;
        this.desk = desk;
        this.messages = messages;
        this.asOf = asOf;
    }

    @Override
    public String name(String request) {
        return input(() -> {
            NameQuery query = NameQuery.parse(Json.parse(SOURCE, request));
            Screener screener = data.now().screener(query.policy());
            return Json.write(ScreeningJson.result(query.id(), screener.screen(query.request())), false);
        });
    }

    @Override
    public String transaction(String request) {
        Transaction transaction = Transaction.parse(SOURCE, request).orOn(asOf);
        return input(() -> data.now().screening().determine(transaction).toJson(false));
    }

    @Override
    public String classify(String request) {
        ClassificationRequest asked =
                ClassificationRequest.parse(SOURCE, request).orOn(asOf);
        return data.now().classifier().classify(asked).toJson(false);
    }

    @Override
    public String status() {
        ServedData.Loaded now = data.now();
        Map<String, Object> tree = RuleTrees.head(now.screening().rulebook());
        tree.put("data", ScreeningJson.data(now.screener().snapshot().info()));
        tree.put("lists", input(lists));
        return Json.write(tree, false);
    }

    @Override
    public String facts(String language) {
        Rulebook rulebook = data.now().screening().rulebook();
        Map<String, Object> tree = RuleTrees.head(rulebook);
        Set<String> countries = new TreeSet<>(Set.of(Locale.getISOCountries()));
        tree.put("countries", countries);
        Words words = rulebook.words(Locale.forLanguageTag(language));
        tree.put(
                "facts",
                rulebook.facts().stream().map(fact -> asked(fact, words)).toList());
        return Json.write(tree, false);
    }

    /** A fact with its question in the reader's language; without, where only the answer itself can put it together. */
    private static Map<String, Object> asked(FactSummary fact, Words words) {
        Map<String, Object> row = RuleTrees.fact(fact);
        String question = fact.question();
        if (question != null && !words.language().equals(Locale.ENGLISH)) {
            String said = words.text(question);
            row.put("question", said.equals(question) ? null : said);
        }
        return row;
    }

    @Override
    public String words(String language) {
        return Json.write(PageWords.of(language), false);
    }

    @Override
    public void names(String title, InputStream file, OutputStream out, Watcher watcher) throws IOException {
        Screener screener = data.now().screener();
        InputText.Decoding decoding = new InputText.Decoding(null, true, messages);
        ColumnMap columns = ColumnMap.parse(List.of(), NameRows.COLUMNS);
        try (InputText text = InputText.of(title, file, decoding);
                PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8);
                BatchOutput output = BatchOutput.standard(lines)) {
            NameRows names = NameRows.of(title, null, text.reader(), columns, messages);
            NameAnswers answers = new NameAnswers(screener, names, Set.of(), NamesFormat.JSONL);
            int threads = new BatchOptions().threads();
            new Batch(threads, CHUNK, (rows, resumed) -> {})
                    .run(names.rows(), row -> told(answers, row, watcher), output, "", Map.of());
        } catch (BatchException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Answer told(NameAnswers answers, Row row, Watcher watcher) {
        Answer answer = answers.answer(row);
        RowResult result = answer.result();
        RowOutcome outcome = result.failed()
                ? RowOutcome.ERROR
                : result.outcome().equals("NO_MATCH") ? RowOutcome.NO_MATCH : RowOutcome.MATCH;
        String found = outcome == RowOutcome.MATCH
                ? found(answers.names().values(row), answer.lines().get(0))
                : "";
        return new Answer(answer.lines(), result, () -> watcher.row(outcome, found));
    }

    /** A decision is about a party with just the particulars that were stated. */
    private static String found(Map<String, String> values, String answer) {
        Map<String, Object> subject = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!name.equals("id") && !value.isBlank()) {
                subject.put(name, name.equals("identifiers") ? List.of(value.split(";", -1)) : value);
            }
        });
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("subject", subject);
        tree.put("matches", Json.parse("answer", answer).get("matches").value());
        return Json.write(tree, false);
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public String decide(String request) {
        return input(() -> {
            ServedData.Loaded now = data.now();
            return Json.write(
                    desk.decide(Json.parse(SOURCE, request), now.screener().snapshot()), false);
        });
    }

    @Override
    public String decisions() {
        return input(() -> Json.write(desk.list(data.now().screener().snapshot()), false));
    }

    /** What the commands refuse is refused here, too. */
    private static <T> T input(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (InputException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (DecisionLogException e) {
            throw new Refusal(503, String.valueOf(e.getMessage()), List.of());
        }
    }
}
