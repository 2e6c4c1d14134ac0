package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.exportscreening.TestData;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CslCsvReaderTest {

    private static final String HEADER = String.join(",", CslRow.COLUMNS);
    private static final String EL = "Entity List (EL) - Bureau of Industry and Security";

    @TempDir
    Path directory;

    @Test
    void readsEveryField() throws IOException {
        ListEntry entry = load(HEADER + "\n"
                        + row(Map.ofEntries(
                                Map.entry("_id", "17"),
                                Map.entry("source", EL),
                                Map.entry("name", " Acme Labs "),
                                Map.entry("addresses", "1 Main St, Minsk, 220036, BY; HK; Nowhere"),
                                Map.entry("alt_names", "Acme; AL Ltd; and Acme Labs North"),
                                Map.entry("federal_register_notice", "68 F.R. 38290 6/27/03 71 F.R. 38843 7/10/06"),
                                Map.entry("start_date", "2019-05-21"),
                                Map.entry("end_date", "5/7/2020"),
                                Map.entry("license_requirement", "For all items. (See §§734.9(g),3 of the EAR.)"),
                                Map.entry("license_policy", "Policy of denial. "),
                                Map.entry("ids", "EG, 1084010, Passport; Gender, Male"),
                                Map.entry("title", "Chief"),
                                Map.entry("remarks", "see also"))))
                .entries()
                .get(0);
        assertThat(entry.list()).isEqualTo(ListId.EL);
        assertThat(entry.type()).isEqualTo(PartyType.UNKNOWN);
        assertThat(entry.names())
                .containsExactly(
                        new PartyName("Acme Labs", NameKind.PRIMARY),
                        new PartyName("Acme", NameKind.ALIAS),
                        new PartyName("AL Ltd", NameKind.ALIAS),
                        new PartyName("Acme Labs North", NameKind.ALIAS));
        assertThat(entry.addresses())
                .containsExactly(
                        new Address("1 Main St, Minsk, 220036", "BY"),
                        new Address("", "HK"),
                        new Address("Nowhere", null));
        assertThat(entry.countries()).containsExactly("BY", "HK");
        assertThat(entry.citations()).containsExactly("68 FR 38290", "71 FR 38843");
        assertThat(entry.from()).isEqualTo(LocalDate.of(2019, 5, 21));
        assertThat(entry.to()).isEqualTo(LocalDate.of(2020, 5, 7));
        assertThat(entry.footnotes()).containsExactly(3);
        assertThat(entry.licensePolicy()).isEqualTo("Policy of denial.");
        assertThat(entry.identifiers())
                .containsExactly(
                        new Identifier("Passport", "1084010", "EG"),
                        new Identifier("Gender", "Male", null),
                        new Identifier("Title", "Chief", null));
        assertThat(entry.remarks()).isEqualTo("see also");
        assertThat(entry.provenance().source()).isEqualTo("list.csv");
        assertThat(entry.provenance().line()).isEqualTo(2);
        assertThat(entry.id()).matches("EL:[0-9a-f]{12}");
    }

    @Test
    void theLineOfAnEntryIsTheOneOnWhichItsRowBegins() throws IOException {
        String text = HEADER + "\n" + entry("A") + row(Map.of("source", EL, "name", "B", "remarks", "two\nlines"))
                + entry("C");
        assertThat(load(text).entries()).extracting(e -> e.provenance().line()).containsExactly(2L, 3L, 5L);
    }

    @Test
    void aRepeatedHeaderIsSkippedWithAWarning() throws IOException {
        ListSnapshot snapshot = load(HEADER + "\n" + HEADER + "\n" + entry("A"));
        assertThat(snapshot.entries()).hasSize(1);
        assertThat(snapshot.manifest().sources().get(0).warnings())
                .containsExactly("Line 2 repeats the header and was skipped.");
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreTolerated() throws IOException {
        assertThat(load("\ufeff" + HEADER + "\r\n" + entry("A").replace("\n", "\r\n"))
                        .entries())
                .hasSize(1);
    }

    @Test
    void columnsMayStandInAnyOrder() throws IOException {
        List<String> reversed = CslRow.COLUMNS.stream()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        String row = reversed.stream()
                .map(column -> column.equals("name") ? "A" : column.equals("source") ? EL : "")
                .collect(Collectors.joining(","));
        assertThat(load(String.join(",", reversed) + "\n" + row)
                        .entries()
                        .get(0)
                        .primaryName())
                .isEqualTo("A");
    }

    @Test
    void aDateThatCannotBeReadIsKeptAndSaid() throws IOException {
        ListSnapshot snapshot = load(HEADER + "\n" + row(Map.of("source", EL, "name", "A", "end_date", "next year")));
        assertThat(snapshot.entries().get(0).remarks()).isEqualTo("end_date: next year");
        assertThat(snapshot.manifest().sources().get(0).warnings())
                .containsExactly("Line 2: end_date \"next year\" is not a date; it is kept in the remarks.");
    }

    @Test
    void rowsThatSayTheSameAreAllKeptUnderDifferentIds() throws IOException {
        ListSnapshot snapshot = load(HEADER + "\n" + entry("A") + entry("A") + entry("A"));
        List<String> ids =
                snapshot.entries().stream().map(ListEntry::id).sorted().toList();
        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        assertThat(ids.get(1)).isEqualTo(ids.get(0) + "-2");
        assertThat(ids.get(2)).isEqualTo(ids.get(0) + "-3");
    }

    @Test
    void gzipIsRecognizedByItsBytes() throws IOException {
        Path file = directory.resolve("list.csv");
        Files.write(file, gzip(HEADER + "\n" + entry("A")));
        assertThat(ListCatalog.files(List.of(file)).load().entries()).hasSize(1);
    }

    @Test
    void aCutGzipFileIsRefused() throws IOException {
        byte[] whole = gzip(HEADER + "\n"
                + IntStream.range(0, 2000).mapToObj(i -> entry("A" + i * 7919)).collect(Collectors.joining()));
        Path file = directory.resolve("list.csv.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> ListCatalog.files(List.of(file)).load())
                .isInstanceOf(ListDataException.class)
                .hasMessage("list.csv.gz: expected a whole gzip file, found a damaged or cut one.");
    }

    @Test
    void anEmptyFileIsRefused() {
        refused("", "list.csv: expected a list, found an empty file.");
    }

    @Test
    void aHeaderAloneIsRefused() {
        refused(HEADER + "\n", "list.csv: expected at least one row below the header, found none.");
    }

    @Test
    void anotherFormatIsRefused() {
        assertThatThrownBy(() -> load("<html>Service unavailable</html>"))
                .isInstanceOf(ListDataException.class)
                .hasMessageStartingWith("list.csv:1: expected one of ")
                .hasMessageContaining("Consolidated Screening List CSV")
                .hasMessageEndingWith("; found none of them.");
    }

    @Test
    void aMissingColumnIsNamedWithTheNearest() {
        refused(
                HEADER.replace("alt_names", "alt_name") + "\n" + entry("A"),
                "list.csv:1: expected a column \"alt_names\", found none; nearest is \"alt_name\".");
    }

    @Test
    void anUnknownColumnIsNamedWithTheNearest() {
        refused(
                HEADER + ",remark\n",
                "list.csv:1: expected only the columns of the format, found \"remark\"; nearest is \"remarks\".");
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        refused(HEADER + ",name\n", "list.csv:1: expected each column once, found \"name\" twice.");
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        refused(HEADER + "\n" + entry("A") + "1,2,3\n", "list.csv:3: expected 29 columns, found 3.");
    }

    @Test
    void anUnknownListIsRefused() {
        refused(
                HEADER + "\n" + row(Map.of("source", "Entity List (ELL) - BIS", "name", "A")),
                "list.csv:2: expected a known list in the column \"source\", found \"Entity List (ELL) - BIS\".");
    }

    @Test
    void anUnknownTypeIsRefused() {
        refused(
                HEADER + "\n" + row(Map.of("source", EL, "name", "A", "type", "Robot")),
                "list.csv:2: expected individual, entity, vessel, aircraft or nothing in the column \"type\", found"
                        + " \"Robot\".");
    }

    @Test
    void aBlankNameIsRefused() {
        refused(HEADER + "\n" + row(Map.of("source", EL)), "list.csv:2: expected a name, found a blank cell.");
    }

    @Test
    void aCellBeyondMeasureIsRefused() {
        assertThatThrownBy(() -> load(HEADER + "\n" + entry("A".repeat(300_000))))
                .isInstanceOf(ListDataException.class)
                .hasMessageStartingWith("list.csv:2:")
                .hasMessageNotContaining("\n");
    }

    @Test
    void anOpenQuoteIsRefused() {
        assertThatThrownBy(() -> load(HEADER + "\n" + entry("A") + "1,\"Entity List"))
                .isInstanceOf(ListDataException.class)
                .hasMessageStartingWith("list.csv:3:")
                .hasMessageContaining("expected a row of CSV, found: Missing closing quote");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        Path file = directory.resolve("list.csv");
        Files.write(file, (HEADER + "\n" + entry("Soci\u00e9t\u00e9")).getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ListCatalog.files(List.of(file)).load())
                .isInstanceOf(ListDataException.class)
                .hasMessage("list.csv: expected UTF-8 text, found other bytes.");
    }

    @Test
    void readsTheRealListInFull() {
        ListSnapshot snapshot = real("lists/csl-2022-04-21.csv.gz");
        Map<ListId, Integer> expected = new EnumMap<>(Map.ofEntries(
                Map.entry(ListId.SDN, 10_026),
                Map.entry(ListId.EL, 2_001),
                Map.entry(ListId.DTC, 727),
                Map.entry(ListId.DPL, 462),
                Map.entry(ListId.SSI, 290),
                Map.entry(ListId.UVL, 201),
                Map.entry(ListId.ISN, 163),
                Map.entry(ListId.PLC, 78),
                Map.entry(ListId.MEU, 71),
                Map.entry(ListId.CMIC, 68),
                Map.entry(ListId.CAP, 53),
                Map.entry(ListId.MBS, 17),
                Map.entry(ListId.FSE, 3)));
        assertThat(snapshot.entries()).hasSize(14_160);
        assertThat(snapshot.info().entries()).isEqualTo(expected);
        assertThat(snapshot.entries()).extracting(ListEntry::id).doesNotHaveDuplicates();
        ListEntry huawei = snapshot.entries().stream()
                .filter(e -> e.primaryName().equals("Bel Huawei Technologies LLC"))
                .findFirst()
                .orElseThrow();
        assertThat(huawei.footnotes()).containsExactly(1);
        assertThat(huawei.countries()).containsExactly("BY");
        assertThat(huawei.citations()).containsExactly("84 FR 43495", "85 FR 29852", "85 FR 36720", "85 FR 51603");
    }

    @Test
    void refusesTheRealSubsetBecauseItsLastRowIsCut() {
        assertThatThrownBy(() -> real("lists/csl-2023-11-subset.csv.gz"))
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining(":4233:")
                .hasMessageContaining("Missing closing quote");
    }

    @Test
    void readsTheRealSubsetUpToTheCutAndSaysThatTheHeaderIsRepeated() throws IOException {
        String text;
        try (GZIPInputStream in =
                new GZIPInputStream(Files.newInputStream(TestData.real("lists/csl-2023-11-subset.csv.gz")))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        ListSnapshot snapshot = load(text.substring(0, text.lastIndexOf('\n') + 1));
        assertThat(snapshot.entries()).hasSize(4_226);
        assertThat(snapshot.manifest().sources().get(0).warnings())
                .containsExactly("Line 2 repeats the header and was skipped.");
    }

    private static ListSnapshot real(String file) {
        return ListCatalog.files(List.of(TestData.real(file))).load();
    }

    private ListSnapshot load(String text) throws IOException {
        Path file = directory.resolve("list.csv");
        Files.writeString(file, text);
        return ListCatalog.files(List.of(file)).load();
    }

    private void refused(String text, String message) {
        assertThatThrownBy(() -> load(text))
                .isInstanceOf(ListDataException.class)
                .hasMessage(message);
    }

    private static String entry(String name) {
        return row(Map.of("source", EL, "name", name));
    }

    private static String row(Map<String, String> cells) {
        return CslRow.COLUMNS.stream()
                        .map(column -> "\"" + cells.getOrDefault(column, "") + "\"")
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
