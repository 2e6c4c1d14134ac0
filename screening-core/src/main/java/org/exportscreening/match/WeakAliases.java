package org.exportscreening.match;

import org.exportscreening.party.NameKind;

/** What an alias counts that its list itself calls weak: broad or common, likely to hit the wrong party. */
public enum WeakAliases {
    /** Like any other name, by its score, which is lowered a little. */
    SCORE,
    /** Only where the query is the very same name when normalized, and then at any threshold. */
    EXACT,
    /** Not at all. */
    OFF;

    boolean admit(NameKind kind, boolean identical) {
        return kind != NameKind.WEAK_ALIAS || this == SCORE || (this == EXACT && identical);
    }

    boolean always(NameKind kind, boolean identical) {
        return kind == NameKind.WEAK_ALIAS && this == EXACT && identical;
    }
}
