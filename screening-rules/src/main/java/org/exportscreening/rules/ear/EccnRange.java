package org.exportscreening.rules.ear;

import java.util.Collection;
import org.exportscreening.rules.fact.Codes;
import org.exportscreening.rules.fact.Truth;

/**
 * ECCNs as control lists name them: {@code 1A002}, {@code 1B001-1B003}, {@code 3A001.b-3A001.h}, or {@code 3B} for a product
 * group. Stateless.
 */
final class EccnRange {
    private static final int GROUP = 2;
    private static final int HEADING = 5;

    private EccnRange() {}

    /** The entry that a code belongs to: its first five characters. */
    static String heading(String code) {
        return code.length() > HEADING ? code.substring(0, HEADING) : code;
    }

    /** Whether a code lies within any of them; UNKNOWN where its paragraph decides. */
    static Truth any(String code, Collection<String> ranges) {
        Truth any = Truth.FALSE;
        for (String range : ranges) {
            any = any.or(within(code, range));
            if (any == Truth.TRUE) {
                break;
            }
        }
        return any;
    }

    private static Truth within(String code, String range) {
        int dash = range.indexOf('-');
        if (dash < 0) {
            return range.length() == GROUP ? Truth.of(code.startsWith(range)) : Codes.belongs(code, range);
        }
        String first = range.substring(0, dash);
        String last = range.substring(dash + 1);
        if (first.length() == HEADING) {
            String heading = heading(code);
            return Truth.of(heading.startsWith(first.substring(0, GROUP))
                    && heading.compareTo(first) >= 0
                    && heading.compareTo(last) <= 0);
        }
        if (!heading(code).equals(heading(first))) {
            return Truth.FALSE;
        }
        if (code.length() == HEADING) {
            return Truth.UNKNOWN;
        }
        String paragraph = code.substring(0, Math.min(code.length(), first.length()));
        return Truth.of(paragraph.compareTo(first) >= 0 && paragraph.compareTo(last) <= 0);
    }
}
