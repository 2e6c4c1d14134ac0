package org.exportscreening.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exportscreening.list.ListId;
import org.exportscreening.rules.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every entry of the reference data must have. */
class EntriesTest {
    private static final Map<String, ReferenceEntry> ENTRIES = EntryReader.entries();
    private static final Rulebook RULEBOOK = Rulebook.bundledEar();
    private static final Reference REFERENCE = Reference.bundled(RULEBOOK);

    static Stream<ReferenceEntry> entries() {
        return ENTRIES.values().stream();
    }

    @Test
    void theDataIsThere() {
        assertThat(ENTRIES).hasSizeGreaterThan(250);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyTextIsInBothLanguages(ReferenceEntry e) {
        List<Bilingual> texts = new ArrayList<>(List.of(e.title(), e.what(), e.effect()));
        Stream.of(e.agency(), e.whom(), e.check(), e.unverified())
                .filter(t -> t != null)
                .forEach(texts::add);
        e.events().forEach(event -> texts.add(event.what()));

        assertThat(texts).allSatisfy(t -> {
            assertThat(t.en()).doesNotContainPattern("\\p{IsHan}");
            assertThat(t.zh()).isNotEqualTo("");
        });
        assertThat(List.of(e.title(), e.what(), e.effect()))
                .allSatisfy(t -> assertThat(t.zh()).containsPattern("\\p{IsHan}"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void aChineseTitleHasNoEnglishWords(ReferenceEntry e) {
        assertThat(e.title().zh()).doesNotContainPattern("[A-Za-z]*[a-z]{2,}[A-Za-z]*|[A-Z]{8,}");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void whatItPointsAtIsThere(ReferenceEntry e) {
        assertThat(ENTRIES.keySet()).containsAll(e.related());
        assertThat(e.lists()).allSatisfy(l -> assertThat(ListId.parse(l)).isNotNull());
        assertThat(e.tables()).allSatisfy(t -> assertThat(t).matches("(table|listdata|parameters):.+"));
        Explanation explained = REFERENCE.explain(e.id()).explanation().orElseThrow();
        assertThat(explained.implementedBy()).as("tables").containsAll(e.tables());
        e.members().stream()
                .filter(m -> m.startsWith("list:"))
                .forEach(
                        m -> assertThat(RULEBOOK.findList(m.substring(5))).as(m).isPresent());
    }

    @Test
    void everyListHasAnEntryThatSaysWhatAHitMeans() {
        for (ListId list : ListId.values()) {
            assertThat(ENTRIES).containsKey(list.code());
            assertThat(ENTRIES.get(list.code()).lists()).containsExactly(list.code());
        }
    }

    @Test
    void sourcesAreCitedOrTheDoubtIsSaid() {
        Set<String> ours = Set.of("INTERNAL");
        assertThat(entries()
                        .filter(e -> e.citations().isEmpty()
                                && e.unverified() == null
                                && e.events().isEmpty()
                                && e.check() == null
                                && e.related().isEmpty()
                                && !ours.contains(e.id()))
                        .map(ReferenceEntry::id))
                .isEmpty();
    }

    @Test
    void theTablesAreComplete() {
        assertThat(ENTRIES).containsKeys(ids("ML", 1, 22)).containsKeys(ids("emerging-2018-", 1, 14));
        assertThat(ENTRIES).containsKeys(ids("cet-2024-", 1, 18)).containsKeys(ids("cet-2022-", 1, 19));
        assertThat(ENTRIES).containsKeys(ids("general-prohibition-", 1, 10));
        assertThat(ENTRIES.keySet().stream().filter(id -> id.startsWith("usml-")))
                .hasSize(21);
        assertThat(ENTRIES.keySet().stream().filter(id -> id.startsWith("wassenaar-category-")))
                .hasSize(10);
        assertThat(ENTRIES.keySet().stream().filter(id -> id.startsWith("wassenaar-group-")))
                .hasSize(5);
        assertThat(ENTRIES.get("wassenaar").members()).hasSize(42).doesNotHaveDuplicates();
        for (String reason : "NS MT NP CB CC RS AT FC EI SS SL UN SI CW".split(" ", -1)) {
            assertThat(ENTRIES).containsKey("reason-" + reason);
        }
    }

    private static String[] ids(String before, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> before + i).toArray(String[]::new);
    }

    @Test
    void everyWassenaarEntryHasItsEccnInTheControlListOrIsKnownToHaveNone() {
        EccnExplainer eccns = new EccnExplainer(RULEBOOK, new RuleCitations(RULEBOOK), Entries.bundled());
        List<String> missing = ENTRIES.get("wassenaar-index").members().stream()
                .filter(m -> !eccns.all().contains(WassenaarCode.parse(m).eccn()))
                .toList();

        assertThat(missing)
                .containsExactlyInAnyOrder(
                        "4.A.2", "4.D.2", "4.D.3", "6.B.5", "6.B.6", "6.C.1", "6.C.3", "6.C.6", "6.C.7", "6.C.8",
                        "7.A.7");
    }

    @Test
    void aNameThatSeveralEntriesBearIsMeantThatWay() {
        Map<String, List<String>> bearers = new HashMap<>();
        entries()
                .forEach(e -> Stream.concat(
                                Stream.of(e.id(), e.title().en(), e.title().zh()), e.names().stream())
                        .map(TermKey::of)
                        .distinct()
                        .forEach(k -> bearers.computeIfAbsent(k, x -> new ArrayList<>())
                                .add(e.id())));
        bearers.values().removeIf(ids -> ids.size() == 1);

        assertThat(bearers.values()).allSatisfy(ids -> assertThat(ids).hasSizeLessThanOrEqualTo(3));
        assertThat(bearers.keySet()).hasSizeLessThan(30);
    }
}
