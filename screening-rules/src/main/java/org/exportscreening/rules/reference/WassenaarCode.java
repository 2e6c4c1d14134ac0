package org.exportscreening.rules.reference;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/**
 * A number of the Wassenaar list of dual-use goods, such as 3.E.4, and the ECCN that mirrors it, 3E004. The mapping is mechanical:
 * category, group, and the number in three digits.
 *
 * @param category 1 to 9
 * @param group A to E
 * @param number from 1
 * @param rest the paragraph below, such as {@code .b.3}, or empty
 */
record WassenaarCode(char category, char group, int number, String rest) {
    private static final Pattern CODE = Pattern.compile("(?:WA)?([1-9])\\.([A-E])\\.(\\d{1,2})((?:\\.[A-Z0-9]+)*)\\.?");
    private static final Pattern ECCN = Pattern.compile("([1-9])([A-E])0(\\d\\d)((?:\\.[A-Za-z0-9]+)*)");

    /** Reads a number in upper case without blanks; null if it is none. */
    @Nullable
    static WassenaarCode parse(String code) {
        return read(CODE.matcher(code));
    }

    /** The number that an ECCN mirrors; null if its third sign tells another source. */
    @Nullable
    static WassenaarCode ofEccn(String eccn) {
        return read(ECCN.matcher(eccn));
    }

    @Nullable
    private static WassenaarCode read(Matcher m) {
        return m.matches()
                ? new WassenaarCode(
                        m.group(1).charAt(0),
                        m.group(2).charAt(0),
                        Integer.parseInt(m.group(3)),
                        m.group(4).toLowerCase(Locale.ROOT))
                : null;
    }

    /** The entry without its paragraph. */
    String entry() {
        return category + "." + group + "." + number;
    }

    /** The whole number. */
    String whole() {
        return entry() + rest;
    }

    /** The ECCN that mirrors it. */
    String eccn() {
        return String.format(Locale.ROOT, "%c%c%03d%s", category, group, number, rest);
    }

    /** Whether a listed number is this one, contains it, or is contained in it. */
    boolean touches(String listed) {
        return RuleCitations.within(listed, whole()) || RuleCitations.within(whole(), listed);
    }
}
