package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsCommandTest {
    @TempDir
    Path home;

    @Test
    void aReportOnTheBatchIsWrittenAsWell() throws IOException {
        Path page = home.resolve("batch.html");
        Path lines = Files.writeString(home.resolve("orders.jsonl"), Run.samplesAsLines() + "{\n");
        Run run = Run.of(home, "transactions", lines.toString(), "--html", page.toString());

        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.out().lines()).hasSize(10);
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("10 rows", "8 need a person; 1 of them could not be answered", "05-denied-person-in-germany")
                .contains("<bdi translate=\"no\">orders.jsonl</bdi>");
    }

    @Test
    void answersEveryLineInOrder() throws IOException {
        Path file = Files.writeString(
                home.resolve("all.jsonl"),
                line("09-water-filters-to-cuba")
                        + line("02-office-furniture-to-germany")
                        + line("05-denied-person-in-germany"));
        Run run = Run.of(home, "transactions", file.toString());
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(run.jsonLines())
                .extracting(d -> d.path("id").asText() + " " + d.path("outcome").asText())
                .containsExactly(
                        "09-water-filters-to-cuba LICENSE_REQUIRED",
                        "02-office-furniture-to-germany NLR",
                        "05-denied-person-in-germany PROHIBITED");
        assertThat(run.err()).contains("starter data");
    }

    @Test
    void aBadLineIsAnsweredWithAnErrorAndTheRunGoesOn() throws IOException {
        String input = "\uFEFF" + line("02-office-furniture-to-germany")
                + "\n"
                + "   \n"
                + "{\"id\": \"typo\", \"destnation\": \"CN\"}\n"
                + "not json\n"
                + "{\"id\": 7}\n"
                + "[]\n"
                + "{\"id\": \"cut\", \"date\": \"2026\n"
                + line("05-denied-person-in-germany").stripTrailing();
        Run run = Run.with(home, input, "transactions", "-");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        List<JsonNode> lines = run.jsonLines();
        assertThat(lines).extracting(d -> d.has("error")).containsExactly(false, true, true, true, true, true, false);
        JsonNode typo = lines.get(1);
        assertThat(typo.path("id").asText()).isEqualTo("typo");
        assertThat(typo.path("line").intValue()).isEqualTo(4);
        assertThat(typo.path("error").asText()).contains("did you mean \"destination\"?");
        assertThat(typo.has("outcome")).isFalse();
        assertThat(lines.get(2).path("line").intValue()).isEqualTo(5);
        assertThat(lines.get(2).path("error").asText()).contains("not valid JSON");
        assertThat(lines.get(3).path("error").asText()).contains("/id");
        assertThat(lines.get(4).path("error").asText()).contains("expected an object");
        assertThat(lines.get(5).path("line").intValue()).isEqualTo(8);
        assertThat(lines.get(6).path("outcome").asText()).isEqualTo("PROHIBITED");
        assertThat(run.complaints()).singleElement().asString().contains("5 lines in error");
        assertThat(run.out() + run.err()).doesNotContain("at org.").doesNotContain("com.fasterxml");
    }

    @Test
    void aCellThatIsNoAmountIsNamedWithItsColumn() {
        for (String cell : new String[] {"NaN", "1e999", "1,5x"}) {
            Run run = Run.with(home, "id;item.value\n1;" + cell + "\n2;12.5\n", "transactions", "-");
            assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(run.out())
                    .contains("column item.value: expected a number such as 1250.5, found \\\"" + cell + "\\\"")
                    .contains("\"id\":\"2\",\"outcome\"");
        }
    }

    @Test
    void anEmptyBatchHasNoAnswers() {
        Run run = Run.with(home, "\n\n", "transactions", "-");
        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void asOfFillsMissingDates() {
        Run run = Run.with(
                home,
                "{\"id\": \"a\"}\n{\"id\": \"b\", \"date\": \"2025-02-03\"}\n",
                "transactions",
                "-",
                "--as-of",
                "2026-11-22");
        assertThat(run.jsonLines())
                .extracting(d -> d.path("date").asText())
                .containsExactly("2026-11-22", "2025-02-03");
    }

    @Test
    void theOutFileAppearsOnlyComplete() throws IOException {
        Path out = home.resolve("answers.jsonl");
        Run good = Run.with(home, line("02-office-furniture-to-germany"), "transactions", "-", "--out", out.toString());
        assertThat(good.status()).as(good.err()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(good.out()).isEmpty();
        assertThat(Files.readAllLines(out)).hasSize(1);
        String before = Files.readString(out);
        byte[] notUtf8 = (line("02-office-furniture-to-germany") + "{\"id\": \"" + "x".repeat(20_000) + "\u00e9\"}\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Run broken = Run.with(home, notUtf8, "transactions", "-", "--out", out.toString());
        assertThat(broken.refusedAfterNotice(ExitStatus.BAD_INPUT)).contains("UTF-8");
        assertThat(out).hasContent(before);
    }

    @Test
    void aMissingFileIsRefused() {
        assertThat(Run.of(home, "transactions", home.resolve("none.jsonl").toString())
                        .refused(ExitStatus.BAD_INPUT))
                .contains("none.jsonl")
                .contains("no such file");
    }

    private static String line(String sample) throws IOException {
        return Run.parse(Files.readString(Run.SAMPLES.resolve(sample + ".json"))) + "\n";
    }
}
