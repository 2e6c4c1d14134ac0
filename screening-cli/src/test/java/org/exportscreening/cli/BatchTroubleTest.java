package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Files as they come from spreadsheets and mailboxes: read if they can be, else refused with what to do; nothing is lost. */
class BatchTroubleTest {
    @TempDir
    Path home;

    private Run names(String text, String... options) {
        return names(text.getBytes(StandardCharsets.UTF_8), options);
    }

    private Run names(byte[] input, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "names";
        args[1] = "-";
        System.arraycopy(options, 0, args, 2, options.length);
        return Run.with(home, input, args);
    }

    private static List<String> queries(Run run) {
        return run.jsonLines().stream()
                .map(l -> l.has("error")
                        ? "line " + l.path("line") + " of " + l.path("id").asText() + ": "
                                + l.path("error").asText()
                        : l.path("query").asText())
                .toList();
    }

    @Test
    void columnsAndCellsThatASpreadsheetLeavesBehindArePassedOver() {
        Run run = names("id,name,,\n1,Acme,,\n,,,\n2,Besta,,,,\n\n \n3,Nova,,,left\n");
        assertThat(run.err())
                .contains("columns not used: number 3 (without a name), number 4 (without a name)")
                .contains("3 names: 2 NO_MATCH, 1 line in error");
        assertThat(queries(run))
                .startsWith("Acme", "Besta")
                .last()
                .asString()
                .startsWith("line 7 of 3: expected as many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndIsOneAndLinesAreCounted(String end) {
        String text = String.join(end, "id,name", "1,\"Acme" + end + "Furniture\"", "", "2,...", "3,Nova");
        assertThat(queries(names(text)))
                .containsExactly(
                        "Acme" + end + "Furniture",
                        "line 5 of 2: A name to screen needs at least one letter or digit, found \"...\".",
                        "Nova");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "\"sep=;\"\r\n", "\uFEFFSEP=;\n", "\nsep=;\n"})
    void theHintOfSpreadsheetsIsNoHeader(String hint) {
        Run run = names(hint + "id;name\n1;\"Acme; Ltd\"\n2;...\n");
        assertThat(queries(run).get(0)).isEqualTo("Acme; Ltd");
        assertThat(queries(run).get(1)).startsWith("line " + (hint.startsWith("\n") ? 5 : 4));
    }

    @Test
    void barsAreDelimitersToo() {
        assertThat(queries(names("id|name\n1|Acme, Inc.; Ltd\n"))).containsExactly("Acme, Inc.; Ltd");
    }

    @Test
    void aStrayQuotationMarkCostsItsRowOnly() {
        assertThat(queries(names(
                        "id,name\n1,Hua\"wei\n2,\"Acme\" Ltd\n3,\"Acme\nGmbH\" Ltd\n4,\"He said \"\"no\"\"\" \n")))
                .containsExactly(
                        "Hua\"wei",
                        "line 3 of 2: not readable as CSV: found \"L\" after a closing quotation mark, expected \",\" or the"
                                + " end of the row",
                        "line 4 of 3: not readable as CSV: found \"L\" after a closing quotation mark, expected \",\" or the"
                                + " end of the row (the row ends on line 5)",
                        "He said \"no\"");
    }

    /** The line is named on which it opens: the end of the file says nothing. */
    @Test
    void aQuotationMarkThatIsNeverClosedIsFound() {
        Run run = names("id,name\n1,Acme\n2,\"Besta\n3,Nova\n4,Welsis\n");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("standard input:3: not readable as CSV: no closing quotation mark");
        assertThat(queries(run)).containsExactly("Acme");
    }

    @ParameterizedTest
    @CsvSource({"csv, false", "csv, true", "jsonl, false"})
    void aFieldOfManyMegabytesCostsItsRowOnly(String form, boolean quoted) {
        String field = "x y ".repeat(1_500_000);
        String text = form.equals("jsonl")
                ? "{\"id\": \"1\", \"name\": \"" + field + "\"}\n{\"id\": \"2\", \"name\": \"Acme\"}\n"
                : "id,name\n1," + (quoted ? "\"" + field + "\"" : field) + "\n2,Acme\n";
        Run run = names(text);
        assertThat(queries(run)).hasSize(2).last().isEqualTo("Acme");
        assertThat(queries(run).get(0)).contains("is longer than 1048576 characters");
    }

    @Test
    void aNulCharacterCostsItsRowOnly() {
        List<String> rows = queries(names("id,name\n1,Hua\0wei\n2,Acme\n"));
        assertThat(rows.get(0)).startsWith("line 2 of 1: ").contains("NUL");
        assertThat(rows.get(1)).isEqualTo("Acme");
        assertThat(names("id,na\0me\n1,Acme\n").refused(ExitStatus.BAD_INPUT))
                .contains(":1: not readable as CSV with a header", "--encoding")
                .doesNotContain("\0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "504B030414000600 | workbook or a zip archive; save the sheet as CSV",
                "D0CF11E0A1B11AE1 | workbook; save the sheet as CSV",
                "1F8B08000000 | compressed (gzip)",
                "255044462D312E37 | PDF"
            })
    void whatIsNoTextAtAllIsNamed(String bytes, String what) {
        assertThat(names(HexFormat.of().parseHex(bytes)).refused(ExitStatus.BAD_INPUT))
                .contains(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"name\": \"Acme\"}] | found a JSON array",
                "{\\n \"name\": \"Acme\"\\n} | found an object over several lines",
                "1,Acme,DE | (the first line names the columns; valid: ",
                "id,name,Name\\n1,a,b | the column \"Name\" stands twice"
            })
    void whatIsNoTableIsRefusedWithWhatIsExpected(String text, String complaint) {
        assertThat(names(text.replace("\\n", "\n")).refused(ExitStatus.BAD_INPUT))
                .contains(complaint);
        assertThat(Run.with(home, "[{\"id\": 1}]\n", "transactions", "-").refused(ExitStatus.BAD_INPUT))
                .contains("found a JSON array");
    }

    @Test
    void chineseOfFourBytesIsChineseToo() {
        byte[] text = "id,name\n1,华为技术有限公司㐀𠀀\n".getBytes(Charset.forName("GB18030"));
        assertThat(queries(names(text))).containsExactly("华为技术有限公司㐀𠀀");
    }

    /** Its bytes are Chinese as well, but none that anybody would write. */
    @Test
    void koreanIsNotReadAsChinese() {
        byte[] text = "id,name\n1,삼성전자\n2,현대자동차\n".getBytes(Charset.forName("EUC-KR"));
        assertThat(names(text).refused(ExitStatus.BAD_INPUT)).contains("EUC-KR or GB18030", "--encoding");
        assertThat(queries(names(text, "--encoding", "EUC-KR"))).containsExactly("삼성전자", "현대자동차");
    }

    /** What somebody wrote into a name must not run in the spreadsheet of the one who opens the answers. */
    @Test
    void noCellOfTheAnswersIsAFormula() {
        Run run = names(
                "id,name\n=1+1,\"=cmd|' /C calc'!A0\"\n-5,+Acme\n@SUM(A1),-Acme\n7,\"\tAcme\"\n+49-30,@...\n",
                "--format",
                "csv");
        assertThat(run.out().lines().skip(1).map(line -> line.replaceFirst("(,NO_MATCH|,,).*", "")))
                .containsExactly("'=1+1,'=cmd|' /C calc'!A0", "-5,'+Acme", "'@SUM(A1),'-Acme", "7,'\tAcme", "'+49-30");
    }

    @Test
    void aResultNeverReplacesAnotherNorTheInput() throws IOException {
        Path input = Files.writeString(home.resolve("out.jsonl.part"), "name\nAcme\n");
        String out = home.resolve("out.jsonl").toString();
        assertThat(Run.of(home, "names", input.toString(), "--out", out).refused(ExitStatus.BAD_INPUT))
                .contains("is the input");
        assertThat(input).hasContent("name\nAcme\n");
        String same = home.resolve(".").resolve("out.jsonl").toString();
        assertThat(Run.with(home, "name\nAcme\n", "names", "-", "--out", out, "--html", same)
                        .refused(ExitStatus.BAD_INPUT))
                .contains("is named twice");
    }

    /** The message says what to do: the answers so far are worth keeping. */
    @Test
    void aBatchThatFailsSaysHowToGoOn() throws IOException {
        Path input = Files.writeString(home.resolve("in.csv"), "name\n" + "Acme\n".repeat(2500) + "\"open\n");
        String out = home.resolve("out.jsonl").toString();
        Run run = Run.of(home, "names", input.toString(), "--out", out);
        assertThat(run.refusedAfterNotice(ExitStatus.BAD_INPUT))
                .endsWith("; 2500 rows are answered and kept, and the same command with --resume goes on from there");
        assertThat(Run.of(home, "names", input.toString()).err())
                .as("to standard output, nothing is kept")
                .doesNotContain("--resume");
    }
}
