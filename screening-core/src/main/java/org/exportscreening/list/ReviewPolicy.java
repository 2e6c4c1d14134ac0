package org.exportscreening.list;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How an application for a license is reviewed, read from the license policy in the list's own words. Several may hold for one
 * listing, each for other items; for which ones is told in the words only.
 */
public enum ReviewPolicy {
    /** A policy of denial. */
    DENIAL("\\bpolicy of denial\\b|^denial\\b"),
    /** A presumption of denial. */
    PRESUMPTION_OF_DENIAL("\\bpresumption of denial\\b"),
    /** Review case by case. */
    CASE_BY_CASE("\\bcas[ae][- ]by[- ]case\\b"),
    /** A presumption of approval. */
    PRESUMPTION_OF_APPROVAL("\\bpresumption of approval\\b"),
    /** The words refer to a section of the EAR, alone or for more. */
    SEE_SECTION("\\b(?:see|specified in|set forth in|described in|pursuant to) (?:\u00a7|section )");

    private final Pattern pattern;

    ReviewPolicy(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    /**
     * Reads the words of a list.
     *
     * @param licensePolicy the words
     * @return the policies that they name, in the order of the constants; empty when they are of no known form; immutable
     */
    public static Set<ReviewPolicy> parse(String licensePolicy) {
        String words = WordsOfLists.plain(licensePolicy);
        Set<ReviewPolicy> policies = EnumSet.noneOf(ReviewPolicy.class);
        for (ReviewPolicy policy : values()) {
            if (policy.pattern.matcher(words).find()) {
                policies.add(policy);
            }
        }
        return Collections.unmodifiableSet(policies);
    }
}
