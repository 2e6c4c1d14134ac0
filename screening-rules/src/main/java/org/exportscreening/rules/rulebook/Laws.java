package org.exportscreening.rules.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;

/** The laws of a rulebook through time, each resolved when it is first asked for and kept from then on. Thread-safe. */
final class Laws {
    private final Rulebook rulebook;

    /** The days on which something changes. */
    private final List<LocalDate> boundaries;

    /** The overlays that are taken as in force unless somebody says otherwise. */
    private final Set<String> assumed;

    /** The law of each stretch between two boundaries, under the usual assumptions. */
    private final AtomicReferenceArray<Law> laws;

    /** The laws under other assumptions than the usual ones. */
    private final Map<Assuming, Law> others = new ConcurrentHashMap<>();

    /**
     * The law of some days under certain assumptions.
     *
     * @param place the stretch between two boundaries
     * @param inForce the overlays of these days that are taken as in force
     */
    private record Assuming(int place, Set<String> inForce) {}

    Laws(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.boundaries = boundaries(rulebook);
        this.assumed = rulebook.overlays().values().stream()
                .filter(Overlay::inForce)
                .map(Overlay::id)
                .collect(Collectors.toUnmodifiableSet());
        this.laws = new AtomicReferenceArray<>(boundaries.size() + 1);
    }

    /** Every day on which something of the rulebook changes. */
    private static List<LocalDate> boundaries(Rulebook rulebook) {
        List<EffectivePeriod> periods = new ArrayList<>();
        for (Rule rule : rulebook.rules().values()) {
            rule.versions().forEach(v -> periods.add(v.period()));
            rule.versions().forEach(v -> v.notices().forEach(n -> periods.add(n.period())));
            rule.suspensions().forEach(s -> periods.add(s.period()));
        }
        rulebook.overlays().values().forEach(o -> periods.add(o.period()));
        rulebook.lists().values().forEach(l -> l.members().forEach(m -> periods.add(m.period())));
        rulebook.parameters().values().forEach(p -> p.forEach(v -> periods.add(v.period())));
        Set<LocalDate> days = new TreeSet<>();
        for (EffectivePeriod period : periods) {
            if (period.from() != null) {
                days.add(period.from());
            }
            if (period.to() != null) {
                days.add(period.to());
            }
        }
        return List.copyOf(days);
    }

    Law on(LocalDate day) {
        int place = place(day);
        Law law = laws.get(place);
        if (law == null) {
            law = new Law(rulebook, day, assumed);
            laws.set(place, law);
        }
        return law;
    }

    Law on(LocalDate day, Set<String> inForce) {
        Set<String> usual = live(day, assumed);
        Set<String> those = live(day, inForce);
        return those.equals(usual)
                ? on(day)
                : others.computeIfAbsent(new Assuming(place(day), those), k -> new Law(rulebook, day, those));
    }

    private Set<String> live(LocalDate day, Set<String> ids) {
        Map<String, Overlay> overlays = rulebook.overlays();
        Set<String> live = new HashSet<>(ids);
        live.removeIf(
                id -> !overlays.containsKey(id) || !overlays.get(id).period().contains(day));
        return live;
    }

    private int place(LocalDate day) {
        int found = Collections.binarySearch(boundaries, day);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
