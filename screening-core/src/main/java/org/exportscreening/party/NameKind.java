package org.exportscreening.party;

/** How a name belongs to its party, in the list's own grading. */
public enum NameKind {
    /** The name under which the party is listed. */
    PRIMARY,
    /** An "also known as" that the list vouches for. */
    ALIAS,
    /** An alias that the list itself calls weak: broad or common, likely to hit the wrong party. */
    WEAK_ALIAS,
    /** A "formerly known as". */
    FORMER,
    /** Not a name but an address: the listing is of the address, whoever sits there. */
    ADDRESS
}
