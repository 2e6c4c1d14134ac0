package org.exportscreening.match;

import java.util.Arrays;
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

    private Rarity(Texts keys, int[] names, WordWeights weights) {
        this.keys = keys;
        this.names = names;
        this.weights = weights;
    }

    /** Puts the counts into a file; the texts of the keys are there already. */
    void write(FlatWriter out) {
        out.ints("rarity", names).ints("rarity.names", new int[] {weights.names()});
    }

    static Rarity read(FlatFile in, Texts keys) {
        return new Rarity(keys, in.ints("rarity"), new WordWeights(in.ints("rarity.names")[0]));
    }

    double weight(NameToken token) {
        return weight(token.kind(), token.key());
    }

    double weight(WordKind kind, String key) {
        // Minor words weigh the same whatever their rarity.
        int number = kind.isMinor() ? Texts.NONE : keys.find(key);
        return weights.of(kind, number == Texts.NONE ? 1 : Math.max(1, names[number]), key.length());
    }

    /** Counts names, one after the other. */
    static final class Builder {

        private final Texts keys;
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

        /** All readings of a name were added. */
        void endName() {
            count++;
        }

        Rarity build() {
            return new Rarity(keys, Arrays.copyOf(names, keys.size()), new WordWeights(count - 1));
        }
    }
}
