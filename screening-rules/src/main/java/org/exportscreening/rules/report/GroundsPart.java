package org.exportscreening.rules.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.Finding;
import org.exportscreening.rules.FindingEffect;
import org.exportscreening.rules.LicenseException;
import org.exportscreening.rules.Reason;
import org.exportscreening.rules.Seen;
import org.exportscreening.rules.TraceEntry;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/** The grounds of a determination, each with the facts that it rests on and, to be opened, the conditions of its rule. */
final class GroundsPart {
    private final Determination d;
    private final Section at;
    private final Html html;
    private final Words words;
    private final ReasonTree trees;

    GroundsPart(Determination d, Section at) {
        this.d = d;
        this.at = at;
        this.html = at.html();
        this.words = at.words();
        this.trees = new ReasonTree(at, "g");
    }

    void write() {
        if (d.findings().isEmpty()) {
            return;
        }
        at.open("grounds", words.say("page.grounds"));
        d.findings().forEach(this::finding);
        at.close();
    }

    private void finding(Finding f) {
        html.open("article", "class", "card");
        at.heading(words.say(f.title()));
        html.open("p", "class", "line");
        html.element("span", words.name("effect", f.effect().name()), "class", "tag " + tone(f.effect()))
                .markup(" ");
        if (f.policy() != null) {
            html.element("span", words.name("policy", f.policy().name()), "class", "tag")
                    .markup(" ");
        }
        at.citation(f.citation());
        if (!f.verified()) {
            html.text(words.say("page.unverified"));
        }
        html.closeLine();
        seen(f.seen());
        if (f.note() != null) {
            html.element("p", words.say(f.note())).markup("\n");
        }
        exceptions(f);
        announcement(f.announcement());
        consequence("page.ifConfirmed", f.ifConfirmed());
        conditions(f);
        html.closeLine();
    }

    private static String tone(FindingEffect effect) {
        return switch (effect) {
            case PROHIBITED -> "stop";
            case LICENSE_REQUIRED -> "license";
            case HOLD -> "hold";
            default -> "open";
        };
    }

    /** The facts that a ground rests on; those of the same value, such as parties of one name, in one line. */
    private void seen(List<Seen> seen) {
        if (seen.isEmpty()) {
            return;
        }
        Map<Message, List<String>> values = new LinkedHashMap<>();
        seen.forEach(
                s -> values.computeIfAbsent(s.value(), k -> new ArrayList<>()).add(s.fact()));
        html.element("p", words.say("report.because"), "class", "small").open("ul", "class", "seen");
        values.forEach((value, facts) -> {
            html.open("li");
            for (int i = 0; i < facts.size(); i++) {
                html.text(i == 0 ? "" : words.say("between.comma")).code(facts.get(i));
            }
            html.text(" = ").say(value, words).closeLine();
        });
        html.closeLine();
    }

    private void exceptions(Finding f) {
        List<LicenseException> possible = f.exceptions();
        if (f.effect() == FindingEffect.LICENSE_REQUIRED && possible != null) {
            if (possible.isEmpty()) {
                at.paragraph("", "report.noException");
            } else {
                Message names = Message.list(
                        Message.Between.COMMA,
                        possible.stream().map(LicenseException::name).toList());
                at.paragraph("", "report.exceptions", names);
            }
        }
    }

    private void announcement(@Nullable Finding.Announcement a) {
        if (a == null) {
            return;
        }
        String key = a.counts() ? "page.counts" : a.certain() ? "page.notEnforced" : "page.perhapsNotEnforced";
        Message where = Message.text(a.citation());
        String note = a.note();
        at.paragraph("", key, note == null ? where : Message.of("page.noted", where, Message.text(note)));
        consequence(a.counts() ? "page.ifAnnounced" : "page.ifText", a.otherwise());
    }

    private void consequence(String key, @Nullable Finding.Consequence then) {
        if (then != null) {
            Message grounds = then.citations().isEmpty()
                    ? Message.plain("")
                    : Message.of("citations", Message.list(Message.Between.COMMA, then.citations()));
            at.paragraph("", key, words.name("outcome", then.outcome().name()), grounds);
        }
    }

    /** The conditions of the rule, closed until somebody wants to see them. */
    private void conditions(Finding f) {
        Reason reason = d.trace().stream()
                .filter(t -> t.rule().equals(f.rule()))
                .map(TraceEntry::reason)
                .filter(r -> r != null)
                .findFirst()
                .orElse(null);
        if (reason != null) {
            html.open("details").element("summary", words.say("report.conditions"));
            trees.write(reason);
            html.closeLine();
        }
    }
}
