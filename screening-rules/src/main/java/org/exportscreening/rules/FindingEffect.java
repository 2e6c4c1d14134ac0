package org.exportscreening.rules;

/** What follows from a ground. */
public enum FindingEffect {
    /** The transaction may not proceed. */
    PROHIBITED,
    /** A license is required. */
    LICENSE_REQUIRED,
    /** A person must resolve it first. */
    HOLD,
    /** It may proceed only under a condition. */
    CONDITION,
    /** No license exception may be used. */
    NO_LICENSE_EXCEPTION,
    /** Only some license exceptions may be used. */
    FEWER_LICENSE_EXCEPTIONS
}
