package org.exportscreening.rules;

/** A decision record that can not be relied on. The message is one sentence for a person and names the source. */
public final class DecisionRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    DecisionRecordException(Kind kind, String source, String problem) {
        super(source + ": " + problem);
        this.kind = kind;
    }

    /** What is wrong with it. */
    public enum Kind {
        /** It is something else, or nothing. */
        NOT_A_RECORD,
        /** It is whole, but of a format that this version does not know. */
        UNKNOWN_FORMAT,
        /** It is not, byte for byte, what was written. */
        ALTERED
    }

    /**
     * What is wrong.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }
}
