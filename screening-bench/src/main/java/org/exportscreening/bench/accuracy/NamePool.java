package org.exportscreening.bench.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;

/** The listed names that variants are made from: primary names and strong aliases in Latin letters, of parties and vessels. */
final class NamePool {

    private final List<Listed> names;
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Map<String, Set<String>> entriesByKey = new HashMap<>();
    private final Map<String, Set<String>> entriesByCore = new HashMap<>();

    /** A listed name with its entry. */
    record Listed(ListEntry entry, PartyName name) {

        String text() {
            return name.text();
        }

        boolean isPerson() {
            return entry.type() == PartyType.INDIVIDUAL;
        }
    }

    NamePool(ListSnapshot snapshot) {
        List<Listed> pool = new ArrayList<>();
        for (ListEntry entry : snapshot.entries()) {
            for (PartyName name : entry.names()) {
                count(entry, name.text());
                if (isStrong(name) && !entry.addressOnly() && entry.type() != PartyType.AIRCRAFT) {
                    if (NameText.isLatin(name.text())) {
                        pool.add(new Listed(entry, name));
                    }
                }
            }
        }
        this.names = List.copyOf(pool);
    }

    private static boolean isStrong(PartyName name) {
        return name.kind() == NameKind.PRIMARY || name.kind() == NameKind.ALIAS || name.kind() == NameKind.FORMER;
    }

    private void count(ListEntry entry, String name) {
        String key = NameKey.of(name);
        entriesByKey.computeIfAbsent(key, k -> new HashSet<>()).add(entry.id());
        entriesByCore.computeIfAbsent(NameKey.core(name), k -> new HashSet<>()).add(entry.id());
        new LinkedHashSet<>(Arrays.asList(key.split(" ", -1))).forEach(word -> frequency.merge(word, 1, Integer::sum));
    }

    /** All names in an order that the seed decides. */
    List<Listed> shuffled(SplittableRandom random) {
        List<Listed> order = new ArrayList<>(names);
        for (int i = order.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Listed swap = order.get(i);
            order.set(i, order.get(j));
            order.set(j, swap);
        }
        return order;
    }

    /** The entries that bear this very name. */
    Set<String> bearing(String name) {
        return entriesByKey.getOrDefault(NameKey.of(name), Set.of());
    }

    /** The entries that bear this name but for legal form, brackets and words of grammar. */
    Set<String> bearingCore(String name) {
        return entriesByCore.getOrDefault(NameKey.core(name), Set.of());
    }

    /** How many listed names contain a word. */
    int frequency(String word) {
        return frequency.getOrDefault(NameKey.of(word), 0);
    }

    /** The rarest of these tokens; of equals the longest. */
    Optional<String> rarest(List<String> tokens) {
        return tokens.stream()
                .min(Comparator.comparingInt(this::frequency)
                        .thenComparing(Comparator.comparingInt(String::length).reversed()));
    }
}
