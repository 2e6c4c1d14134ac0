package org.exportscreening.bench.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import javax.annotation.Nullable;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.exportscreening.bench.accuracy.NamePool.Listed;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;

/**
 * Aliases taken off the list and searched: can the rest of the list stand in for them? One reduced snapshot serves all; no
 * entry loses more than one alias.
 *
 * @param snapshot the lists without the aliases
 * @param questions the aliases, by how near the nearest name left to the entry is
 */
record RemovedAliases(ListSnapshot snapshot, Map<Kind, List<Question>> questions) {

    private static final double NEAR = 0.25;
    private static final double FAR = 0.5;

    static RemovedAliases of(ListSnapshot snapshot, NamePool pool, int sample, long seed) {
        SplittableRandom random = Kind.ALIAS_NEAR.random(seed);
        Map<Kind, List<Question>> questions = new EnumMap<>(Kind.class);
        questions.put(Kind.ALIAS_NEAR, new ArrayList<>());
        questions.put(Kind.ALIAS_FAR, new ArrayList<>());
        Map<String, PartyName> removed = new HashMap<>();
        for (Listed listed : pool.shuffled(random)) {
            ListEntry entry = listed.entry();
            if (listed.name().kind() == NameKind.PRIMARY
                    || removed.containsKey(entry.id())
                    || pool.bearing(listed.text()).size() > 1) {
                continue;
            }
            Optional<Left> nearest = nearest(listed);
            if (nearest.isPresent()
                    && nearest.get().distance() > 0
                    && nearest.get().distance() <= FAR) {
                List<Question> band =
                        questions.get(nearest.get().distance() <= NEAR ? Kind.ALIAS_NEAR : Kind.ALIAS_FAR);
                if (band != null && band.size() < sample) {
                    removed.put(entry.id(), listed.name());
                    band.add(new Question(listed.text(), nearest.get().name(), Set.of(entry.id())));
                }
            }
        }
        List<ListEntry> entries = snapshot.entries().stream()
                .map(entry -> without(entry, removed.get(entry.id())))
                .toList();
        return new RemovedAliases(ListSnapshot.of(entries, snapshot.manifest()), questions);
    }

    private static ListEntry without(ListEntry entry, @Nullable PartyName alias) {
        return alias == null
                ? entry
                : entry.withFacts(
                        entry.names().stream()
                                .filter(name -> !name.equals(alias))
                                .toList(),
                        entry.identifiers(),
                        entry.particulars());
    }

    /** A name that is left to the entry, and the edits to it as a share of the longer one; 0 if it is the same name. */
    private record Left(String name, double distance) {}

    private static Optional<Left> nearest(Listed listed) {
        String alias = NameKey.of(listed.text());
        return listed.entry().names().stream()
                .filter(name -> !name.equals(listed.name()))
                .map(name -> new Left(name.text(), distance(alias, NameKey.of(name.text()))))
                .min(Comparator.comparingDouble(Left::distance));
    }

    private static double distance(String a, String b) {
        return (double) LevenshteinDistance.getDefaultInstance().apply(a, b) / Math.max(a.length(), b.length());
    }
}
