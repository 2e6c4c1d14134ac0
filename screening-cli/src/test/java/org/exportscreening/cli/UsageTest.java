package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    Path home;

    @Test
    void anOptionBeforeTheCommandIsNotSilentlyLost() {
        Run run = Run.of(home, "--data", "elsewhere", "name", "Huawei");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("name ... --data").hasLineCount(1);
    }

    @Test
    void helpNamesTheCommandsAndTheExitStatus() {
        Run run = Run.of(home, "--help");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: screening")
                .containsPattern("(?m)^ +name ")
                .containsPattern("(?m)^ +names ")
                .containsPattern("(?m)^ +transaction ")
                .containsPattern("(?m)^ +transactions ")
                .contains("--data", "--lists", "--as-of", "--rulebook", "--help")
                .contains("Exit status")
                .contains("not legal advice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "names", "transaction", "transactions"})
    void everyCommandHasHelpAndTheSharedOptions(String command) {
        Run run = Run.of(home, command, "--help");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: screening " + command)
                .contains("--data", "--lists", "--as-of", "--rulebook", "--help");
    }

    @ParameterizedTest
    @CsvSource({"nme, name", "transactons, transactions"})
    void anUnknownCommandIsRefusedWithASuggestion(String command, String meant) {
        assertThat(Run.of(home, command).refused(ExitStatus.BAD_INPUT))
                .contains("'" + command + "'")
                .contains("did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @CsvSource({
        "name, Huawei, --jsno, --json",
        "names, -, --fromat, --format",
        "transaction, -, --as-off, --as-of",
        "transactions, -, --rulebok, --rulebook"
    })
    void anUnknownOptionIsRefusedWithASuggestion(String command, String argument, String option, String meant) {
        assertThat(Run.of(home, command, argument, option).refused(ExitStatus.BAD_INPUT))
                .contains("'" + option + "'")
                .contains("did you mean \"" + meant + "\"?");
    }

    @Test
    void aStackTraceIsShownOnlyToThoseWhoAsk() {
        String missing = home.resolve("none.csv").toString();
        String[] args = {"name", "Huawei", "--lists", missing};
        Run.of(home, args).refused(ExitStatus.UNTRUSTED_DATA);
        Run debug = Run.of(home, "name", "Huawei", "--debug", "--lists", missing);
        assertThat(debug.status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        assertThat(debug.out()).isEmpty();
        assertThat(debug.err()).contains("at org.exportscreening.");
        assertThat(debug.err().stripTrailing().lines().reduce((a, b) -> b).orElse(""))
                .startsWith("screening: none.csv");
    }

    @Test
    void nothingIsWrittenToTheHomeFolder() {
        Run.of(home, "name", "Huawei");
        Run.of(home);
        assertThat(Files.exists(home.resolve(".screening"))).isFalse();
    }

    @Test
    void tooLittleMemoryIsOneLineAndNoAnswer() {
        StringWriter err = new StringWriter();
        int status = Main.withinMemory(
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                new PrintWriter(err));
        assertThat(status).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(err.toString().lines()).singleElement().asString().contains("out of memory", "-Xmx");
    }
}
