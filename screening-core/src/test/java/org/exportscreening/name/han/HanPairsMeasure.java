package org.exportscreening.name.han;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.name.WordKind;

/**
 * Measures the readings against pairs of Chinese and listed English names: for each Chinese name, is its English name the
 * nearest of all listed names? Near is the share of words in common, rare words weighing more; no matcher takes part. Run
 * {@code main} with the folder of the data: it prints, for each list and each way to read, how many come first.
 */
final class HanPairsMeasure {

    private static final NameNormalizer NORMALIZER = NameNormalizer.bundled();

    private final List<Listed> listed = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Map<String, List<String>> read = new HashMap<>();

    /** A listed name with its words, and runs of two or three words joined. */
    private record Listed(String name, List<String> words, Set<String> joined) {}

    /** A pair of the file. */
    private record Pair(String list, String english, String han) {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        HanPairsMeasure measure = new HanPairsMeasure();
        for (Map<String, String> row : rows(data.resolve("lists/csl-2022-04-21.csv.gz"))) {
            measure.list(row.getOrDefault("name", ""));
        }
        Map<String, Set<String>> rightOf = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Map<String, String> row : rows(data.resolve("names/han-english-pairs.csv"))) {
            Pair pair = new Pair(row.get("list"), row.get("english"), row.get("han"));
            pairs.add(pair);
            for (String name : pair.english().split(" - |affiliates:", -1)) {
                rightOf.computeIfAbsent(pair.han(), h -> new HashSet<>()).add(name);
                measure.list(name);
            }
        }
        measure.report("all renderings", pairs, rightOf, HanNames.bundled()::render);
        measure.report("glossed, organizations known inside", pairs, rightOf, h -> glossed(h, true));
        measure.report("glossed, no organization known", pairs, rightOf, h -> glossed(h, false));
    }

    private static List<HanRendering> glossed(String han, boolean organizations) {
        String plain = HanNames.bundled()
                .simplify(java.text.Normalizer.normalize(han, java.text.Normalizer.Form.NFKC)
                        .toLowerCase(java.util.Locale.ROOT));
        List<String> parts = List.of(plain.split("[^\\p{IsHan}a-z0-9]+", -1)).stream()
                .filter(p -> !p.isEmpty())
                .toList();
        Tables tables = Tables.bundled();
        List<HanWord> words = organizations ? tables.glossed(parts) : tables.glossedWithoutNames(parts);
        return List.of(new HanRendering(words, HanRendering.Kind.GLOSSED));
    }

    private void report(
            String title,
            List<Pair> pairs,
            Map<String, Set<String>> rightOf,
            java.util.function.Function<String, List<HanRendering>> reader) {
        Map<String, int[]> byList = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        System.out.println("== " + title);
        for (Pair pair : pairs) {
            if (!seen.add(pair.list() + pair.han())) {
                continue;
            }
            Listed best = best(reader.apply(pair.han()));
            boolean first = rightOf.get(pair.han()).stream().anyMatch(n -> core(n).equals(best.words()));
            int[] counts = byList.computeIfAbsent(pair.list(), l -> new int[2]);
            counts[0]++;
            counts[1] += first ? 1 : 0;
            if (!first) {
                System.out.println("MISS " + pair.han() + " | " + pair.english() + " | "
                        + reader.apply(pair.han()).get(0).text() + " | found: " + best.name());
            }
        }
        int all = byList.values().stream().mapToInt(c -> c[0]).sum();
        int first = byList.values().stream().mapToInt(c -> c[1]).sum();
        byList.forEach((list, c) -> System.out.printf("%-40s %3d of %3d first%n", list, c[1], c[0]));
        System.out.printf("%-40s %3d of %3d first, %.1f %%%n", title, first, all, 100.0 * first / all);
    }

    private Listed best(List<HanRendering> renderings) {
        return listed.stream()
                .max(Comparator.comparingDouble(l ->
                        renderings.stream().mapToDouble(r -> score(r, l)).max().orElse(0)))
                .orElseThrow();
    }

    private double score(HanRendering rendering, Listed name) {
        double common = 0;
        double mine = 0;
        for (HanWord word : rendering.words()) {
            if (word.kind() == HanWord.Kind.LEGAL_FORM) {
                continue;
            }
            double bestShare = -1;
            double bestCommon = 0;
            double bestAll = 0;
            List<String> readings = new ArrayList<>(word.alternatives());
            readings.add(0, word.latin());
            for (String reading : readings) {
                double all = 0;
                double in = 0;
                for (String part : read.computeIfAbsent(reading, HanPairsMeasure::words)) {
                    double weight = weight(part);
                    all += weight;
                    in += name.joined().contains(part) ? weight : 0;
                }
                if (all > 0 && in / all > bestShare) {
                    bestShare = in / all;
                    bestCommon = in;
                    bestAll = all;
                }
            }
            common += bestCommon;
            mine += bestAll;
        }
        double theirs = name.words().stream().mapToDouble(this::weight).sum();
        return mine + theirs == 0 ? 0 : 2 * Math.min(common, theirs) / (mine + theirs);
    }

    private double weight(String word) {
        return Math.log(20000.0 / (1 + frequency.getOrDefault(word, 0)));
    }

    private void list(String name) {
        List<String> words = core(name);
        Set<String> joined = new HashSet<>(words);
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 2; j <= Math.min(words.size(), i + 3); j++) {
                joined.add(String.join("", words.subList(i, j)));
            }
        }
        listed.add(new Listed(name, words, joined));
        new HashSet<>(words).forEach(w -> frequency.merge(w, 1, Integer::sum));
    }

    private static List<String> core(String name) {
        return words(name.replaceAll("\\([^)]*\\)", " "));
    }

    private static List<String> words(String name) {
        return NORMALIZER.normalize(name).tokens().stream()
                .filter(t -> t.kind() != WordKind.LEGAL_FORM && t.kind() != WordKind.FUNCTION)
                .map(t -> t.text())
                .toList();
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        try (InputStream plain = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain;
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            List<Map<String, String>> all = new ArrayList<>();
            while (rows.hasNext()) {
                all.add(new LinkedHashMap<>(rows.next()));
            }
            return all;
        }
    }
}
