package org.exportscreening.list.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exportscreening.party.NameKind;

/**
 * The words before a list of other names, or before a single other name.
 *
 * @param from where they begin in the cell
 * @param to where they end
 * @param kind what the names are
 * @param count how many are announced; -1 where that is not said
 * @param isList whether they introduce a list
 */
record AliasIntro(int from, int to, NameKind kind, int count, boolean isList) {

    /** The words that say that a name is another one. */
    static final String KNOWN_AS =
            "a\\.?\\s?k\\.?\\s?a\\b\\.?|f\\.?\\s?k\\.?\\s?a\\b\\.?|also known as|formerly known as";

    /** Introduces a list; says how many follow, and whether the names are former ones. */
    private static final Pattern LIST = Pattern.compile("(?i)[,;.]?\\s*(?:\\band\\s+)?(?:\\b(" + KNOWN_AS
            + ")[,\\s]*)?(?:\\band\\s+)?\\bthe following\\s+(?:([\\w-]+)\\s+)?"
            + "(alias(?:es)?|former (?:alias(?:es)?|names?)|(?:other )?names?)\\b([^:\u2014]{0,80}):\\s*");

    private static final Pattern INLINE = Pattern.compile("(?i)[,;]\\s*(?:and\\s+)?\\b(" + KNOWN_AS + "),?\\s+");
    private static final Pattern DASH = Pattern.compile("(?:^|(?<=[\\s;:.,]))[\u2014\u2013]\\s*");

    /** All of a cell, from left to right; of two that overlap the first. */
    static List<AliasIntro> all(String text) {
        List<AliasIntro> found = new ArrayList<>();
        Matcher list = LIST.matcher(text);
        while (list.find()) {
            NameKind kind = kindOf(list.group(1) + " " + list.group(3));
            found.add(new AliasIntro(list.start(), list.end(), kind, NumberWords.number(list.group(2)), true));
        }
        Matcher inline = INLINE.matcher(text);
        while (inline.find()) {
            found.add(new AliasIntro(inline.start(), inline.end(), kindOf(inline.group(1)), -1, false));
        }
        found.sort(Comparator.comparingInt(AliasIntro::from).thenComparing(intro -> !intro.isList));
        List<AliasIntro> apart = new ArrayList<>();
        for (AliasIntro intro : found) {
            if (apart.isEmpty() || intro.from >= apart.get(apart.size() - 1).to) {
                apart.add(intro);
            }
        }
        return apart;
    }

    /** The names of the list, the last one with all that follows it. */
    List<String> items(String body) {
        List<String> items = new ArrayList<>();
        boolean dashed = DASH.matcher(body).find();
        String[] parts =
                dashed ? DASH.split(body, -1) : isList ? body.split(";", Math.max(1, count)) : new String[] {body};
        for (String part : parts) {
            if (!part.isBlank()) {
                items.add(part.strip().replaceFirst("^and\\s+", ""));
            }
        }
        return items;
    }

    /** What names are that are introduced by these words. */
    static NameKind kindOf(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.startsWith("f") || lower.contains("former") ? NameKind.FORMER : NameKind.ALIAS;
    }
}
