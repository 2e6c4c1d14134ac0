package org.exportscreening.rules.reference;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The entries of the reference data. Immutable and thread-safe.
 *
 * @param byId the entries by id, in the order in which they are asked where several bear a name
 */
record Entries(Map<String, ReferenceEntry> byId) {
    /** All that are bundled. */
    static Entries bundled() {
        return new Entries(EntryReader.entries());
    }

    Collection<ReferenceEntry> all() {
        return byId.values();
    }

    Set<String> ids() {
        return byId.keySet();
    }

    Optional<ReferenceEntry> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** An entry that the code relies on. */
    ReferenceEntry get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("the reference data has no entry " + id));
    }
}
