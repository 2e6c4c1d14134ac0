package org.exportscreening.match;

import java.util.Arrays;

/**
 * Which listed names a query has come upon while it looks for candidates, and by which of its parts. Reused from query to query; not
 * thread-safe.
 */
final class Scratch {

    /** A name that is scored whatever its words promise. */
    static final int SURE = 1 << 31;

    /** By name: in the upper half the number of the latest query that came upon it, in the lower half by which parts. */
    private final long[] seen;

    private final SimilarityTable table;
    private final Asked asked;
    private int[] names = new int[256];
    private int count;
    private int query;

    Scratch(int names, int vocabularySize) {
        this.seen = new long[names];
        this.table = new SimilarityTable(vocabularySize);
        this.asked = new Asked(table);
    }

    void begin() {
        query++;
        if (query == 0) {
            // After four billion queries the numbers begin anew.
            Arrays.fill(seen, 0);
            query = 1;
        }
        count = 0;
        table.clear();
    }

    Asked asked() {
        return asked;
    }

    SimilarityTable table() {
        return table;
    }

    /** The query came upon a name by a part of it, one of these bits. */
    void add(int name, int part) {
        long before = seen[name];
        if ((int) (before >>> Integer.SIZE) == query) {
            seen[name] = before | (part & 0xffffffffL);
        } else {
            seen[name] = ((long) query << Integer.SIZE) | (part & 0xffffffffL);
            if (count == names.length) {
                names = Arrays.copyOf(names, 2 * count);
            }
            names[count++] = name;
        }
    }

    /** The same, but for names that it came upon before only. */
    void addToKnown(int name, int part) {
        if ((int) (seen[name] >>> Integer.SIZE) == query) {
            seen[name] |= part & 0xffffffffL;
        }
    }

    /** A listed name that is scored whatever its words promise. */
    void addSurely(int name) {
        add(name, SURE);
    }

    int count() {
        return count;
    }

    int name(int i) {
        return names[i];
    }

    /** By which parts the query came upon this name. */
    int parts(int name) {
        return (int) seen[name];
    }
}
