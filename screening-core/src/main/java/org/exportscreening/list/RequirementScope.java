package org.exportscreening.list;

import java.util.regex.Pattern;

/**
 * For which items a listing requires a license, read from the license requirement in the list's own words. The words remain
 * authoritative: an exception is told in them, not here.
 */
public enum RequirementScope {
    /** All items subject to the EAR, EAR99 included. */
    ALL_ITEMS,
    /** All items subject to the EAR but for those that the words except, such as food and medicine. */
    ALL_ITEMS_WITH_EXCEPTIONS,
    /** The items of Supplement No. 2 to 15 CFR part 744, as for military end users. */
    SUPPLEMENT_2_ITEMS,
    /** All items subject to the EAR, when used in the projects of 15 CFR 746.5. */
    PROJECTS_746_5,
    /** The items on the Commerce Control List, hence not EAR99. */
    CCL_ITEMS,
    /** The words only name the section of the EAR that says it. */
    SEE_SECTION,
    /** Words that are none of these; read them. */
    OTHER;

    private static final Pattern ALL =
            Pattern.compile("\\b(?:all|any) items? (?:that are |that is )?subjects? to the ear\\b");
    private static final Pattern EXCEPT = Pattern.compile(
            "\\b(?:except|excluding|excepting|apart from|other than|unless|not designated as ear99)\\b");
    private static final Pattern SUPPLEMENT_2 = Pattern.compile("\\bsupp(?:lement|\\.)? no\\. ?2 to part 744\\b");
    private static final Pattern CCL = Pattern.compile("\\b(?:ccl|commerce control list)\\b");
    private static final Pattern CCL_POLICY = Pattern.compile("\\bcase[- ]by[- ]case\\b.*");
    private static final Pattern SECTION = Pattern.compile("^\\(?see (?:\u00a7|section|part|supplement)");

    /**
     * Reads the words of a list.
     *
     * @param licenseRequirement the words, not blank
     * @return the scope, {@link #OTHER} when the words are of no known form
     */
    public static RequirementScope parse(String licenseRequirement) {
        String words = WordsOfLists.plain(licenseRequirement);
        if (SUPPLEMENT_2.matcher(words).find()) {
            return SUPPLEMENT_2_ITEMS;
        }
        if (words.contains("used in projects specified in \u00a7746.5")) {
            return PROJECTS_746_5;
        }
        if (ALL.matcher(words).find()) {
            return EXCEPT.matcher(words).find() ? ALL_ITEMS_WITH_EXCEPTIONS : ALL_ITEMS;
        }
        if (words.contains("item")
                && CCL.matcher(CCL_POLICY.matcher(words).replaceFirst("")).find()) {
            return CCL_ITEMS;
        }
        return SECTION.matcher(words).find() ? SEE_SECTION : OTHER;
    }
}
