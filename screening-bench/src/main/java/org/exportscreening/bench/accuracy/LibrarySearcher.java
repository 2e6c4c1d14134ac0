package org.exportscreening.bench.accuracy;

import java.util.List;
import org.exportscreening.MatchPolicy;
import org.exportscreening.Screener;
import org.exportscreening.list.ListSnapshot;

/** The library as it is used: a screener, asked once for all thresholds. */
final class LibrarySearcher implements Searcher {

    /** More than ever tie at the top. */
    private static final int MOST = 200;

    private final Screener screener;
    private final double threshold;

    LibrarySearcher(ListSnapshot snapshot, MatchPolicy policy) {
        this.threshold = policy.threshold();
        this.screener = Screener.builder()
                .snapshot(snapshot)
                .policy(policy.withThreshold(Math.min(FLOOR, threshold)).withTop(MOST))
                .cacheBytes(0)
                .build();
    }

    @Override
    public String name() {
        return "screening-core";
    }

    @Override
    public double threshold() {
        return threshold;
    }

    @Override
    public List<Hit> search(String query) {
        return screener.screen(query).matches().stream()
                .map(match -> new Hit(match.entry().id(), match.matchedName().text(), match.score()))
                .toList();
    }
}
