package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one run of the command line did.
 *
 * @param status the exit status
 * @param out standard output
 * @param err standard error
 */
record Run(int status, String out, String err) {
    /** Where the sample transactions lie. Maven runs the tests in the module's folder. */
    static final Path SAMPLES = Path.of("..", "seeds", "transactions");

    private static final String NOTICE = "starter data";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Runs with nothing on standard input. */
    static Run of(Path home, String... args) {
        return with(home, "", args);
    }

    static Run with(Path home, String input, String... args) {
        return with(home, input.getBytes(StandardCharsets.UTF_8), args);
    }

    static Run with(Path home, byte[] input, String... args) {
        return with(home, Map.of(), input, args);
    }

    static Run with(Path home, Map<String, String> environment, byte[] input, String... args) {
        return at(Clock.systemUTC(), home, environment, input, args);
    }

    /** Runs at a time. */
    static Run at(Clock clock, Path home, Map<String, String> environment, byte[] input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                new Terminal(
                        new ByteArrayInputStream(input),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        environment,
                        home,
                        clock),
                args);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The sample transactions as JSON Lines. */
    static String samplesAsLines() throws IOException {
        StringBuilder lines = new StringBuilder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(SAMPLES, "[0-9]*.json")) {
            Set<Path> inOrder = new TreeSet<>();
            files.forEach(inOrder::add);
            for (Path file : inOrder) {
                lines.append(parse(Files.readString(file))).append('\n');
            }
        }
        return lines.toString();
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Standard output as one JSON document. */
    JsonNode json() {
        return parse(out);
    }

    /** Standard output as JSON Lines. */
    List<JsonNode> jsonLines() {
        return out.lines().map(Run::parse).toList();
    }

    /** The lines on standard error, without the notice that the data is starter data. */
    List<String> complaints() {
        return err.lines().filter(line -> !line.contains(NOTICE)).toList();
    }

    /**
     * Checks that the run was refused as a whole: one line on standard error, nothing on standard output.
     *
     * @return the line
     */
    String refused(int expected) {
        assertThat(err.lines()).as(err).hasSize(1);
        return refusedAfterNotice(expected);
    }

    /** The same, for a complaint that can come only after the data was announced. */
    String refusedAfterNotice(int expected) {
        assertThat(status).as(err).isEqualTo(expected);
        assertThat(out).isEmpty();
        assertThat(err).doesNotContain("at org.").doesNotContain("Exception:").doesNotContain("internal error");
        assertThat(complaints()).as(err).hasSize(1);
        return complaints().get(0);
    }
}
