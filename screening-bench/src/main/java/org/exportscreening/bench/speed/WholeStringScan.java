package org.exportscreening.bench.speed;

import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Jaro-Winkler of commons-text over whole plain names, all of them. */
final class WholeStringScan implements SpeedSearcher {

    /** A common choice for whole names; it hardly matters for the time. */
    static final double THRESHOLD = 0.85;

    private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    private final String[] names;

    WholeStringScan(List<String> names) {
        this.names = names.toArray(new String[0]);
    }

    @Override
    public int[] search(String query) {
        String plain = CorpusName.plain(query);
        TopTen best = new TopTen();
        for (int i = 0; i < names.length; i++) {
            double score = similarity.apply(plain, names[i]);
            if (score >= THRESHOLD) {
                best.add(i, score);
            }
        }
        return best.positions();
    }
}
