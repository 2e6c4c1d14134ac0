package org.exportscreening.list;

import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.exportscreening.party.Address;
import org.exportscreening.party.PartyName;

/**
 * What one row of a companion file adds to an entry of the main file: the aliases, addresses and long remarks that the Treasury
 * publishes apart from the names.
 *
 * @param key the {@linkplain ListEntry#joinKey() join key} of the entry that it belongs to
 * @param names further names
 * @param addresses further addresses
 * @param remark the continuation of the entry's remarks, or null
 * @param line where the row stands in its file
 */
public record Supplement(
        String key,
        List<PartyName> names,
        List<Address> addresses,
        @Nullable String remark,
        long line) {

    /** Copies the lists. */
    public Supplement {
        Objects.requireNonNull(key, "key");
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
    }
}
