package org.exportscreening.cli.watch;

import java.util.Objects;
import org.exportscreening.Customer;
import org.exportscreening.rules.json.CanonicalJson;

/**
 * A customer in the file.
 *
 * @param customer who, and what is asked about them
 * @param row digest of the row, which tells whether it was changed
 */
public record Watched(Customer customer, String row) {

    /** Checks the components. */
    public Watched {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(row, "row");
    }

    /**
     * A customer, and the values of the row.
     *
     * @param customer the customer
     * @param values by column
     * @return the customer with the digest of the row
     */
    public static Watched of(Customer customer, Object values) {
        return new Watched(customer, CanonicalJson.digest(values));
    }
}
