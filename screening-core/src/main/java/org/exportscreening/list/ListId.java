package org.exportscreening.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The lists that the library knows, each with the short code by which the outside world names it. */
public enum ListId {
    /** Entity List, Bureau of Industry and Security. */
    EL("EL"),
    /** Denied Persons List, Bureau of Industry and Security. */
    DPL("DPL"),
    /** Unverified List, Bureau of Industry and Security. */
    UVL("UVL"),
    /** Military End-User List, Bureau of Industry and Security. */
    MEU("MEU"),
    /** Specially Designated Nationals and Blocked Persons List, OFAC. */
    SDN("SDN"),
    /** Sectoral Sanctions Identifications List, OFAC. */
    SSI("SSI"),
    /** Non-SDN Chinese Military-Industrial Complex Companies List, OFAC. */
    CMIC("CMIC"),
    /** List of foreign financial institutions subject to correspondent or payable-through account sanctions, OFAC. */
    CAP("CAP"),
    /** Non-SDN Menu-Based Sanctions List, OFAC. */
    MBS("MBS"),
    /** Foreign Sanctions Evaders List, OFAC. */
    FSE("FSE"),
    /** Non-SDN Palestinian Legislative Council List, OFAC. */
    PLC("PLC"),
    /** Parties debarred under the Arms Export Control Act, Department of State. */
    DTC("DTC"),
    /** Nonproliferation Sanctions, Department of State. */
    ISN("ISN"),
    /** Chinese military companies named under section 1260H, Department of Defense. */
    CMC_1260H("1260H"),
    /** Covered telecommunications equipment makers, section 889. */
    NDAA_889("889"),
    /** Covered List of the Federal Communications Commission. */
    FCC("FCC"),
    /** Uyghur Forced Labor Prevention Act Entity List, Department of Homeland Security. */
    UFLPA("UFLPA"),
    /** Military-intelligence end users named in 15 CFR 744.22(f)(2). */
    MIEU("MIEU"),
    /** The user's own list. */
    INTERNAL("INTERNAL");

    private final String code;

    ListId(String code) {
        this.code = code;
    }

    /**
     * The code by which requests, results and files name this list.
     *
     * @return the code, such as {@code EL} or {@code 1260H}
     */
    public String code() {
        return code;
    }

    /**
     * Reads a code, whatever its case and surrounding blanks.
     *
     * @param code a list code such as {@code EL} or {@code 1260H}
     * @return the list
     * @throws IllegalArgumentException if there is no such list; the message names the nearest code and all valid ones
     */
    public static ListId parse(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        for (ListId id : values()) {
            if (id.code.equals(wanted)) {
                return id;
            }
        }
        String all = Arrays.stream(values()).map(ListId::code).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "Unknown list \"" + code + "\"; did you mean " + nearest(wanted) + "? Expected one of " + all + ".");
    }

    private static String nearest(String wanted) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String best = EL.code;
        int least = Integer.MAX_VALUE;
        for (ListId id : values()) {
            int edits = distance.apply(wanted, id.code);
            if (edits < least) {
                least = edits;
                best = id.code;
            }
        }
        return best;
    }
}
