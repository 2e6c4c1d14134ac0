package org.exportscreening.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;
import org.exportscreening.list.ListEntry;
import org.exportscreening.text.Remarks;

/**
 * Decisions in memory. Of several about one subject and listing the last one counts, also if it lapsed: an older one does not come
 * back. Immutable and thread-safe.
 */
public final class DecisionBook implements MatchDecisions {
    private final Map<Question, Decision> last = new HashMap<>();
    private final Map<String, Revocation> revoked = new HashMap<>();
    private final Clock clock;

    private DecisionBook(Collection<Decision> decisions, Collection<Revocation> revocations, Clock clock) {
        decisions.forEach(d -> last.put(new Question(d.subject(), d.entry()), d));
        revocations.forEach(r -> revoked.putIfAbsent(r.decision(), r));
        this.clock = clock;
    }

    /**
     * A book of decisions.
     *
     * @param decisions in the order in which they were made
     * @param revocations those that were taken back
     * @param clock tells the day on which a decision with an end lapses, UTC
     * @return the book
     */
    public static DecisionBook of(Collection<Decision> decisions, Collection<Revocation> revocations, Clock clock) {
        return new DecisionBook(decisions, revocations, clock);
    }

    @Override
    public Optional<Ruling> find(Subject subject, ListEntry entry) {
        return Optional.ofNullable(last.get(new Question(subject, entry.id()))).map(d -> ruling(d, entry));
    }

    /**
     * Why a decision no longer holds, whatever the listing says now.
     *
     * @param decision one of the book
     * @return revoked, replaced or past its end, as the end of a sentence; null if none of these
     */
    @Nullable
    public String lapsed(Decision decision) {
        Revocation taken = revoked.get(decision.id());
        if (taken != null) {
            return Remarks.say(
                    "revoked",
                    Ruling.oneLine(taken.by()),
                    taken.at().toString().substring(0, 10),
                    Ruling.oneLine(taken.reason()));
        }
        Decision newest = last.get(new Question(decision.subject(), decision.entry()));
        if (newest != null && !newest.id().equals(decision.id())) {
            return Remarks.say("replaced", newest.id());
        }
        LocalDate until = decision.until();
        return until != null
                        && LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).isAfter(until)
                ? Remarks.say("heldUntil", until)
                : null;
    }

    /**
     * A decision of the book as it stands now.
     *
     * @param decision one of the book
     * @param entry the listing as the lists have it; null if they have it no more
     * @return in force, or lapsed and why
     */
    public Ruling ruling(Decision decision, @Nullable ListEntry entry) {
        String lapsed = lapsed(decision);
        if (entry == null) {
            return new Ruling(decision, lapsed == null ? Remarks.say("entryGone") : lapsed);
        }
        return new Ruling(decision, lapsed).on(entry);
    }

    private record Question(Subject subject, String entry) {}
}
