package org.exportscreening.match;

import java.util.Arrays;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;

/** Lists of numbers, one for each group, side by side in two arrays. Immutable once built. */
final class Grouped {

    private final int[] starts;
    private final int[] values;

    private Grouped(int[] starts, int[] values) {
        this.starts = starts;
        this.values = values;
    }

    void write(String section, FlatWriter out) {
        out.ints(section + ".groups", starts).ints(section + ".values", values);
    }

    static Grouped read(String section, FlatFile in) {
        return new Grouped(in.ints(section + ".groups"), in.ints(section + ".values"));
    }

    /** The groups of another grouping turned around: for each value, in which groups it is, without repetition, ascending. */
    Grouped inverse(int valueCount) {
        int[] counts = new int[valueCount + 1];
        int[] last = new int[valueCount];
        Arrays.fill(last, -1);
        for (int group = 0; group < size(); group++) {
            for (int i = from(group); i < to(group); i++) {
                if (last[values[i]] != group) {
                    last[values[i]] = group;
                    counts[values[i] + 1]++;
                }
            }
        }
        for (int i = 0; i < valueCount; i++) {
            counts[i + 1] += counts[i];
        }
        int[] groups = new int[counts[valueCount]];
        int[] next = Arrays.copyOf(counts, valueCount);
        Arrays.fill(last, -1);
        for (int group = 0; group < size(); group++) {
            for (int i = from(group); i < to(group); i++) {
                int value = values[i];
                if (last[value] != group) {
                    last[value] = group;
                    groups[next[value]++] = group;
                }
            }
        }
        return new Grouped(counts, groups);
    }

    int size() {
        return starts.length - 1;
    }

    int from(int group) {
        return starts[group];
    }

    int to(int group) {
        return starts[group + 1];
    }

    int count(int group) {
        return starts[group + 1] - starts[group];
    }

    int at(int position) {
        return values[position];
    }

    /** Collects groups one after the other. */
    static final class Builder {

        private int[] starts = new int[1024];
        private int[] values = new int[4096];
        private int groups;
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        void endGroup() {
            groups++;
            if (groups == starts.length) {
                starts = Arrays.copyOf(starts, 2 * groups);
            }
            starts[groups] = size;
        }

        Grouped build() {
            return new Grouped(Arrays.copyOf(starts, groups + 1), Arrays.copyOf(values, size));
        }
    }
}
