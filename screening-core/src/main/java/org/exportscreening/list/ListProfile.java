package org.exportscreening.list;

import java.util.Objects;

/**
 * What it means to be on a list, in one line for each question that a reader asks first.
 *
 * @param id the list
 * @param title its name in full
 * @param agency who keeps it
 * @param legalBasis the law behind it
 * @param effect one sentence: what a hit means
 * @param action short code of the consequence, such as {@code HARD_STOP_LICENSE}, {@code BLOCKING} or {@code PROCUREMENT}
 * @param verified false when the legal basis or effect has not been checked against the source of the law
 */
public record ListProfile(
        ListId id, String title, String agency, String legalBasis, String effect, String action, boolean verified) {

    /** Checks the components. */
    public ListProfile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(legalBasis, "legalBasis");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(action, "action");
    }
}
