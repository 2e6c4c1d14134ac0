package org.exportscreening.rules;

import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.rules.engine.Observation;
import org.exportscreening.rules.rulebook.LicensePolicy;
import org.exportscreening.rules.text.Message;

/**
 * One independent ground. Immutable.
 *
 * @param rule the rule's id
 * @param citation the paragraph, as numbered on the date
 * @param title the rule in a few words
 * @param effect what follows
 * @param policy how a license application is reviewed; null where no license is at stake or the rulebook does not say
 * @param exceptions license exceptions that nothing bars on the facts stated, each with what a person must confirm; null where
 *     they were not evaluated
 * @param note what a person must still confirm, or what is uncertain; or null
 * @param because the facts that it rests on
 * @param parties the parties that it concerns, by their place in the transaction
 * @param verified whether the rule's text was read in a primary source
 * @param ifConfirmed for an undecided name match: what would follow if it is true; or null
 * @param announcement what was announced of the provision beside its text: that it is not enforced, or that it stays suspended;
 *     or null. Such a ground counts for the outcome only if the announcement says so
 */
public record Finding(
        String rule,
        String citation,
        Message title,
        FindingEffect effect,
        @Nullable LicensePolicy policy,
        @Nullable List<LicenseException> exceptions,
        @Nullable Message note,
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

    /**
     * The facts that it rests on, for a reader.
     *
     * @return each once
     */
    public List<Seen> seen() {
        return because.stream().map(Seen::of).distinct().toList();
    }

    /**
     * Whether the ground counts for the outcome.
     *
     * @return false for a provision that is announced as not enforced
     */
    public boolean counts() {
        return announcement == null || announcement.counts();
    }

    Finding ifEnforced(Consequence byText) {
        Announcement a = announcement;
        return a == null || a.counts()
                ? this
                : announced(new Announcement(a.certain(), false, a.citation(), a.note(), byText));
    }

    /** The same as one case of several. */
    Finding inCase(String cite, Message caseTitle, Message caseNote) {
        return new Finding(
                rule,
                cite,
                caseTitle,
                effect,
                policy,
                exceptions,
                caseNote,
                because,
                parties,
                verified,
                ifConfirmed,
                announcement);
    }

    Finding announced(Announcement what) {
        return new Finding(
                rule, citation, title, effect, policy, exceptions, note, because, parties, verified, ifConfirmed, what);
    }

    /**
     * What was announced of a provision beside its text: that it is not enforced, or that it stays suspended.
     *
     * @param certain whether it reaches this transaction; false if a missing fact decides
     * @param counts whether the provision counts for the outcome all the same, because what was announced was not seen published
     * @param citation where it was announced
     * @param note what a reader should know, or null
     * @param otherwise what would follow if the other were true: the text alone where the provision does not count, the
     *     announcement where it does; null while that is being found out
     */
    public record Announcement(
            boolean certain,
            boolean counts,
            String citation,
            @Nullable String note,
            @Nullable Consequence otherwise) {}

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
