package org.exportscreening.rules;

import org.exportscreening.match.Match;

/**
 * A possible listing of a party, found by its name.
 *
 * @param party the party's place in the transaction
 * @param match the match
 */
public record PartyMatch(int party, Match match) {}
