package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.exportscreening.TestData;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index that was refreshed answers as one that was made anew: the same entries in the same order, with the same scores. */
class RefreshedIndexTest {

    private static final NameNormalizer NORMALIZER = NameNormalizer.bundled();
    private static final double THRESHOLD = 0.6;
    private static final int ROUNDS = 6;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void answersAsAnIndexMadeAnew(int seed) {
        Random random = new Random(seed);
        List<ListEntry> entries = new ArrayList<>(ListCatalog.starter().load().entries());
        NameIndex index = NameIndex.of(TestData.snapshot(entries), NORMALIZER);
        int partial = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<ListEntry> before = List.copyOf(entries);
            change(entries, 1 + entries.size() / 60, random);
            ListSnapshot next = TestData.snapshot(entries);
            index = index.refreshed(next);
            partial += index.isWhole() ? 0 : 1;
            List<ListEntry> asked = new ArrayList<>(before);
            asked.addAll(entries);
            NameIndex made = NameIndex.of(next, NORMALIZER);
            same(index, made, new NoisyNames(asked, random), 40);
            assertThat(found(index::scan, index, "Zirkonia")).isEqualTo(found(made::search, made, "Zirkonia"));
        }
        assertThat(partial).as("refreshed in part").isBetween(3, ROUNDS);
    }

    @Test
    void aRealListIsAnsweredAlike() {
        ListSnapshot real = ListCatalog.files(List.of(TestData.real("lists/csl-2022-04-21.csv.gz")))
                .load();
        Random random = new Random(5);
        List<ListEntry> entries = new ArrayList<>(real.entries());
        NameIndex index = NameIndex.of(real, NORMALIZER);
        for (int round = 0; round < 2; round++) {
            change(entries, entries.size() / 100, random);
            ListSnapshot next = TestData.snapshot(entries);
            index = index.refreshed(next);
            assertThat(index.isWhole()).isFalse();
            same(index, NameIndex.of(next, NORMALIZER), new NoisyNames(next.entries(), random), 25);
        }
    }

    /** Through a file and back, before and after: what was counted of words and phrases comes with it. */
    @Test
    void anIndexFromAFileIsRefreshedAlike() throws IOException {
        Random random = new Random(21);
        List<ListEntry> entries = new ArrayList<>(ListCatalog.starter().load().entries());
        NameIndex index = NameIndex.of(TestData.snapshot(entries), NORMALIZER);
        for (int round = 0; round < ROUNDS; round++) {
            index = throughAFile(index, TestData.snapshot(entries));
            assertThat(index.isWhole()).isTrue();
            change(entries, 1 + entries.size() / 60, random);
            ListSnapshot next = TestData.snapshot(entries);
            index = index.refreshed(next);
            assertThat(index.isWhole()).isFalse();
            same(index, NameIndex.of(next, NORMALIZER), new NoisyNames(entries, random), 40);
        }
    }

    private NameIndex throughAFile(NameIndex index, ListSnapshot snapshot) throws IOException {
        FlatWriter out = new FlatWriter();
        index.write(out);
        out.write(folder.resolve("index"), "");
        return NameIndex.read(FlatFile.map(folder.resolve("index")), snapshot, NORMALIZER);
    }

    /** What weighs by another list does so still, and cannot be written without it. */
    @Test
    void anIndexThatWeighsByAnotherIsMadeAnew() {
        NameIndex weighing = NameIndex.of(ListCatalog.starter().load(), NORMALIZER);
        ListSnapshot before = TestData.snapshot("Acme Zenith", "Zirkonia Photonics");
        ListSnapshot after = TestData.snapshot("Acme Zenith", "Zirkonia Photonics", "Huawei Technologies");
        NameIndex index = weighing.weighing(before.entries());
        assertThat(found(index.refreshed(after)::search, index, "Huawei Technology"))
                .isNotEmpty()
                .isEqualTo(found(weighing.weighing(after.entries())::search, index, "Huawei Technology"));
        assertThatThrownBy(() -> index.write(new FlatWriter()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("An index that weighs words by another one cannot be written without it.");
    }

    @Test
    void theSameListAgainIsLeftAsItIs() {
        ListSnapshot starter = ListCatalog.starter().load();
        NameIndex index = NameIndex.of(starter, NORMALIZER);
        NameIndex again = index.refreshed(starter);
        assertThat(again.isWhole()).isTrue();
        same(again, index, new NoisyNames(starter.entries(), new Random(9)), 100);
    }

    /** What an entry says beside names and type must be that of today. */
    @Test
    void theEntriesAreThoseOfTheNewSnapshot() {
        List<ListEntry> before = new ArrayList<>();
        List<ListEntry> after = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            before.add(ListEntry.builder(ListId.EL, "Zirkonia Number" + i).build());
            after.add(
                    0,
                    ListEntry.builder(ListId.EL, "Zirkonia Number" + i)
                            .remark("new")
                            .build());
        }
        NameIndex index = NameIndex.of(TestData.snapshot(before), NORMALIZER).refreshed(TestData.snapshot(after));
        List<Match> matches = index.search(index.readings("Zirkonia"), any -> true, 0.1);
        assertThat(matches)
                .hasSize(50)
                .allMatch(match -> "new".equals(match.entry().remarks()));
        assertThat(matches).extracting(Match::entry).containsExactlyElementsOf(after);
    }

    @Test
    void aListOfOthersIsIndexedInFull() {
        ListSnapshot starter = ListCatalog.starter().load();
        ListSnapshot other = TestData.snapshot("Acme Zenith", "Zirkonia Photonics");
        NameIndex index = NameIndex.of(starter, NORMALIZER).refreshed(other);
        assertThat(index.isWhole()).isTrue();
        same(index, NameIndex.of(other, NORMALIZER), new NoisyNames(other.entries(), new Random(11)), 50);
        same(
                index.refreshed(TestData.snapshot(List.of())),
                NameIndex.of(TestData.snapshot(List.of()), NORMALIZER),
                new NoisyNames(other.entries(), new Random(13)),
                10);
    }

    private static void same(NameIndex refreshed, NameIndex made, NoisyNames names, int queries) {
        int found = 0;
        for (int i = 0; i < queries; i++) {
            String query = names.next();
            List<Match> expected = found(made::search, made, query);
            assertThat(found(refreshed::search, made, query)).as(query).isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).as("matches").isGreaterThanOrEqualTo(queries > 10 ? queries / 4 : 0);
    }

    private interface Search {
        List<Match> matches(List<NameForm> readings, Predicate<ListEntry> filter, double threshold);
    }

    private static List<Match> found(Search search, NameIndex reader, String query) {
        return search.matches(reader.readings(query), any -> true, THRESHOLD);
    }

    /** Removes, adds and changes entries, each in so many places, and moves some. */
    private static void change(List<ListEntry> entries, int times, Random random) {
        for (int i = 0; i < times; i++) {
            ListEntry model = entries.get(random.nextInt(entries.size()));
            ListEntry other = entries.get(random.nextInt(entries.size()));
            int place = random.nextInt(entries.size());
            switch (random.nextInt(7)) {
                case 0 -> entries.remove(place);
                case 1 ->
                    entries.add(
                            place,
                            ListEntry.builder(ListId.SDN, model.primaryName() + " " + other.primaryName())
                                    .type(model.type())
                                    .build());
                case 2 ->
                    entries.set(
                            place,
                            ListEntry.builder(model.list(), model.primaryName())
                                    .type(random.nextBoolean() ? PartyType.INDIVIDUAL : PartyType.ENTITY)
                                    .name(other.primaryName(), NameKind.ALIAS)
                                    .build());
                case 3 ->
                    entries.add(ListEntry.builder(ListId.DPL, "Zirkonia" + random.nextInt(1000) + " al Brackwater")
                            .name(other.names().get(other.names().size() - 1).text(), NameKind.WEAK_ALIAS)
                            .build());
                case 4 -> entries.add(place, model);
                case 5 -> entries.add(special(other, random));
                default -> Collections.swap(entries, place, random.nextInt(entries.size()));
            }
        }
    }

    /** A name that repeats itself, one with a phrase that is of other words elsewhere, a Korean one, or one with vowels exchanged. */
    private static ListEntry special(ListEntry model, Random random) {
        String name = model.primaryName();
        String first = name.split(" ", 2)[0];
        return switch (random.nextInt(5)) {
            case 0 -> ListEntry.builder(ListId.SDN, name + " " + first).build();
            case 1 -> ListEntry.builder(ListId.SDN, "Ahmed An Hui").build();
            case 2 -> ListEntry.builder(ListId.SDN, first + " An Hui Trading").build();
            case 3 ->
                ListEntry.builder(ListId.SDN, "Jong Man Bok")
                        .type(PartyType.INDIVIDUAL)
                        .build();
            default ->
                ListEntry.builder(ListId.SDN, name.replace('a', 'o'))
                        .type(model.type())
                        .build();
        };
    }
}
