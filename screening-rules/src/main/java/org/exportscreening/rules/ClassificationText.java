package org.exportscreening.rules;

import java.util.List;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/** A classification as text for a person. */
final class ClassificationText {
    private final Classification c;
    private final Words words;
    private final StringBuilder out = new StringBuilder();

    ClassificationText(Classification c, Words words) {
        this.c = c;
        this.words = words;
    }

    String write() {
        List<ParagraphAnswer> met = c.paragraphs(Truth.TRUE);
        List<ParagraphAnswer> open = c.paragraphs(Truth.UNKNOWN);
        line(head(met, open));
        line("  "
                + words.say(
                        "classify.about",
                        c.id() == null ? Message.of("page.noId") : c.id(),
                        c.kind() == null ? Message.of("classify.kindNotStated") : c.kind(),
                        c.date() == null ? "?" : c.date()));
        points("classify.arithmetic", c.arithmetic());
        answers("classify.met", met);
        answers("classify.notMet", c.paragraphs(Truth.FALSE));
        answers("classify.open", open);
        section("classify.terms", c.terms());
        c.terms()
                .forEach(t -> answer(
                        t,
                        words.say(
                                "classify.term",
                                Message.text(t.name()),
                                words.name("truth", t.met().name()))));
        section("classify.missing", c.questions());
        for (Classification.ParameterQuestion q : c.questions()) {
            line("  - " + words.say("classify.question", q.fact(), q.question()));
            q.leadsTo().forEach(l -> line("      " + words.say(l)));
        }
        points("classify.notInForce", c.notInForce());
        points("classify.limits", c.notes());
        line("");
        line("  "
                + words.say(
                        "classify.rulebook",
                        c.rulebook().id(),
                        c.rulebook().version(),
                        DeterminationText.shortened(c.rulebookDigest())));
        line("  " + words.say("classify.disclaimer"));
        return out.toString();
    }

    private String head(List<ParagraphAnswer> met, List<ParagraphAnswer> open) {
        if (!met.isEmpty()) {
            return words.say(
                    "classify.meets",
                    Message.list(
                            Message.Between.COMMA,
                            met.stream().map(p -> Message.text(p.name())).toList()));
        }
        return words.say(open.isEmpty() && c.questions().isEmpty() ? "classify.meetsNone" : "classify.notDecided");
    }

    private void points(String title, List<Message> points) {
        section(title, points);
        points.forEach(p -> line("  - " + words.say(p)));
    }

    private void answers(String title, List<ParagraphAnswer> answers) {
        section(title, answers);
        answers.forEach(a -> answer(a, words.text(a.name())));
    }

    private void answer(ParagraphAnswer a, String head) {
        line("  - "
                + words.say(
                        "classify.cited",
                        head,
                        Message.list(Message.Between.COMMA, a.citations()),
                        a.verified() ? "" : Message.of("page.unverified")));
        line("      " + words.say("page.because", a.because()));
        if (a.note() != null && a.met() != Truth.FALSE) {
            line("      " + words.text(a.note()));
        }
    }

    private void section(String title, List<?> content) {
        if (!content.isEmpty()) {
            line("");
            line("  " + words.say(title));
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
