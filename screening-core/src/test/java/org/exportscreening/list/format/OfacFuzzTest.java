package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a file, a reader gives its content or says in one line why not. */
class OfacFuzzTest {

    private static final int MUTATIONS = 300;
    private static final List<String> MORSELS = List.of(
            "\"",
            ",",
            "\n",
            "\u001a",
            "-0-",
            "] [",
            ";",
            "'",
            "(",
            "<",
            ">",
            "</",
            "&",
            "&amp;",
            "&#0;",
            "&x;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<?",
            "<!DOCTYPE a>",
            "\u0000",
            "\ud800",
            "99999999999",
            " ",
            "=\"");

    static Stream<Arguments> files() throws IOException {
        return Stream.of(
                Arguments.of(
                        new OfacPrimaryReader(),
                        "901,\"DOE, Jan\",\"individual\",\"SDGT] [IFSR\",\"Chief\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1948;"
                                + " Passport A 1 (Egypt) issued 01 Jan 2001; a.k.a. 'JD'; Linked To: DOE CO.\"\r\n"
                                + "902,\"SEA STAR\",\"vessel\",\"NS-PLC\",-0- ,\"C\",-0- ,\"9\",-0- ,-0- ,-0- ,-0- \r\n\u001a"),
                Arguments.of(
                        new OfacAliasReader(), "901,1,\"aka\",\"JD\",-0- \r\n901,2,\"fka\",\"ROE\",-0- \r\n\u001a"),
                Arguments.of(
                        new OfacAddressReader(),
                        "901,1,\"1 Main St\",\"Port 7\",\"Cuba\",-0- \r\n901,2,-0- ,-0- ,-0- ,-0- \r\n\u001a"),
                Arguments.of(new OfacCommentsReader(), "901,\"r 42 (Cuba); a.k.a. 'AL'.\"\r\n902,\"x\"\r\n\u001a"),
                Arguments.of(new OfacXmlReader(), OfacXmlReadersTest.fixture("ofac-legacy.xml")),
                Arguments.of(new OfacEnhancedXmlReader(), OfacXmlReadersTest.fixture("ofac-enhanced.xml")),
                Arguments.of(new OfacAdvancedXmlReader(), OfacXmlReadersTest.fixture("ofac-advanced.xml")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void contentOrOneLine(ListReader reader, String file) {
        Random random = new Random(20240504);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < MUTATIONS; i++) {
                String mutated = file;
                for (int n = random.nextInt(4); n >= 0; n--) {
                    mutated = mutate(mutated, random);
                }
                check(reader, mutated);
            }
        });
    }

    private static void check(ListReader reader, String text) throws IOException {
        try {
            reader.recognizes(text.substring(0, Math.min(text.length(), ListReader.HEAD_CHARS)));
            assertThat(reader.read(new ListInput("fuzz", new StringReader(text))))
                    .isNotNull();
        } catch (ListDataException e) {
            assertThat(e.getMessage()).startsWith("fuzz:").doesNotContain("\n").hasSizeLessThan(1000);
        }
    }

    private static String mutate(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(40));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(at);
            case 2 -> text.substring(0, at);
            case 3 -> text.substring(0, at) + (char) random.nextInt(0x3000) + text.substring(to);
            default -> text.substring(0, at) + MORSELS.get(random.nextInt(MORSELS.size())) + text.substring(at);
        };
    }
}
