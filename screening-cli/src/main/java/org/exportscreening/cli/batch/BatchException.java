package org.exportscreening.cli.batch;

/** Why a batch as a whole can not begin or go on; the message is one sentence for the user. */
public final class BatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param message names the file, and the line where there is one
     */
    public BatchException(String message) {
        super(message);
    }
}
