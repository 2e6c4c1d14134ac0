package org.exportscreening.list.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.exportscreening.TestData;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.RowProblem;
import org.exportscreening.list.UnreadRowsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListStoreTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final String EL = "Entity List (EL) - Bureau of Industry and Security: ";
    private static final String DPL = "Denied Persons List (DPL) - Bureau of Industry and Security: ";

    @TempDir
    private Path folder;

    private Path files;
    private ListStore store;

    @BeforeEach
    void newStore() {
        files = folder.resolve("files");
        store = ListStore.at(folder.resolve("data"), NOON);
    }

    @Test
    void anEmptyStoreHasNothingAndWritesNothing() {
        assertThat(store.current()).isEmpty();
        assertThat(store.snapshots()).isEmpty();
        assertThat(store.status().current()).isNull();
        assertThat(folder.resolve("data")).doesNotExist();
        assertThatThrownBy(() -> store.export(folder.resolve("out")))
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining("found none");
    }

    @Test
    void importsAndSaysWhatItHas() {
        ImportResult result = imports(json("el.json", "EL", 3), json("dpl.json", "DPL", 2));
        assertThat(result.changed()).isTrue();
        assertThat(result.messages()).containsExactly("EL: 3 entries, before 0.", "DPL: 2 entries, before 0.");
        assertThat(result.snapshot().id()).isEqualTo("1-2026-11-22");
        assertThat(counts()).isEqualTo(Map.of(ListId.EL, 3, ListId.DPL, 2));
        StoreStatus status = store.status();
        assertThat(status.lists()).extracting(ListStatus::list).containsExactly(ListId.EL, ListId.DPL);
        assertThat(status.lists().get(0).source()).isEqualTo("el.json");
        assertThat(status.lists().get(0).imported()).isEqualTo(NOON.instant());
        assertThat(status.snapshots()).containsExactly("1-2026-11-22");
        assertThat(current().info().starter()).isFalse();
    }

    @Test
    void aNewEditionReplacesItsOldOneAndTheOthersStay() {
        imports(json("el.json", "EL", 3), json("dpl.json", "DPL", 2));
        imports(json("newer.json", "EL", 5));
        assertThat(counts()).isEqualTo(Map.of(ListId.EL, 5, ListId.DPL, 2));
        assertThat(store.snapshot("previous").info().entries()).isEqualTo(Map.of(ListId.EL, 3, ListId.DPL, 2));
        assertThat(store.has("1-2026-11-22")).isTrue();
        assertThat(store.has("3-2026-11-22")).isFalse();
    }

    @Test
    void ofTwoFormatsTheNewerImportWinsAndSaysSo() {
        imports(csl("csl.csv", EL + "Acme", DPL + "Zenith"));
        ImportResult own = imports(json("el.json", "EL", 2));
        assertThat(own.messages()).contains("EL: now from el.json, no longer from csl.csv.");
        assertThat(counts()).isEqualTo(Map.of(ListId.EL, 2, ListId.DPL, 1));
        ImportResult again = store.imports(
                List.of(csl("csl.csv", EL + "Acme", DPL + "Zenith")), ImportPolicy.DEFAULT.allowShrink(ListId.EL, 50));
        assertThat(again.changed()).isTrue();
        assertThat(again.messages())
                .contains("EL: now from csl.csv, no longer from el.json, of which nothing is in force any more.");
        assertThat(counts()).isEqualTo(Map.of(ListId.EL, 1, ListId.DPL, 1));
    }

    @Test
    void theSameContentChangesNothing() {
        imports(csl("csl.csv", EL + "Acme", EL + "Zenith"));
        ImportResult result = imports(csl("sorted.csv", EL + "Zenith", EL + "Acme"));
        assertThat(result.changed()).isFalse();
        assertThat(result.messages()).containsExactly("sorted.csv: says what is in force already; nothing changed.");
        assertThat(store.snapshots()).hasSize(1);
    }

    @Test
    void refusesAListThatShrank() {
        imports(json("el.json", "EL", 100));
        imports(json("el.json", "EL", 90));
        assertThatThrownBy(() -> imports(json("el.json", "EL", 80)))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("EL shrank from 90 to 80 entries, by more than the 10 % that are allowed.")
                .hasMessageContaining("what was in force stays so");
        assertThat(counts()).isEqualTo(Map.of(ListId.EL, 90));
        assertThat(store.imports(List.of(json("el.json", "EL", 80)), ImportPolicy.DEFAULT.allowShrink(ListId.EL, 12))
                        .changed())
                .isTrue();
        ImportResult forced = store.imports(List.of(json("el.json", "EL", 1)), ImportPolicy.DEFAULT.force());
        assertThat(forced.messages()).anyMatch(message -> message.endsWith("Taken because it was forced."));
        assertThat(counts()).isEqualTo(Map.of(ListId.EL, 1));
    }

    @Test
    void refusesToLoseAList() {
        imports(csl("csl.csv", EL + "Acme", DPL + "Zenith"));
        assertThatThrownBy(() -> imports(csl("csl.csv", EL + "Acme")))
                .isInstanceOfSatisfying(ImportRefusedException.class, refused -> {
                    assertThat(refused.refusals()).singleElement().satisfies(refusal -> {
                        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.LOST);
                        assertThat(refusal.list()).isEqualTo(ListId.DPL);
                        assertThat(refusal.shrinkPercent()).isEqualTo(100);
                    });
                });
        store.imports(List.of(csl("csl.csv", EL + "Acme")), ImportPolicy.DEFAULT.allowShrink(ListId.DPL, 100));
        assertThat(counts()).isEqualTo(Map.of(ListId.EL, 1));
    }

    @Test
    void refusesATooSmallList() {
        ImportPolicy policy = ImportPolicy.DEFAULT.minimum(ListId.SDN, 1000);
        assertThatThrownBy(() -> store.imports(List.of(json("sdn.json", "SDN", 999)), policy))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("SDN has 999 entries, expected at least 1000.");
        assertThat(store.current()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadChangesNothingEvenWhenForced() {
        imports(json("el.json", "EL", 3));
        for (Path bad : List.of(
                ListFiles.write(files, "empty.csv", ""),
                ListFiles.write(files, "words.txt", "just some words"),
                ListFiles.write(files, "cut.json", "{\"list\": \"EL\", \"entries\": [{\"name\": \"A"),
                files.resolve("missing.csv"),
                files)) {
            assertThatThrownBy(
                            () -> store.imports(List.of(json("dpl.json", "DPL", 2), bad), ImportPolicy.DEFAULT.force()))
                    .isInstanceOf(ListDataException.class);
        }
        assertThat(counts()).isEqualTo(Map.of(ListId.EL, 3));
        assertThat(folder.resolve("data/store/incoming")).doesNotExist();
    }

    @Test
    void severalBatchesStandForThemselves() {
        imports(json("el.json", "EL", 100));
        List<ImportAttempt> attempts = store.importEach(
                List.of(List.of(json("el.json", "EL", 1)), List.of(json("dpl.json", "DPL", 2))), ImportPolicy.DEFAULT);
        assertThat(attempts.get(0).failure()).isInstanceOf(ImportRefusedException.class);
        assertThat(attempts.get(1).result()).isNotNull();
        assertThat(counts()).isEqualTo(Map.of(ListId.EL, 100, ListId.DPL, 2));
        assertThat(store.snapshots()).hasSize(2);
    }

    @Test
    void keepsTheLastFewSnapshots() {
        ListStore three = store.keeping(3);
        for (int i = 1; i <= 6; i++) {
            three.imports(List.of(json("el.json", "EL", i)), ImportPolicy.DEFAULT);
        }
        assertThat(store.snapshots())
                .extracting(StoredSnapshot::id)
                .containsExactly("6-2026-11-22", "5-2026-11-22", "4-2026-11-22");
        assertThatThrownBy(() -> store.keeping(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSnapshotOnWhichSomethingRestsIsKeptForGoodAndFoundByItsFiles() {
        ListStore two = store.keeping(2);
        two.imports(List.of(json("el.json", "EL", 1)), ImportPolicy.DEFAULT);
        ListSnapshot first = two.current().orElseThrow();
        assertThat(two.snapshotOf(first.info().sources())).contains("1-2026-11-22");
        two.pin("current");
        two.pin("1-2026-11-22");
        for (int i = 2; i <= 5; i++) {
            two.imports(List.of(json("el.json", "EL", i)), ImportPolicy.DEFAULT);
        }
        assertThat(two.snapshots())
                .extracting(StoredSnapshot::id)
                .containsExactly("5-2026-11-22", "4-2026-11-22", "1-2026-11-22");
        assertThat(two.snapshotOf(first.info().sources())).contains("1-2026-11-22");
        assertThat(two.snapshot("1-2026-11-22").digest()).isEqualTo(first.digest());
        assertThat(two.snapshotOf(two.snapshot("previous").info().sources())).contains("4-2026-11-22");
        assertThat(two.snapshotOf(List.of())).isEmpty();
        assertThatThrownBy(() -> two.pin("2-2026-11-22")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void damageIsNoticedAndTheWayOutWorks() throws IOException {
        imports(json("el.json", "EL", 3));
        imports(json("el.json", "EL", 4));
        Path snapshots = folder.resolve("data/store/snapshots");
        Path file = snapshots.resolve("2-2026-11-22/files/1/el.json");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        for (Runnable use : List.<Runnable>of(() -> store.current(), () -> store.status())) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(ListDataException.class)
                    .hasMessageContaining("2-2026-11-22/el.json: is not what was imported")
                    .hasMessageContaining("Other snapshots are kept (1-2026-11-22)");
        }
        // a list that does not replace the damaged one cannot be imported on top of it
        assertThatThrownBy(() -> imports(json("dpl.json", "DPL", 1))).isInstanceOf(ListDataException.class);
        store.imports(List.of(snapshots.resolve("1-2026-11-22/files/1/el.json")), ImportPolicy.DEFAULT.force());
        assertThat(counts()).isEqualTo(Map.of(ListId.EL, 3));
    }

    @Test
    void aDamagedManifestOrPointerIsNoticed() throws IOException {
        imports(json("el.json", "EL", 3));
        imports(json("el.json", "EL", 4));
        Path data = folder.resolve("data/store");
        Files.writeString(data.resolve("snapshots/1-2026-11-22/manifest.json"), "{}");
        assertThat(store.status().damaged()).containsExactly("1-2026-11-22");
        assertThat(store.snapshots()).hasSize(1);
        Files.writeString(data.resolve("snapshots/2-2026-11-22/manifest.json"), "{}");
        assertThatThrownBy(store::current).hasMessageContaining("2-2026-11-22/manifest.json: is not what was stored");
        Files.writeString(data.resolve("current"), "nonsense");
        assertThatThrownBy(store::current).hasMessageContaining("found \"nonsense\"");
        Files.delete(data.resolve("current"));
        assertThatThrownBy(store::current).hasMessageContaining("is missing, though there are snapshots");
        assertThatThrownBy(() -> imports(json("el.json", "EL", 5))).isInstanceOf(ListDataException.class);
        store.imports(List.of(json("el.json", "EL", 5)), ImportPolicy.DEFAULT.force());
        assertThat(counts()).isEqualTo(Map.of(ListId.EL, 5));
        assertThat(store.status().current().id()).isEqualTo("3-2026-11-22");
    }

    @Test
    void aHeldLockRefusesWritersAndNotReaders() throws IOException {
        imports(json("el.json", "EL", 3));
        Path copy = folder.resolve("data/store/lock");
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> imports(json("el.json", "EL", 4)))
                    .isInstanceOf(ListDataException.class)
                    .hasMessageContaining("someone else is writing");
            assertThat(counts()).isEqualTo(Map.of(ListId.EL, 3));
        }
    }

    @Test
    void writersTakeTurnsAndReadersSeeWholeSnapshots() throws Exception {
        imports(json("el.json", "EL", 1), json("dpl.json", "DPL", 1));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int w = 0; w < 2; w++) {
                int writer = w;
                work.add(threads.submit(() -> {
                    for (int i = 1; i <= 6; i++) {
                        Path el = ListFiles.write(
                                files, "el" + writer + ".json", ListFiles.json("EL", ListFiles.names("E", i)));
                        Path dpl = ListFiles.write(
                                files, "dpl" + writer + ".json", ListFiles.json("DPL", ListFiles.names("D", i)));
                        ListStore.at(folder.resolve("data"), NOON)
                                .imports(List.of(el, dpl), ImportPolicy.DEFAULT.force());
                    }
                }));
                work.add(threads.submit(() -> {
                    for (int i = 0; i < 20; i++) {
                        Map<ListId, Integer> seen = counts();
                        assertThat(seen.get(ListId.EL)).isEqualTo(seen.get(ListId.DPL));
                    }
                }));
            }
            for (Future<?> one : work) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(counts()).isEqualTo(Map.of(ListId.EL, 6, ListId.DPL, 6));
    }

    @Test
    void exportsOneEntryALine() throws IOException {
        imports(json("el.json", "EL", 3));
        Path out = folder.resolve("out.jsonl");
        assertThat(store.export(out)).isEqualTo(3);
        assertThat(Files.readAllLines(out)).hasSize(3).allMatch(line -> line.startsWith("{\"id\":\"EL:"));
        assertThat(folder.resolve("out.jsonl.part")).doesNotExist();
    }

    @Test
    void unreadableRowsAreTakenWhenAllowedAndSaidEverAfter() {
        Path file = ListFiles.write(
                files, "csl.csv", ListFiles.csl(List.of(EL + "Acme", EL + "Zenith")) + "1,2,3\n".repeat(250));
        assertThatThrownBy(() -> imports(file))
                .isInstanceOfSatisfying(
                        UnreadRowsException.class, e -> assertThat(e.rows()).isEqualTo(250))
                .hasMessageContaining("csl.csv:4: expected 29 columns, found 3.")
                .hasMessageContaining("unless an import allows more");
        assertThat(store.current()).isEmpty();
        ImportResult result = store.imports(List.of(file), ImportPolicy.DEFAULT.allowUnread());
        assertThat(result.messages())
                .containsExactly(
                        "EL: 2 entries, before 0.",
                        "csl.csv: 250 rows could not be read; the parties in them are missing.");
        ListSnapshot taken = current();
        assertThat(taken.info().unreadRows()).isEqualTo(250);
        assertThat(taken.info().sources().get(0).problems())
                .hasSize(101)
                .contains(new RowProblem(104, 0, 150, "150 more rows from here on could not be read."));
        assertThatThrownBy(() -> imports(json("dpl.json", "DPL", 1), file)).isInstanceOf(UnreadRowsException.class);
    }

    @Test
    void forceTakesUnreadableRowsToo() {
        Path file = ListFiles.write(files, "csl.csv", ListFiles.csl(List.of(EL + "Acme")) + "1,2,3\n".repeat(6));
        assertThat(store.imports(List.of(file), ImportPolicy.DEFAULT.force()).changed())
                .isTrue();
        assertThat(current().info().unreadRows()).isEqualTo(6);
    }

    @Test
    void aFileWithoutOneReadableRowIsRefusedEvenThen() {
        Path file = ListFiles.write(files, "csl.csv", ListFiles.csl(List.of()) + "1,2,3\n".repeat(6));
        assertThatThrownBy(() -> store.imports(List.of(file), ImportPolicy.DEFAULT.force()))
                .isInstanceOf(ListDataException.class)
                .hasMessageEndingWith("There is no row that can be read.");
    }

    @Test
    void companionRowsWithoutEntryAreTakenWhenAllowedAndSaidEverAfter() {
        Path main = ListFiles.write(
                files, "sdn.csv", "1,\"ACME\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n");
        Path alt = ListFiles.write(files, "alt.csv", "1,1,\"aka\",\"AC\",-0- \r\n2,2,\"aka\",\"LOST\",-0- \r\n");
        assertThatThrownBy(() -> imports(main, alt)).isInstanceOf(UnreadRowsException.class);
        store.imports(List.of(main, alt), ImportPolicy.DEFAULT.allowUnread());
        ListSnapshot taken = current();
        assertThat(taken.info().unreadRows()).isEqualTo(1);
        assertThat(taken.info().sources().get(1).problems())
                .containsExactly(
                        new RowProblem(2, 0, "expected the entry OFAC:2 in sdn.csv or cons_prim.csv, found none."));
        assertThat(taken.entries().get(0).names()).hasSize(2);
    }

    @Test
    void theMappingOfAListIsKeptWithIt() throws IOException {
        Path list = ListFiles.write(files, "own.csv", "Firm;Land\nAcme;DE\n");
        Path mapping = ListFiles.write(
                files,
                "own.csv.mapping.json",
                "{\"list\":\"INTERNAL\",\"format\":\"csv\",\"separator\":\";\","
                        + "\"columns\":{\"name\":\"Firm\",\"country\":\"Land\"}}");
        imports(list, mapping);
        imports(json("el.json", "EL", 1));
        Files.delete(mapping);
        assertThat(counts()).isEqualTo(Map.of(ListId.INTERNAL, 1, ListId.EL, 1));
        assertThat(current().entries().get(0).countries()).containsExactly("DE");
        Path kept;
        try (Stream<Path> tree = Files.walk(folder.resolve("data"))) {
            kept = tree.filter(path -> path.endsWith("own.csv.mapping.json"))
                    .filter(path -> path.toString().contains("2-2026-11-22"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(kept, "{}");
        assertThatThrownBy(() -> store.current())
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining("own.csv: has not the mapping that it was imported with");
    }

    @Test
    void saysHowManyRowsAreHowManyEntries() {
        String row = "Acme\t%s Road\tParis\t\tFR\t\t01/02/2020\t01/02/2030\tY\t\t\t85 F.R. 1\n";
        Path file = ListFiles.write(
                files,
                "dpl.txt",
                "Name\tStreet_Address\tCity\tState\tCountry\tPostal_Code\tEffective_Date\tExpiration_Date\t"
                        + "Standard_Order\tLast_Update\tAction\tFR_Citation\n"
                        + row.formatted("1") + row.formatted("2"));
        assertThat(imports(file).messages())
                .containsExactly("DPL: 1 entries, before 0.", "dpl.txt: 2 rows are 1 entries.");
        assertThat(current().info().sources().get(0).read()).isEqualTo(2);
    }

    @Test
    void theEmptyDownloadOfARealDayDoesNotReplaceTheList() throws IOException {
        Path real = TestData.real("lists/csl-2022-04-21.csv.gz");
        Path empty = TestData.real("lists/ofac-sdn-2024-05-04.csv");
        long start = System.nanoTime();
        imports(real);
        System.Logger log = System.getLogger(ListStoreTest.class.getName());
        log.log(System.Logger.Level.INFO, "import of the 2022 list: {0} ms", (System.nanoTime() - start) / 1_000_000);
        assertThatThrownBy(() -> imports(empty)).hasMessageContaining("found an empty file");
        ListSnapshot stays = current();
        assertThat(stays.info().entries()).containsEntry(ListId.SDN, 10026).containsEntry(ListId.EL, 2001);
        assertThat(stays.entries()).extracting(ListEntry::primaryName).contains("AL ZAWAHIRI, Dr. Ayman");
        // the same list cut short in the middle of the SDN
        Path cut = files.resolve("cut.csv");
        Files.createDirectories(files);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(real));
                Stream<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()) {
            Files.write(cut, lines.limit(9000).toList());
        }
        assertThatThrownBy(() -> imports(cut)).isInstanceOf(ListDataException.class);
        assertThat(store.status().current().entries()).containsEntry(ListId.SDN, 10026);
    }

    private Path json(String file, String list, int entries) {
        return ListFiles.write(files, file, ListFiles.json(list, ListFiles.names("Party of " + list, entries)));
    }

    private Path csl(String file, String... rows) {
        return ListFiles.write(files, file, ListFiles.csl(List.of(rows)));
    }

    private ImportResult imports(Path... paths) {
        return store.imports(List.of(paths), ImportPolicy.DEFAULT);
    }

    private ListSnapshot current() {
        return store.current().orElseThrow();
    }

    private Map<ListId, Integer> counts() {
        return current().info().entries();
    }
}
