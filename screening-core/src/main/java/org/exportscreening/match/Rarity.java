package org.exportscreening.match;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;
import org.exportscreening.name.NameToken;
import org.exportscreening.name.WordKind;

/** How many listed names have a word, and what it weighs for that. Immutable once the names are counted. */
final class Rarity {

    private final Texts keys;

    /** By the number of the key; 0 for a text that is no key. */
    private final int[] names;

    private final WordWeights weights;
    private final Phrases phrases;

    private Rarity(Texts keys, int[] names, WordWeights weights, Phrases phrases) {
        this.keys = keys;
        this.names = names;
        this.weights = weights;
        this.phrases = phrases;
    }

    /** Puts the counts into a file; the texts of the keys are there already. */
    void write(FlatWriter out) {
        out.ints("rarity", names).ints("rarity.names", new int[] {weights.names()});
        phrases.write(out);
    }

    static Rarity read(FlatFile in, Texts keys) {
        return new Rarity(keys, in.ints("rarity"), new WordWeights(in.ints("rarity.names")[0]), Phrases.read(in));
    }

    double weight(NameToken token) {
        return weight(token.kind(), token.key());
    }

    double weight(WordKind kind, String key) {
        // Minor words weigh the same whatever their rarity.
        int number = kind.isMinor() ? Texts.NONE : keys.find(key);
        return weights.of(kind, number == Texts.NONE ? 1 : Math.max(1, names[number]), key.length());
    }

    /** The words that a phrase is of in the names counted. */
    Collection<List<NameToken>> wordsOf(NameToken phrase) {
        return phrases.wordsOf(phrase);
    }

    /** What a phrase of these words weighs: as much as they together, by the most where there are several; 0 where there are none. */
    double phraseWeight(Collection<List<NameToken>> phrase) {
        return phrase.stream()
                .mapToDouble(words -> words.stream().mapToDouble(this::weight).sum())
                .max()
                .orElse(0);
    }

    /**
     * What would be counted if some of the names were replaced by others.
     *
     * @param removed those names, counted
     * @param added the others, counted
     */
    Rarity replaced(Rarity removed, Rarity added) {
        Texts allKeys = keys.copy();
        int[] counts = Arrays.copyOf(names, names.length + added.names.length);
        removed.addTo(allKeys, counts, -1);
        added.addTo(allKeys, counts, 1);
        return new Rarity(
                allKeys,
                Arrays.copyOf(counts, allKeys.size()),
                new WordWeights(weights.names() - removed.weights.names() + added.weights.names()),
                phrases.replaced(removed.phrases, added.phrases));
    }

    private void addTo(Texts allKeys, int[] counts, int times) {
        for (int key = 0; key < names.length; key++) {
            if (names[key] != 0) {
                counts[allKeys.add(keys.text(key))] += times * names[key];
            }
        }
    }

    /** Counts names, one after the other. */
    static final class Builder {

        private final Texts keys;
        private final Phrases.Builder phrases = new Phrases.Builder();
        private int[] names = new int[64];
        private int[] last = new int[64];
        private int count = 1;

        /** Starts to count; keys get their numbers among these texts. */
        Builder(Texts keys) {
            this.keys = keys;
        }

        /** A word of the current name, by the number of its key; it counts once however often the name has it. */
        void add(int key) {
            if (key >= names.length) {
                names = Arrays.copyOf(names, 2 * key);
                last = Arrays.copyOf(last, 2 * key);
            }
            if (last[key] != count) {
                last[key] = count;
                names[key]++;
            }
        }

        /** A phrase of a reading, and the words that it is of. */
        void add(NameToken phrase, List<NameToken> words) {
            phrases.add(phrase, words);
        }

        /** All readings of a name were added. */
        void endName() {
            count++;
        }

        Rarity build() {
            return new Rarity(keys, Arrays.copyOf(names, keys.size()), new WordWeights(count - 1), phrases.build());
        }
    }
}
