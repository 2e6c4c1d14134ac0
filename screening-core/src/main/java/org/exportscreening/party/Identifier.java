package org.exportscreening.party;

import java.util.Objects;
import javax.annotation.Nullable;

/**
 * A registration, passport or other number of a party, or a remark that its list keeps among the numbers.
 *
 * @param type what the number is, in the list's words, such as {@code Tax ID No.}; empty when not stated
 * @param number the number or value itself
 * @param country ISO 3166-1 alpha-2 code of the issuing country, or null when not stated
 */
public record Identifier(
        String type, String number, @Nullable String country) {

    /** Checks the components. */
    public Identifier {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(number, "number");
    }
}
