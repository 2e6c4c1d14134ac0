package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files a batch takes: encodings, delimiters, columns of any name, JSON Lines. */
class BatchInputTest {
    private static final String CHINESE = "编号,客户\n1,北京航空航天大学\n2,上海贸易公司\n";

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, EFBBBF",
        "UTF-16LE, FFFE",
        "UTF-16BE, FEFF",
        "GB18030, ''",
    })
    void chineseIsReadAsSpreadsheetsWriteIt(String charset, String mark) throws IOException {
        Run run = Run.with(home, bytes(CHINESE, charset, mark), "names", "-", "--map", "id=编号,name=客户");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(queries(run)).containsExactly("北京航空航天大学", "上海贸易公司");
        assertThat(run.jsonLines().get(0).path("matches")).isNotEmpty();
        assertThat(run.err().contains("not UTF-8; read as GB18030"))
                .as(run.err())
                .isEqualTo(charset.equals("GB18030"));
    }

    @Test
    void westernTextIsGuessedAndTold() throws IOException {
        byte[] text = bytes("id;name\n1;Müller & Söhne GmbH\n2;Café “Zürich”\n", "windows-1252", "");
        Path file = Files.write(home.resolve("kunden.csv"), text);
        for (Run run : List.of(Run.with(home, text, "names", "-"), Run.of(home, "names", file.toString()))) {
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(queries(run)).containsExactly("Müller & Söhne GmbH", "Café “Zürich”");
            assertThat(run.err()).contains("read as windows-1252, judge by line 2: 1;Müller & Söhne GmbH");
        }
    }

    @Test
    void textInAnEncodingThatNothingTellsMustBeNamed() throws IOException {
        byte[] text = bytes("id,name\n1,Рособоронэкспорт\n2,Завод \"Заря\" Москва\n", "windows-1251", "");
        assertThat(Run.with(home, text, "names", "-").refused(ExitStatus.BAD_INPUT))
                .startsWith("screening: standard input:2: expected text in UTF-8, found the byte")
                .contains("windows-1251");
        Run named = Run.with(home, text, "names", "-", "--encoding", "windows-1251");
        assertThat(queries(named)).containsExactly("Рособоронэкспорт", "Завод \"Заря\" Москва");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Big5", "Shift_JIS"})
    void otherScriptsAreNeverTakenForWesternText(String charset) throws IOException {
        byte[] text = bytes("id,name\n1,東京電子工業会社\n2,中国石油公司上海\n", charset, "");
        assertThat(Run.with(home, text, "names", "-").refused(ExitStatus.BAD_INPUT))
                .contains("--encoding");
    }

    @Test
    void utf16WithoutAMarkIsNotReadAsSomethingElse() throws IOException {
        assertThat(Run.with(home, bytes("id,name\n1,Acme\n", "UTF-16LE", ""), "names", "-")
                        .refused(ExitStatus.BAD_INPUT))
                .contains("UTF-16LE");
    }

    @Test
    void anUnknownEncodingIsRefused() {
        assertThat(Run.with(home, "name\nAcme\n", "names", "-", "--encoding", "windows-1225")
                        .refused(ExitStatus.BAD_INPUT))
                .contains("did you mean \"windows-1");
    }

    /** The whole file is looked at before any row is answered, however far down the byte stands. */
    @Test
    void aByteThatIsNoTextIsFoundBeforeAnyWork() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write("id,name\n".getBytes(StandardCharsets.UTF_8));
        text.write("1,东方公司\n".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        text.write(new byte[] {'2', ',', (byte) 0x81, '\n'});
        Path file = Files.write(home.resolve("names.csv"), text.toByteArray());
        assertThat(Run.of(home, "names", file.toString()).refused(ExitStatus.BAD_INPUT))
                .contains("names.csv:20002: expected text in UTF-8, found the byte 81");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsFound(String delimiter) {
        String text = String.join(delimiter, "id", "name", "country") + "\n"
                + String.join(delimiter, "1", "\"Acme" + delimiter + " Ltd\"", "DE") + "\n";
        assertThat(queries(Run.with(home, text, "names", "-"))).containsExactly("Acme" + delimiter + " Ltd");
        Run hinted = Run.with(home, "sep=" + delimiter + "\n" + text + "2\n", "names", "-");
        assertThat(queries(hinted).get(0)).isEqualTo("Acme" + delimiter + " Ltd");
        assertThat(hinted.jsonLines().get(1).path("line").intValue()).isEqualTo(4);
    }

    @Test
    void columnsOfAnyNameAreMappedAndTheOthersNamed() {
        Run run = Run.with(
                home,
                "Kunde;Telefon;Land;id\nHuawei Tech Co;123;CN;7\n",
                "names",
                "-",
                "--map",
                "name=kunde,country=Land");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.jsonLines().get(0).path("id").asText()).isEqualTo("7");
        assertThat(run.jsonLines().get(0).path("matches")).isNotEmpty();
        assertThat(run.err()).contains("columns not used: Telefon");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name=Custmer | no column \"Custmer\" for name; did you mean \"Customer\"?",
                "nmae=Customer | unknown column \"nmae\"; did you mean \"name\"?",
                "name | expected what a column means and its name",
                "name=Customer,name=Land | mapped twice",
                "id=Customer | expected a column \"name\""
            })
    void aMapThatDoesNotFitIsRefused(String map, String complaint) {
        assertThat(Run.with(home, "Customer,Land\nAcme,DE\n", "names", "-", "--map", map)
                        .refused(ExitStatus.BAD_INPUT))
                .contains(complaint);
    }

    @Test
    void namesComeAsJsonLinesToo() {
        Run run = Run.with(home, """
                {"id": 1, "name": "Huawei Tech Co", "country": "CN", "identifiers": ["x1", "y2"]}

                {"id": "2", "nmae": "Acme"}
                {"id": "3", "name": "Acme"
                {"id": "4", "name": "Acme", "type": null}
                """, "names", "-");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        List<JsonNode> lines = run.jsonLines();
        assertThat(lines).extracting(l -> l.has("error")).containsExactly(false, true, true, false);
        assertThat(lines.get(0).path("id").asText()).isEqualTo("1");
        assertThat(lines.get(0).path("matches")).isNotEmpty();
        assertThat(lines.get(1).path("id").asText()).isEqualTo("2");
        assertThat(lines.get(1).path("error").asText()).contains("did you mean \"name\"?");
        assertThat(lines.get(2).path("line").intValue()).isEqualTo(4);
    }

    @Test
    void transactionsComeAsCsvToo() {
        Run run = Run.with(
                home,
                "id;date;kind;item.eccn;destination;parties[0].role;parties[0].name;parties[1].name;endUse.uses;item.value;"
                        + "item.usOrigin\n"
                        + "a;2026-11-22;EXPORT;EAR99;DE;END_USER;Acme GmbH;;[];1250.5;TRUE\n"
                        + "b;2026-11-22;EXPORT;3B001.f;CN;;;Huawei Technologies;MILITARY; ;true\n"
                        + "c;2026-11-22;EXPORT;EAR99;DE;;;;;lots;true\n"
                        + "d;2026-11-22;EXPORT;EAR99;Germany;;;;;;true\n",
                "transactions",
                "-");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.BAD_INPUT);
        List<JsonNode> lines = run.jsonLines();
        assertThat(lines).extracting(l -> l.path("id").asText()).containsExactly("a", "b", "c", "d");
        JsonNode asJson = Run.with(
                        home,
                        "{\"id\":\"a\",\"date\":\"2026-11-22\",\"kind\":\"EXPORT\",\"item\":{\"eccn\":\"EAR99\",\"value\":1250.5,"
                                + "\"usOrigin\":true},\"destination\":\"DE\",\"parties\":[{\"role\":\"END_USER\",\"name\":\"Acme GmbH\"}],"
                                + "\"endUse\":{\"uses\":[]}}",
                        "transactions",
                        "-")
                .json();
        assertThat(lines.get(0)).isEqualTo(asJson);
        assertThat(lines.get(1).path("outcome").asText()).isEqualTo("HOLD");
        assertThat(lines.get(1).path("matches"))
                .as("of the one party that the row names")
                .isNotEmpty();
        assertThat(lines.get(2).path("error").asText()).contains("item.value: expected a number");
        assertThat(lines.get(2).path("line").intValue()).isEqualTo(4);
        assertThat(lines.get(3).path("error").asText()).contains("did you mean \"DE\"?");
    }

    @Test
    void columnsThatAreNoFactsAreRefused() {
        assertThat(Run.with(home, "id,destnation,item.eccn\n1,DE,EAR99\n", "transactions", "-", "--input", "csv")
                        .refused(ExitStatus.BAD_INPUT))
                .contains("unknown column \"destnation\"; did you mean \"destination\"?");
        Run mapped = Run.with(
                home,
                "Order,To,Item,Consignee\n17,DE,EAR99,Acme\n",
                "transactions",
                "-",
                "--map",
                "id=Order,destination=To,item.eccn=Item,parties[0].name=Consignee",
                "--as-of",
                "2026-11-22");
        assertThat(mapped.jsonLines().get(0).path("id").asText()).isEqualTo("17");
        assertThat(mapped.jsonLines().get(0).path("date").asText()).isEqualTo("2026-11-22");
    }

    private static List<String> queries(Run run) {
        return run.jsonLines().stream().map(l -> l.path("query").asText()).toList();
    }

    private static byte[] bytes(String text, String charset, String mark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(HexFormat.of().parseHex(mark));
        bytes.write(text.getBytes(Charset.forName(charset)));
        return bytes.toByteArray();
    }
}
