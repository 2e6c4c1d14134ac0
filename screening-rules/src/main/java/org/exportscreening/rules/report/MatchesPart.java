package org.exportscreening.rules.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportscreening.list.ListEntry;
import org.exportscreening.match.Match;
import org.exportscreening.match.TokenPair;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.PartyMatch;
import org.exportscreening.rules.TransactionSummary;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;
import org.exportscreening.text.Bundle;
import org.exportscreening.text.Remarks;

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

    /** The matches; one that parties of the same name share as one. */
    static Map<String, List<PartyMatch>> shared(Determination d) {
        Map<String, List<PartyMatch>> shared = new LinkedHashMap<>();
        for (PartyMatch m : d.matches()) {
            String key = m.match().entry().id() + "\n" + m.match().score() + "\n" + name(d, m);
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
        String list = entry.list().code();
        html.open("article", "class", "card match");
        html.open("h" + (at.top() + 2)).data(entry.primaryName()).close();
        html.open("p", "class", "line");
        html.element("span", words.say("report.score", score(match.score())), "class", "tag score")
                .markup(" ");
        html.element("span", words.name("list", list), "class", "tag").markup(" ");
        html.text(words.say(Message.list(
                Message.Between.COMMA, same.stream().map(this::party).toList())));
        html.closeLine();
        names(name(d, same.get(0)), match);
        entry(entry);
        pairs(match);
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

    /** Both names, one below the other; where their letters were read otherwise, the words that were compared as well. */
    private void names(String stated, Match match) {
        List<TokenPair> pairs = match.explanation().pairs();
        MarkedLetters marks = MarkedLetters.of(stated, match.matchedName().text(), pairs);
        html.open("dl", "class", "aligned").open("div");
        html.element("dt", words.say("report.stated.name")).open("dd");
        marks.query(html);
        html.close()
                .close()
                .open("div")
                .element("dt", words.say("report.listed.name"))
                .open("dd");
        marks.listed(html);
        html.markup(" ")
                .element(
                        "span",
                        words.name("nameKind", match.matchedName().kind().name()),
                        "class",
                        "small");
        html.close().closeLine();
        if (marks.none()) {
            String query = joined(pairs.stream().map(TokenPair::query));
            String listed = joined(pairs.stream().map(TokenPair::candidate));
            MarkedLetters read = MarkedLetters.of(query, listed, pairs);
            html.open("div").element("dt", words.say("report.compared")).open("dd");
            read.query(html);
            html.empty("br");
            read.listed(html);
            html.close().closeLine();
        }
        html.closeLine();
    }

    private static String joined(Stream<String> tokens) {
        return tokens.filter(word -> word != null && !word.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String score(double score) {
        return ScoreHistogram.score(score);
    }

    private void entry(ListEntry entry) {
        List<Message> about = new ArrayList<>();
        about.add(Message.plain(entry.id()));
        entry.countries().stream().map(Message::plain).forEach(about::add);
        if (entry.footnotes() != null && !entry.footnotes().isEmpty()) {
            about.add(Message.of(
                    "report.footnotes", Message.list(Message.Between.COMMA, List.copyOf(entry.footnotes()))));
        }
        entry.citations().stream().map(Message::plain).forEach(about::add);
        if (entry.from() != null) {
            about.add(Message.of("report.since", entry.from()));
        }
        html.element("p", words.say(Message.list(Message.Between.SEMICOLON, about)), "class", "small")
                .markup("\n");
    }

    private void pairs(Match match) {
        html.open("details").element("summary", words.say("report.pairs"));
        at.table(
                words.say("report.pairsCaption"),
                "report.stated.word",
                "report.listed.word",
                "report.similarity",
                "report.weight");
        for (TokenPair pair : match.explanation().pairs()) {
            String listed = pair.candidate();
            MarkedLetters marks = MarkedLetters.of(pair.query(), listed == null ? "" : listed, List.of(pair));
            html.open("tr").open("td");
            marks.query(html);
            html.close().open("td");
            marks.listed(html);
            html.close().element("td", score(pair.similarity()), "class", "number");
            html.element("td", score(pair.weight()), "class", "number").closeLine();
        }
        at.endTable();
        Bundle remarks = Remarks.bundle(words.language());
        at.points(
                "ul",
                match.explanation().notes().stream()
                        .map(note -> Remarks.in(remarks, note))
                        .toList());
        html.closeLine();
    }
}
