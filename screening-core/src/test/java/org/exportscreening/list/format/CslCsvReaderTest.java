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
import java.util.zip.GZIPOutputStream;
import org.exportscreening.TestData;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.ListSource;
import org.exportscreening.list.Particulars;
import org.exportscreening.list.RowProblem;
import org.exportscreening.list.VesselFacts;
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
                .containsExactly(new Identifier("Passport", "1084010", "EG"), new Identifier("Gender", "Male", null));
        assertThat(entry.particulars().title()).isEqualTo("Chief");
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
    void whatElseIsSaidStandsInTheParticulars() throws IOException {
        ListEntry ship = load(HEADER + "\n"
                        + row(Map.ofEntries(
                                Map.entry("source", "Specially Designated Nationals (SDN) - Treasury Department"),
                                Map.entry("entity_number", "4711"),
                                Map.entry("type", "Vessel"),
                                Map.entry("name", "EXAMPLE STAR"),
                                Map.entry("dates_of_birth", "1961-02-03; circa 1965"),
                                Map.entry("places_of_birth", "Sampleton, Examplia; Testville"),
                                Map.entry("nationalities", "CN; RU"),
                                Map.entry("citizenships", "MM"),
                                Map.entry("standard_order", "y"),
                                Map.entry("call_sign", "X1YZ"),
                                Map.entry("vessel_type", "Tug"),
                                Map.entry("gross_tonnage", "1200"),
                                Map.entry("gross_registered_tonnage", "900"),
                                Map.entry("vessel_flag", "Examplia"),
                                Map.entry("vessel_owner", "Example Shipping"))))
                .entries()
                .get(0);
        assertThat(ship.joinKey()).isEqualTo("OFAC:4711");
        assertThat(ship.identifiers()).isEmpty();
        assertThat(ship.particulars())
                .isEqualTo(new Particulars(
                        null,
                        List.of("1961-02-03", "circa 1965"),
                        List.of("Sampleton, Examplia", "Testville"),
                        List.of("CN", "RU"),
                        List.of("MM"),
                        new VesselFacts("X1YZ", "Tug", "1200", "900", "Examplia", "Example Shipping"),
                        true));
    }

    @Test
    void theDatesOfAnIdentifierAreKeptInTheRemarks() throws IOException {
        ListEntry entry = load(HEADER + "\n"
                        + row(Map.of(
                                "source",
                                EL,
                                "name",
                                "A",
                                "ids",
                                "JO, 2014-08-30, 2009-08-31, K999, Passport; ISIN, X1")))
                .entries()
                .get(0);
        assertThat(entry.identifiers())
                .containsExactly(new Identifier("Passport", "K999", "JO"), new Identifier("ISIN", "X1", null));
        assertThat(entry.remarks()).isEqualTo("Passport K999 dated 2009-08-31, 2014-08-30");
    }

    @Test
    void anImpossibleYearIsTakenAndSaid() throws IOException {
        ListSnapshot snapshot = load(
                HEADER + "\n" + row(Map.of("source", EL, "name", "A", "start_date", "3/9/21", "end_date", "1/2/3017")));
        assertThat(snapshot.entries().get(0).from()).isEqualTo(LocalDate.of(2021, 3, 9));
        assertThat(snapshot.entries().get(0).to()).isEqualTo(LocalDate.of(3017, 1, 2));
        assertThat(snapshot.manifest().sources().get(0).warnings())
                .containsExactly("Line 2: end_date \"1/2/3017\" has an impossible year; it is taken as it is.");
    }

    @Test
    void aCutCitationIsKeptAndSaid() throws IOException {
        ListSnapshot snapshot = load(HEADER + "\n"
                + row(Map.of("source", EL, "name", "A", "federal_register_notice", "70 FR 54629; 88 FR")));
        assertThat(snapshot.entries().get(0).citations()).containsExactly("70 FR 54629");
        assertThat(snapshot.entries().get(0).remarks()).isEqualTo("federal_register_notice: 70 FR 54629; 88 FR");
        assertThat(snapshot.manifest().sources().get(0).warnings())
                .containsExactly("Line 2: cut citation \"88 FR\" in federal_register_notice, which is kept in the"
                        + " remarks.");
    }

    @Test
    void anAddressThatIsListedCanBeFound() throws IOException {
        ListEntry entry = load(HEADER + "\n"
                        + row(Map.of("source", EL, "name", "Address 07", "addresses", "Unit 5, 10 Sample Road, HK")))
                .entries()
                .get(0);
        assertThat(entry.addressOnly()).isTrue();
        assertThat(entry.names())
                .containsExactly(
                        new PartyName("Address 07", NameKind.ADDRESS),
                        new PartyName("Unit 5, 10 Sample Road", NameKind.ADDRESS));
    }

    @Test
    void namesWithinNamesCanBeFound() throws IOException {
        ListSnapshot snapshot = load(HEADER + "\n"
                + row(Map.of(
                        "source",
                        EL,
                        "name",
                        "Acme Xi?an (AXA)",
                        "alt_names",
                        "Acme West (f.k.a. Old Acme; Very Old Acme); (all located in Examplia)",
                        "remarks",
                        "known well, a.k.a. 'Big Acme'; and so on")));
        assertThat(snapshot.entries().get(0).names())
                .containsExactly(
                        new PartyName("Acme Xi?an (AXA)", NameKind.PRIMARY),
                        new PartyName("Acme Xian (AXA)", NameKind.ALIAS),
                        new PartyName("Acme Xi?an", NameKind.ALIAS),
                        new PartyName("Acme Xian", NameKind.ALIAS),
                        new PartyName("AXA", NameKind.ALIAS),
                        new PartyName("Acme West (f.k.a. Old Acme; Very Old Acme)", NameKind.ALIAS),
                        new PartyName("Acme West", NameKind.ALIAS),
                        new PartyName("Old Acme", NameKind.FORMER),
                        new PartyName("Very Old Acme", NameKind.FORMER),
                        new PartyName("Big Acme", NameKind.WEAK_ALIAS));
        assertThat(snapshot.entries().get(0).remarks())
                .isEqualTo("known well, a.k.a. 'Big Acme'; and so on; (all located in Examplia)");
        assertThat(snapshot.manifest().sources().get(0).warnings())
                .containsExactly("Line 2: a name with a lost character, \"Acme Xi?an (AXA)\"; it can be found without"
                        + " the question mark too.");
    }

    @Test
    void aRowThatCanNotBeReadIsReportedAndTheRestIsRead() throws IOException {
        ListSnapshot snapshot = load(HEADER + "\n" + entry("A") + "1,2,3\n"
                + row(Map.of("source", "Entity List (ELL) - BIS", "name", "B"))
                + row(Map.of("source", EL, "name", "C", "type", "Robot"))
                + row(Map.of("source", EL))
                + "\"x\"y," + entry("D")
                + entry("E"));
        assertThat(snapshot.entries()).extracting(ListEntry::primaryName).containsExactly("A", "E");
        assertThat(snapshot.manifest().sources().get(0).problems())
                .extracting(problem -> problem.line() + ": " + problem.problem())
                .containsExactly(
                        "3: expected 29 columns, found 3.",
                        "4: expected a known list in the column \"source\", found \"Entity List (ELL) - BIS\".",
                        "5: expected individual, entity, vessel, aircraft or nothing in the column \"type\", found"
                                + " \"Robot\".",
                        "6: expected a name, found a blank cell.",
                        "7: expected a row of CSV, found: Unexpected character ('y' (code 121)): Expected column"
                                + " separator character (',' (code 44)) or end-of-line.");
    }

    @Test
    void aListWithMoreThanFiveBadRowsIsRefused() {
        refused(
                HEADER + "\n" + entry("A") + "1,2,3\n".repeat(6),
                "list.csv:3: expected 29 columns, found 3. And 5 more rows can not be read; up to 5 are tolerated, unless"
                        + " an import allows more.");
    }

    @Test
    void aQuotationMarkThatSwallowsManyRowsIsRefused() {
        assertThatThrownBy(() -> load(HEADER + "\n" + entry("A") + "1,\"Entity List\n" + "1,2,3\n".repeat(40)))
                .isInstanceOf(ListDataException.class)
                .hasMessageStartingWith("list.csv:3:")
                .hasMessageContaining("Missing closing quote for value. And 40 more rows can not be read");
    }

    @Test
    void aRowFullOfMisplacedQuotationMarksCostsNoRowBehindIt() throws IOException {
        ListSnapshot snapshot = load(HEADER + "\n" + "\"x\"y,".repeat(60) + "\n" + entry("A") + entry("B"));
        assertThat(snapshot.entries()).extracting(ListEntry::primaryName).containsExactly("A", "B");
        assertThat(snapshot.manifest().sources().get(0).problems()).hasSize(1);
    }

    @Test
    void aCutLastRowIsReported() throws IOException {
        ListSnapshot snapshot = load(HEADER + "\n" + entry("A") + "1,\"Entity List");
        assertThat(snapshot.entries()).hasSize(1);
        assertThat(snapshot.manifest().sources().get(0).problems())
                .extracting(problem -> problem.line() + ": " + problem.problem())
                .containsExactly("3: expected a row of CSV, found: Missing closing quote for value.");
    }

    @Test
    void aCellBeyondMeasureIsAProblemOfItsRow() throws IOException {
        ListSnapshot snapshot = load(HEADER + "\n" + entry("A".repeat(300_000)) + entry("B"));
        assertThat(snapshot.manifest().sources().get(0).problems())
                .extracting(RowProblem::problem)
                .containsExactly("expected a row of CSV, found: a cell of more than 200000 characters.");
        assertThat(snapshot.entries()).extracting(ListEntry::primaryName).doesNotContain("A");
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
    void readsTheRealSubsetAndReportsItsCutLastRow() {
        ListSnapshot snapshot = real("lists/csl-2023-11-subset.csv.gz");
        ListSource source = snapshot.manifest().sources().get(0);
        assertThat(snapshot.entries()).hasSize(4_226);
        assertThat(source.problems()).extracting(RowProblem::line).containsExactly(4233L);
        assertThat(source.warnings()).contains("Line 2 repeats the header and was skipped.");
    }

    /** In both orders of the years, the type is the part that the column of types would have. */
    @Test
    void theTypesOfTheRealIdentifiersAreWords() {
        for (String file : List.of("lists/csl-2022-04-21.csv.gz", "lists/csl-2023-11-subset.csv.gz")) {
            List<String> types = real(file).entries().stream()
                    .flatMap(entry -> entry.identifiers().stream().map(Identifier::type))
                    .distinct()
                    .toList();
            assertThat(types)
                    .hasSizeBetween(75, 160)
                    .contains("Passport", "Gender", "Unified Social Credit Code (USCC)");
            assertThat(types).noneMatch(type -> type.isBlank() || type.matches(".*\\d{6}.*") || type.contains("@"));
        }
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
