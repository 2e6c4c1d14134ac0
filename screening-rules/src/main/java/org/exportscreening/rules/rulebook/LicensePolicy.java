package org.exportscreening.rules.rulebook;

/** How an application for a license is reviewed, the most restrictive first. */
public enum LicensePolicy {
    /** Applications are denied. */
    DENIAL,
    /** Presumption of denial. */
    PRESUMPTION_OF_DENIAL,
    /** Case by case. */
    CASE_BY_CASE,
    /** Presumption of approval. */
    PRESUMPTION_OF_APPROVAL,
    /** As the list entry says; the entry's words were not supplied or are not one policy. */
    PER_ENTRY
}
