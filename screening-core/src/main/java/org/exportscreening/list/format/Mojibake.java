package org.exportscreening.list.format;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names in which a character was lost on the way and became a question mark: "Xi?an", "Academy?s", "?Example? Plant". A name
 * has no question mark of its own. Stateless.
 */
final class Mojibake {

    /** Between two words, as a dash or a quotation mark: the next word begins with a capital. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[\\p{L}\\p{N}])\\?+(?=\\p{Lu})");

    private static final Pattern LOST = Pattern.compile("\\?+");
    private static final Pattern BLANKS = Pattern.compile("\\s{2,}");

    private Mojibake() {}

    static boolean isIn(String name) {
        return name.indexOf('?') >= 0;
    }

    /** The name without the marks: once with the words apart that one may have separated, once in one piece. */
    static Set<String> mended(String name) {
        Set<String> mended = new LinkedHashSet<>();
        mended.add(mend(BETWEEN_WORDS.matcher(name).replaceAll(" ")));
        mended.add(mend(name));
        mended.removeIf(String::isBlank);
        return mended;
    }

    private static String mend(String name) {
        return BLANKS.matcher(LOST.matcher(name).replaceAll("")).replaceAll(" ").strip();
    }
}
