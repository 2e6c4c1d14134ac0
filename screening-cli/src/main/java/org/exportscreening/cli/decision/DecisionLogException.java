package org.exportscreening.cli.decision;

import javax.annotation.Nullable;

/** A log of decisions that can not be used; the message is one sentence for the user. */
public final class DecisionLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean damaged;

    private DecisionLogException(String message, boolean damaged, @Nullable Throwable cause) {
        super(message, cause);
        this.damaged = damaged;
    }

    static DecisionLogException unusable(String message, @Nullable Throwable cause) {
        return new DecisionLogException(message, false, cause);
    }

    static DecisionLogException damaged(String message, @Nullable Throwable cause) {
        return new DecisionLogException(message, true, cause);
    }

    /**
     * Whether what is kept there is not what was written.
     *
     * @return false if it could not be reached, or the request was no good
     */
    public boolean damaged() {
        return damaged;
    }
}
