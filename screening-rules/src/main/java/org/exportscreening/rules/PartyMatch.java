package org.exportscreening.rules;

import java.util.List;
import org.exportscreening.match.Match;

/**
 * A possible listing of a party, found by its name.
 *
 * @param party the party's place in the transaction
 * @param match the match
 */
public record PartyMatch(int party, Match match) {
    /** The ids of the decisions of persons in force about matches, each once. */
    static List<String> decisions(List<PartyMatch> matches) {
        return matches.stream()
                .map(m -> m.match().decided())
                .filter(r -> r != null && r.inForce())
                .map(r -> r.decision().id())
                .distinct()
                .toList();
    }
}
