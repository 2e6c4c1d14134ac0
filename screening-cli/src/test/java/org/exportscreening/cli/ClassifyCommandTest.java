package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifyCommandTest {
    private static final Path RULEBOOK =
            Path.of("..", "screening-rules", "src", "main", "resources", "rulebook", "ear");
    private static final String GPU =
            "{\"id\": \"gpu\", \"date\": \"2023-12-01\", \"kind\": \"IC\", \"parameters\": {\"tops\": 312, \"bitLength\": 16,"
                    + " \"dieAreaMm2\": 826, \"dataCenter\": true, \"processNodeNm\": 7}}";

    @TempDir
    Path home;

    @Test
    void showsWhatIsMetWithItsLimitItsCitationAndTheArithmetic() {
        Run run = classify(GPU);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(run.err()).isEmpty();
        JsonNode answer = run.json();
        assertThat(answer.path("id").asText()).isEqualTo("gpu");
        assertThat(answer.path("date").asText()).isEqualTo("2023-12-01");
        assertThat(answer.path("rulebook").path("digest").asText()).startsWith("sha256:");
        JsonNode met = answer.path("meets").path(0);
        assertThat(met.path("eccn").asText()).isEqualTo("3A090.a");
        assertThat(met.path("because").asText()).contains("tpp 4992 >= 4800").contains("performanceDensity 6.04");
        assertThat(met.path("citations")).extracting(JsonNode::asText).containsExactly("15 CFR 774 Supp. 1, 3A090.a");
        assertThat(met.path("verified").booleanValue()).isTrue();
        assertThat(names(answer.path("notMeets"), "eccn")).containsExactly("3A090.b");
        assertThat(answer.path("notMeets").path(0).path("because").asText()).contains("tpp 4992 >= 4800");
        assertThat(answer.path("arithmetic"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "TPP = 312 TOPS x 16 bits = 4992 (dense operations)",
                        "performance density = TPP / applicable die area = 4992 / 826 mm2 = 6.04358");
        assertThat(answer.path("missing")).isEmpty();
    }

    @Test
    void theKindIsReadInAnyCase() {
        assertThat(classify(GPU.replace("IC", " ic")).out())
                .isEqualTo(classify(GPU).out());
    }

    @Test
    void theLawOfTheDayDecides() {
        String slow = "{\"kind\": \"IC\", \"parameters\": {\"tpp\": 4992, \"interconnectGBps\": 400}}";
        assertThat(names(classify(slow, "--date", "2023-11-16").json().path("meets"), "eccn"))
                .isEmpty();
        JsonNode later = classify(slow, "--date", "2023-11-17").json();
        assertThat(names(later.path("meets"), "eccn")).containsExactly("3A090.a");
        JsonNode earlier =
                classify(slow.replace("400", "600"), "--date", "2023-11-16").json();
        assertThat(earlier.path("meets").path(0).path("verified").booleanValue())
                .isFalse();
        assertThat(earlier.path("meets").path(0).path("note").asText()).contains("secondary sources");
    }

    @Test
    void theDateOptionOverridesAndAsOfOnlyFillsIn() {
        assertThat(classify(GPU, "--date", "2026-01-20").json().path("date").asText())
                .isEqualTo("2026-01-20");
        assertThat(classify(GPU, "--as-of", "2026-01-20").json().path("date").asText())
                .isEqualTo("2023-12-01");
        String undated = "{\"kind\": \"NAND\", \"parameters\": {\"nandLayers\": 127}}";
        assertThat(classify(undated, "--as-of", "2026-01-20")
                        .json()
                        .path("date")
                        .asText())
                .isEqualTo("2026-01-20");
        Run nothing = classify(undated);
        assertThat(nothing.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(names(nothing.json().path("missing"), "fact")).containsExactly("date");
    }

    @Test
    void nothingMetAndNothingMissingIsStatusZero() {
        Run run = classify("{\"date\": \"2025-03-01\", \"kind\": \"NAND\", \"parameters\": {\"nandLayers\": 127}}");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NOTHING_FOUND);
        JsonNode term = run.json().path("terms").path(0);
        assertThat(term.path("term").asText()).isEqualTo("advanced-node integrated circuit");
        assertThat(term.path("value").isBoolean()).isTrue();
        assertThat(term.path("value").booleanValue()).isFalse();
        assertThat(term.path("because").asText()).isEqualTo("nandLayers 127 < 128");
    }

    @Test
    void aMissingParameterIsAskedForWithWhatEachAnswerLeadsTo() {
        Run run = classify(
                "{\"date\": \"2025-03-01\", \"kind\": \"IC\", \"parameters\": {\"tpp\": 2000, \"dataCenter\": true}}");
        assertThat(run.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        JsonNode answer = run.json();
        assertThat(names(answer.path("meets"), "eccn")).isEmpty();
        assertThat(names(answer.path("notMeets"), "eccn")).isEmpty();
        assertThat(names(answer.path("undecided"), "eccn")).containsExactly("3A090.a", "3A090.b");
        JsonNode density = question(answer, "parameters.performanceDensity");
        assertThat(density.path("question").asText()).contains("performance density");
        assertThat(density.path("leadsTo"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "less than 3.2: not 3A090.a; not 3A090.b",
                        "3.2 or more, less than 5.92: not 3A090.a; 3A090.b",
                        "5.92 or more: 3A090.a; not 3A090.b");
        assertThat(density.path("wouldDecide"))
                .extracting(JsonNode::asText)
                .contains("15 CFR 774 Supp. 1, 3A090.a", "15 CFR 774 Supp. 1, 3A090.b");
        assertThat(question(answer, "parameters.dieAreaMm2").path("leadsTo")).isEmpty();
        assertThat(question(answer, "parameters.nonPlanar").path("leadsTo"))
                .extracting(JsonNode::asText)
                .first()
                .asString()
                .startsWith("true: advanced-node integrated circuit");
    }

    @Test
    void whatItIsHasToBeSaid() {
        Run run = classify("{\"date\": \"2025-03-01\", \"parameters\": {\"tpp\": 9000}}");
        assertThat(names(run.json().path("missing"), "fact")).containsExactly("kind");
        assertThat(run.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
    }

    @Test
    void aParagraphNotInForceIsNamedAsSuch() {
        JsonNode answer = classify(
                        "{\"date\": \"2024-12-01\", \"kind\": \"HBM\", \"parameters\": {\"memoryBandwidthDensity\": 9}}")
                .json();
        assertThat(names(answer.path("notMeets"), "eccn")).isEmpty();
        assertThat(answer.path("notInForce"))
                .extracting(JsonNode::asText)
                .anyMatch(n -> n.startsWith("3A090.c: known to this rulebook 2024-12-02"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "IC", "parameters": {"wavelength": 193}}                        | did you mean "wavelengthNm"?
            {"kind": "IC", "parameters": {"processNodeUm": 0.007}}                   | did you mean "processNodeNm"?
            {"kind": "IC", "parameters": {"tpp": -1}}                                | /parameters/tpp: expected a number that is not negative, found -1
            {"kind": "IC", "parameters": {"processNodeNm": "7 nm"}}                  | /parameters/processNodeNm: expected a number, found "7 nm"
            {"kind": "IC", "parameters": {"dataCenter": "yes"}}                      | /parameters/dataCenter: expected true or false
            {"kind": "SCANER", "parameters": {}}                                     | /kind: expected one of IC
            {"kind": "IC", "paramters": {}}                                          | did you mean "parameters"?
            {"kind": "IC", "parameters": []}                                         | /parameters: expected an object
            {"kind": "IC", "date": "12/01/2023"}                                     | /date: expected a date such as
            {"kind": "IC", "parameters": {"tpp": 100, "tops": 100, "bitLength": 16}} | tpp 100 is less than TOPS x bitLength = 1600
            {"kind": "IC", "parameters": {"tops": 100, "macTops": 100}}              | tops 100 is not twice macTops 100
            {"kind": "IC", "parameters": {"tpp": 4000, "dieAreaMm2": 800, "performanceDensity": 4}} | performanceDensity 4 is not tpp / dieAreaMm2 = 5
            []                                                                       | expected an object
            {"kind": "IC", "parameters": {"tpp": 1                                   | not valid JSON
            """)
    void badInputIsOneClearError(String input, String message) {
        assertThat(classify(input, "--as-of", "2025-03-01").refused(ExitStatus.BAD_INPUT))
                .contains(message);
    }

    @Test
    void aBatchAnswersEveryLineInOrderAndGoesOnAfterAnError() {
        String input = "\uFEFF" + GPU + "\n\n"
                + "{\"id\": \"bad\", \"kind\": \"IC\", \"parameters\": {\"tpp\": -5}}\n"
                + "not json\n"
                + GPU.replace("gpu", "last") + "\n";
        Run run = classify(input);
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        List<JsonNode> lines = run.jsonLines();
        assertThat(lines)
                .extracting(l -> l.path("id").asText() + l.path("line").asText())
                .containsExactly("gpu", "bad3", "4", "last");
        assertThat(lines.get(1).path("error").asText()).contains("not negative");
        assertThat(run.complaints()).containsExactly("screening: 2 lines in error");
        assertThat(classify(GPU + "\n" + GPU).status()).isEqualTo(ExitStatus.NOTHING_FOUND);
    }

    @Test
    void oneObjectMayTakeSeveralLinesOfAFile() throws IOException {
        Path file = Files.writeString(
                home.resolve("gpu.json"), GPU.replace(",", ",\n").replace("{", "{\n"));
        Run run = Run.of(home, "classify", file.toString());
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(names(run.json().path("meets"), "eccn")).containsExactly("3A090.a");
    }

    @Test
    void textIsForAPerson() {
        Run run = classify(GPU, "--text");
        assertThat(run.out())
                .startsWith("MEETS 3A090.a\n")
                .contains("TPP = 312 TOPS x 16 bits = 4992")
                .contains("because tpp 4992 >= 4800")
                .contains("Not legal advice");
        assertThat(classify("{\"date\": \"2025-03-01\", \"kind\": \"WAFER\", \"parameters\": {}}", "--text")
                        .out())
                .startsWith("NOT DECIDED")
                .contains("parameters.siteFlatnessNm");
    }

    /** One number in a copy of the rulebook: another answer, another digest. */
    @Test
    void anotherRulebookGivesAnotherAnswerAndSaysSo() throws IOException {
        Path copy = home.resolve("rulebook");
        copy(copy);
        Path limits = copy.resolve("774").resolve("3A090.parameters.json");
        String text = Files.readString(limits);
        int at = text.indexOf("4800", text.indexOf("\"a.minTpp\""));
        Files.writeString(limits, text.substring(0, at) + "5000" + text.substring(at + 4));
        String low = GPU.replace("826", "2000");
        JsonNode bundled = classify(low).json();
        JsonNode own = classify(low, "--rulebook", copy.toString()).json();
        assertThat(names(bundled.path("meets"), "eccn")).containsExactly("3A090.a");
        assertThat(names(own.path("meets"), "eccn")).doesNotContain("3A090.a");
        assertThat(own.path("rulebook").path("digest"))
                .isNotEqualTo(bundled.path("rulebook").path("digest"));
    }

    private static void copy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(RULEBOOK)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(RULEBOOK.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private Run classify(String input, String... options) {
        String[] args =
                Stream.concat(Stream.of("classify", "-"), Stream.of(options)).toArray(String[]::new);
        return Run.with(home, input, args);
    }

    private static JsonNode question(JsonNode answer, String fact) {
        for (JsonNode question : answer.path("missing")) {
            if (question.path("fact").asText().equals(fact)) {
                return question;
            }
        }
        throw new AssertionError("not asked: " + fact + " in " + answer.path("missing"));
    }

    private static List<String> names(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(n -> n.path(member).asText())
                .toList();
    }
}
