package org.exportscreening.rules.rulebook;

/** What part a rule plays in a determination. */
public enum RuleKind {
    /** Brings the item under the regulations, or keeps it out; decides only through the rules that refer to it. */
    JURISDICTION("jurisdiction"),
    /** Names a condition that other rules share; no provision of its own, and not in a trace. */
    HELPER("helper"),
    /** Says whether technical parameters meet a paragraph of a control list; the rule's term is that paragraph. */
    CLASSIFICATION("classification"),
    /** Takes the place of the rules that it overrides, with no consequence of its own. */
    EXCEPTION("exception"),
    /** Makes a license exception possible; looked at where a license is required. */
    LICENSE_EXCEPTION("license-exception"),
    /** Restricts license exceptions; looked at where a license is required. */
    EXCEPTION_RESTRICTION("exception-restriction"),
    /** Asks for something, such as a filing, that goes with a transaction whatever the answer is. */
    DUTY("duty"),
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

    /**
     * Whether something must follow from such a rule.
     *
     * @return false for those that only name, define or except
     */
    public boolean needsEffect() {
        return this == JURISDICTION || this == DUTY || onlyForLicenses() || decides();
    }

    /**
     * Whether such a rule matters only where a license is required.
     *
     * @return true for license exceptions and their restrictions
     */
    public boolean onlyForLicenses() {
        return this == LICENSE_EXCEPTION || this == EXCEPTION_RESTRICTION;
    }

    /**
     * Whether such a rule renders a provision that an act brought into force.
     *
     * @return false for those that the rulebook adds of its own: helpers, and holds for a person
     */
    public boolean isLaw() {
        return this != HELPER && this != HOLD;
    }
}
