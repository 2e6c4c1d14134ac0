package org.exportscreening.match;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;

/**
 * Names or words, by number, by a text of theirs, kept as sorted pairs of the text's hash and the number: eight bytes for each. Two
 * texts may have the same hash, so that it gives all with a text and, rarely, others. Immutable once built.
 */
final class HashedNames {

    private final long[] pairs;

    private HashedNames(long[] pairs) {
        this.pairs = pairs;
    }

    void write(String section, FlatWriter out) {
        out.longs(section, pairs);
    }

    static HashedNames read(String section, FlatFile in) {
        return new HashedNames(in.longs(section));
    }

    void forEach(String text, IntConsumer name) {
        long hash = (long) text.hashCode() << Integer.SIZE;
        int at = Arrays.binarySearch(pairs, hash);
        for (int i = at < 0 ? -at - 1 : at; i < pairs.length && pairs[i] >> Integer.SIZE == text.hashCode(); i++) {
            name.accept((int) pairs[i]);
        }
    }

    /** Collects names. */
    static final class Builder {

        private long[] pairs = new long[1024];
        private int size;

        void add(String text, int name) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
            }
            pairs[size++] = (long) text.hashCode() << Integer.SIZE | name;
        }

        HashedNames build() {
            long[] sorted = Arrays.copyOf(pairs, size);
            Arrays.sort(sorted);
            return new HashedNames(sorted);
        }
    }
}
