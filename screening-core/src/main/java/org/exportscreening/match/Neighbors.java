package org.exportscreening.match;

import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;

/**
 * Which texts stand side by side in some listed name: a set of bits, one in eight of which is set at most, so that it says yes to few
 * that do not. Immutable once built.
 */
final class Neighbors {

    private static final int BITS_PER_PAIR = 8;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final long[] bits;

    private Neighbors(int pairs) {
        int words = Math.max(1, pairs / (Long.SIZE / BITS_PER_PAIR));
        this.bits = new long[Math.max(2, Integer.highestOneBit(words) << 1)];
    }

    private Neighbors(long[] bits) {
        this.bits = bits;
    }

    void write(FlatWriter out) {
        out.longs("neighbors", bits);
    }

    static Neighbors read(FlatFile in) {
        return new Neighbors(in.longs("neighbors"));
    }

    static Neighbors of(ListedNames names) {
        int pairs = 0;
        for (int name = 0; name < names.size(); name++) {
            pairs += names.wordsTo(name) - names.wordsFrom(name) - 1;
        }
        Neighbors neighbors = new Neighbors(pairs);
        Vocabulary vocabulary = names.vocabulary();
        for (int name = 0; name < names.size(); name++) {
            for (int i = names.wordsFrom(name) + 1; i < names.wordsTo(name); i++) {
                neighbors.add(vocabulary.textOf(names.wordAt(i - 1)), vocabulary.textOf(names.wordAt(i)));
            }
        }
        return neighbors;
    }

    private void add(int first, int second) {
        long hash = hash(first, second);
        bits[place(hash)] |= 1L << hash;
    }

    /** Whether a name has these neighbors, perhaps; if not, none has. */
    boolean maybe(int first, int second) {
        long hash = hash(first, second);
        return (bits[place(hash)] & (1L << hash)) != 0;
    }

    private int place(long hash) {
        return (int) (hash >>> Long.numberOfLeadingZeros(bits.length - 1L));
    }

    private static long hash(int first, int second) {
        long hash = (((long) first << Integer.SIZE) | second) * SPREAD;
        return (hash ^ (hash >>> Integer.SIZE)) * SPREAD;
    }
}
