package org.exportscreening.rules;

import java.util.List;
import org.exportscreening.rules.fact.Truth;

/** A classification as text for a person. */
final class ClassificationText {
    private final Classification c;
    private final StringBuilder out = new StringBuilder();

    ClassificationText(Classification c) {
        this.c = c;
    }

    String write() {
        List<ParagraphAnswer> met = c.paragraphs(Truth.TRUE);
        List<ParagraphAnswer> open = c.paragraphs(Truth.UNKNOWN);
        line(
                !met.isEmpty()
                        ? "MEETS "
                                + String.join(
                                        ", ",
                                        met.stream().map(ParagraphAnswer::name).toList())
                        : open.isEmpty() && c.questions().isEmpty()
                                ? "MEETS NONE of the paragraphs evaluated"
                                : "NOT DECIDED - a missing parameter decides");
        line("  " + (c.id() == null ? "(no id)" : c.id()) + ", " + (c.kind() == null ? "kind not stated" : c.kind())
                + ", law of " + (c.date() == null ? "?" : c.date()));
        section("Arithmetic", c.arithmetic());
        c.arithmetic().forEach(a -> line("  - " + a));
        answers("Met", met);
        answers("Not met", c.paragraphs(Truth.FALSE));
        answers("Open", open);
        section("Terms", c.terms());
        c.terms().forEach(t -> answer(t, t.name() + ": " + word(t.met())));
        section("Missing", c.questions());
        for (Classification.ParameterQuestion q : c.questions()) {
            line("  - " + q.fact() + ": " + q.question());
            q.leadsTo().forEach(l -> line("      " + l));
        }
        section("Not in force on this date", c.notInForce());
        c.notInForce().forEach(n -> line("  - " + n));
        section("Limits of this answer", c.notes());
        c.notes().forEach(n -> line("  - " + n));
        line("");
        line("  rulebook " + c.rulebook().id() + " " + c.rulebook().version() + " "
                + DeterminationText.shortened(c.rulebookDigest()));
        line("  Not legal advice, and no commodity classification: only the paragraphs named here were looked at.");
        return out.toString();
    }

    private static String word(Truth truth) {
        return switch (truth) {
            case TRUE -> "yes";
            case FALSE -> "no";
            case UNKNOWN -> "not known yet";
        };
    }

    private void answers(String title, List<ParagraphAnswer> answers) {
        section(title, answers);
        answers.forEach(a -> answer(a, a.name()));
    }

    private void answer(ParagraphAnswer a, String head) {
        line("  - " + head + "  (" + String.join(", ", a.citations()) + ")"
                + (a.verified() ? "" : " (unverified text)"));
        line("      because " + a.because());
        if (a.note() != null && a.met() != Truth.FALSE) {
            line("      " + a.note());
        }
    }

    private void section(String title, List<?> content) {
        if (!content.isEmpty()) {
            line("");
            line("  " + title);
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
