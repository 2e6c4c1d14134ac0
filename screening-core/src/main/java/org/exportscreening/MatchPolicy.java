package org.exportscreening;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.exportscreening.list.ListId;
import org.exportscreening.match.WeakAliases;

/**
 * What counts as a match, and how many to show.
 *
 * <p>Four policies have names:
 *
 * <table>
 *   <caption>Presets</caption>
 *   <tr><th>preset</th><th>finds</th></tr>
 *   <tr><td>{@code exact}</td><td>only names that are the same when normalized</td></tr>
 *   <tr><td>{@code standard}</td><td>what a person should look at; the default</td></tr>
 *   <tr><td>{@code wide}</td><td>more, at the price of more false alarms; weak aliases count like others</td></tr>
 *   <tr><td>{@code ofac}</td><td>the same as {@code wide}, and each match says about which score OFAC's own search page would
 *       show ({@link org.exportscreening.match.OfacScore})</td></tr>
 * </table>
 *
 * <p>The text form starts from {@code standard}, or from the preset that it names first, and changes what it names:
 * {@code review=0.82;lists=EL,DPL;weakAliases=exact;top=20}, {@code preset=wide;top=50}, or just {@code wide}. {@link #toString()}
 * gives it back in full.
 *
 * <p>On weak aliases: OFAC does not expect anyone to screen for them, and expects them to help to judge a match that has other
 * reasons (FAQ 122 and 124). A library must not lose silently what a list says, though. So by default a weak alias counts when the
 * query is that very name ({@link WeakAliases#EXACT}), whatever the threshold, and never because it resembles it: nicknames
 * and abbreviations resemble too much.
 *
 * @param threshold the least score that a person should look at, from 0 to 1
 * @param top the most matches to return, from 1 to 1000; how many there were is always said
 * @param lists the lists to search; empty for all. A request that names lists itself is answered from those that both name, and
 *     the answer says which were left out
 * @param weakAliases what weak aliases count
 * @param ofacScore whether each match says about which score OFAC's own search page would show
 */
public record MatchPolicy(double threshold, int top, Set<ListId> lists, WeakAliases weakAliases, boolean ofacScore) {

    private static final double REVIEW = 0.84;
    private static final double WIDE_REVIEW = 0.70;
    private static final int SHOWN = 10;
    private static final int MOST = 1000;

    /** The default: what a person should look at. */
    public static final MatchPolicy STANDARD = new MatchPolicy(REVIEW, SHOWN, Set.of(), WeakAliases.EXACT, false);

    /** The same as {@link #STANDARD}. */
    public static final MatchPolicy DEFAULT = STANDARD;

    /** Only names that are the same when normalized. */
    public static final MatchPolicy EXACT = STANDARD.withThreshold(1);

    /** More names, with more false alarms. */
    public static final MatchPolicy WIDE = new MatchPolicy(WIDE_REVIEW, SHOWN, Set.of(), WeakAliases.SCORE, false);

    /** As {@link #WIDE}, with an approximation of OFAC's own score beside each match. */
    public static final MatchPolicy OFAC = WIDE.withOfacScore(true);

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public MatchPolicy {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("The threshold must be from 0 to 1, found " + threshold + ".");
        }
        if (top < 1 || top > MOST) {
            throw new IllegalArgumentException(
                    "The number of matches must be from 1 to " + MOST + ", found " + top + ".");
        }
        Objects.requireNonNull(weakAliases, "weakAliases");
        // In the order of the enum, so that what is printed is the same on every run.
        Set<ListId> ordered = EnumSet.noneOf(ListId.class);
        ordered.addAll(lists);
        lists = Collections.unmodifiableSet(ordered);
    }

    /**
     * A policy by its name.
     *
     * @param name {@code exact}, {@code standard}, {@code wide} or {@code ofac}, in any case
     * @return the policy
     * @throws IllegalArgumentException if there is none of that name; the message names the nearest one and all
     */
    public static MatchPolicy preset(String name) {
        return PolicyText.preset(name);
    }

    /**
     * Reads the text form, such as {@code review=0.82;lists=EL,DPL;weakAliases=exact;top=20}. What is not named is as in {@link
     * #STANDARD}, or as in the preset that is named.
     *
     * @param text settings separated by semicolons, in any order: {@code preset}, {@code review} (or {@code threshold}), {@code top},
     *     {@code lists} ({@code all} or codes), {@code weakAliases} ({@code exact}, {@code score} or {@code off}), {@code ofacScore}
     *     ({@code yes} or {@code no})
     * @return the policy
     * @throws IllegalArgumentException if a setting is unknown, repeated, or has no valid value
     */
    public static MatchPolicy parse(String text) {
        return PolicyText.parse(text);
    }

    /**
     * The same policy with another threshold.
     *
     * @param newThreshold from 0 to 1
     * @return a new policy
     */
    public MatchPolicy withThreshold(double newThreshold) {
        return new MatchPolicy(newThreshold, top, lists, weakAliases, ofacScore);
    }

    /**
     * The same policy with another number of matches.
     *
     * @param newTop from 1 to 1000
     * @return a new policy
     */
    public MatchPolicy withTop(int newTop) {
        return new MatchPolicy(threshold, newTop, lists, weakAliases, ofacScore);
    }

    /**
     * The same policy for some lists only.
     *
     * @param newLists the lists; empty for all
     * @return a new policy
     */
    public MatchPolicy withLists(Set<ListId> newLists) {
        return new MatchPolicy(threshold, top, newLists, weakAliases, ofacScore);
    }

    /**
     * The same policy with another say on weak aliases.
     *
     * @param newWeakAliases what they count
     * @return a new policy
     */
    public MatchPolicy withWeakAliases(WeakAliases newWeakAliases) {
        return new MatchPolicy(threshold, top, lists, newWeakAliases, ofacScore);
    }

    /**
     * The same policy with or without the approximate OFAC score.
     *
     * @param shown whether each match says it
     * @return a new policy
     */
    public MatchPolicy withOfacScore(boolean shown) {
        return new MatchPolicy(threshold, top, lists, weakAliases, shown);
    }

    /**
     * The text form, with every setting named.
     *
     * @return a text that {@link #parse} reads as an equal policy
     */
    @Override
    public String toString() {
        return PolicyText.of(this);
    }
}
