package org.exportscreening.bench.speed;

import java.util.List;
import org.exportscreening.MatchPolicy;
import org.exportscreening.match.Match;
import org.exportscreening.match.NameIndex;
import org.exportscreening.name.NameNormalizer;

/** The library's index by the default policy, without a cache before it. */
final class LibraryIndex implements SpeedSearcher {

    private static final double THRESHOLD = MatchPolicy.DEFAULT.threshold();

    private final NameIndex index;

    LibraryIndex(SpeedCorpus corpus) {
        this.index = NameIndex.of(corpus.snapshot(), NameNormalizer.bundled());
    }

    @Override
    public int[] search(String query) {
        return best(index.search(index.readings(query), entry -> true, THRESHOLD));
    }

    /** The naive scan, by the same scorer. */
    SpeedSearcher scan() {
        return query -> best(index.scan(index.readings(query), entry -> true, THRESHOLD));
    }

    private static int[] best(List<Match> matches) {
        TopTen best = new TopTen();
        for (Match match : matches) {
            if (match.score() >= THRESHOLD) {
                best.add((int) match.entry().provenance().line() - 1, match.score());
            }
        }
        return best.positions();
    }
}
