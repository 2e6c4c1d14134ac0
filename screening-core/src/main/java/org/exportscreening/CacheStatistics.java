package org.exportscreening;

/**
 * How the cache of a {@link Screener} is doing since the last refresh.
 *
 * @param hits queries answered from the cache
 * @param misses queries that were computed
 * @param size answers in the cache, approximately
 */
public record CacheStatistics(long hits, long misses, long size) {}
