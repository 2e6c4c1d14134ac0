package org.exportscreening.bench.accuracy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.party.PartyType;

/**
 * Questions from files whose listed names the lists may lack: those are added as entries, so that there is something to find.
 *
 * @param snapshot the lists with what was added
 * @param questions the questions by kind; a kind whose file is absent is not there
 */
record AddedEntries(ListSnapshot snapshot, Map<Kind, List<Question>> questions) {

    private static final Set<String> HAN_LISTS =
            Set.of("us-dod-section-1260h", "jp-meti-end-user-list", "us-ofac-ns-cmic");

    /** A name to ask for and the listed name that it stands for. */
    private record Pair(String query, String listed) {}

    static AddedEntries of(ListSnapshot snapshot, NamePool pool, Path names, Set<Kind> kinds) {
        Map<Kind, List<Pair>> pairs = new EnumMap<>(Kind.class);
        if (kinds.contains(Kind.HAN) && Files.exists(names.resolve("han-english-pairs.csv"))) {
            pairs.put(Kind.HAN, han(names.resolve("han-english-pairs.csv")));
        }
        if (kinds.contains(Kind.HAN_KEY)) {
            pairs.put(Kind.HAN_KEY, keyHan());
        }
        if (kinds.contains(Kind.VARIANTS_FILE) && Files.exists(names.resolve("sdn-name-variants.csv"))) {
            pairs.put(Kind.VARIANTS_FILE, variants(names.resolve("sdn-name-variants.csv")));
        }
        Map<String, String> missing = new LinkedHashMap<>();
        pairs.values()
                .forEach(all -> all.stream()
                        .filter(pair -> pool.bearing(pair.listed()).isEmpty())
                        .forEach(pair -> missing.putIfAbsent(NameKey.of(pair.listed()), pair.listed())));
        List<ListEntry> entries = new ArrayList<>(snapshot.entries());
        missing.values()
                .forEach(name -> entries.add(ListEntry.builder(ListId.INTERNAL, name)
                        .type(PartyType.ENTITY)
                        .build()));
        ListSnapshot extended = ListSnapshot.of(entries, snapshot.manifest());
        NamePool extendedPool = new NamePool(extended);
        Map<Kind, List<Question>> questions = new EnumMap<>(Kind.class);
        pairs.forEach((kind, all) -> questions.put(kind, questions(kind, all, extendedPool)));
        return new AddedEntries(extended, questions);
    }

    private static List<Question> questions(Kind kind, List<Pair> pairs, NamePool pool) {
        Map<String, Set<String>> truth = new LinkedHashMap<>();
        Map<String, String> original = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            Set<String> bearing =
                    kind == Kind.VARIANTS_FILE ? pool.bearing(pair.listed()) : pool.bearingCore(pair.listed());
            truth.computeIfAbsent(pair.query(), q -> new LinkedHashSet<>()).addAll(bearing);
            original.putIfAbsent(pair.query(), pair.listed());
        }
        List<Question> questions = new ArrayList<>();
        truth.forEach((query, ids) -> questions.add(new Question(query, original.getOrDefault(query, ""), ids)));
        return questions;
    }

    private static List<Pair> han(Path file) {
        return Csv.rows(file).stream()
                .filter(row -> HAN_LISTS.contains(Csv.cell(row, "list")))
                .map(row -> new Pair(Csv.cell(row, "han"), Csv.cell(row, "english")))
                .toList();
    }

    private static List<Pair> keyHan() {
        return Tables.lines("key-han.txt").stream()
                .map(line -> line.split("=", -1))
                .map(sides -> new Pair(sides[0].strip(), sides[1].strip()))
                .toList();
    }

    private static List<Pair> variants(Path file) {
        return Csv.rows(file).stream()
                .map(row -> new Pair(Csv.cell(row, "Test Case Name"), Csv.cell(row, "Original Name")))
                .toList();
    }
}
