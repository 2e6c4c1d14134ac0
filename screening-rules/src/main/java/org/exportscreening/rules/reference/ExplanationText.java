package org.exportscreening.rules.reference;

import java.util.List;
import java.util.Locale;

/** An explanation as plain text with headed sections and wrapped lines. Not thread-safe. */
final class ExplanationText {
    private static final int WIDTH = 110;
    private static final int FIRST_WIDE = 0x2E80;
    private static final String MARKS = "，。；：、）》”";

    private final Explanation e;
    private final Locale locale;
    private final StringBuilder out = new StringBuilder();

    ExplanationText(Explanation e, Locale locale) {
        this.e = e;
        this.locale = locale;
    }

    String write() {
        wrapped("", e.title().in(locale));
        wrapped("  ", e.what().in(locale));
        points(Headings.EFFECT, List.of(e.effect().in(locale)));
        points(Headings.STANDS, e.citations());
        e.sections()
                .forEach(s -> points(
                        s.heading(), s.points().stream().map(p -> p.in(locale)).toList()));
        points(
                Headings.IMPLEMENTED,
                e.implementedBy().isEmpty() ? List.of(Headings.NOT_IMPLEMENTED.in(locale)) : e.implementedBy());
        points(
                Headings.UNVERIFIED,
                e.unverified().stream().map(u -> u.in(locale)).toList());
        points(
                Headings.RELATED,
                e.related().stream()
                        .map(r -> r.term() + " - " + r.title().in(locale))
                        .toList());
        line("");
        wrapped("  ", Headings.LIMIT.in(locale));
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void points(Bilingual heading, List<String> points) {
        if (!points.isEmpty()) {
            line("");
            line("  " + heading.in(locale));
            points.forEach(p -> wrapped("  - ", p));
        }
    }

    /** Text after a mark, broken at blanks and between Chinese letters; further lines stand below the first. */
    private void wrapped(String mark, String text) {
        StringBuilder line = new StringBuilder(mark);
        int width = mark.length();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            String piece = text.substring(start, end);
            int needed = width(piece.stripTrailing());
            if (width > mark.length() && width + needed > WIDTH) {
                line(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(mark.length()));
                width = mark.length();
            }
            line.append(piece);
            width += width(piece);
            start = end;
        }
        line(line.toString().stripTrailing());
    }

    /** The end of what may not be broken: a Chinese letter with the marks after it, or a word with the blank or mark after it. */
    private static int end(String text, int start) {
        int at = start + 1;
        if (Character.isIdeographic(text.charAt(start))) {
            while (at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return at;
        }
        while (at < text.length() && !endsWord(text.charAt(at - 1)) && !Character.isIdeographic(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean endsWord(char c) {
        return c == ' ' || MARKS.indexOf(c) >= 0;
    }

    private static int width(String text) {
        return text.chars().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
    }
}
