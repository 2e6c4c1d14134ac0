package org.exportscreening;

import org.exportscreening.match.MatchExplanation;
import org.exportscreening.match.TokenPair;

/** The score as a reviewer computes it from an explanation: a second writing of the documented formula. */
final class Recomputed {

    private Recomputed() {}

    static double score(MatchExplanation why) {
        double m = 0;
        double denominator = 0;
        for (TokenPair pair : why.pairs()) {
            m += pair.weight() * pair.similarity();
            boolean queryAlone = pair.candidate() == null;
            boolean listedAlone = pair.query().isEmpty();
            double share = queryAlone ? why.queryShare() : listedAlone ? why.listedShare() : 1;
            denominator += share * pair.weight();
        }
        double score = why.identical() ? 1 : Math.min(0.99, m / denominator * m / (m + why.doubt()));
        return Math.round(score * why.factor() * 10_000) / 10_000.0;
    }
}
