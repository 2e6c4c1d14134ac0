package org.exportscreening.rules.fact;

import java.util.Locale;

/** Dotted codes, in which a longer code lies below a shorter one: {@code 3A090.a} below {@code 3A090}. Stateless. */
public final class Codes {
    private Codes() {}

    /**
     * One spelling for a code: the first segment in upper case, the paragraphs in lower case.
     *
     * @param code as written
     * @return the normal form
     */
    public static String normalize(String code) {
        String trimmed = code.strip();
        int dot = trimmed.indexOf('.');
        return dot < 0
                ? trimmed.toUpperCase(Locale.ROOT)
                : trimmed.substring(0, dot).toUpperCase(Locale.ROOT)
                        + trimmed.substring(dot).toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a code is another or lies below it.
     *
     * @param code a normal form
     * @param above a normal form
     * @return true if {@code code} is {@code above} or one of its paragraphs
     */
    public static boolean within(String code, String above) {
        return code.startsWith(above) && (code.length() == above.length() || code.charAt(above.length()) == '.');
    }

    /**
     * Whether a code belongs to a listed one.
     *
     * @param code a normal form
     * @param listed a normal form
     * @return TRUE if it is within it, UNKNOWN if only one of its paragraphs is listed so that the paragraph decides, else
     *     FALSE
     */
    public static Truth belongs(String code, String listed) {
        if (within(code, listed)) {
            return Truth.TRUE;
        }
        return within(listed, code) ? Truth.UNKNOWN : Truth.FALSE;
    }
}
