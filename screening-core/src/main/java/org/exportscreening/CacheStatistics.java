package org.exportscreening;

/**
 * How the cache of a {@link Screener} is doing since the last refresh.
 *
 * @param hits queries answered from the cache
 * @param misses queries that were computed
 * @param evictions answers that were dropped to make room
 * @param entries answers in the cache, approximately
 * @param bytes what the cache holds, in bytes, estimated
 */
public record CacheStatistics(long hits, long misses, long evictions, long entries, long bytes) {

    /** A cache that is off. */
    static final CacheStatistics NONE = new CacheStatistics(0, 0, 0, 0, 0);

    /**
     * The share of queries answered from the cache.
     *
     * @return from 0 to 1; 0 before the first query
     */
    public double hitRate() {
        return hits == 0 ? 0 : (double) hits / (hits + misses);
    }
}
