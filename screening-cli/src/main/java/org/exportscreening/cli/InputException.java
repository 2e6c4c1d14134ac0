package org.exportscreening.cli;

/** Input that can not be used; the message is one sentence for the user. */
final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
