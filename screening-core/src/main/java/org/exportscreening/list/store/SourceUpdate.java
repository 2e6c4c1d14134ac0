package org.exportscreening.list.store;

import java.util.List;
import java.util.Objects;

/**
 * How the update of one source went.
 *
 * @param source the source
 * @param outcome how it went
 * @param messages what was imported, or why not and how old the lists in force are, one sentence each
 */
public record SourceUpdate(DownloadSource source, Outcome outcome, List<String> messages) {

    /** How an update went. */
    public enum Outcome {
        /** A new edition is in force. */
        UPDATED,
        /** What is in force is the newest edition. */
        UNCHANGED,
        /** It could not be downloaded or read; what was in force stays so. */
        FAILED,
        /** The new edition looks wrong and was not taken; what was in force stays so. */
        REFUSED
    }

    /** Copies the list. */
    public SourceUpdate {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(outcome, "outcome");
        messages = List.copyOf(messages);
    }

    /**
     * Whether a person should look.
     *
     * @return true when the lists in force may not be the newest
     */
    public boolean isTrouble() {
        return outcome == Outcome.FAILED || outcome == Outcome.REFUSED;
    }
}
