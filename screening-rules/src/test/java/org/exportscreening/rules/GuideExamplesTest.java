package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The examples of docs/JAVA.md compile, run, and print what they say. The first block has the imports of all others; each other
 * block is the body of a method that sees the three variables which the guide names. They run in their order in one folder, so
 * that a later one finds the files of an earlier one.
 */
@Isolated
class GuideExamplesTest {
    private static final Path GUIDE = Path.of("..", "docs", "JAVA.md");
    private static final Path SEEDS = Path.of("..", "seeds");
    private static final Pattern BLOCK = Pattern.compile("(?s)```java\\n(.*?)\\n```");
    private static final Pattern FILE = Pattern.compile("(?s)`([\\w.-]+)`:\\n\\n```(?:json|csv)\\n(.*?)\\n```");
    private static final Pattern PRINTS = Pattern.compile("(?m)// prints (.+)$");
    private static final int FEWEST = 15;
    private static final String HEAD = """
            public final class Example {
                static java.nio.file.Path folder;
                static org.exportscreening.rules.ExportScreening screening;
                static org.exportscreening.rules.Transaction order;
                public static void run(
                        java.nio.file.Path f,
                        org.exportscreening.rules.ExportScreening s,
                        org.exportscreening.rules.Transaction o) throws Exception {
                    folder = f;
                    screening = s;
                    order = o;
                    example();
                }
                static void example() throws Exception {
            """;

    @TempDir
    Path folder;

    private static String text(String document) throws IOException {
        return Files.readString(GUIDE.resolveSibling(document)).replace("\r\n", "\n");
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(text("JAVA.md")).results().map(r -> r.group(1)).toList();
    }

    @Test
    void theFirstBlockHasTheImports() throws IOException {
        assertThat(blocks()).hasSizeGreaterThan(FEWEST);
        assertThat(blocks().get(0).lines()).allMatch(line -> line.isEmpty() || line.startsWith("import "));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleCompilesAndRuns() throws IOException {
        files();
        ExportScreening screening = ExportScreening.builder().build();
        Transaction order = Transaction.parse(
                "order", Files.readString(SEEDS.resolve("transactions").resolve("04-mmic-amplifier-to-china.json")));
        List<String> blocks = blocks();
        return IntStream.range(1, blocks.size())
                .mapToObj(i -> dynamicTest("block " + (i + 1) + ": " + firstLine(blocks.get(i)), () -> {
                    String printed = run(i + 1, compile(i + 1, blocks.get(0), blocks.get(i)), screening, order);
                    int from = 0;
                    for (MatchResult told :
                            PRINTS.matcher(blocks.get(i)).results().toList()) {
                        assertThat(printed.substring(from))
                                .as("what block %d of JAVA.md prints, in order", i + 1)
                                .contains(told.group(1));
                        from = printed.indexOf(told.group(1), from)
                                + told.group(1).length();
                    }
                }));
    }

    private static String firstLine(String block) {
        return block.lines().findFirst().orElse("");
    }

    /** What the guide takes to be in the folder: two lists, the files that it shows, and the rulebook of RULES.md. */
    private void files() throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists"));
        for (String list : List.of("el.json", "sdn.json")) {
            Files.copy(SEEDS.resolve("lists").resolve(list), lists.resolve(list));
        }
        for (MatchResult shown : FILE.matcher(text("JAVA.md")).results().toList()) {
            Files.writeString(folder.resolve(shown.group(1)), shown.group(2) + "\n");
        }
        MatchResult rulebook = Pattern.compile("(?s)Write `acme-policy.json`:\\n\\n```json\\n(.*?)\\n```")
                .matcher(text("RULES.md"))
                .results()
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve("acme-policy.json"), rulebook.group(1));
    }

    private Path compile(int number, String imports, String block) throws IOException {
        String head = imports + "\n" + HEAD;
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Path classes = Files.createDirectories(folder.resolve("classes-" + number));
        boolean done = compiler.getTask(
                        new StringWriter(),
                        null,
                        found,
                        List.of(
                                "-proc:none",
                                "-d",
                                classes.toString(),
                                "-classpath",
                                System.getProperty("java.class.path")),
                        null,
                        List.of(new Source(head + block + "\n    }\n}\n")))
                .call();
        long before = head.lines().count();
        List<String> errors = new ArrayList<>();
        for (Diagnostic<?> d : found.getDiagnostics()) {
            if (d.getKind() == Diagnostic.Kind.ERROR) {
                errors.add("line " + (d.getLineNumber() - before) + ": " + d.getMessage(Locale.ENGLISH));
            }
        }
        assertThat(errors).as("block %d of JAVA.md:%n%s%n", number, block).isEmpty();
        assertThat(done).as("block %d of JAVA.md compiles", number).isTrue();
        return classes;
    }

    private String run(int number, Path classes, ExportScreening screening, Transaction order) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            loader.loadClass("Example")
                    .getMethod("run", Path.class, ExportScreening.class, Transaction.class)
                    .invoke(null, folder, screening, order);
        } catch (InvocationTargetException e) {
            throw new AssertionError("block " + number + " of JAVA.md fails: " + e.getCause(), e.getCause());
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Example.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
