package org.exportscreening.rules.report;

import java.util.List;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.ParagraphAnswer;
import org.exportscreening.rules.TransactionSummary;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/** What a determination is about. */
final class TransactionPart {
    /** Where groups of three digits follow up to the point or the end, but no point stands before. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=^-?\\d{1,30})(?=(\\d{3})+(\\.|$))");

    private final Determination d;
    private final Section at;
    private final Html html;
    private final Words words;

    TransactionPart(Determination d, Section at) {
        this.d = d;
        this.at = at;
        this.html = at.html();
        this.words = at.words();
    }

    void write() {
        TransactionSummary about = d.about();
        at.open("about", words.say("report.about"));
        html.open("dl", "class", "facts").markup("\n");
        at.term("report.kind", kind(about.kind()));
        at.term("report.from", stated(about.from()));
        at.term("report.destination", stated(about.destination()));
        if (!about.transit().isEmpty()) {
            at.term("report.transit", Message.plain(String.join(", ", about.transit())));
        }
        at.term("report.item", stated(about.description()));
        at.term("report.eccn", stated(about.eccn()));
        if (about.value() != null) {
            at.term("report.value", Message.of("report.usd", grouped(about.value())));
        }
        subject();
        html.closeLine();
        parties(about.parties());
        meets();
        at.close();
    }

    /** An amount with commas between thousands, as it was stated otherwise. */
    private static String grouped(String amount) {
        return THOUSANDS.matcher(amount).replaceAll(",");
    }

    private Message kind(@Nullable String kind) {
        return kind == null ? stated(null) : Message.of("report.as", words.name("kind", kind));
    }

    private static Message stated(@Nullable String value) {
        return value == null ? Message.of("page.notStated") : Message.plain(value);
    }

    private void subject() {
        html.open("div").element("dt", words.say("report.subject")).open("dd");
        html.text(words.name("truth", d.item().jurisdiction().subject().name()));
        if (!d.item().jurisdiction().basis().isEmpty()) {
            html.text(" \u00b7 ");
            at.citations(d.item().jurisdiction().basis());
        }
        html.close().closeLine();
    }

    private void parties(List<TransactionSummary.Party> parties) {
        if (parties.isEmpty()) {
            return;
        }
        at.table(
                words.say("report.parties"),
                "report.number",
                "report.role",
                "report.name",
                "report.country",
                "report.listings");
        for (int i = 0; i < parties.size(); i++) {
            TransactionSummary.Party party = parties.get(i);
            html.open("tr").element("td", String.valueOf(i));
            html.element("td", party.role() == null ? "" : words.name("role", party.role()));
            html.open("th", "scope", "row")
                    .say(party.name() == null ? Message.of("page.noName") : Message.plain(party.name()), words);
            html.close()
                    .open("td")
                    .data(party.country() == null ? "" : party.country())
                    .close();
            html.element("td", listings(party)).closeLine();
        }
        at.endTable();
    }

    private String listings(TransactionSummary.Party party) {
        List<String> listings = party.listings();
        if (listings == null) {
            return words.say(party.name() == null ? "report.notScreened" : "report.screened");
        }
        return listings.isEmpty()
                ? words.say("report.statedNone")
                : words.say("report.stated", words.names("list", listings));
    }

    private void meets() {
        if (d.item().meets().isEmpty()) {
            return;
        }
        at.heading(words.say("page.meets"));
        html.open("ul");
        for (ParagraphAnswer m : d.item().meets()) {
            html.element("li", words.say("page.meetsBecause", Message.text(m.name()), m.because()))
                    .markup("\n");
        }
        html.closeLine();
    }
}
