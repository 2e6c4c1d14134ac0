package org.exportscreening.party;

import java.util.Objects;
import javax.annotation.Nullable;

/**
 * An address, as its list prints it.
 *
 * @param text the address without its country, possibly empty when only the country is stated
 * @param country ISO 3166-1 alpha-2 code, or null when the list states none
 */
public record Address(String text, @Nullable String country) {

    /** Checks the components. */
    public Address {
        Objects.requireNonNull(text, "text");
    }
}
