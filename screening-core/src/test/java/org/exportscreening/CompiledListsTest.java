package org.exportscreening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.ListSource;
import org.exportscreening.list.Particulars;
import org.exportscreening.list.Provenance;
import org.exportscreening.list.RowProblem;
import org.exportscreening.list.SnapshotManifest;
import org.exportscreening.list.VesselFacts;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that were written and mapped say what the lists said that they were made of. */
class CompiledListsTest {

    private static final List<MatchPolicy> POLICIES =
            List.of(MatchPolicy.DEFAULT, MatchPolicy.parse("wide"), MatchPolicy.parse("ofac"));

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("lists");
    }

    private CompiledLists mapped(ListSnapshot snapshot) {
        CompiledLists.of(snapshot).write(file());
        return CompiledLists.map(file());
    }

    /** Every component filled, and every optional one left out, once each. */
    private static ListSnapshot allSorts() {
        ListEntry full = ListEntry.builder(ListId.SDN, "Ocean Lantern")
                .type(PartyType.VESSEL)
                .name("华灯", NameKind.ALIAS)
                .name("Lamp", NameKind.WEAK_ALIAS)
                .address(new Address("1 Pier Road", "CN"))
                .address(new Address("", null))
                .identifier(new Identifier("IMO", "IMO 9123456", null))
                .identifier(new Identifier("Registration", "X-77/4", "PA"))
                .programs(List.of("IRAN", "SDGT"))
                .footnotes(Set.of(4, 1))
                .citations(List.of("84 FR 22961"))
                .from(LocalDate.of(2019, 5, 21))
                .to(LocalDate.of(1969, 12, 31))
                .licenseRequirement("All items")
                .licensePolicy("Presumption of denial")
                .remark("a remark with a half \ud83d pair")
                .particulars(new Particulars(
                        "Master",
                        List.of("1965"),
                        List.of("Ürümqi"),
                        List.of("CN"),
                        List.of("PA"),
                        new VesselFacts("CALL1", "Tanker", "1", null, "PA", "Somebody"),
                        false))
                .joinKey("key")
                .provenance(new Provenance("list.csv", 1L << 40))
                .build();
        ListEntry address = ListEntry.builder(ListId.EL, "Room 7, 45 Quarry Lane, Hong Kong")
                .addressOnly(true)
                .footnotes(Set.of())
                .build();
        ListEntry plain = ListEntry.builder(ListId.EL, "Plain Trading LLC").build();
        ListSource source = new ListSource(
                "list.csv",
                "made up",
                null,
                "00ff",
                3,
                Map.of(ListId.EL, 2, ListId.SDN, 1),
                List.of(new RowProblem(3, 4, 2, "no name")),
                List.of("odd"));
        return ListSnapshot.of(List.of(full, address, plain, plain), new SnapshotManifest(List.of(source), true));
    }

    @Test
    void entriesAndAllThatIsSaidOfThemComeBackEqual() {
        for (ListSnapshot snapshot : List.of(allSorts(), ListCatalog.starter().load(), TestData.snapshot(List.of()))) {
            ListSnapshot mapped = mapped(snapshot).snapshot();

            assertThat(mapped.entries()).isEqualTo(snapshot.entries());
            assertThat(mapped.info()).isEqualTo(snapshot.info());
            assertThat(mapped.manifest()).isEqualTo(snapshot.manifest());
            assertThat(ListSnapshot.of(mapped.entries(), mapped.manifest()).digest())
                    .isEqualTo(snapshot.digest());
        }
    }

    @Test
    void answersToNamesNumbersAndAddressesAreTheSame() {
        assertSameAnswers(allSorts(), queries(allSorts(), 60, 1));
        ListSnapshot starter = ListCatalog.starter().load();
        assertSameAnswers(starter, queries(starter, 150, 2));
    }

    @Test
    void answersFromARealListAreTheSame() {
        ListSnapshot real = ListCatalog.files(List.of(TestData.real("lists/csl-2022-04-21.csv.gz")))
                .load();
        assertSameAnswers(real, queries(real, 100, 3));
    }

    private void assertSameAnswers(ListSnapshot snapshot, List<ScreeningRequest> queries) {
        CompiledLists built = CompiledLists.of(snapshot);
        CompiledLists mapped = mapped(snapshot);
        int matches = 0;
        for (MatchPolicy policy : POLICIES) {
            Screener expected = Screener.builder().lists(built).policy(policy).build();
            Screener actual = Screener.builder().lists(mapped).policy(policy).build();
            for (ScreeningRequest query : queries) {
                ScreeningResult result = expected.screen(query);
                // Records of records: entries, their order, every figure to the last bit, every note.
                assertThat(actual.screen(query)).isEqualTo(result);
                assertThat(actual.screen(query).explain()).isEqualTo(result.explain());
                matches += result.matchCount();
            }
        }
        assertThat(matches).isGreaterThan(queries.size());
    }

    private static List<ScreeningRequest> queries(ListSnapshot snapshot, int count, int seed) {
        Random random = new Random(seed);
        List<ListEntry> entries = snapshot.entries();
        List<ScreeningRequest> queries = new ArrayList<>();
        for (String name : List.of("华为技术有限公司", "Хуавэй", "J. Smith", "co ltd", "Nobody In Particular", "SMIC", "a b")) {
            queries.add(ScreeningRequest.of(name));
        }
        for (ListEntry entry : entries.subList(0, Math.min(entries.size(), 5))) {
            queries.add(ScreeningRequest.of("Nobody")
                    .withAddress(entry.primaryName())
                    .withIdentifiers(
                            entry.identifiers().stream().map(Identifier::number).toList()));
        }
        while (queries.size() < count) {
            ListEntry entry = entries.get(random.nextInt(entries.size()));
            List<PartyName> names = entry.names();
            String name = names.get(random.nextInt(names.size())).text();
            switch (random.nextInt(6)) {
                case 0 -> queries.add(ScreeningRequest.of(name));
                case 1 -> queries.add(ScreeningRequest.of(name.toUpperCase(Locale.ROOT) + " Ltd"));
                case 2 -> queries.add(ScreeningRequest.of(misspelled(name, random)));
                case 3 -> queries.add(ScreeningRequest.of("x" + name.substring(name.length() / 2)));
                case 4 ->
                    queries.add(ScreeningRequest.of("Nobody")
                            .withIdentifiers(entry.identifiers().stream()
                                    .map(Identifier::number)
                                    .toList()));
                default ->
                    queries.add(ScreeningRequest.of(name)
                            .withAddress(entry.addresses().stream()
                                    .map(Address::text)
                                    .findFirst()
                                    .orElse(name)));
            }
        }
        return queries;
    }

    private static String misspelled(String name, Random random) {
        StringBuilder letters = new StringBuilder(name);
        letters.setCharAt(random.nextInt(name.length()), (char) ('a' + random.nextInt(26)));
        return letters.append('a').toString();
    }

    @Test
    void aFileMayBeReplacedWhileItIsMapped() {
        Screener before = Screener.builder()
                .lists(mapped(TestData.snapshot("Aurora Bearings")))
                .build();
        CompiledLists after = mapped(TestData.snapshot("Borealis Optics", "Aurora Lenses"));

        assertThat(before.screen("Aurora Bearings").matches()).hasSize(1);
        before.refresh(after);
        assertThat(before.snapshot()).isSameAs(after.snapshot());
        assertThat(before.screen("Aurora Bearings").matches()).isEmpty();
        assertThat(before.screen("Borealis Optics").matches()).hasSize(1);
    }

    @Test
    void whatCannotBeUsedIsOneClearError() throws IOException {
        assertThatThrownBy(() -> CompiledLists.map(file()))
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining("expected compiled lists, found no file");
        Files.writeString(file(), "name,country\nsomebody,somewhere\n");
        assertThatThrownBy(() -> CompiledLists.map(file()))
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining("is no file of compiled lists");
        mapped(allSorts());
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2]++;
        Files.write(file(), bytes);
        assertThatThrownBy(() -> CompiledLists.map(file()))
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining("is damaged");
        assertThatThrownBy(() ->
                        CompiledLists.of(allSorts()).write(folder.resolve("no").resolve("lists")))
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining("cannot be written");
    }
}
