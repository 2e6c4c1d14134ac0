package org.exportscreening.rules.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.Duty;
import org.exportscreening.rules.OpenQuestion;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/** A determination in the order in which an officer reads it: the outcome first, what it rests on last. */
final class DeterminationPage {
    private final Determination d;
    private final Section at;
    private final Html html;
    private final Words words;

    DeterminationPage(Determination d, Section at) {
        this.d = d;
        this.at = at;
        this.html = at.html();
        this.words = at.words();
    }

    void write() {
        outcome();
        new TransactionPart(d, at).write();
        new GroundsPart(d, at).write();
        next();
        missing();
        new MatchesPart(d, at).write();
        duties();
        new TracePart(d, at).write();
        at.open("limits", words.say("page.limits"));
        at.points("ul", d.limits(words));
        at.close();
        new BasisPart(d, at).write();
    }

    private void outcome() {
        String code = d.outcome().name();
        String name = words.name("outcome", code);
        html.open("header", "class", "outcome " + Tone.of(d.outcome()));
        html.open("p", "class", "kicker").text(words.say("report.title")).text(" \u00b7 ");
        html.say(id(d.about().id()), words).text(" \u00b7 ");
        html.text(words.say(
                        "report.lawOf",
                        d.about().date() == null ? "?" : d.about().date()))
                .closeLine();
        html.open("h" + at.top(), "id", at.id() + "outcome");
        html.open("span", "class", "verdict")
                .text(name.replace('_', ' '))
                .close()
                .markup(" ");
        html.element("span", words.name("meaning", code), "class", "meaning").closeLine();
        if (d.sources().data().starter()) {
            html.element("p", words.say("report.starter"), "class", "starter").markup("\n");
        }
        contents();
        html.closeLine();
    }

    static Message id(@Nullable String id) {
        return id == null ? Message.of("page.noId") : Message.plain(id);
    }

    private void contents() {
        html.open("nav", "aria-label", words.say("report.contents"), "class", "contents")
                .open("ul");
        at.link("grounds", "page.grounds", d.findings().size());
        at.link("next", "page.next", -1);
        at.link("missing", "page.missing", asked().size());
        at.link("matches", "report.matches", MatchesPart.shared(d).size());
        at.link("duties", "report.duties", d.obligations().duties().size());
        at.link("trace", "report.trace", -1);
        at.link("limits", "report.limits", -1);
        at.link("basis", "report.basis", -1);
        html.close().closeLine();
    }

    private void next() {
        Set<String> duties = new LinkedHashSet<>();
        d.obligations().duties().forEach(duty -> duties.add(words.say(duty.line())));
        List<String> steps = new ArrayList<>(d.nextSteps(words));
        steps.removeAll(duties);
        at.open("next", words.say("page.next"));
        at.points("ol", steps);
        at.close();
    }

    private Map<Message, List<OpenQuestion>> asked() {
        Map<Message, List<OpenQuestion>> asked = new LinkedHashMap<>();
        d.openQuestions()
                .forEach(q -> asked.computeIfAbsent(q.question(), k -> new ArrayList<>())
                        .add(q));
        return asked;
    }

    private void missing() {
        Map<Message, List<OpenQuestion>> asked = asked();
        if (asked.isEmpty()) {
            return;
        }
        at.open("missing", words.say("page.missing"));
        at.paragraph("lead", "report.missingLead");
        html.open("ol", "class", "questions").markup("\n");
        asked.forEach((question, of) -> {
            html.open("li").element("p", words.say(question));
            html.open("p", "class", "small");
            Set<String> decides = new LinkedHashSet<>();
            for (int i = 0; i < of.size(); i++) {
                html.text(i == 0 ? "" : words.say("between.comma"))
                        .code(of.get(i).fact());
                decides.addAll(of.get(i).wouldDecide());
            }
            if (!decides.isEmpty()) {
                html.text(" \u2192 ");
                at.citations(List.copyOf(decides));
            }
            html.close().closeLine();
        });
        html.closeLine();
        at.close();
    }

    private void duties() {
        if (d.obligations().duties().isEmpty()) {
            return;
        }
        at.open("duties", words.say("report.duties"));
        at.table(words.say("report.dutiesCaption"), "report.duty", "report.citation", "report.due");
        for (Duty duty : d.obligations().duties()) {
            html.open("tr").element("td", words.text(duty.what())).open("td");
            at.citation(duty.citation());
            if (!duty.verified()) {
                html.text(words.say("page.unverified"));
            }
            int open = duty.dependsOn().size();
            html.close().element("td", open == 0 ? words.say("report.dueYes") : words.say("report.dueOpen", open));
            html.closeLine();
        }
        at.endTable();
        at.close();
    }
}
