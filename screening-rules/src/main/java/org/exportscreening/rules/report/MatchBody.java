package org.exportscreening.rules.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportscreening.decision.Ruling;
import org.exportscreening.list.ListEntry;
import org.exportscreening.match.Match;
import org.exportscreening.match.TokenPair;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;
import org.exportscreening.text.Bundle;
import org.exportscreening.text.Remarks;

/** What a report says of a match: both names with the letters that they share, the listing, and why it scored so. */
final class MatchBody {
    private final Section at;
    private final Html html;
    private final Words words;
    private final Match match;

    MatchBody(Section at, Match match) {
        this.at = at;
        this.html = at.html();
        this.words = at.words();
        this.match = match;
    }

    /** Score, list, and what somebody decided, in a line that is open. */
    void tags() {
        html.element("span", words.say("report.score", ScoreHistogram.score(match.score())), "class", "tag score")
                .markup(" ");
        html.element("span", words.name("list", match.entry().list().code()), "class", "tag")
                .markup(" ");
        if (match.cleared() || match.confirmed()) {
            String key = match.cleared() ? "DECIDED_FALSE_POSITIVE" : "DECIDED_TRUE_MATCH";
            html.element("span", words.name("nameOutcome", key), "class", "tag " + (match.cleared() ? "none" : "stop"))
                    .markup(" ");
        }
    }

    /** Who decided, when and why, or why that no longer counts; nothing if nobody did. */
    void ruling() {
        Ruling ruling = match.decided();
        if (ruling != null) {
            html.open("p", "class", "small").data(ruling.explain(words.language()));
            html.closeLine();
        }
    }

    /** Both names, one below the other; where their letters were read otherwise, the words that were compared as well. */
    void names(String stated) {
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

    /** Where and since when it is listed, and where that was read. */
    void entry() {
        ListEntry entry = match.entry();
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

    /** How the score came about, to be opened. */
    void pairs() {
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
            html.close().element("td", ScoreHistogram.score(pair.similarity()), "class", "number");
            html.element("td", ScoreHistogram.score(pair.weight()), "class", "number")
                    .closeLine();
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
