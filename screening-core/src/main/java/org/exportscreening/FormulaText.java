package org.exportscreening;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.exportscreening.match.Match;
import org.exportscreening.match.MatchExplanation;
import org.exportscreening.match.TokenPair;
import org.exportscreening.text.Bundle;

/** Writes out the formula of {@link MatchExplanation} with the figures of a match, so that a reviewer can recompute the score. */
final class FormulaText {

    private static final double MOST = 0.99;

    private final Bundle words;

    FormulaText(Bundle words) {
        this.words = words;
    }

    String of(Match match) {
        MatchExplanation why = match.explanation();
        if (why.identical()) {
            return score(words.say("result.identical"), why, match);
        }
        double matched = 0;
        double paired = 0;
        double queryAlone = 0;
        double listedAlone = 0;
        for (TokenPair pair : why.pairs()) {
            matched += pair.weight() * pair.similarity();
            if (pair.candidate() == null) {
                queryAlone += pair.weight();
            } else if (pair.query().isEmpty()) {
                listedAlone += pair.weight();
            } else {
                paired += pair.weight();
            }
        }
        String agreeing = number(matched);
        double share = paired + why.queryShare() * queryAlone + why.listedShare() * listedAlone;
        boolean capped = share > 0 && matched / share * matched / (matched + why.doubt()) > MOST;
        String fraction = agreeing + " / (" + number(paired)
                + " + " + number(why.queryShare()) + " * " + number(queryAlone)
                + " + " + number(why.listedShare()) + " * " + number(listedAlone)
                + ") * " + agreeing + " / (" + agreeing + " + " + number(why.doubt()) + ")";
        return score(fraction + (capped ? words.say("result.atMost", MOST) : ""), why, match);
    }

    private String score(String formula, MatchExplanation why, Match match) {
        return words.say("result.score", formula + factor(why) + " = " + number(match.score()));
    }

    private static String factor(MatchExplanation why) {
        return why.factor() == 1 ? "" : " * " + number(why.factor());
    }

    /** Up to four decimals. A format is not thread-safe, so each number gets its own. */
    static String number(double value) {
        return new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
