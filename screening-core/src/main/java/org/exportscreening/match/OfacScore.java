package org.exportscreening.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * About the score that OFAC's own Sanctions List Search shows for a name, so that an officer can reconcile an answer of this
 * library with one of that page. Stateless and thread-safe.
 *
 * <p>OFAC says of its score (FAQ 246, 247 and 249) that it is the higher of two: the Jaro-Winkler similarity of the whole names, and
 * a composite of the parts of the name entered, each compared with the parts of the listed name by Jaro-Winkler and by Soundex;
 * that names which begin with another letter or differ in more than half are not considered; and that 100 is an exact match. It
 * does not say how the two measures of a part are combined, nor how the parts are. Here
 *
 * <ul>
 *   <li>a name is its letters and digits in capitals without accents, and its parts are what stands between;
 *   <li>a part is worth its best similarity to a part of the listed name that begins with the same letter or has the same Soundex
 *       code;
 *   <li>the composite is the mean of the parts entered, each counted by its length; what the listed name has beyond them costs
 *       nothing;
 *   <li>the score is the higher of the two in percent, rounded.
 * </ul>
 *
 * <p>An approximation, unverified: it was made from the public description and not compared with OFAC's page. It plays no part in
 * what counts as a match.
 */
public final class OfacScore {

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

    /** The Soundex digit of each letter from A to Z; 0 for those that have none. */
    private static final String SOUNDEX = "01230120022455012623010202";

    private static final int SOUNDEX_LENGTH = 4;

    private OfacScore() {}

    /**
     * Compares two names.
     *
     * @param query the name entered
     * @param listed the listed name; OFAC prints people's family names first
     * @return from 0 to 100; 0 when either has neither letter nor digit in the Latin script
     */
    public static int of(String query, String listed) {
        List<String> asked = parts(query);
        List<String> found = parts(listed);
        if (asked.isEmpty() || found.isEmpty()) {
            return 0;
        }
        double whole = JARO_WINKLER.apply(String.join(" ", asked), String.join(" ", found));
        return (int) Math.round(100 * Math.max(whole, composite(asked, found)));
    }

    private static double composite(List<String> asked, List<String> found) {
        double sum = 0;
        int letters = 0;
        for (String part : asked) {
            double best = 0;
            for (String other : found) {
                if (part.charAt(0) == other.charAt(0) || soundex(part).equals(soundex(other))) {
                    best = Math.max(best, JARO_WINKLER.apply(part, other));
                }
            }
            sum += part.length() * best;
            letters += part.length();
        }
        return sum / letters;
    }

    private static List<String> parts(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= plain.length(); i++) {
            char letter = i < plain.length() ? plain.charAt(i) : ' ';
            if ((letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')) {
                part.append(letter);
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK && part.length() > 0) {
                parts.add(part.toString());
                part.setLength(0);
            }
        }
        return parts;
    }

    /** The American Soundex code: the first letter, and the classes of the next consonants. H and W do not part equal ones. */
    static String soundex(String part) {
        StringBuilder code = new StringBuilder(SOUNDEX_LENGTH).append(part.charAt(0));
        char before = digit(part.charAt(0));
        for (int i = 1; i < part.length() && code.length() < SOUNDEX_LENGTH; i++) {
            char letter = part.charAt(i);
            char digit = digit(letter);
            if (digit != '0' && digit != before) {
                code.append(digit);
            }
            if (letter != 'H' && letter != 'W') {
                before = digit;
            }
        }
        while (code.length() < SOUNDEX_LENGTH) {
            code.append('0');
        }
        return code.toString();
    }

    private static char digit(char letter) {
        return letter >= 'A' && letter <= 'Z' ? SOUNDEX.charAt(letter - 'A') : '0';
    }
}
