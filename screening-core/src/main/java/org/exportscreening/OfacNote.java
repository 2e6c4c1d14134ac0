package org.exportscreening;

import org.exportscreening.list.ListEntry;
import org.exportscreening.match.OfacScore;
import org.exportscreening.party.PartyName;
import org.exportscreening.text.Remarks;

/** Says of a match which score OFAC's own search page would show, about. */
final class OfacNote {

    private OfacNote() {}

    /** The best score among the names of the entry, as OFAC's page shows it. */
    static String of(String query, ListEntry entry) {
        int best = -1;
        String name = entry.primaryName();
        for (PartyName listed : entry.names()) {
            int score = OfacScore.of(query, listed.text());
            if (score > best) {
                best = score;
                name = listed.text();
            }
        }
        return Remarks.say("ofac", best, name);
    }
}
