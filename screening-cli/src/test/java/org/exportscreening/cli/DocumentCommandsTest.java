package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A command that docs/FALSEHOODS.md says prints something prints it, with the starter data. */
class DocumentCommandsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "FALSEHOODS.md");
    private static final Pattern COMMAND = Pattern.compile("`\\./screening ([^`]+)` prints `([^`]+)`");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path home;

    @TestFactory
    Stream<DynamicTest> printsWhatTheDocumentSays() throws IOException {
        String text = Files.readString(DOCUMENT).replaceAll("\\s+", " ");
        List<MatchResult> commands = COMMAND.matcher(text).results().toList();
        assertThat(commands).hasSizeGreaterThan(15);
        return commands.stream()
                .map(m -> dynamicTest(m.group(1), () -> {
                    Run run = Run.of(home, arguments(m.group(1)));
                    assertThat(run.out().replaceAll("\\s+", " ")).as(run.err()).contains(m.group(2));
                }));
    }

    /** The words of a command; a file is named from the root of the project, and the tests run in the module's folder. */
    private static String[] arguments(String command) {
        return ARGUMENT.matcher(command)
                .results()
                .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                .map(a -> a.startsWith("seeds/") ? "../" + a : a)
                .toArray(String[]::new);
    }
}
