package org.exportscreening.match;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;
import org.exportscreening.name.NameSpan;
import org.exportscreening.name.NameToken;

/** The distinct words of all listed names that are compared, each with its number and its weight. Thread-safe. */
final class Vocabulary {

    static final int NONE = -1;

    /** So many similar words are remembered, some two megabytes. */
    private static final long MOST_REMEMBERED = 100_000;

    private final Texts texts;
    private final int[] textOf;
    private final int[] firstWithText;
    private final int[] nextWithText;
    private final HashedNames byKey;
    private final HashedNames bySound;
    private final HashedNames byFrame;
    private final BitSet lengths;
    private final Misspellings misspellings;
    private final Rarity rarity;

    /** What was found for a word; names share many. The weight of a word is always the same here, so it is no part of the key. */
    private final Cache<Word, SimilarWords> memo = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .weigher((Word word, SimilarWords similar) -> 4 + similar.size())
            .executor(Runnable::run)
            .build();

    private final Word[] words;
    private final double[] weights;
    private final float[] listedAlone;

    /** Everyday words that may be shortened. */
    private final Shortened shortened;

    /**
     * The words collected.
     *
     * @param rarity what says how rare a word is
     * @param own what was counted while they were collected: of which words their phrases are
     */
    Vocabulary(VocabularyBuilder built, Rarity rarity, Rarity own) {
        this.rarity = rarity;
        int size = built.tokens.size();
        this.texts = built.texts;
        texts.trim();
        this.textOf = Arrays.copyOf(built.textOf, size);
        this.firstWithText = Arrays.copyOf(built.firstWithText, texts.size());
        this.nextWithText = Arrays.copyOf(built.nextWithText, size);
        this.words = new Word[size];
        this.weights = new double[size];
        this.listedAlone = new float[size];
        HashedNames.Builder keys = new HashedNames.Builder();
        HashedNames.Builder sounds = new HashedNames.Builder();
        HashedNames.Builder frames = new HashedNames.Builder();
        for (int i = 0; i < size; i++) {
            Word word = Word.of(built.tokens.get(i));
            words[i] = word;
            keys.add(word.key(), i);
            if (!word.sound().isEmpty()) {
                sounds.add(word.sound(), i);
            }
            if (!word.frame().isEmpty()) {
                frames.add(word.frame(), i);
            }
            weights[i] = weight(word, own);
            listedAlone[i] = listedAlone(word, weights[i]);
        }
        this.lengths = new BitSet();
        for (Word word : words) {
            lengths.set(word.length());
        }
        this.byKey = keys.build();
        this.bySound = sounds.build();
        this.byFrame = frames.build();
        this.misspellings = new Misspellings(words);
        this.shortened = new Shortened(words);
    }

    /** The vocabulary that was put into a file. */
    Vocabulary(FlatFile in) {
        this.texts = Texts.read(in);
        this.rarity = Rarity.read(in, texts);
        this.textOf = in.ints("words.texts");
        this.firstWithText = in.ints("words.first");
        this.nextWithText = in.ints("words.next");
        this.words = WordRecord.read(in, texts);
        this.weights = in.doubles("words.weights");
        this.listedAlone = in.floats("words.alone");
        this.lengths = BitSet.valueOf(in.longs("words.lengths"));
        this.byKey = HashedNames.read("words.keys", in);
        this.bySound = HashedNames.read("words.sounds", in);
        this.byFrame = HashedNames.read("words.frames", in);
        this.misspellings = new Misspellings(words);
        this.shortened = new Shortened(words);
    }

    /** The same words with other weights. */
    private Vocabulary(Vocabulary other, Rarity rarity) {
        this.rarity = rarity;
        this.texts = other.texts;
        this.textOf = other.textOf;
        this.firstWithText = other.firstWithText;
        this.nextWithText = other.nextWithText;
        this.byKey = other.byKey;
        this.bySound = other.bySound;
        this.byFrame = other.byFrame;
        this.lengths = other.lengths;
        this.misspellings = other.misspellings;
        this.shortened = other.shortened;
        this.words = other.words;
        this.weights = new double[words.length];
        this.listedAlone = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            weights[i] = weight(words[i], rarity);
            listedAlone[i] = listedAlone(words[i], weights[i]);
        }
    }

    Vocabulary weighedBy(Rarity other) {
        return new Vocabulary(this, other);
    }

    /** A pair with a phrase counts what its words count together. */
    private double weight(Word word, Rarity own) {
        if (!word.isPhrase()) {
            return rarity.weight(word.kind(), word.key());
        }
        NameToken phrase = new NameToken(word.text(), word.key(), word.kind());
        Set<List<NameToken>> words = new HashSet<>(rarity.wordsOf(phrase));
        words.addAll(own.wordsOf(phrase));
        return rarity.phraseWeight(words);
    }

    private static float listedAlone(Word word, double weight) {
        return word.isMinor() || word.isInitial() ? 0 : (float) ScoredName.listedAlone(word, weight);
    }

    /** Puts the vocabulary into a file; not one that weighs by another. */
    void write(FlatWriter out) {
        texts.write(out);
        rarity.write(out);
        out.ints("words.texts", textOf).ints("words.first", firstWithText).ints("words.next", nextWithText);
        WordRecord.write(words, texts, out);
        out.doubles("words.weights", weights).floats("words.alone", listedAlone);
        out.longs("words.lengths", lengths.toLongArray());
        byKey.write("words.keys", out);
        bySound.write("words.sounds", out);
        byFrame.write("words.frames", out);
    }

    static NameToken phrase(NameSpan span) {
        return new NameToken(span.text(), span.key(), span.kind());
    }

    /** How rare the words are among the names that they were counted in. */
    Rarity rarity() {
        return rarity;
    }

    double weight(NameToken token) {
        return rarity.weight(token);
    }

    int size() {
        return words.length;
    }

    int id(NameToken token) {
        for (int id = firstWithText(token.text()); id != NONE; id = nextWithText(id)) {
            if (words[id].kind() == token.kind() && words[id].key().equals(token.key())) {
                return id;
            }
        }
        return NONE;
    }

    /** A word of a query: the listed one if it is the same, as it need not be made again. */
    Word word(NameToken token) {
        int id = id(token);
        return id == NONE ? Word.of(token) : words[id];
    }

    /** The number of a text; {@link Texts#NONE} if no word has it. The hash is that of {@link Texts#hash}. */
    int text(CharSequence letters, int from, int to, int hash) {
        return lengths.get(to - from) ? texts.find(letters, from, to, hash) : Texts.NONE;
    }

    int textOf(int word) {
        return textOf[word];
    }

    /** The first word with these letters, whatever its kind; {@link #NONE} if there is none. */
    int firstWithText(String text) {
        int number = texts.find(text);
        return number == Texts.NONE ? NONE : firstWithText(number);
    }

    int firstWithText(int text) {
        return firstWithText[text] - 1;
    }

    /** The next word with the same letters as this one, but of another kind; {@link #NONE} if there is none. */
    int nextWithText(int word) {
        return nextWithText[word] - 1;
    }

    boolean isLength(int length) {
        return lengths.get(length);
    }

    /** How many names have a text as a word, whatever its kind. */
    int namesWithText(int text, ListedNames names) {
        int count = 0;
        for (int id = firstWithText(text); id != NONE; id = nextWithText(id)) {
            count += names.withWord().count(id);
        }
        return count;
    }

    Word word(int id) {
        return words[id];
    }

    double weight(int word) {
        return weights[word];
    }

    /** What a word counts at least in a listed name that has it alone; nothing for minor words and initials. */
    double listedAlone(int word) {
        return listedAlone[word];
    }

    /**
     * All words with a similarity above zero, the most worth first; not those that begin with the letter of an initial, nor the
     * minor ones like a minor one.
     */
    SimilarWords similarTo(Word asked, double weight) {
        SimilarWords known = memo.getIfPresent(asked);
        if (known == null) {
            // Not computed inside of the memo: other queries would wait, even for other words.
            known = findSimilar(asked, weight);
            memo.put(asked, known);
        }
        return known;
    }

    private SimilarWords findSimilar(Word asked, double weight) {
        SimilarWords.Builder similar = new SimilarWords.Builder();
        byKey.forEach(asked.key(), id -> compare(asked, id, similar));
        for (int id = firstWithText(asked.text()); id != NONE; id = nextWithText(id)) {
            compare(asked, id, similar);
        }
        if (weight > 0 && (asked.kind().isTelling() || asked.kind().isPersonal())) {
            String first = asked.text().substring(0, asked.text().offsetByCodePoints(0, 1));
            for (int id = firstWithText(first); id != NONE; id = nextWithText(id)) {
                if (words[id].isInitial()) {
                    add(id, Alignment.INITIAL, Alignment.INITIAL_SHARE * weight, similar);
                }
            }
        }
        if (!asked.sound().isEmpty()) {
            bySound.forEach(asked.sound(), id -> compare(asked, id, similar));
        }
        if (!asked.frame().isEmpty()) {
            byFrame.forEach(asked.frame(), id -> compare(asked, id, similar));
        }
        if (Abbreviation.mayBe(asked)) {
            shortened.by(asked, id -> compare(asked, id, similar));
        }
        if (asked.fuzzy()) {
            misspellings.like(asked, id -> compare(asked, id, similar));
        }
        return similar.build();
    }

    /**
     * Words that have these letters, which several words of a query have when run together.
     *
     * @param text the number of the letters
     */
    SimilarWords joined(int text) {
        SimilarWords.Builder same = new SimilarWords.Builder();
        for (int id = firstWithText(text); id != NONE; id = nextWithText(id)) {
            add(id, Alignment.JOINED, weights[id], same);
        }
        return same.build();
    }

    private void compare(Word asked, int id, SimilarWords.Builder similar) {
        if (similar.has(id)) {
            return;
        }
        // Pairs of minor words are in the bound of every name; noting them would touch half of the list.
        boolean minor = asked.isMinor() && words[id].isMinor();
        double similarity = minor ? 0 : WordSimilarity.of(asked, words[id]);
        if (similarity > 0) {
            add(id, similarity, weights[id], similar);
        }
    }

    private void add(int id, double similarity, double weight, SimilarWords.Builder similar) {
        if (similar.has(id)) {
            return;
        }
        // What the words of a phrase agree is not known here, nor what each of them counts.
        boolean phrase = words[id].isPhrase();
        similar.add(
                id,
                similarity,
                similarity * weight,
                phrase ? 1 : Agreement.counts(similarity, words[id].kind()),
                phrase ? weights[id] : listedAlone[id],
                phrase || words[id].kind().isTelling());
    }
}
