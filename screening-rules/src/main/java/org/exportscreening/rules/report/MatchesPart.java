package org.exportscreening.rules.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.list.ListEntry;
import org.exportscreening.match.Match;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.PartyMatch;
import org.exportscreening.rules.TransactionSummary;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/** The listings that a party's name resembles, with the letters marked that both names have. */
final class MatchesPart {
    private final Determination d;
    private final Section at;
    private final Html html;
    private final Words words;

    MatchesPart(Determination d, Section at) {
        this.d = d;
        this.at = at;
        this.html = at.html();
        this.words = at.words();
    }

    /** The matches; one that parties of the same name share as one, if the same was decided about each. */
    static Map<String, List<PartyMatch>> shared(Determination d) {
        Map<String, List<PartyMatch>> shared = new LinkedHashMap<>();
        for (PartyMatch m : d.matches()) {
            Match match = m.match();
            String key = match.entry().id() + "\n" + match.score() + "\n" + match.decided() + "\n" + name(d, m);
            shared.computeIfAbsent(key, k -> new ArrayList<>()).add(m);
        }
        return shared;
    }

    private static String name(Determination d, PartyMatch match) {
        List<TransactionSummary.Party> parties = d.about().parties();
        String name =
                match.party() < parties.size() ? parties.get(match.party()).name() : null;
        return name == null ? "" : name;
    }

    void write() {
        Map<String, List<PartyMatch>> shared = shared(d);
        if (shared.isEmpty()) {
            return;
        }
        at.open("matches", words.say("page.matches"));
        at.paragraph("lead", "report.matchesLead");
        shared.values().forEach(this::match);
        at.close();
    }

    private void match(List<PartyMatch> same) {
        Match match = same.get(0).match();
        ListEntry entry = match.entry();
        MatchBody body = new MatchBody(at, match);
        html.open("article", "class", "card match");
        html.open("h" + (at.top() + 2)).data(entry.primaryName()).close();
        html.open("p", "class", "line");
        body.tags();
        html.text(words.say(Message.list(
                Message.Between.COMMA, same.stream().map(this::party).toList())));
        html.closeLine();
        body.ruling();
        body.names(name(d, same.get(0)));
        body.entry();
        body.pairs();
        html.closeLine();
    }

    private Message party(PartyMatch match) {
        List<TransactionSummary.Party> parties = d.about().parties();
        String role =
                match.party() < parties.size() ? parties.get(match.party()).role() : null;
        return role == null
                ? Message.of("report.partyNumber", match.party())
                : Message.of("report.partyRole", match.party(), words.name("role", role));
    }
}
