package org.exportscreening.bench.speed;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.exportscreening.party.PartyType;

/**
 * A name to be found.
 *
 * @param text the name
 * @param type what bears it
 */
record CorpusName(String text, PartyType type) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Whether all its letters are Latin. */
    boolean isLatin() {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    /** Names with the same plain text are the same name here. */
    String plain() {
        return plain(text);
    }

    /** Lower case, no accents, no punctuation, single blanks: what the rivals compare. */
    static String plain(String text) {
        String letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return OTHER.matcher(letters).replaceAll(" ").strip();
    }
}
