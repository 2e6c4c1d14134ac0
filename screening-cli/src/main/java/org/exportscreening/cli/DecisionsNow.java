package org.exportscreening.cli;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.exportscreening.cli.decision.LogContent;
import org.exportscreening.decision.Decision;
import org.exportscreening.decision.DecisionBook;
import org.exportscreening.decision.MatchDecisions;
import org.exportscreening.rules.json.CanonicalJson;

/**
 * What persons decided, as it counts at one moment: a command that runs past midnight answers its last row as its first.
 *
 * @param made to look decisions up
 * @param state how many count, and a digest of all with what became of them: the same state gives the same answers
 */
record DecisionsNow(MatchDecisions made, String state) {

    static DecisionsNow of(LogContent content, Clock clock) {
        if (content.decisions().isEmpty()) {
            return new DecisionsNow(MatchDecisions.NONE, "none");
        }
        DecisionBook book = content.book(Clock.fixed(clock.instant(), ZoneOffset.UTC));
        int inForce = 0;
        List<Object> all = new ArrayList<>();
        for (Decision decision : content.decisions()) {
            String lapsed = book.lapsed(decision);
            inForce += lapsed == null ? 1 : 0;
            all.add(Map.of(decision.id(), lapsed == null ? "" : lapsed));
        }
        return new DecisionsNow(book, inForce + ", " + CanonicalJson.digest(all));
    }
}
