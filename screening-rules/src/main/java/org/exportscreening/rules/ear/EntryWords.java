package org.exportscreening.rules.ear;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Codes;

/**
 * What the license requirement column of an Entity List entry says. The column is prose with some hundred spellings; only shapes
 * that are understood to their last word are read.
 *
 * @param kind the shape
 * @param codes the ECCNs that it names, or {@link #CONTROL_LIST}
 * @param onlyTechnology whether what is left out is technology only
 * @param antiTerrorism whether what is left out may also be an item that is controlled for anti-terrorism reasons only
 */
record EntryWords(Kind kind, List<String> codes, boolean onlyTechnology, boolean antiTerrorism) {
    /** Stands for every entry of the Commerce Control List. */
    static final List<String> CONTROL_LIST = List.of("CCL");

    private static final EntryWords UNREAD = of(Kind.UNREAD, List.of());
    private static final EntryWords ON_THE_LIST = of(Kind.ONLY, CONTROL_LIST);

    private static final String ECCN = "[0-9][a-e][0-9]{3}(?:\\.[a-z0-9]+)*";
    private static final String CODE = "(?:ear99|" + ECCN + ")";
    private static final String ECCNS = ECCN + "(?:(?:,| and| or|, and|, or) (?:eccns? )?" + ECCN + ")*";
    private static final String ALL = "(?:for )?all items subjects? to the ear";
    private static final String BUT =
            "[,;:]? ?\\(?(?:except(?: for)?|excluding|other than|apart from|with the exception of|having a classification other"
                    + " than)";
    private static final String LIST = "the (?:commerce control list|ccl)(?: \\(supplement no\\. 1 to part 774\\))?";

    /** An exception that the entry itself names does not make its requirement smaller. */
    private static final Pattern OVERCOME =
            Pattern.compile("this license requirement may be overcome by license exceptions? [^.]*\\S");

    private static final Pattern EVERYTHING = Pattern.compile(ALL + "\\b(?<rest>.*)");
    private static final Pattern LISTED = Pattern.compile("(?:for )?all items (?:subject to the ear )?(?:that are )?"
            + "(?:listed |specified |included )?on " + LIST + "(?<rest>.*)");
    private static final Pattern NOT_EAR99 = Pattern.compile(
            ALL + "(?:" + BUT
                    + " (?:items (?:designated|classified) as )?ear99(?: items)?|,? ?\\(?ear99 (?:items )?excluded)\\)?(?<rest>.*)");
    private static final Pattern CLASSIFIED =
            Pattern.compile("(?:for )?all items (?:subject to the ear )?(?:that are )?"
                    + "(?:classified|controlled) (?:under|in|as) (?:eccns? )?(?<codes>" + ECCNS + ")\\.?(?<rest>.*)");
    private static final Pattern NO_FOOD = Pattern.compile(ALL + BUT + " food (?:or|and) medicine designated as"
            + " (?<codes>ear99(?:,? or eccns? " + ECCNS
            + " unless for [a-z]+ .{0,3}government end users.{0,3} and [a-z]+"
            + " state-owned enterprises \\(soes\\) to [a-z]+)?)\\.?(?<rest>.*)");
    private static final Pattern NO_STANDARDS =
            Pattern.compile("(?:for )?all items subject to the ear.{0,60}?, except for"
                    + " technology subject to the ear that is designated as ear99, or controlled on the commerce control list for"
                    + " anti-terrorism reasons only, when released to members of a .?standards organization.*");

    private static final Pattern WORD = Pattern.compile("[a-z]{2,}");

    /** What may follow: a reference to sections, with paragraph numbers in Roman letters. */
    private static final Set<String> REFERENCE =
            Set.of("see", "also", "part", "section", "sections", "and", "of", "the", "ear", "ii", "iii", "iv", "vi");

    /** How the words limit the requirement. */
    enum Kind {
        /** Every item subject to the EAR. */
        ALL,
        /** Just the items of the codes. */
        ONLY,
        /** Every item but those of the codes. */
        ALL_BUT,
        /** Every item but some of those of the codes. */
        ALL_BUT_SOME,
        /** A person has to read it. */
        UNREAD
    }

    private static EntryWords of(Kind kind, List<String> codes) {
        return new EntryWords(kind, codes, false, false);
    }

    static EntryWords read(String words) {
        String text = OVERCOME.matcher(words.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " ")
                        .replaceAll("[\u201c\u201d]", "\""))
                .replaceAll("")
                .strip();
        if (matches(EVERYTHING, text) != null) {
            return of(Kind.ALL, List.of());
        }
        if (matches(LISTED, text) != null) {
            return ON_THE_LIST;
        }
        if (matches(NOT_EAR99, text) != null) {
            return of(Kind.ALL_BUT, List.of(EccnParts.EAR99));
        }
        Matcher classified = matches(CLASSIFIED, text);
        if (classified != null) {
            return of(Kind.ONLY, codes(classified.group("codes")));
        }
        Matcher noFood = matches(NO_FOOD, text);
        if (noFood != null) {
            return of(Kind.ALL_BUT_SOME, codes(noFood.group("codes")));
        }
        return NO_STANDARDS.matcher(text).matches()
                ? new EntryWords(Kind.ALL_BUT_SOME, List.of(EccnParts.EAR99), true, true)
                : UNREAD;
    }

    /** The match, if nothing but a reference follows; else null. */
    @Nullable
    private static Matcher matches(Pattern shape, String text) {
        Matcher matcher = shape.matcher(text);
        return matcher.matches() && isReference(matcher.group("rest")) ? matcher : null;
    }

    private static List<String> codes(String text) {
        return Pattern.compile(CODE)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Codes::normalize)
                .toList();
    }

    private static boolean isReference(String rest) {
        return WORD.matcher(rest).results().map(MatchResult::group).allMatch(REFERENCE::contains);
    }
}
