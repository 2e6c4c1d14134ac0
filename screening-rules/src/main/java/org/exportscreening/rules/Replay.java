package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.CanonicalJson;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.text.Words;

/**
 * A recorded transaction determined again, and how the answer compares with the one recorded. Immutable.
 *
 * @param record what was recorded
 * @param lists where the matches of names come from
 * @param rulebookUsed id, version of the rulebook that was applied now
 * @param rulebookDigestUsed its digest
 * @param snapshotUsed digest of the lists that were searched now
 * @param policyUsed what counted as a match now
 * @param engineUsed the version of this library
 * @param determination the answer now, or null if the rulebook can not take the transaction
 * @param refusal why it can not, or null
 * @param differences how the answers differ; empty if, and only if, they are equal byte for byte
 */
public record Replay(
        DecisionRecord record,
        Lists lists,
        String rulebookUsed,
        String rulebookDigestUsed,
        String snapshotUsed,
        String policyUsed,
        String engineUsed,
        @Nullable Determination determination,
        @Nullable String refusal,
        List<Difference> differences) {
    /** Copies the list. */
    public Replay {
        differences = List.copyOf(differences);
    }

    /** Where a replay takes the matches of names from. */
    public enum Lists {
        /** Names were searched for anew. */
        SEARCHED,
        /** No name was searched for when it was recorded, nor now: the lists do not matter. */
        NOT_NEEDED,
        /** The recorded matches were taken as given. */
        AS_RECORDED
    }

    /**
     * One difference.
     *
     * @param what the outcome, a finding with its rule and citation, or another member of the determination
     * @param recorded what was recorded, or null if it was not there
     * @param now what is determined now, or null if it is not there
     */
    public record Difference(
            String what,
            @Nullable String recorded,
            @Nullable String now) {}

    /**
     * Determines a recorded transaction again. If no name was searched for when it was recorded, the lists play no part.
     *
     * @param record what was recorded
     * @param screening with the rulebook, the lists and the policy to apply
     * @return how the answers compare
     */
    public static Replay of(DecisionRecord record, ExportScreening screening) {
        return of(record, screening, record.screened() ? Lists.SEARCHED : Lists.NOT_NEEDED);
    }

    /**
     * Determines a recorded transaction again, with the matches that were recorded: it is the rules that are replayed, not the search.
     *
     * @param record what was recorded
     * @param screening with the rulebook to apply
     * @return how the answers compare
     */
    public static Replay withRecordedMatches(DecisionRecord record, ExportScreening screening) {
        return of(record, screening, record.screened() ? Lists.AS_RECORDED : Lists.NOT_NEEDED);
    }

    private static Replay of(DecisionRecord record, ExportScreening screening, Lists lists) {
        NameSearch recorded = record.search();
        String snapshotUsed = recorded.data().digest();
        Determination now = null;
        String refusal = null;
        List<Difference> differences = new ArrayList<>();
        try {
            NameSearch search = recorded;
            if (lists == Lists.SEARCHED) {
                snapshotUsed = screening.screener().snapshot().digest();
                // The decisions of that day, whatever was decided, revoked or expired since.
                search = screening.search(record.transaction()).decidedAs(recorded.matches());
                snapshotUsed = search.data().digest();
            }
            now = screening.determine(record.transaction(), search);
            differences.addAll(DeterminationDiff.between(
                    record.part("determination"),
                    Json.parse("determination", CanonicalJson.text(new DeterminationJson(Words.ENGLISH).tree(now)))));
        } catch (JsonException e) {
            refusal = e.getMessage();
            differences.add(new Difference("outcome", record.outcome(), null));
        }
        return new Replay(
                record,
                lists,
                screening.rulebook().manifest().id() + " "
                        + screening.rulebook().manifest().version(),
                screening.rulebook().digest(),
                snapshotUsed,
                lists == Lists.SEARCHED
                        ? screening.screener().policy().toString()
                        : record.policy().toString(),
                EngineVersion.current(),
                now,
                refusal,
                differences);
    }

    /**
     * Whether the answer is the same, byte for byte.
     *
     * @return true if nothing differs
     */
    public boolean same() {
        return differences.isEmpty();
    }

    /**
     * Whether the recorded rulebook was applied.
     *
     * @return true if its digest is the same
     */
    public boolean sameRulebook() {
        return rulebookDigestUsed.equals(record.rulebookDigest());
    }

    /**
     * Whether names were searched in the recorded lists.
     *
     * @return true if their digest is the same, or if they do not matter
     */
    public boolean sameLists() {
        return snapshotUsed.equals(record.data().digest());
    }

    /**
     * Whether all was done again as it was done then: with the recorded rulebook, and a search in the recorded lists, if any name was
     * searched for.
     *
     * @return false if something was replaced, or taken as recorded
     */
    public boolean full() {
        return lists != Lists.AS_RECORDED && sameRulebook() && sameLists();
    }

    /**
     * Whether the answer's grounds are the same although something else differs.
     *
     * @return true if neither the outcome nor a finding differs
     */
    public boolean sameGrounds() {
        return differences.stream()
                .noneMatch(d -> d.what().equals("outcome") || d.what().startsWith("finding "));
    }

    /**
     * The replay for a person to read.
     *
     * @return several lines, ending with a line end
     */
    public String explain() {
        return new ReplayText(this).write();
    }

    /**
     * The replay as a tree for JSON.
     *
     * @return a tree of plain values
     */
    public Map<String, Object> tree() {
        return new ReplayText(this).tree();
    }

    /**
     * The outcome now.
     *
     * @return the outcome, or empty if the rulebook can not take the transaction
     */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(determination).map(Determination::outcome);
    }
}
