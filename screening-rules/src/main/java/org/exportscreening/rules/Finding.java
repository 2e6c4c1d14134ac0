package org.exportscreening.rules;

import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.rules.engine.Observation;
import org.exportscreening.rules.rulebook.LicensePolicy;

/**
 * One independent ground. Immutable.
 *
 * @param rule the rule's id
 * @param citation the paragraph, as numbered on the date
 * @param title the rule in a few words
 * @param effect what follows
 * @param policy how a license application is reviewed; null where no license is at stake or the rulebook does not say
 * @param exceptions license exceptions that nothing bars; null where they were not evaluated
 * @param note what a person must still confirm, or what is uncertain; or null
 * @param because the facts that it rests on
 * @param parties the parties that it concerns, by their place in the transaction
 * @param verified whether the rule's text was read in a primary source
 * @param ifConfirmed for an undecided name match: what would follow if it is true; or null
 * @param announcement that the provision, though it stands in the text, is not enforced; or null. Such a ground does not count
 *     for the outcome
 */
public record Finding(
        String rule,
        String citation,
        String title,
        FindingEffect effect,
        @Nullable LicensePolicy policy,
        @Nullable List<String> exceptions,
        @Nullable String note,
        List<Observation> because,
        List<Integer> parties,
        boolean verified,
        @Nullable Consequence ifConfirmed,
        @Nullable Announcement announcement) {
    /** Copies the lists. */
    public Finding {
        exceptions = exceptions == null ? null : List.copyOf(exceptions);
        because = List.copyOf(because);
        parties = List.copyOf(parties);
    }

    Finding ifEnforced(Consequence byText) {
        Announcement a = announcement;
        return a == null
                ? this
                : new Finding(
                        rule,
                        citation,
                        title,
                        effect,
                        policy,
                        exceptions,
                        note,
                        because,
                        parties,
                        verified,
                        ifConfirmed,
                        new Announcement(a.certain(), a.citation(), a.note(), byText));
    }

    /**
     * That a provision is not enforced.
     *
     * @param certain whether it reaches this transaction; false if a missing fact decides
     * @param citation where it was announced
     * @param note what a reader should know, or null
     * @param ifEnforced what the text alone would lead to; null while that is being found out
     */
    public record Announcement(
            boolean certain,
            String citation,
            @Nullable String note,
            @Nullable Consequence ifEnforced) {}

    /**
     * What would follow.
     *
     * @param outcome the outcome then
     * @param citations its grounds
     */
    public record Consequence(Outcome outcome, List<String> citations) {
        /** Copies the list. */
        public Consequence {
            citations = List.copyOf(citations);
        }
    }
}
