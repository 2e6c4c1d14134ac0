package org.exportscreening.party;

import java.util.Objects;

/**
 * One name of a party, as its list prints it.
 *
 * @param text the name in the list's own words, trimmed, never blank
 * @param kind how the name belongs to the party
 */
public record PartyName(String text, NameKind kind) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if {@code text} is blank
     */
    public PartyName {
        text = text.strip();
        Objects.requireNonNull(kind, "kind");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A party name must not be blank.");
        }
    }
}
