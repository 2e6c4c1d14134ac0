package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where something must be, nothing is refused; a batch may be one of nothing, and says so. */
class EmptyInputTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "classify | expected a JSON object, or JSON Lines of them, found nothing",
                "transaction | expected a JSON document, found nothing",
                "names | expected CSV with a header (such as id,name), found nothing"
            })
    void nothingAtAllIsRefused(String command, String message) {
        for (String input : new String[] {"", "\n", " \r\n\n", "\uFEFF"}) {
            Run run = Run.with(home, input, command, "-");

            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(run.err()).contains("screening: standard input: " + message);
            assertThat(run.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "names | id,name%n",
                "transactions | id,date,item.eccn%n",
                "transactions | ''",
                "transactions | %n%n"
            })
    void aBatchMayBeOneOfNothing(String command, String input) {
        Run run = Run.with(home, input.formatted(), command, "-");

        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(run.err())
                .contains("screening: standard input: holds no " + command + "; there was nothing to answer")
                .contains("0 " + command);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"names | id,name%n1,Acme", "transactions | id,date%n1,2026-06-01"})
    void aRowIsSomething(String command, String rows) {
        Run run = Run.with(home, rows.formatted(), command, "-");

        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(run.err()).doesNotContain("nothing to answer");
        assertThat(run.out()).contains("\"id\":\"1\"");
    }
}
