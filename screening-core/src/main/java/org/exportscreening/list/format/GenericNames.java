package org.exportscreening.list.format;

import java.util.regex.Pattern;
import org.exportscreening.party.NameKind;

/**
 * Names such as "204th Research Institute" or "Second Design Department": a number and the kind of an institution. Within the
 * group that it belongs to it is a name; outside, dozens of parties that have nothing to do with the listed one bear it too. So it
 * is a weak alias, however the list prints it; only as the name under which a party is listed it stays what it is. Stateless.
 */
final class GenericNames {

    private static final String NUMBER = "(?:no\\.?\\s*)?\\d{1,5}(?:st|nd|rd|th|-y)?"
            + "|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
            + "|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth";

    private static final String KIND =
            "(?:scientific|central|research|design|planning|testing|production|repair|development)";

    private static final String INSTITUTION =
            "(?:institute|academy|factory|plant|department|bureau|cent(?:er|re)|laboratory|division|works|institution|base)";

    private static final Pattern GENERIC =
            Pattern.compile("(?i)(?:the\\s+)?(?:(?:" + NUMBER + ")\\s+(?:" + KIND + "\\s+(?:and\\s+)?){0,4}"
                    + INSTITUTION + "|(?:" + KIND + "\\s+){0,4}" + INSTITUTION + "\\s+(?:no\\.?\\s*)?\\d{1,5})\\.?");

    private GenericNames() {}

    /** The kind of a name that is not the one under which the party is listed. */
    static NameKind kind(String name, NameKind kind) {
        return kind == NameKind.ALIAS && GENERIC.matcher(name.strip()).matches() ? NameKind.WEAK_ALIAS : kind;
    }
}
