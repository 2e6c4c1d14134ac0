package org.exportscreening.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.exportscreening.Screener;
import org.exportscreening.cli.decision.DecisionLogException;
import org.exportscreening.cli.web.Answers;
import org.exportscreening.cli.web.Refusal;
import org.exportscreening.rules.ClassificationRequest;
import org.exportscreening.rules.DecisionRecord;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.ScreeningJson;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.json.CountryCodes;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.report.DeterminationHtml;
import org.exportscreening.rules.rulebook.FactSummary;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.text.Words;

/** Answers over HTTP just as the commands do. Thread-safe. */
final class ServeAnswers implements Answers {
    private static final String SOURCE = "request";

    private final ServedData data;
    private final Supplier<Map<String, Object>> lists;
    private final DecisionDesk desk;
    private final Records records;
    private final Consumer<String> messages;

    @Nullable
    private final LocalDate asOf;

    /** Records determinations. */
    @FunctionalInterface
    interface Records {
        DecisionRecord record(Transaction given, ExportScreening screening);
    }

    /**
     * Answers.
     *
     * @param lists what there is of lists, as {@code lists status} tells it
     * @param desk records decisions
     * @param records records determinations
     * @param messages takes what the one who runs the server should know
     * @param asOf the day for what states none, or null
     */
    ServeAnswers(
            ServedData data,
            Supplier<Map<String, Object>> lists,
            DecisionDesk desk,
            Records records,
            Consumer<String> messages,
            @Nullable LocalDate asOf) {
        this.data = data;
        this.lists = lists;
        this.desk = desk;
        this.records = records;
        this.messages = messages;
        this.asOf = asOf;
    }

    @Override
    public String name(String request, String language) {
        return input(() -> {
            NameQuery query = NameQuery.parse(Json.parse(SOURCE, request));
            Screener screener = data.now().screener(query.policy());
            return Json.write(
                    ScreeningJson.result(query.id(), screener.screen(query.request()), locale(language)), false);
        });
    }

    @Override
    public String entry(String id) {
        return data.now().screener().snapshot().entries().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .map(e -> Json.write(ScreeningJson.entry(e), false))
                .orElseThrow(() -> new Refusal(404, "the lists have no entry \"" + id + "\"", List.of()));
    }

    @Override
    public String transaction(String request, String language) {
        return determined(request).toJson(false, locale(language));
    }

    @Override
    public String report(String request, String language) {
        return DeterminationHtml.of(determined(request), locale(language));
    }

    private Determination determined(String request) {
        Transaction transaction = Transaction.parse(SOURCE, request).orOn(asOf);
        return input(() -> data.now().screening().determine(transaction));
    }

    @Override
    public String record(String request) {
        Transaction given = Transaction.parse(SOURCE, request);
        return input(
                () -> new String(records.record(given, data.now().screening()).toBytes(), StandardCharsets.UTF_8));
    }

    private static Locale locale(String language) {
        return Locale.forLanguageTag(language);
    }

    @Override
    public String classify(String request, String language) {
        ClassificationRequest asked =
                ClassificationRequest.parse(SOURCE, request).orOn(asOf);
        return data.now().classifier().classify(asked).toJson(false, locale(language));
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
        tree.put("countries", CountryCodes.all());
        Words words = rulebook.words(locale(language));
        CodeMeanings meanings = CodeMeanings.of(rulebook, words);
        tree.put(
                "facts",
                rulebook.facts().stream()
                        .map(fact -> asked(fact, words, meanings))
                        .toList());
        return Json.write(tree, false);
    }

    /** A fact with its question in the reader's language; without, where only the answer itself can put it together. */
    private static Map<String, Object> asked(FactSummary fact, Words words, CodeMeanings meanings) {
        Map<String, Object> row = RuleTrees.fact(fact);
        String question = fact.question();
        if (question != null && !words.language().equals(Locale.ENGLISH)) {
            String said = words.text(question);
            row.put("question", said.equals(question) ? null : said);
        }
        Map<String, String> codes = meanings.of(fact);
        if (!codes.isEmpty()) {
            row.put("meanings", codes);
        }
        return row;
    }

    @Override
    public String words(String language) {
        return Json.write(PageWords.of(language), false);
    }

    @Override
    public void names(String title, InputStream file, OutputStream out, Watcher watcher) throws IOException {
        new ServedFile(data.now().screener(), watcher, messages).screen(title, file, out);
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public String decide(String request, String language) {
        return input(() -> {
            ServedData.Loaded now = data.now();
            return Json.write(
                    desk.decide(Json.parse(SOURCE, request), now.screener().snapshot(), locale(language)), false);
        });
    }

    @Override
    public String revoke(String request) {
        return input(() -> Json.write(desk.revoke(Json.parse(SOURCE, request)), false));
    }

    @Override
    public String decisions(String language) {
        return input(() -> Json.write(desk.list(data.now().screener().snapshot(), locale(language)), false));
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
