package org.exportscreening.list.store;

import java.io.IOException;
import java.time.Duration;

/** A download went wrong; the message is a part of a sentence. */
final class DownloadException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean worthRetrying;
    private final transient Duration asked;

    private DownloadException(String message, boolean worthRetrying, Duration asked) {
        super(message);
        this.worthRetrying = worthRetrying;
        this.asked = asked;
    }

    static DownloadException passing(String message) {
        return new DownloadException(message, true, Duration.ZERO);
    }

    /** The server asks to be left alone for a while. */
    static DownloadException busy(String message, Duration asked) {
        return new DownloadException(message, true, asked);
    }

    static DownloadException lasting(String message) {
        return new DownloadException(message, false, Duration.ZERO);
    }

    /** The thread was asked to stop; it is asked again, for those who wait for it. */
    static DownloadException interrupted() {
        Thread.currentThread().interrupt();
        return lasting("it was interrupted");
    }

    boolean isWorthRetrying() {
        return worthRetrying;
    }

    Duration asked() {
        return asked;
    }
}
