package org.exportscreening.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;
import org.exportscreening.flat.RecordReader;
import org.exportscreening.flat.RecordWriter;
import org.exportscreening.name.NameToken;
import org.exportscreening.name.WordKind;

/**
 * Of which words the phrases of listed names are, and how often: the same letters are a word of grammar here and a given name there.
 * Immutable and thread-safe once the names are counted.
 */
final class Phrases {

    private static final String SECTION = "phrases";

    private final Supplier<Map<NameToken, Map<List<NameToken>, Integer>>> counted;

    /** Null until they are asked for: names are found without. Two threads may ask at once, and get equal ones. */
    @Nullable
    private volatile Map<NameToken, Map<List<NameToken>, Integer>> known;

    private Phrases(Supplier<Map<NameToken, Map<List<NameToken>, Integer>>> counted) {
        this.counted = counted;
    }

    private Map<NameToken, Map<List<NameToken>, Integer>> counts() {
        Map<NameToken, Map<List<NameToken>, Integer>> counts = known;
        if (counts == null) {
            counts = counted.get();
            known = counts;
        }
        return counts;
    }

    /** The words that a phrase is of in the names counted. */
    Set<List<NameToken>> wordsOf(NameToken phrase) {
        return counts().getOrDefault(phrase, Map.of()).keySet();
    }

    /**
     * What would be counted if some of the names were replaced by others.
     *
     * @param removed those names, counted
     * @param added the others, counted
     */
    Phrases replaced(Phrases removed, Phrases added) {
        Map<NameToken, Map<List<NameToken>, Integer>> all = new HashMap<>(counts());
        removed.addTo(all, -1);
        added.addTo(all, 1);
        return new Phrases(() -> all);
    }

    private void addTo(Map<NameToken, Map<List<NameToken>, Integer>> all, int times) {
        counts().forEach((phrase, more) -> {
            Map<List<NameToken>, Integer> words = new HashMap<>(all.getOrDefault(phrase, Map.of()));
            more.forEach((one, often) -> words.merge(one, times * often, Integer::sum));
            words.values().removeIf(often -> often == 0);
            if (words.isEmpty()) {
                all.remove(phrase);
            } else {
                all.put(phrase, words);
            }
        });
    }

    /** Puts the counts into a file. */
    void write(FlatWriter out) {
        out.records(SECTION, List.copyOf(counts().entrySet()), (phrase, record) -> {
            write(phrase.getKey(), record);
            record.list(
                    phrase.getValue().entrySet(),
                    (words, each) -> each.list(words.getKey(), Phrases::write).number(words.getValue()));
        });
    }

    /** The counts that were put into a file. */
    static Phrases read(FlatFile in) {
        List<Map.Entry<NameToken, Map<List<NameToken>, Integer>>> records =
                in.records(SECTION, record -> Map.entry(token(record), words(record)));
        return new Phrases(() -> {
            Map<NameToken, Map<List<NameToken>, Integer>> counts = new HashMap<>();
            records.forEach(phrase -> counts.put(phrase.getKey(), phrase.getValue()));
            return counts;
        });
    }

    private static Map<List<NameToken>, Integer> words(RecordReader in) {
        Map<List<NameToken>, Integer> words = new HashMap<>();
        in.list(each -> Map.entry(each.list(Phrases::token), each.integer()))
                .forEach(entry -> words.put(entry.getKey(), entry.getValue()));
        return words;
    }

    private static void write(NameToken token, RecordWriter out) {
        out.text(token.text())
                .text(token.key().equals(token.text()) ? null : token.key())
                .constant(token.kind());
    }

    private static NameToken token(RecordReader in) {
        String text = in.text();
        String key = in.textOrNull();
        return new NameToken(text, key == null ? text : key, in.constant(WordKind.values()));
    }

    /** Counts names. */
    static final class Builder {

        private final Map<NameToken, Map<List<NameToken>, Integer>> counts = new HashMap<>();

        /** A phrase of a reading, and the words that it is of. */
        void add(NameToken phrase, List<NameToken> words) {
            counts.computeIfAbsent(phrase, p -> new HashMap<>(2)).merge(List.copyOf(words), 1, Integer::sum);
        }

        Phrases build() {
            return new Phrases(() -> counts);
        }
    }
}
