package org.exportscreening.bench.speed;

import java.util.List;
import org.exportscreening.CacheStatistics;
import org.exportscreening.Screener;
import org.exportscreening.name.NameNormalizer;

/**
 * The library with its cache, in this thread. None of these depends on the number of names listed.
 *
 * @param cachedNanoseconds the median time of a query that is answered from the cache, asked in the words of an earlier one
 * @param cachedBytes what such a query allocates
 * @param normalizedNanoseconds the median time to normalize a query
 * @param normalizedBytes what that allocates
 * @param zipfNames among how many names the stream chooses
 * @param zipfQueries the length of the stream
 * @param zipf what became of a cache of the default size
 */
record CacheFigures(
        double cachedNanoseconds,
        double cachedBytes,
        double normalizedNanoseconds,
        double normalizedBytes,
        int zipfNames,
        int zipfQueries,
        CacheStatistics zipf) {

    private static final int FEW = 500;
    private static final int ZIPF_NAMES = 50_000;
    private static final int ZIPF_QUERIES = 100_000;

    static CacheFigures measure(CorpusMaker maker, List<String> queries, double seconds, long seed) {
        Screener screener = screener(maker);
        queries.forEach(screener::screen);
        // Equal texts, but not the same: nobody who asks again holds the string of the first time.
        List<String> again =
                queries.stream().map(query -> new String(query.toCharArray())).toList();
        Cost cached = Cost.of(again, screener::screen, seconds);
        NameNormalizer normalizer = NameNormalizer.bundled();
        Cost normalized = Cost.of(queries, normalizer::readings, seconds);
        return new CacheFigures(
                cached.nanoseconds(),
                cached.bytes(),
                normalized.nanoseconds(),
                normalized.bytes(),
                ZIPF_NAMES,
                ZIPF_QUERIES,
                zipf(maker, seed));
    }

    private static CacheStatistics zipf(CorpusMaker maker, long seed) {
        List<String> names = maker.queries(ZIPF_NAMES, Integer.MAX_VALUE, List.of());
        Screener screener = screener(maker);
        Zipf zipf = new Zipf(names.size(), seed);
        for (int i = 0; i < ZIPF_QUERIES; i++) {
            screener.screen(names.get(zipf.next()));
        }
        return screener.cacheStatistics();
    }

    /** A few names are enough: an answer from the cache does not look at them. */
    private static Screener screener(CorpusMaker maker) {
        return Screener.of(SpeedCorpus.of(maker.names(FEW)).snapshot());
    }
}
