package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesCommandTest {
    @TempDir
    Path home;

    @Test
    void answersEachRowInOrder() throws IOException {
        Path file = Files.writeString(home.resolve("names.csv"), """
                id,name,country,address,type
                b,Huawei Tech Co,CN,,entity
                a,Acme Furniture GmbH,,,
                c,北航,cn,Haidian,ENTITY
                """);
        Run run = Run.of(home, "names", file.toString());
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(run.jsonLines()).extracting(l -> l.path("id").asText()).containsExactly("b", "a", "c");
        assertThat(run.jsonLines())
                .extracting(l -> l.path("query").asText())
                .containsExactly("Huawei Tech Co", "Acme Furniture GmbH", "北航");
        assertThat(run.jsonLines()).allSatisfy(l -> {
            assertThat(l.at("/data/starter").booleanValue()).isTrue();
            assertThat(l.at("/data/snapshot").asText()).startsWith("sha256:");
            assertThat(l.path("matches").isArray()).isTrue();
        });
        assertThat(run.jsonLines().get(0).path("matches")).isNotEmpty();
        assertThat(run.jsonLines().get(1).path("matches")).isEmpty();
        assertThat(run.jsonLines().get(2).at("/matches/0/name").asText())
                .isEqualTo("Beijing University of Aeronautics and Astronautics");
        assertThat(run.err()).contains("starter data").doesNotContain("\r");
    }

    @Test
    void readsStandardInputAsSpreadsheetsWriteIt() {
        Run run = Run.with(home, "\uFEFFid,name\r\n1,\"Acme \"\"North\"\", Ltd\"\r\n\r\n2,Huawei\r\n", "names", "-");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(run.jsonLines())
                .extracting(l -> l.path("id").asText() + "=" + l.path("query").asText())
                .containsExactly("1=Acme \"North\", Ltd", "2=Huawei");
    }

    @Test
    void columnsStandInAnyOrderAndAnyCase() {
        Run run = Run.with(home, "Name,ID\nHuawei,7\n", "names", "-");
        assertThat(run.jsonLines().get(0).path("id").asText()).isEqualTo("7");
        assertThat(run.jsonLines().get(0).path("matches")).isNotEmpty();
    }

    @Test
    void aBatchAnswersLikeASingleName() {
        JsonNode batch = Run.with(home, "name,country\n\"Huawei Tech Co\",CN\n", "names", "-", "--threshold", "0.7")
                .jsonLines()
                .get(0);
        JsonNode single = Run.of(home, "name", "Huawei Tech Co", "--country", "CN", "--threshold", "0.7", "--json")
                .json();
        assertThat(batch).isEqualTo(single);
    }

    @Test
    void takesDatesOfBirthAndIdentifiers() throws IOException {
        Path lists = Files.write(home.resolve("list.csv"), CslFile.withPersonAndAddress());
        Run run = Run.with(
                home,
                "id,name,dob,identifiers\n1,Someone,,x1; AB 123456\n2,Almaz Vostokov,1965,\n3,Someone,soon,\n",
                "names",
                "-",
                "--policy",
                "wide;top=3",
                "--lists",
                lists.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        List<JsonNode> lines = run.jsonLines();
        assertThat(lines.get(0).at("/matches/0/name").asText()).isEqualTo("VOSTOKOV, Almaz");
        assertThat(lines.get(1).at("/matches/0/explanation/notes"))
                .extracting(JsonNode::asText)
                .contains("date of birth agrees: query 1965, list 1965-03-21");
        assertThat(lines.get(2).path("error").asText()).contains("A date of birth is a day such as");
    }

    @Test
    void takesThresholdTopAndLists() {
        JsonNode answer = Run.with(
                        home, "id,name\n1,Huawei\n", "names", "-", "--threshold", "0.6", "--top", "3", "--list", "EL")
                .jsonLines()
                .get(0);
        assertThat(answer.path("threshold").doubleValue()).isEqualTo(0.6);
        assertThat(answer.path("matches"))
                .hasSize(3)
                .allSatisfy(m -> assertThat(m.path("list").asText()).isEqualTo("EL"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,nmae | did you mean \"name\"?",
                "id,name,contry | did you mean \"country\"?",
                "id,country | expected a column \"name\"",
                "id,name,name | twice",
                "id;nmae | did you mean \"name\"?"
            })
    void aHeaderThatIsNotUnderstoodIsRefused(String header, String complaint) {
        assertThat(Run.with(home, header + "\n1,x\n", "names", "-").refused(ExitStatus.BAD_INPUT))
                .contains(complaint)
                .contains(":1:");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(Run.with(home, "", "names", "-").refused(ExitStatus.BAD_INPUT))
                .contains("header");
    }

    @Test
    void aMissingFileIsRefused() {
        assertThat(Run.of(home, "names", home.resolve("none.csv").toString()).refused(ExitStatus.BAD_INPUT))
                .contains("none.csv")
                .contains("no such file");
    }

    @ParameterizedTest
    @CsvSource({"--format, xml, csv", "--list, EX, did you mean", "--threshold, 2, from 0 to 1", "--top, 0, from 1"})
    void badArgumentsAreRefused(String option, String value, String hint) {
        assertThat(Run.with(home, "name\nHuawei\n", "names", "-", option, value)
                        .refused(ExitStatus.BAD_INPUT)
                        .toLowerCase(Locale.ROOT))
                .contains(hint);
    }

    @Test
    void aRowThatIsNoCsvIsAnErrorOnItsLineAndTheOthersAreAnswered() {
        Run run = Run.with(home, "id,name\n1,Huawei\n2,\"Acme\"x\n3,Besta\n", "names", "-");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        List<JsonNode> lines = run.jsonLines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).path("error").asText()).contains("not readable as CSV");
        assertThat(lines.get(2).path("query").asText()).isEqualTo("Besta");
    }

    /** A cell too many comes from a comma without quotes: the name would be cut short in silence. */
    @Test
    void aBadRowIsAnsweredWithAnErrorAndTheRunGoesOn() {
        Run run = Run.with(
                home,
                "id,name,country,type\n1,,,\n2,Acme,CN,entity,Ltd\n3,Huawei,,\n4,Acme,ZZ,\n5,Acme,,entty\n6,...,,\n7,Acme,,\n",
                "names",
                "-");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        List<JsonNode> lines = run.jsonLines();
        assertThat(lines).extracting(l -> l.path("id").asText()).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(lines).extracting(l -> l.has("error")).containsExactly(true, true, false, true, true, true, false);
        assertThat(lines.get(0).path("line").intValue()).isEqualTo(2);
        assertThat(lines.get(1).path("line").intValue()).isEqualTo(3);
        assertThat(lines.get(1).path("error").asText()).contains("quotes");
        assertThat(lines.get(1).has("matches")).isFalse();
        assertThat(lines.get(2).path("matches")).isNotEmpty();
        assertThat(lines.get(3).path("error").asText()).contains("ZZ");
        assertThat(lines.get(4).path("error").asText()).contains("entity");
        assertThat(run.complaints()).singleElement().asString().contains("5 lines in error");
    }

    @Test
    void csvHasTheSameNumberOfColumnsOnEveryLine() throws IOException {
        Run run = Run.with(
                home,
                "id,name\n1,\"Huawei, \"\"Tech\"\" Co\"\n2,Acme\n3,\n\"4,\n5\",北理工\n",
                "names",
                "-",
                "--format",
                "csv");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        List<String[]> rows = csv(run.out());
        assertThat(rows.get(0)).startsWith("id", "query", "result", "score", "list");
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        assertThat(rows.stream().skip(1).map(row -> row[0]).distinct()).containsExactly("1", "2", "3", "4,\n5");
        assertThat(rows.get(1)[1]).isEqualTo("Huawei, \"Tech\" Co");
        assertThat(rows.get(1)[2]).isEqualTo("MATCH");
        assertThat(only(rows, "2")[2]).isEqualTo("NO_MATCH");
        assertThat(only(rows, "3")[2]).startsWith("ERROR: line 4");
        assertThat(rows.stream()
                        .filter(row -> row[0].equals("4,\n5"))
                        .findFirst()
                        .orElseThrow())
                .contains("Beijing Institute of Technology", "北理工", "true");
    }

    @Test
    void theOutFileAppearsOnlyComplete() throws IOException {
        Path out = home.resolve("answers.jsonl");
        Run good = Run.with(home, "id,name\n1,Huawei\n2,Acme\n", "names", "-", "--out", out.toString());
        assertThat(good.status()).as(good.err()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(good.out()).isEmpty();
        assertThat(Files.readAllLines(out))
                .extracting(l -> Run.parse(l).path("id").asText())
                .containsExactly("1", "2");
        String before = Files.readString(out);
        Run broken = Run.with(home, "id,name\n3,Huawei\n4,\"no closing quote\n", "names", "-", "--out", out.toString());
        assertThat(broken.refusedAfterNotice(ExitStatus.BAD_INPUT)).contains("no closing quotation mark");
        assertThat(out).hasContent(before);
    }

    @Test
    void aFileThatCanNotBeWrittenIsRefused() {
        Path out = home.resolve("no-such-folder").resolve("answers.jsonl");
        assertThat(Run.with(home, "id,name\n1,Huawei\n", "names", "-", "--out", out.toString())
                        .refused(ExitStatus.BAD_INPUT))
                .contains("can not be written");
    }

    /** Wherever the reader's buffers happen to end: at once, between rows, within a row. */
    @ParameterizedTest
    @ValueSource(strings = {"", "0,Acme\n*2000", "1,x*20000"})
    void textThatIsNotUtf8IsRefused(String before) {
        String[] repeated = before.split("\\*", 2);
        String good = before.isEmpty() ? "" : repeated[0].repeat(Integer.parseInt(repeated[1]));
        byte[] input = ("id,name\n" + good + "2,Caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
        Path out = home.resolve("answers.jsonl");
        Run run = Run.with(home, input, "names", "-", "--encoding", "utf-8", "--out", out.toString());
        long line = 2 + good.chars().filter(c -> c == '\n').count();
        assertThat(run.refusedAfterNotice(ExitStatus.BAD_INPUT))
                .contains("standard input:" + line + ": expected text in UTF-8, found the byte E9");
        assertThat(out).doesNotExist();
    }

    private static String[] only(List<String[]> rows, String id) {
        List<String[]> found = rows.stream().filter(row -> row[0].equals(id)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String[]> csv(String text) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (MappingIterator<String[]> read = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(text)) {
            read.forEachRemaining(rows::add);
        }
        return rows;
    }
}
