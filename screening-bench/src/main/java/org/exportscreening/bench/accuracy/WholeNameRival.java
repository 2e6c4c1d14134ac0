package org.exportscreening.bench.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.bench.accuracy.JaroWinklerBound.Counted;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.party.PartyName;

/** What most simple tools do: Jaro-Winkler on the whole name, lower case and without punctuation, from 0.90. */
final class WholeNameRival implements Searcher {

    private static final double THRESHOLD = 0.90;

    private final JaroWinklerBound jaroWinkler = new JaroWinklerBound();
    private final List<Listed> names = new ArrayList<>();

    private record Listed(String id, String name, Counted text) {}

    WholeNameRival(ListSnapshot snapshot) {
        for (ListEntry entry : snapshot.entries()) {
            for (PartyName name : entry.names()) {
                names.add(new Listed(entry.id(), name.text(), Counted.of(NameKey.of(name.text()))));
            }
        }
    }

    @Override
    public String name() {
        return "whole-string Jaro-Winkler";
    }

    @Override
    public double threshold() {
        return THRESHOLD;
    }

    @Override
    public List<Hit> search(String query) {
        Counted asked = Counted.of(NameKey.of(query));
        Map<String, Hit> best = new HashMap<>();
        for (Listed listed : names) {
            double score = asked.text().isEmpty() || listed.text().text().isEmpty()
                    ? 0
                    : jaroWinkler.similarity(asked, listed.text(), THRESHOLD);
            if (score > 0) {
                best.merge(
                        listed.id(),
                        new Hit(listed.id(), listed.name(), score),
                        (a, b) -> a.score() >= b.score() ? a : b);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
    }
}
