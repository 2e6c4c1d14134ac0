package org.exportscreening.list;

import javax.annotation.Nullable;

/**
 * What a list says of a vessel, in the list's own words. Aircraft have at most a type.
 *
 * @param callSign its radio call sign, or null
 * @param type such as {@code Bulk Cargo}, or null
 * @param tonnage deadweight tonnage, or null
 * @param grossRegisteredTonnage gross registered tonnage, or null
 * @param flag the flag it flies, or null
 * @param owner its owner, or null
 */
public record VesselFacts(
        @Nullable String callSign,
        @Nullable String type,
        @Nullable String tonnage,
        @Nullable String grossRegisteredTonnage,
        @Nullable String flag,
        @Nullable String owner) {

    /** Nothing is said. */
    public static final VesselFacts NONE = new VesselFacts(null, null, null, null, null, null);
}
