package org.exportscreening.list.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;

/**
 * Finds the names within a name. The lists print "X, a.k.a. Y", "X (f.k.a. Y; Z)", "Corporation of Examples (CEX)" or
 * "X. Subordinate Institution - Y" where a name is expected, and none of these parts would be found by the whole.
 *
 * <p>The printed name itself is always kept by the caller, so that no word of it is lost, and a name that is wrongly taken
 * apart costs a false alias at most. A comma alone never separates: it stands in "LAST, First" and in "Co., Ltd.".
 */
final class CompoundName {

    private static final int MAX_DEPTH = 4;

    /** The longest real name has some four hundred; beyond this it is no name, and not worth the time. */
    private static final int MAX_CHARS = 4_000;

    /** Without one of these a name is plain; most are, and need no closer look. */
    private static final List<String> HINTS = List.of(
            "(",
            "[",
            ".k",
            ". k",
            ".b",
            ". b",
            "aka",
            "fka",
            "nka",
            "dba",
            "known as",
            "formerly",
            "doing business",
            "subordinate",
            "affiliated",
            "energy entity",
            " and any ",
            " and its ",
            " including ");

    private static final Pattern TRAILING = Pattern.compile("[\\s,;:(\\[]+$");

    /** "a.k.a." with dots in any case; without dots only in small letters, for AKA is a name too. */
    private static final String KNOWN_AS =
            "(?<![\\p{L}\\p{N}.-])(?:(?i:(?<dotted>[afn]\\.\\s?k|d\\.\\s?b)\\.\\s?a\\b\\.?)"
                    + "|(?<plain>aka|fka|nka|dba)\\b|(?i:(?<words>(?:also|now) known as|formerly(?: known as)?)\\b)|(?i:(?<doing>doing business as)\\b))";

    private static final Pattern MARKER = Pattern.compile(KNOWN_AS);

    /** "the following 3 aliases:", "the following one alias:" */
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^[\\s,:]*(?:and\\s+|or\\s+)?(?:the\\s+following\\s+(?:\\w+\\s+)?(?:alias(?:es)?|names?)?\\s*:)?[\\s,:]*");

    private static final Pattern ITEM_LEAD = Pattern.compile("^(?:(?:and|or)\\s+)?[-\u2013\u2014]?\\s*");

    private static final Pattern SUBORDINATE = Pattern.compile(
            "(?i)[.,;]?\\s*(?:\\band\\s+)?\\b(?:subordinate (?:institution|institute|entity)|affiliated entity|energy entity)"
                    + "(?:\\s*[:\u2013\u2014-]\\s*|\\s+(?=\\p{Lu}))");

    /** "X, and its sub-units and successors"; "Ministry X, including the ..." */
    private static final Pattern AND_OTHERS = Pattern.compile(
            "(?i),?\\s+(?:and\\s+(?:any|its)\\s+(?:successor|sub-?unit|subsidiar)|including\\s+(?:the|all|any)\\s).*$",
            Pattern.DOTALL);

    /** A remark in brackets rather than a name. */
    private static final Pattern COMMENT = Pattern.compile(
            "(?:an? |all |located |including |Parent |.*\\bindividual\\b|.*\\bofficial\\b|.*\\bOfficial\\]?$).*",
            Pattern.DOTALL);

    private final Set<PartyName> found = new LinkedHashSet<>();

    private CompoundName() {}

    /** The names within a name, without the name itself; empty for a plain one. */
    static List<PartyName> parts(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (text.length() > MAX_CHARS || HINTS.stream().noneMatch(small::contains)) {
            return List.of();
        }
        CompoundName parts = new CompoundName();
        parts.take(text, NameKind.ALIAS, 0);
        parts.found.removeIf(name -> name.text().equals(text.strip()));
        return List.copyOf(parts.found);
    }

    /** True for an "alias" that is a remark in brackets, such as "(all located in Examplia)". */
    static boolean isComment(String text) {
        Brackets.Bracket bracket = Brackets.first(text);
        return bracket != null
                && bracket.before().isEmpty()
                && bracket.after().isEmpty()
                && COMMENT.matcher(bracket.inside()).matches();
    }

    private void take(String raw, NameKind kind, int depth) {
        String text = trim(raw);
        if (text.isEmpty() || depth > MAX_DEPTH) {
            return;
        }
        Matcher marker = MARKER.matcher(outside(text));
        Matcher subordinate = SUBORDINATE.matcher(outside(text));
        if (marker.find()) {
            take(text.substring(0, marker.start()), kind, depth + 1);
            takeList(text.substring(marker.end()), kindOf(marker), depth + 1);
        } else if (subordinate.find()) {
            // only the part: the institution above it has a listing of its own
            take(text.substring(subordinate.end()), kind, depth + 1);
        } else {
            takeSimple(text, kind, depth);
        }
    }

    private void takeSimple(String text, NameKind kind, int depth) {
        found.add(new PartyName(text, kind));
        String alone = AND_OTHERS.matcher(text).replaceFirst("");
        if (!alone.equals(text)) {
            take(alone, kind, depth + 1);
            return;
        }
        Brackets.Bracket bracket = Brackets.first(text);
        if (bracket != null) {
            takeBracket(bracket, kind, depth + 1);
        }
    }

    private void takeBracket(Brackets.Bracket bracket, NameKind kind, int depth) {
        String inside = bracket.inside();
        Matcher marker = MARKER.matcher(inside.replaceFirst("^(?i:aka|fka|nka|dba)\\b", "aka"));
        if (marker.lookingAt()) {
            take(bracket.with(bracket.before()), kind, depth);
            Matcher original = MARKER.matcher(inside);
            boolean plain = !original.lookingAt();
            takeList(
                    inside.substring(plain ? "aka".length() : original.end()),
                    plain ? capitals(inside) : kindOf(original),
                    depth);
        } else if (COMMENT.matcher(inside).matches()) {
            take(bracket.with(bracket.before()), kind, depth);
        } else if (Acronyms.isShortFor(inside, bracket.before())) {
            take(bracket.with(bracket.before()), kind, depth);
            take(bracket.with(inside), NameKind.ALIAS, depth);
        } else if (Acronyms.isSpelledOut(bracket)) {
            take(bracket.before(), kind, depth);
            take(inside, NameKind.ALIAS, depth);
        }
    }

    /** Names behind a marker: between semicolons; between commas only when every part has words enough to be a name. */
    private void takeList(String text, NameKind kind, int depth) {
        String names = LEAD.matcher(text).replaceFirst("");
        for (String name : Brackets.split(names, ';')) {
            String one = ITEM_LEAD.matcher(name).replaceFirst("");
            take(one, kind, depth);
            List<String> byComma = Brackets.split(one, ',');
            if (byComma.size() > 1 && byComma.stream().allMatch(part -> part.contains(" "))) {
                byComma.forEach(part -> take(part, kind, depth + 1));
            }
        }
    }

    private static NameKind kindOf(Matcher marker) {
        String dotted = group(marker, "dotted");
        String plain = group(marker, "plain");
        String words = group(marker, "words");
        String first = dotted != null ? dotted : plain != null ? plain : words != null ? words : "d";
        return first.startsWith("f") || first.startsWith("F") ? NameKind.FORMER : NameKind.ALIAS;
    }

    private static NameKind capitals(String inside) {
        return inside.startsWith("F") ? NameKind.FORMER : NameKind.ALIAS;
    }

    @Nullable
    private static String group(Matcher matcher, String name) {
        return matcher.group(name);
    }

    /** The text with what stands in brackets blanked out, so that positions stay the same. */
    private static String outside(String text) {
        StringBuilder outside = new StringBuilder(text);
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                open.add(i);
            } else if ((c == ')' || c == ']') && !open.isEmpty()) {
                int start = open.remove(open.size() - 1);
                for (int k = start; k <= i; k++) {
                    outside.setCharAt(k, '\u0001');
                }
            }
        }
        return outside.toString();
    }

    private static String trim(String text) {
        return TRAILING.matcher(text.strip()).replaceFirst("");
    }
}
