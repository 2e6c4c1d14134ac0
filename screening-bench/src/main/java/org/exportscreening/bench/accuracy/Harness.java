package org.exportscreening.bench.accuracy;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.exportscreening.list.ListSnapshot;

/** Puts the questions together, asks them, and collects the rows of the report. */
final class Harness {

    private final AccuracyOptions options;
    private final ListSnapshot snapshot;
    private final NamePool pool;
    private final Asking asking;
    private final PrintStream progress;

    /** The questions that are asked of one snapshot. */
    record Batch(ListSnapshot snapshot, Map<Kind, List<Question>> questions, Map<Kind, String> notes) {}

    Harness(AccuracyOptions options, ListSnapshot snapshot, PrintStream progress) {
        this.options = options;
        this.snapshot = snapshot;
        this.pool = new NamePool(snapshot);
        this.asking = new Asking(options.threads());
        this.progress = progress;
    }

    /** All questions, made anew from the seed; kinds whose files are absent are left out and said so. */
    List<Batch> batches() {
        List<Batch> batches = new ArrayList<>();
        batches.add(main());
        if (wants(Kind.ALIAS_NEAR) || wants(Kind.ALIAS_FAR)) {
            RemovedAliases removed = RemovedAliases.of(snapshot, pool, options.sample(), options.seed());
            batches.add(new Batch(removed.snapshot(), only(removed.questions()), Map.of()));
        }
        if (wants(Kind.HAN) || wants(Kind.HAN_KEY) || wants(Kind.VARIANTS_FILE)) {
            AddedEntries added = AddedEntries.of(snapshot, pool, options.names(), options.kinds());
            int more = added.snapshot().entries().size() - snapshot.entries().size();
            Map<Kind, String> notes = new EnumMap<>(Kind.class);
            added.questions().keySet().forEach(kind -> notes.put(kind, more + " entries added in this batch"));
            batches.add(new Batch(added.snapshot(), only(added.questions()), notes));
        }
        return batches;
    }

    private Batch main() {
        Map<Kind, List<Question>> questions = new EnumMap<>(Kind.class);
        Map<Kind, String> notes = new EnumMap<>(Kind.class);
        Variants variants = new Variants(pool, options.sample(), options.seed());
        for (Kind kind : options.kinds()) {
            variants.of(kind).ifPresent(made -> questions.put(kind, made));
        }
        if (wants(Kind.NEVER)) {
            questions.put(
                    Kind.NEVER,
                    Tables.lines("never.txt").stream().map(Question::ofNobody).toList());
        }
        ordinary(Kind.COMPANIES, "ordinary-companies.csv.gz", questions, notes);
        ordinary(Kind.PERSONS, "ordinary-persons.csv.gz", questions, notes);
        return new Batch(snapshot, questions, notes);
    }

    private void ordinary(Kind kind, String file, Map<Kind, List<Question>> questions, Map<Kind, String> notes) {
        Path path = options.names().resolve(file);
        if (wants(kind) && Files.exists(path)) {
            Ordinary ordinary = Ordinary.of(path, pool, options.ordinary(), options.seed());
            questions.put(kind, ordinary.questions());
            notes.put(
                    kind,
                    ordinary.listed().size() + " equal to a listed name, set apart; " + ordinary.nearlyListed()
                            + " equal but for the legal form, asked");
        }
    }

    /** Asks a batch of the library. */
    List<Row> ask(Batch batch) {
        return ask(batch, lists -> new LibrarySearcher(lists, options.policy()), kind -> Integer.MAX_VALUE);
    }

    /** Asks a batch of a finder, at most so many questions of a kind. */
    List<Row> ask(Batch batch, Function<ListSnapshot, Searcher> finder, ToIntFunction<Kind> most) {
        List<Row> rows = new ArrayList<>();
        if (batch.questions().isEmpty()) {
            return rows;
        }
        Searcher searcher = finder.apply(batch.snapshot());
        batch.questions().forEach((kind, questions) -> {
            List<Question> asked = questions.subList(0, Math.min(most.applyAsInt(kind), questions.size()));
            progress.printf("%s: %s, %d questions%n", searcher.name(), kind.key(), asked.size());
            rows.add(new Row(
                    kind,
                    asking.all(asked, searcher),
                    searcher.threshold(),
                    batch.notes().getOrDefault(kind, "")));
        });
        return rows;
    }

    /** Scores the files of labelled pairs. */
    List<Row> pairs() {
        Map<Kind, List<LabelledPair>> pairs = new EnumMap<>(Kind.class);
        Path checks = options.names().resolve("entity-pairs.yml");
        if (wants(Kind.PAIRS) && Files.exists(checks)) {
            pairs.put(Kind.PAIRS, PairFiles.checks(checks));
        }
        if (Files.exists(options.cases())) {
            PairFiles.cases(options.cases())
                    .forEach(pair -> pairs.computeIfAbsent(pair.kind(), kind -> new ArrayList<>())
                            .add(pair));
        }
        pairs.keySet().retainAll(options.kinds());
        if (pairs.isEmpty()) {
            return List.of();
        }
        PairScorer scorer = new PairScorer(snapshot);
        return pairs.entrySet().stream()
                .map(ofKind -> pairs(ofKind.getKey(), ofKind.getValue(), scorer))
                .toList();
    }

    private Row pairs(Kind kind, List<LabelledPair> pairs, PairScorer scorer) {
        progress.printf("%s, %d pairs%n", kind.key(), pairs.size());
        List<Answer> answers = asking.all(pairs, pair -> pair.answer(scorer.score(pair.query(), pair.candidate())));
        return new Row(kind, answers, options.policy().threshold(), "");
    }

    private boolean wants(Kind kind) {
        return options.kinds().contains(kind);
    }

    private Map<Kind, List<Question>> only(Map<Kind, List<Question>> questions) {
        Map<Kind, List<Question>> wanted = new EnumMap<>(questions);
        wanted.keySet().retainAll(options.kinds());
        return wanted;
    }

    /** The rows in the order of the report. */
    static List<Row> sorted(List<Row> rows) {
        return rows.stream().sorted(Comparator.comparing(Row::kind)).toList();
    }
}
