package org.exportscreening.cli;

/** What the process's exit status means. */
final class ExitStatus {
    /** Nothing found, or no license required; for a batch: every line was answered. */
    static final int NOTHING_FOUND = 0;

    /** A match, a license, a hold, missing facts or a prohibition. */
    static final int NEEDS_PERSON = 1;

    /** Bad usage or unreadable input; for a batch: some line was in error. */
    static final int BAD_INPUT = 2;

    /** Lists are missing, corrupt or refused. */
    static final int UNTRUSTED_DATA = 3;

    private ExitStatus() {}
}
