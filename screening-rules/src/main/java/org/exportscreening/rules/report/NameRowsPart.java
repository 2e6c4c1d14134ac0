package org.exportscreening.rules.report;

import java.util.ArrayList;
import java.util.List;
import org.exportscreening.ScreeningResult;
import org.exportscreening.list.ListEntry;
import org.exportscreening.match.Match;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/** The rows of a batch of names that a report shows, with how many it does not show. */
final class NameRowsPart {
    private final Section at;
    private final Html html;
    private final Words words;
    private final String answers;

    /** Writes rows; {@code answers} is where all of them stand, empty if nobody kept them. */
    NameRowsPart(Section at, String answers) {
        this.at = at;
        this.html = at.html();
        this.words = at.words();
        this.answers = answers;
    }

    void pressing(List<NamesReport.Screened> rows, long all) {
        at.open("pressing", words.say("report.pressing"));
        if (all == 0) {
            at.paragraph("", "report.pressingNone");
        } else {
            at.paragraph("lead", "report.namesLead");
            shown(rows.size(), all);
            rows.forEach(this::row);
        }
        at.close();
    }

    void cleared(List<NamesReport.Screened> rows, long all) {
        if (all > 0) {
            at.open("cleared", words.say("report.cleared"));
            at.paragraph("lead", "report.clearedLead");
            shown(rows.size(), all);
            rows.forEach(this::row);
            at.close();
        }
    }

    void failed(List<NamesReport.Failed> rows, long all) {
        if (all == 0) {
            return;
        }
        at.open("failed", words.say("report.failed"));
        at.paragraph("lead", "report.failedLead");
        shown(rows.size(), all);
        at.table(words.say("report.failed"), "report.line", "report.id", "report.problem");
        for (NamesReport.Failed row : rows) {
            html.open("tr").element("td", String.valueOf(row.line()), "class", "number");
            html.open("td").data(row.id()).close().open("td").data(row.problem());
            html.close().closeLine();
        }
        at.endTable();
        at.close();
    }

    /** Nothing is left out silently. */
    private void shown(int shown, long all) {
        if (shown < all) {
            Message where = answers.isEmpty() ? Message.of("report.answersHave") : Message.plain(answers);
            at.paragraph("more", "report.notShown", shown, all, all - shown, where);
        }
    }

    private void row(NamesReport.Screened row) {
        ScreeningResult result = row.result();
        html.open("article", "class", "card");
        html.open("h" + (at.top() + 2));
        if (result == null) {
            html.text(words.say("report.tooLong"));
        } else {
            html.data(result.query());
        }
        html.closeLine();
        html.open("p", "class", "small");
        html.text(words.say("report.rowLine", row.line()));
        if (!row.id().isBlank()) {
            fact("report.id", row.id());
        }
        row.stated().forEach((column, value) -> fact("report.column." + column, value));
        html.closeLine();
        if (result != null) {
            result.matches().forEach(match -> match(result, match));
            int more = result.matchCount() - result.matches().size();
            if (more > 0) {
                at.paragraph("more", "report.moreMatches", more);
            }
        }
        html.closeLine();
    }

    private void fact(String key, String value) {
        html.text(words.say("between.semicolon") + words.say(key) + "\u00a0").data(value);
    }

    private void match(ScreeningResult result, Match match) {
        ListEntry entry = match.entry();
        MatchBody body = new MatchBody(at, match);
        html.open("div", "class", "found");
        html.open("h" + (at.top() + 3)).data(entry.primaryName()).close();
        html.open("p", "class", "line");
        body.tags();
        html.closeLine();
        body.ruling();
        body.names(result.query());
        body.entry();
        about(entry);
        body.pairs();
        html.closeLine();
    }

    private void about(ListEntry entry) {
        List<Message> about = new ArrayList<>();
        if (!entry.programs().isEmpty()) {
            about.add(Message.of(
                    "report.programs", Message.plain(String.join(words.say("between.comma"), entry.programs()))));
        }
        about.add(
                entry.provenance().line() > 0
                        ? Message.of(
                                "report.readLine",
                                entry.provenance().source(),
                                entry.provenance().line())
                        : Message.of("report.read", entry.provenance().source()));
        html.element(
                        "p",
                        words.say(Message.list(Message.Between.SEMICOLON, about)),
                        "class",
                        "small",
                        "translate",
                        "no")
                .markup("\n");
    }
}
