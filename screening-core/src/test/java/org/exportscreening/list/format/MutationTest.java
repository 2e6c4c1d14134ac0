package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a file on its way: a reader gives content or one line of complaint, and soon. The seeds are fixed. */
class MutationTest {

    private static final int MUTATIONS = 300;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Bytes that mean something to a parser. */
    private static final byte[] TELLING = "\",;\n\r(){}[]\\:?0\u0000".getBytes(StandardCharsets.UTF_8);

    static Stream<Arguments> files() {
        String row = CslRow.COLUMNS.stream()
                .map(column -> switch (column) {
                    case "source" -> "Entity List (EL) - Bureau of Industry and Security";
                    case "name" -> "\"Acme Xi?an Works, Ltd. (AXW), a.k.a., the following 2 aliases: -A; and -B\"";
                    case "ids" -> "\"CA, 2001-01-01, X1, Passport; Gender, Male\"";
                    case "federal_register_notice" -> "\"68 F.R. 38290, 38291 6/27/2003; 88 FR\"";
                    case "start_date" -> "5/21/2019";
                    case "license_requirement" -> "For all items subject to the EAR. (See §744.11 of the EAR)4";
                    case "addresses" -> "\"1 Sample Road, CN; HK\"";
                    case "standard_order" -> "Y";
                    default -> "";
                })
                .collect(Collectors.joining(","));
        String csv = String.join(",", CslRow.COLUMNS) + "\n" + (row + "\n").repeat(4);
        String json = "{\"results\":["
                + "{\"source\":\"Entity List (EL) - x\",\"name\":\"Acme (A.K.A. Ace)\",\"alt_names\":[\"B\"],"
                + "\"addresses\":[{\"city\":\"C\",\"country\":\"CN\"}],\"ids\":[{\"type\":\"T\",\"number\":\"1\"}]}]}";
        String mapped = "covered_entity,aliases,country,citation,covered_since,scope\n"
                + "Acme Tel,\"A; B\",China,84 FR 1,2019-08-13,all\n".repeat(3);
        return Stream.of(
                Arguments.of("csl.csv", new CslCsvReader(), csv),
                Arguments.of("csl.json", new CslJsonReader(), json),
                Arguments.of("mapped.csv", new MappedCsvReader(), mapped));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aReaderGivesContentOrOneLine(String name, ListReader reader, String text) {
        assertThat(read(name, reader, new StringReader(text))).isEqualTo("content");
        Random random = new Random(20_260_924);
        assertTimeoutPreemptively(LIMIT, () -> {
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] mutated = text.getBytes(StandardCharsets.UTF_8);
                for (int n = random.nextInt(4); n >= 0; n--) {
                    mutated = mutate(mutated, random);
                }
                String outcome = read(
                        name, reader, new InputStreamReader(new ByteArrayInputStream(mutated), StandardCharsets.UTF_8));
                assertThat(outcome.lines().count()).as(outcome).isEqualTo(1);
            }
        });
    }

    /** Cells as long as the parser allows, made to keep a pattern busy. */
    @Test
    void aHostileCellCostsNoTime() {
        String header = String.join(",", CslRow.COLUMNS) + "\n";
        assertTimeoutPreemptively(LIMIT, () -> {
            for (String part : List.of(
                    " ", "1 ", "(", "()", "aka ", "a.k.a. 'x", "84 FR ", "EAR)", "?", "and its ", ", X", "items ")) {
                String cell = "\"A(1 " + part.repeat(150_000 / part.length()) + "B\"";
                String row = CslRow.COLUMNS.stream()
                        .map(column -> column.equals("source")
                                ? "Entity List (EL) - Bureau of Industry and Security"
                                : column.equals("type") || column.equals("standard_order") ? "" : cell)
                        .collect(Collectors.joining(","));
                assertThat(read("csl.csv", new CslCsvReader(), new StringReader(header + row)))
                        .isEqualTo("content");
            }
        });
    }

    /** "content", or the message of the complaint; anything else thrown fails the test. */
    private static String read(String name, ListReader reader, Reader text) {
        try {
            ListContent content = reader.read(new ListInput(name, text));
            content.entries().forEach(entry -> {
                assertThat(entry.reviewPolicies()).isNotNull();
                assertThat(String.valueOf(entry.requirementScope())).isNotEmpty();
            });
            content.problems()
                    .forEach(problem ->
                            assertThat(problem.problem().lines().count()).isEqualTo(1));
            content.warnings()
                    .forEach(warning ->
                            assertThat(warning.lines().count()).as(warning).isEqualTo(1));
            return "content";
        } catch (ListDataException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(5)) {
            case 0 -> { // flip a byte
                out.write(bytes[at] ^ (1 << random.nextInt(7)));
                out.write(bytes, at + 1, bytes.length - at - 1);
            }
            case 1 -> { // cut the end off
                return Arrays.copyOf(bytes, at);
            }
            case 2 -> // cut a piece out
                out.write(bytes, at + length, bytes.length - at - length);
            case 3 -> { // say it twice
                out.write(bytes, at, length);
                out.write(bytes, at, bytes.length - at);
            }
            default -> { // put in what means something
                out.write(TELLING[random.nextInt(TELLING.length)]);
                out.write(bytes, at, bytes.length - at);
            }
        }
        return out.toByteArray();
    }
}
