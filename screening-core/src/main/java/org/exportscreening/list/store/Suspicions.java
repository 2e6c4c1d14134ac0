package org.exportscreening.list.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportscreening.list.ListId;
import org.exportscreening.list.store.Refusal.Kind;

/** Compares what an import brings with what is in force. Immutable. */
final class Suspicions {

    private final ImportPolicy policy;
    private final List<StoredSource> current;
    private final Map<ListId, Integer> before;

    Suspicions(ImportPolicy policy, List<StoredSource> current, Map<ListId, Integer> before) {
        this.policy = policy;
        this.current = current;
        this.before = before;
    }

    List<Refusal> of(List<StoredSource> fresh) {
        Map<ListId, Integer> after = new EnumMap<>(ListId.class);
        fresh.forEach(source -> after.putAll(source.rows()));
        List<Refusal> refusals = new ArrayList<>();
        after.forEach((list, count) -> {
            int old = before.getOrDefault(list, 0);
            if (count < policy.fewest(list)) {
                refusals.add(refusal(
                        Kind.TOO_SMALL,
                        list,
                        old,
                        count,
                        " has " + count + " entries, expected at least " + policy.fewest(list) + "."));
            } else if (old - count > old * policy.allowedShrink(list) / 100) {
                refusals.add(refusal(
                        Kind.SHRANK,
                        list,
                        old,
                        count,
                        " shrank from " + old + " to " + count + " entries, by more than the "
                                + percent(policy.allowedShrink(list)) + " that are allowed."));
            }
        });
        for (ListId list : lost(fresh)) {
            if (!after.containsKey(list) && policy.allowedShrink(list) < 100) {
                int old = before.getOrDefault(list, 0);
                refusals.add(refusal(Kind.LOST, list, old, 0, " disappeared; it had " + old + " entries."));
            }
        }
        return refusals;
    }

    /** Lists in force from a publication whose new edition does not hold them. */
    private Set<ListId> lost(List<StoredSource> fresh) {
        Set<ListId> lost = EnumSet.noneOf(ListId.class);
        for (StoredSource old : current) {
            if (fresh.stream().anyMatch(old::isSamePublication)) {
                lost.addAll(old.inForce());
            }
        }
        return lost;
    }

    private static Refusal refusal(Kind kind, ListId list, int before, int after, String problem) {
        return new Refusal(kind, list, before, after, list.code() + problem);
    }

    private static String percent(double value) {
        return (value == Math.rint(value) ? Integer.toString((int) value) : Double.toString(value)) + " %";
    }
}
