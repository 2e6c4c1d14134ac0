package org.exportscreening.bench.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.bench.accuracy.JaroWinklerBound.Counted;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.party.PartyName;

/** What better simple tools do: for each word of the query the most alike word of the name, their Jaro-Winkler averaged. */
final class BestPairsRival implements Searcher {

    private static final double THRESHOLD = 0.90;
    private static final double ROUNDING = 1e-9;

    private final JaroWinklerBound jaroWinkler = new JaroWinklerBound();
    private final List<Counted> words = new ArrayList<>();
    private final List<Listed> names = new ArrayList<>();

    private record Listed(String id, String name, List<Integer> words) {}

    BestPairsRival(ListSnapshot snapshot) {
        Map<String, Integer> numbers = new HashMap<>();
        for (ListEntry entry : snapshot.entries()) {
            for (PartyName name : entry.names()) {
                String key = NameKey.of(name.text());
                if (!key.isEmpty()) {
                    names.add(new Listed(entry.id(), name.text(), numbered(key.split(" ", -1), numbers)));
                }
            }
        }
    }

    private List<Integer> numbered(String[] ofName, Map<String, Integer> numbers) {
        return Arrays.stream(ofName)
                .map(word -> numbers.computeIfAbsent(word, w -> {
                    words.add(Counted.of(w));
                    return words.size() - 1;
                }))
                .toList();
    }

    @Override
    public String name() {
        return "best-pairs Jaro-Winkler";
    }

    @Override
    public double threshold() {
        return THRESHOLD;
    }

    @Override
    public List<Hit> search(String query) {
        String key = NameKey.of(query);
        if (key.isEmpty()) {
            return List.of();
        }
        String[] asked = key.split(" ", -1);
        // With one word less alike than this, the mean stays below the threshold even if all others are equal.
        double floor = 1 - asked.length * (1 - THRESHOLD) - ROUNDING;
        List<double[]> similarities = new ArrayList<>();
        for (String word : asked) {
            similarities.add(similarities(Counted.of(word), floor));
        }
        Map<String, Hit> best = new HashMap<>();
        for (Listed listed : names) {
            double score = score(similarities, listed.words());
            if (score >= THRESHOLD) {
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

    private double[] similarities(Counted word, double floor) {
        double[] all = new double[words.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = jaroWinkler.similarity(word, words.get(i), floor);
        }
        return all;
    }

    private static double score(List<double[]> similarities, List<Integer> words) {
        double sum = 0;
        for (double[] ofWord : similarities) {
            double most = 0;
            for (int word : words) {
                most = Math.max(most, ofWord[word]);
            }
            sum += most;
        }
        return sum / similarities.size();
    }
}
