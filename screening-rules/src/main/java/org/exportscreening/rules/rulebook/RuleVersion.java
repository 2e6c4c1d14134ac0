package org.exportscreening.rules.rulebook;

import java.time.LocalDate;
import java.util.List;
import javax.annotation.Nullable;

/**
 * What a rule says during a period. Immutable.
 *
 * @param period the days on which this text is in force
 * @param citations the paragraphs as they were numbered then; the first stands for the rule
 * @param amendedBy the Federal Register acts behind this version
 * @param lastChecked the day on which it was last held against its source
 * @param verified whether a primary source was read; if not, the answer says so
 * @param note what a reader should know, or null
 * @param when the condition
 * @param unless the exclusions of the rule, or null
 * @param effects what follows when it is met
 * @param notices announcements that it is not enforced
 */
public record RuleVersion(
        EffectivePeriod period,
        List<String> citations,
        List<String> amendedBy,
        LocalDate lastChecked,
        boolean verified,
        @Nullable String note,
        Condition when,
        @Nullable Condition unless,
        List<Effect> effects,
        List<EnforcementNotice> notices) {
    /** Copies the lists. */
    public RuleVersion {
        citations = List.copyOf(citations);
        amendedBy = List.copyOf(amendedBy);
        effects = List.copyOf(effects);
        notices = List.copyOf(notices);
    }

    /**
     * The paragraph that stands for the rule.
     *
     * @return the first citation
     */
    public String citation() {
        return citations.get(0);
    }
}
