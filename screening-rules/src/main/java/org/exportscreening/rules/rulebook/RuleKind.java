package org.exportscreening.rules.rulebook;

/** What part a rule plays in a determination. */
public enum RuleKind {
    /** Brings the item under the regulations, or keeps it out; decides only through the rules that refer to it. */
    JURISDICTION("jurisdiction"),
    /** Names a condition that other rules share; no provision of its own, and not in a trace. */
    HELPER("helper"),
    /** Defines a term or a combination of other rules. */
    DEFINITION("definition"),
    /** Requires a license. */
    LICENSE_REQUIREMENT("license-requirement"),
    /** Prohibits. */
    PROHIBITION("prohibition"),
    /** Stops until a person has resolved something. */
    HOLD("hold"),
    /** Lets pass under a condition. */
    CONDITION("condition");

    private final String key;

    RuleKind(String key) {
        this.key = key;
    }

    /**
     * The name in rule files.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * Whether an unknown answer of such a rule could by itself change the outcome.
     *
     * @return false for rules that only serve others
     */
    public boolean decides() {
        return compareTo(DEFINITION) > 0;
    }
}
