package org.exportscreening.list.store;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.exportscreening.list.ListId;

/**
 * When an import looks wrong. Immutable; the methods give a new policy.
 *
 * @param maxShrinkPercent how much of a list may be gone against the snapshot in force, in percent from 0 to 100
 * @param shrinkPercentByList the same for single lists; 100 lets the list disappear
 * @param minimumEntries the fewest entries of a list
 * @param minimumEntriesByList the same for single lists
 * @param forced whether nothing is refused for its size; a file that cannot be read is refused all the same
 */
public record ImportPolicy(
        double maxShrinkPercent,
        Map<ListId, Double> shrinkPercentByList,
        int minimumEntries,
        Map<ListId, Integer> minimumEntriesByList,
        boolean forced) {

    private static final double ALL = 100;

    /** A list may shrink by 10 percent and needs one entry. */
    public static final ImportPolicy DEFAULT = new ImportPolicy(10, Map.of(), 1, Map.of(), false);

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
        return new ImportPolicy(maxShrinkPercent, more, minimumEntries, minimumEntriesByList, forced);
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
        return new ImportPolicy(maxShrinkPercent, shrinkPercentByList, minimumEntries, more, forced);
    }

    /**
     * Refuses nothing for its size.
     *
     * @return a new policy
     */
    public ImportPolicy force() {
        return new ImportPolicy(maxShrinkPercent, shrinkPercentByList, minimumEntries, minimumEntriesByList, true);
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
