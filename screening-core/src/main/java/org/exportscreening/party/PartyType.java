package org.exportscreening.party;

import java.util.Arrays;
import java.util.Locale;

/** What sort of thing a listing names. */
public enum PartyType {
    /** A company, institution or other organization. */
    ENTITY,
    /** A natural person. */
    INDIVIDUAL,
    /** A ship. */
    VESSEL,
    /** An airplane or helicopter. */
    AIRCRAFT,
    /** The list does not say; most rows of the BIS and State lists are so. */
    UNKNOWN;

    /**
     * Reads a type, whatever its case and surrounding blanks. A blank text is {@link #UNKNOWN}.
     *
     * @param text a type such as {@code Individual}
     * @return the type
     * @throws IllegalArgumentException if the text is neither blank nor a type; the message lists the valid ones
     */
    public static PartyType parse(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return UNKNOWN;
        }
        for (PartyType type : values()) {
            if (type.name().equals(wanted)) {
                return type;
            }
        }
        throw new IllegalArgumentException("Unknown party type \"" + text + "\"; expected one of "
                + Arrays.toString(values()).toLowerCase(Locale.ROOT) + ".");
    }
}
