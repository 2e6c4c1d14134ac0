package org.exportscreening.match;

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

    private final Texts texts;
    private final int[] textOf;
    private final int[] firstWithText;
    private final int[] nextWithText;
    private final BitSet lengths;
    private final Rarity rarity;

    private final Word[] words;
    private final double[] weights;
    private final float[] listedAlone;

    private final WordIndexes indexes;
    private final WordSearch search;

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
        for (int i = 0; i < size; i++) {
            Word word = Word.of(built.tokens.get(i));
            words[i] = word;
            weights[i] = weight(word, own);
            listedAlone[i] = listedAlone(word, weights[i]);
        }
        this.lengths = new BitSet();
        for (Word word : words) {
            lengths.set(word.length());
        }
        this.indexes = WordIndexes.of(words);
        this.search = new WordSearch(this, indexes);
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
        this.indexes = WordIndexes.read(in, words);
        this.search = new WordSearch(this, indexes);
    }

    /** The same words with other weights. */
    private Vocabulary(Vocabulary other, Rarity rarity) {
        this.rarity = rarity;
        this.texts = other.texts;
        this.textOf = other.textOf;
        this.firstWithText = other.firstWithText;
        this.nextWithText = other.nextWithText;
        this.lengths = other.lengths;
        this.indexes = other.indexes;
        this.words = other.words;
        this.weights = new double[words.length];
        this.listedAlone = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            weights[i] = weight(words[i], rarity);
            listedAlone[i] = listedAlone(words[i], weights[i]);
        }
        this.search = new WordSearch(this, indexes);
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
        indexes.write(out);
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
        return search.similarTo(asked, weight);
    }

    /**
     * Words that have these letters, which several words of a query have when run together.
     *
     * @param text the number of the letters
     */
    SimilarWords joined(int text) {
        return search.joined(text);
    }
}
