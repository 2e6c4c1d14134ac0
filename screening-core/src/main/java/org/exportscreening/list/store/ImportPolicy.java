package org.exportscreening.list.store;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.exportscreening.list.ListId;
import org.exportscreening.list.Tolerance;

/**
 * When an import looks wrong. Immutable; the methods give a new policy.
 *
 * @param maxShrinkPercent how much of a list may be gone against the snapshot in force, in percent from 0 to 100
 * @param shrinkPercentByList the same for single lists; 100 lets the list disappear
 * @param minimumEntries the fewest entries of a list
 * @param minimumEntriesByList the same for single lists
 * @param unread how many rows of a file may be unreadable
 * @param forced whether nothing is refused for its size
 */
public record ImportPolicy(
        double maxShrinkPercent,
        Map<ListId, Double> shrinkPercentByList,
        int minimumEntries,
        Map<ListId, Integer> minimumEntriesByList,
        Tolerance unread,
        boolean forced) {

    private static final double ALL = 100;

    /** A list may shrink by 10 percent, needs one entry, and a few rows of a file may be unreadable. */
    public static final ImportPolicy DEFAULT = new ImportPolicy(10, Map.of(), 1, Map.of(), Tolerance.FEW, false);

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public ImportPolicy {
        check(maxShrinkPercent);
        shrinkPercentByList.values().forEach(ImportPolicy::check);
        if (minimumEntries < 0 || minimumEntriesByList.values().stream().anyMatch(least -> least < 0)) {
            throw new IllegalArgumentException("A minimum number of entries must be 0 or more.");
        }
        Objects.requireNonNull(unread, "unread");
        shrinkPercentByList = copy(shrinkPercentByList);
        minimumEntriesByList = copy(minimumEntriesByList);
    }

    /**
     * Lets a list shrink by more, or by less, than the others.
     *
     * @param list the list
     * @param percent from 0 to 100; 100 lets it disappear
     * @return a new policy
     * @throws IllegalArgumentException if the percentage is out of its range
     */
    public ImportPolicy allowShrink(ListId list, double percent) {
        Map<ListId, Double> more = new EnumMap<>(ListId.class);
        more.putAll(shrinkPercentByList);
        more.put(list, percent);
        return new ImportPolicy(maxShrinkPercent, more, minimumEntries, minimumEntriesByList, unread, forced);
    }

    /**
     * Sets the fewest entries of a list.
     *
     * @param list the list
     * @param entries 0 or more
     * @return a new policy
     * @throws IllegalArgumentException if negative
     */
    public ImportPolicy minimum(ListId list, int entries) {
        Map<ListId, Integer> more = new EnumMap<>(ListId.class);
        more.putAll(minimumEntriesByList);
        more.put(list, entries);
        return new ImportPolicy(maxShrinkPercent, shrinkPercentByList, minimumEntries, more, unread, forced);
    }

    /**
     * Takes what can be read of a file of which more rows than a few can not be read, or whose companion rows belong to no
     * entry. The snapshot and every answer from it say how many are missing.
     *
     * @return a new policy
     */
    public ImportPolicy allowUnread() {
        return new ImportPolicy(
                maxShrinkPercent, shrinkPercentByList, minimumEntries, minimumEntriesByList, Tolerance.ANY, forced);
    }

    /**
     * Refuses nothing for its size, nor for the rows that cannot be read. A file that is no list is refused all the same.
     *
     * @return a new policy
     */
    public ImportPolicy force() {
        return new ImportPolicy(
                maxShrinkPercent, shrinkPercentByList, minimumEntries, minimumEntriesByList, Tolerance.ANY, true);
    }

    double allowedShrink(ListId list) {
        return shrinkPercentByList.getOrDefault(list, maxShrinkPercent);
    }

    int fewest(ListId list) {
        return minimumEntriesByList.getOrDefault(list, minimumEntries);
    }

    private static void check(double percent) {
        if (!(percent >= 0 && percent <= ALL)) {
            throw new IllegalArgumentException("A shrink limit must be from 0 to 100 percent, found " + percent + ".");
        }
    }

    private static <T> Map<ListId, T> copy(Map<ListId, T> map) {
        Map<ListId, T> ordered = new EnumMap<>(ListId.class);
        ordered.putAll(map);
        return Collections.unmodifiableMap(ordered);
    }
}
