package org.exportscreening.rules.rulebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/**
 * A license exception as other provisions name it: all of it, or one of its paragraphs. Immutable.
 *
 * @param symbol the symbol, such as {@code GOV}
 * @param paragraph the paragraph, such as {@code 740.11(b)(2)(ii)}; null for the whole exception
 */
public record ExceptionName(String symbol, @Nullable String paragraph) {
    private static final Pattern NAME = Pattern.compile("([A-Z][A-Z0-9]+)(?: (\\d\\S*))?");

    /**
     * Reads a name.
     *
     * @param text the symbol, or the symbol, a blank and the paragraph
     * @return the name, or null if the text is none
     */
    @Nullable
    public static ExceptionName parse(String text) {
        Matcher matcher = NAME.matcher(text);
        return matcher.matches() ? new ExceptionName(matcher.group(1), matcher.group(2)) : null;
    }

    /**
     * Whether a paragraph of an exception is one that this name means.
     *
     * @param other the symbol of the exception
     * @param citation its paragraph as a citation, such as {@code 15 CFR 740.11(b)(2)(ii)}
     * @return true if the paragraph is this one or lies below it
     */
    public boolean covers(String other, String citation) {
        if (!symbol.equals(other)) {
            return false;
        }
        if (paragraph == null) {
            return true;
        }
        String there = section(citation);
        return there.startsWith(paragraph)
                && (there.length() == paragraph.length() || there.charAt(paragraph.length()) == '(');
    }

    /**
     * A citation without the title of the code of law.
     *
     * @param citation such as {@code 15 CFR 740.11(b)}
     * @return what stands behind the last blank, such as {@code 740.11(b)}
     */
    public static String section(String citation) {
        return citation.substring(citation.lastIndexOf(' ') + 1);
    }

    @Override
    public String toString() {
        return paragraph == null ? symbol : symbol + " " + paragraph;
    }
}
