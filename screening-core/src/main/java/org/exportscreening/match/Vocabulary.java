package org.exportscreening.match;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameSpan;
import org.exportscreening.name.NameToken;
import org.exportscreening.name.WordKind;

/**
 * The distinct words of all listed names that are compared, each with its weight.
 *
 * <p>Finding the words like a given one is a scan with a cheap test before the real similarity: two words that are a few edits
 * apart have all letters of the longer one in common but as many. How many letters they have in common at most is counted
 * from a 64-bit signature of each.
 */
final class Vocabulary {

    static final int NONE = -1;

    /** So many similar words are remembered, some four megabytes. */
    private static final long MOST_REMEMBERED = 100_000;

    private static final String MINOR = "/";
    private static final String PARTICLE = "~";

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, List<Integer>> idsByKey = new HashMap<>();
    private final Map<String, List<Integer>> idsBySound = new HashMap<>();
    private final Map<String, List<Integer>> idsByFrame = new HashMap<>();
    private final Map<String, Integer> namesWithKey;
    private final BitSet lengths = new BitSet();

    /** Which words the tables know, and not as names of people. */
    private final BitSet knownThing = new BitSet();

    private final WordWeights wordWeights;

    /** What was found for a word; names share many. The weight of a word is always the same here, so it is no part of the key. */
    private final Cache<Word, List<Similar>> memo = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .weigher((Word word, List<Similar> similar) -> 4 + similar.size())
            .executor(Runnable::run)
            .build();

    private final Word[] words;
    private final double[] weights;
    private final long[] signatures;

    /** Words that may be misspelled, by their length. */
    private final int[][] fuzzy;

    /** Everyday words that may be shortened, by their first letter. */
    private final Map<Character, List<Integer>> everyday = new HashMap<>();

    private Vocabulary(Builder built, Map<String, Integer> namesWithKey, WordWeights wordWeights) {
        this.namesWithKey = namesWithKey;
        this.wordWeights = wordWeights;
        int size = built.tokens.size();
        this.words = new Word[size];
        this.weights = new double[size];
        this.signatures = new long[size];
        Map<Integer, List<Integer>> byLength = new HashMap<>();
        for (int i = 0; i < size; i++) {
            NameToken token = built.tokens.get(i);
            Word word = Word.of(token);
            words[i] = word;
            lengths.set(word.length());
            ids.put(name(word.text(), word.kind()), i);
            idsByKey.computeIfAbsent(word.key(), key -> new ArrayList<>(1)).add(i);
            if (!word.sound().isEmpty()) {
                idsBySound
                        .computeIfAbsent(word.sound(), sound -> new ArrayList<>(1))
                        .add(i);
            }
            if (!word.frame().isEmpty()) {
                idsByFrame
                        .computeIfAbsent(word.frame(), frame -> new ArrayList<>(1))
                        .add(i);
            }
            Set<List<NameToken>> phrase = built.phrases.get(token);
            weights[i] = phrase == null ? weight(token) : phraseWeight(phrase);
            signatures[i] = signature(word.text());
            knownThing.set(
                    i, word.kind() != WordKind.DISTINCTIVE && !word.kind().isPersonal());
            if (Abbreviation.mayBeAbbreviated(word)) {
                everyday.computeIfAbsent(word.text().charAt(0), first -> new ArrayList<>())
                        .add(i);
            }
            if (word.fuzzy()) {
                byLength.computeIfAbsent(word.length(), l -> new ArrayList<>()).add(i);
            }
        }
        this.fuzzy = new int
                [byLength.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1][];
        for (int length = 0; length < fuzzy.length; length++) {
            fuzzy[length] = byLength.getOrDefault(length, List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    /** Collects the words of names, one name after the other, and gives each word its number. */
    static final class Builder {

        private final Map<String, Integer> ids = new HashMap<>();
        private final List<NameToken> tokens = new ArrayList<>();
        private final Map<NameToken, Set<List<NameToken>>> phrases = new HashMap<>();
        private final Map<String, Integer> namesWithKey = new HashMap<>();
        private final Set<String> keysOfName = new HashSet<>();
        private int names;

        /** Adds a reading of a name; says the numbers of its words, then of its phrases. */
        int[] add(NameForm form) {
            int size = form.tokens().size();
            int[] numbers = new int[size + form.spans().size()];
            for (int i = 0; i < size; i++) {
                numbers[i] = number(form.tokens().get(i));
            }
            for (int i = 0; i < form.spans().size(); i++) {
                NameSpan span = form.spans().get(i);
                NameToken phrase = phrase(span);
                numbers[size + i] = number(phrase);
                phrases.computeIfAbsent(phrase, p -> new HashSet<>())
                        .add(List.copyOf(form.tokens().subList(span.from(), span.to())));
            }
            return numbers;
        }

        /** All readings of a name were added: a word counts once for all of them. */
        void endName() {
            names++;
            keysOfName.forEach(key -> namesWithKey.merge(key, 1, Integer::sum));
            keysOfName.clear();
        }

        private int number(NameToken token) {
            keysOfName.add(token.key());
            Integer known = ids.putIfAbsent(name(token.text(), token.kind()), tokens.size());
            if (known != null) {
                return known;
            }
            tokens.add(token);
            return tokens.size() - 1;
        }

        /**
         * The vocabulary.
         *
         * @param weighing what says how rare a word is; null for these names themselves
         */
        Vocabulary build(@Nullable Vocabulary weighing) {
            return weighing == null
                    ? new Vocabulary(this, Map.copyOf(namesWithKey), new WordWeights(names))
                    : new Vocabulary(this, weighing.namesWithKey, weighing.wordWeights);
        }
    }

    static NameToken phrase(NameSpan span) {
        return new NameToken(span.text(), span.key(), span.kind());
    }

    /** A pair with a phrase counts what its words count together. */
    private double phraseWeight(Set<List<NameToken>> phrase) {
        return phrase.stream()
                .mapToDouble(words -> words.stream().mapToDouble(this::weight).sum())
                .max()
                .orElse(0);
    }

    double weight(NameToken token) {
        return wordWeights.of(
                token.kind(),
                namesWithKey.getOrDefault(token.key(), 1),
                token.key().length());
    }

    int size() {
        return words.length;
    }

    /** The same letters may be a word of a trade here and part of a legal form there: {@code joint}; or a name: {@code bin}. */
    private static String name(String text, WordKind kind) {
        return kind.isMinor() ? text + MINOR : kind == WordKind.PARTICLE ? text + PARTICLE : text;
    }

    int id(NameToken token) {
        return ids.getOrDefault(name(token.text(), token.kind()), NONE);
    }

    /** The words with these letters, whatever their kind. */
    List<Integer> withText(String text) {
        List<Integer> same = new ArrayList<>(1);
        for (String name : List.of(text, text + MINOR, text + PARTICLE)) {
            Integer id = ids.get(name);
            if (id != null) {
                same.add(id);
            }
        }
        return same;
    }

    /** Whether the letters {@code from} to {@code to} are a word; fast for lengths that no word has. */
    boolean has(String letters, int from, int to) {
        return lengths.get(to - from) && !withText(letters.substring(from, to)).isEmpty();
    }

    Word word(int id) {
        return words[id];
    }

    double weight(int word) {
        return weights[word];
    }

    /** A word of the vocabulary and how much a pair with it contributes at most. */
    record Similar(int word, double similarity, double worth) {}

    /**
     * All words with a similarity above zero, the most worth first; not those that begin with the letter of an initial, nor the
     * minor ones like a minor one.
     */
    List<Similar> similarTo(Word asked, double weight) {
        return memo.get(asked, word -> findSimilar(word, weight));
    }

    /** The same, not remembered: the weight of a phrase depends on the name that it stands in. */
    List<Similar> findSimilar(Word asked, double weight) {
        List<Similar> similar = new ArrayList<>();
        idsByKey.getOrDefault(asked.key(), List.of()).forEach(id -> compare(asked, id, similar));
        withText(asked.text()).forEach(id -> compare(asked, id, similar));
        if (asked.kind().isTelling() || asked.kind().isPersonal()) {
            String first = asked.text().substring(0, asked.text().offsetByCodePoints(0, 1));
            int initial = ids.getOrDefault(name(first, WordKind.INITIAL), NONE);
            if (initial != NONE && words[initial].kind() == WordKind.INITIAL) {
                add(initial, Alignment.INITIAL, Alignment.INITIAL_SHARE * weight, similar);
            }
        }
        if (!asked.sound().isEmpty()) {
            idsBySound.getOrDefault(asked.sound(), List.of()).forEach(id -> compare(asked, id, similar));
        }
        if (!asked.frame().isEmpty()) {
            idsByFrame.getOrDefault(asked.frame(), List.of()).forEach(id -> compare(asked, id, similar));
        }
        if (Abbreviation.mayBe(asked)) {
            everyday.getOrDefault(asked.text().charAt(0), List.of()).forEach(id -> compare(asked, id, similar));
        }
        if (asked.fuzzy()) {
            misspellings(asked, similar);
        }
        if (asked.isMinor()) {
            // Pairs of minor words are in the bound of every name; noting them would touch half of the list.
            similar.removeIf(one -> words[one.word()].isMinor());
        }
        similar.sort(Comparator.comparingDouble(Similar::worth).reversed());
        return similar;
    }

    private void compare(Word asked, int id, List<Similar> similar) {
        add(id, WordSimilarity.of(asked, words[id]), weights[id], similar);
    }

    private void misspellings(Word asked, List<Similar> similar) {
        long signature = signature(asked.text());
        int asks = asked.length();
        int uncounted = asks - Long.bitCount(signature);
        boolean known = asked.kind() != WordKind.DISTINCTIVE;
        int from = asks - WordSimilarity.allowedEdits(asks);
        int to = Math.min(asks + WordSimilarity.MOST_EDITS, fuzzy.length - 1);
        for (int length = Math.max(from, 0); length <= to; length++) {
            int longer = Math.max(asks, length);
            int least = longer - WordSimilarity.allowedEdits(longer);
            if (Math.min(asks, length) >= least) {
                for (int id : fuzzy[length]) {
                    if (common(asks, signature, uncounted, length, signatures[id]) >= least && mayMisspell(known, id)) {
                        compare(asked, id, similar);
                    }
                }
            }
        }
    }

    private static void add(int word, double similarity, double weight, List<Similar> similar) {
        if (similarity > 0) {
            similar.add(new Similar(word, similarity, similarity * weight));
        }
    }

    /** Of two words that the tables know only names of people are misspelled into one another. */
    private boolean mayMisspell(boolean known, int word) {
        return !known || !knownThing.get(word);
    }

    /** How many letters two words have in common at most. */
    private static int common(int length, long signature, int uncounted, int other, long otherSignature) {
        int missed = Math.min(uncounted, other - Long.bitCount(otherSignature));
        return Math.min(Math.min(length, other), Long.bitCount(signature & otherSignature) + missed);
    }

    /** Two bits for each of 32 classes of letters: seen once, seen twice. What does not fit is counted by the caller. */
    private static long signature(String word) {
        long signature = 0;
        for (int i = 0; i < word.length(); i++) {
            long once = 1L << (word.charAt(i) & 31);
            signature |= (signature & once) == 0 ? once : once << 32;
        }
        return signature;
    }
}
