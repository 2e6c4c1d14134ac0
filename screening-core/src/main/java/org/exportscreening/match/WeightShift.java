package org.exportscreening.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameSpan;

/**
 * How far the weights of words moved from one index to the next, and what that can do to a score. Immutable and thread-safe.
 *
 * <p>A score depends on what is asked, on what the entry says, and on the weights of the words of both; and a list that changes
 * changes the weights of words that stand in entries that did not. Two cases are told apart:
 *
 * <ul>
 *   <li>A name <em>moves</em> if a word of it weighs more or less than before by more than the tolerance, or if two of its words, or runs
 *       of words, have changed their order by weight, for then other words may be paired. Nothing is promised of it.
 *   <li>Where the listed name does not move, the same words are paired, and each sum of weights grows or shrinks by a factor of {@code
 *       exp(shift)} at most, with the greatest shift of a word of either name. The formula ({@link NameMatcher}) is a quotient of two such
 *       sums, times one that moves no faster than a sum: so the score moves by a factor of {@code exp(3 * shift)} at most.
 * </ul>
 *
 * <p>The formula has one step beside this: names without a word that can tell one party from another score 0 below a least sum. A
 * score at that step is below {@link #LEAST_THRESHOLD}; so the promise holds for thresholds above it, and for all if the tolerance is 0.
 */
public final class WeightShift {

    /**
     * Thresholds from here on are not reached by a name that just passes the least sum of names without a telling word. For lower ones the
     * tolerance must be 0.
     */
    public static final double LEAST_THRESHOLD = 0.835;

    private static final int POWERS = 3;

    private final Vocabulary before;
    private final Vocabulary after;
    private final double tolerance;
    private final BitSet moved = new BitSet();
    private double most;

    WeightShift(Vocabulary before, Vocabulary after, Iterable<ListedNames> names, double tolerance) {
        this.before = before;
        this.after = after;
        this.tolerance = tolerance;
        for (ListedNames part : names) {
            for (int name = 0; name < part.size(); name++) {
                int entry = part.entryOf(name);
                if (entry != ListedNames.GONE && !moved.get(entry)) {
                    consider(part.scored(name), entry);
                }
            }
        }
    }

    private void consider(ScoredName name, int entry) {
        double change = change(name);
        if (change > tolerance || (change > 0 && changesOrder(name))) {
            moved.set(entry);
        } else {
            most = Math.max(most, change);
        }
    }

    /**
     * The places of the entries with a name that moves.
     *
     * @return a copy
     */
    public BitSet moved() {
        return (BitSet) moved.clone();
    }

    /**
     * How much a word of a name that does not move weighs more or less at most.
     *
     * @return the logarithm of the factor; 0 if no such word moved
     */
    public double most() {
        return most;
    }

    /**
     * By what a score may have grown or shrunk where nothing moves.
     *
     * @param shift the sum of the {@link #most} of one or several changes
     * @return a factor, at least 1
     */
    public static double factor(double shift) {
        return Math.exp(POWERS * shift);
    }

    /**
     * By how much the weights moved that the scores of a query depend on, where the listed name does not move.
     *
     * @param readings the query, as {@link NameIndex#readings} gives it
     * @return the logarithm of a factor, at least {@link #most}; infinite if nothing is promised of its scores
     */
    public double of(List<NameForm> readings) {
        double shift = most;
        for (NameForm reading : readings) {
            ScoredName query = ScoredName.of(reading, after);
            double change = change(query);
            if ((change > 0 && (tolerance == 0 || changesOrder(query)))
                    || ((change > 0 || most > 0) && joinsOverlap(query))) {
                return Double.POSITIVE_INFINITY;
            }
            shift = Math.max(shift, change);
        }
        return shift;
    }

    /** The greatest change of a word, as a logarithm. */
    private double change(ScoredName name) {
        double change = 0;
        for (int i = 0; i < name.size(); i++) {
            double old = weightBefore(name.words[i]);
            if (old != name.weights[i]) {
                change = Math.max(change, Math.abs(Math.log(name.weights[i] / old)));
            }
        }
        return change;
    }

    private double weightBefore(Word word) {
        return before.rarity().weight(word.kind(), word.key());
    }

    /** Whether weights by which pairs of words may be preferred have another order now. */
    private boolean changesOrder(ScoredName name) {
        double[] old = new double[name.size()];
        for (int i = 0; i < old.length; i++) {
            old[i] = weightBefore(name.words[i]);
        }
        List<Double> was = preferences(name.withWeights(old));
        List<Double> is = preferences(name);
        for (int a = 0; a < is.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (was.get(a).compareTo(was.get(b)) != is.get(a).compareTo(is.get(b))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The weights that a pair of words can have by this name: of a word, of words run together, of a phrase, of all. */
    private static List<Double> preferences(ScoredName name) {
        List<Double> preferences = new ArrayList<>();
        for (int from = 0; from < name.size(); from++) {
            for (int to = from + 1; to <= Math.min(name.size(), from + Alignment.MOST_JOINED); to++) {
                preferences.add(name.weight(from, to));
            }
        }
        for (NameSpan span : name.spans) {
            preferences.add(name.weight(span.from(), span.to()));
        }
        preferences.add(name.total);
        return preferences;
    }

    /** Whether words run together are in another word: then a weight of the query competes with one of the listed name. */
    private static boolean joinsOverlap(ScoredName query) {
        for (int from = 0; from < query.size(); from++) {
            StringBuilder run = new StringBuilder(query.words[from].text());
            for (int to = from + 1; to < Math.min(query.size(), from + Alignment.MOST_JOINED); to++) {
                run.append(query.words[to].text());
                for (Word word : query.words) {
                    if (word.text().contains(run)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
