package org.exportscreening;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.exportscreening.decision.MatchDecisions;
import org.exportscreening.decision.Subject;
import org.exportscreening.list.ListId;
import org.exportscreening.list.SnapshotInfo;
import org.exportscreening.match.Match;

/**
 * An answer, with what it rests on. That nothing was found means just that: no listed name scored the threshold.
 *
 * @param query the name as it was asked for
 * @param policy the threshold and the number of matches to show
 * @param data the snapshot that was searched
 * @param searched the lists that were searched: those asked for, as far as the snapshot contains them
 * @param matches the best matches, best first
 * @param matchCount how many listings matched, also those beyond {@code policy.top()}
 * @param notes what the reader should know about the search, one sentence each, such as a list that was asked for but is not
 *     in the snapshot
 */
public record ScreeningResult(
        String query,
        MatchPolicy policy,
        SnapshotInfo data,
        Set<ListId> searched,
        List<Match> matches,
        int matchCount,
        List<String> notes) {

    /** Copies the collections. */
    public ScreeningResult {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(data, "data");
        Set<ListId> ordered = EnumSet.noneOf(ListId.class);
        ordered.addAll(searched);
        searched = Collections.unmodifiableSet(ordered);
        matches = List.copyOf(matches);
        notes = List.copyOf(notes);
    }

    /**
     * Whether finding nothing tells what it tells of a name in Latin letters. A name in another script is compared as it is written
     * and by its readings in Latin letters, by sound and by meaning; but nobody can know from the letters how a party spells
     * itself in Latin ones, so that its own spelling may find more.
     *
     * @return false if the queried name has letters of another script than Latin
     */
    public boolean conclusive() {
        return query.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .allMatch(
                        script -> script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.COMMON);
    }

    /**
     * Whether a person should look.
     *
     * @return true when at least one listing scored the threshold
     */
    public boolean hasMatches() {
        return matchCount > 0;
    }

    /**
     * Whether a person should look who has not done so yet, or found the listed party.
     *
     * @return false when nothing matched, or a person decided of each match that it is a false alarm; a match beyond those shown
     *     counts as undecided
     */
    public boolean needsPerson() {
        return matchCount > matches.stream().filter(Match::cleared).count();
    }

    /**
     * The answer in words: the matches with their reasons, and what was searched.
     *
     * @return several lines, ending with a line break
     */
    public String explain() {
        return explain(Locale.ENGLISH);
    }

    /**
     * The answer in the words of a language.
     *
     * @param locale the reader's: English unless it is Chinese
     * @return several lines, ending with a line break
     */
    public String explain(Locale locale) {
        return new ResultText(this, locale).write();
    }

    @Override
    public String toString() {
        return explain();
    }

    /** This answer with what persons decided. */
    ScreeningResult decided(MatchDecisions decisions, Subject subject) {
        List<Match> known = matches.stream()
                .map(m -> m.decided(decisions.find(subject, m.entry()).orElse(null)))
                .toList();
        return new ScreeningResult(query, policy, data, searched, known, matchCount, notes);
    }

    ScreeningResult withQuery(String newQuery) {
        return newQuery.equals(query)
                ? this
                : new ScreeningResult(newQuery, policy, data, searched, matches, matchCount, notes);
    }
}
