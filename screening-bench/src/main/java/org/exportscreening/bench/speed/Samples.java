package org.exportscreening.bench.speed;

import java.util.Arrays;
import javax.annotation.Nullable;

/** Times of one searcher in nanoseconds, one a query. Room for them is taken at once, so that noting one allocates nothing. */
final class Samples {

    private final long[] times;
    private int count;
    private long allocated;

    @Nullable
    private volatile Object answer;

    Samples(int capacity) {
        this.times = new long[capacity];
    }

    boolean isFull() {
        return count == times.length;
    }

    /** Takes an answer, so that the compiler can not leave out the work for it. */
    void take(Object newAnswer) {
        answer = newAnswer;
    }

    /** Notes a time. */
    void add(long nanoseconds) {
        times[count++] = nanoseconds;
    }

    /** Notes what some of the queries allocated together. */
    void addAllocated(long bytes) {
        allocated += bytes;
    }

    /** The answer that was taken last; null before the first. */
    @Nullable
    Object answer() {
        return answer;
    }

    int count() {
        return count;
    }

    double bytesPerQuery() {
        return count == 0 ? 0 : (double) allocated / count;
    }

    double median() {
        return percentile(50);
    }

    /**
     * The time that so many percent of the queries do not exceed (nearest rank).
     *
     * @param percent above 0, at most 100
     * @throws IllegalStateException if there are no times
     */
    double percentile(double percent) {
        if (count == 0) {
            throw new IllegalStateException("No query was timed.");
        }
        long[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return sorted[Math.max(1, rank) - 1];
    }
}
