package org.exportscreening.rules;

/** The outcome of a determination, the worst first. */
public enum Outcome {
    /** A general prohibition applies that no license exception overcomes. */
    PROHIBITED,
    /** A license is required. */
    LICENSE_REQUIRED,
    /** A person must resolve something first: a red flag, or a name match that nobody has decided on. */
    HOLD,
    /** A missing fact could change the answer; the open questions say which. */
    INDETERMINATE,
    /** A license is required, but nothing known bars a license exception; its conditions remain to be confirmed. */
    LICENSE_EXCEPTION_AVAILABLE,
    /** No license is required by the rules evaluated, if the conditions are met. */
    NLR_WITH_CONDITIONS,
    /** No license is required by the rules evaluated. */
    NLR,
    /** The item is not subject to the regulations by the rules evaluated. */
    NOT_SUBJECT_TO_EAR;

    /**
     * Whether a person has to act.
     *
     * @return true down to and including {@link #LICENSE_EXCEPTION_AVAILABLE}
     */
    public boolean needsPerson() {
        return compareTo(LICENSE_EXCEPTION_AVAILABLE) <= 0;
    }
}
