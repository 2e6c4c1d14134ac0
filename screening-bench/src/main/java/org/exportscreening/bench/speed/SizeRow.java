package org.exportscreening.bench.speed;

/**
 * What was measured of one contestant at one size.
 *
 * @param contestant the contestant
 * @param names how many names it searched
 * @param queries how many queries were timed
 * @param median nanoseconds
 * @param p99 nanoseconds
 * @param bytesPerQuery allocated for a query
 * @param buildMilliseconds the time to make it ready
 * @param heapPerName bytes held for a name, beyond the corpus
 */
record SizeRow(
        Contestant contestant,
        int names,
        int queries,
        double median,
        double p99,
        double bytesPerQuery,
        double buildMilliseconds,
        double heapPerName) {

    static SizeRow of(Contestant contestant, int names, Built built, Samples samples) {
        return new SizeRow(
                contestant,
                names,
                samples.count(),
                samples.median(),
                samples.percentile(99),
                samples.bytesPerQuery(),
                built.milliseconds(),
                (double) built.heap() / names);
    }
}
