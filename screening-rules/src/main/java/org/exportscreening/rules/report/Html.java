package org.exportscreening.rules.report;

import java.util.ArrayDeque;
import java.util.Deque;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/** Writes HTML: what is open is closed in order, what is text is escaped. Not thread-safe. */
final class Html {
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param tag its name
     * @param attributes names and values in turn
     */
    Html open(String tag, String... attributes) {
        tag(tag, attributes);
        open.push(tag);
        return this;
    }

    private void tag(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
    }

    /** An element without content, such as {@code meta}. */
    Html empty(String tag, String... attributes) {
        tag(tag, attributes);
        return this;
    }

    /** Closes the element that was opened last. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes an element that begins on a line of its own. */
    Html closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** Text. */
    Html text(String text) {
        escape(text);
        return this;
    }

    /** An element with text. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** What was stated by somebody else: not to be translated, and without effect on the direction of the text around it. */
    Html data(String text) {
        return element("bdi", text, "translate", "no");
    }

    /** A message; what reads the same in every language as data. */
    Html say(Message message, Words words) {
        return message instanceof Message.Plain plain ? data(plain.value()) : text(words.say(message));
    }

    /** A code, a path or a digest. */
    Html code(String text) {
        return element("code", text, "translate", "no");
    }

    /** Markup as it is; only for what this package writes itself. */
    Html markup(String html) {
        out.append(html);
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (paired(text, i)) {
                        out.append(c).append(text.charAt(++i));
                    } else {
                        out.append(printable(c) ? c : REPLACEMENT);
                    }
                }
            }
        }
    }

    private static boolean paired(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    /** Whether a character may stand in HTML; half of a pair can not even be written. */
    private static boolean printable(char c) {
        return c == '\n' || c == '\t' || (!Character.isISOControl(c) && !Character.isSurrogate(c) && c < 0xFFFE);
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("left open: " + open);
        }
        return out.toString();
    }
}
