package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Random;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;
import org.junit.jupiter.api.Assertions;

/** What the tests of the readers share. */
final class ListFiles {

    private static final String[] DIRT = {
        "\"",
        "\t",
        ",",
        ";",
        "\n",
        "\r",
        "<",
        ">",
        "&",
        "</TD>",
        "<TR>",
        "&x;",
        "\u2014",
        "(",
        ")",
        " and ",
        "a.k.a., ",
        "\u0000",
        "99999999999",
        "the following two aliases: ",
        "<!DOCTYPE a [<!ENTITY x 'y'>]>",
        "]]>",
        "\ud800",
        ". ",
        "Subordinate institution "
    };

    private ListFiles() {}

    static ListContent read(ListReader reader, String text) {
        assertThat(reader.recognizes(text.substring(0, Math.min(text.length(), ListReader.HEAD_CHARS))))
                .isTrue();
        return readAnything(reader, text);
    }

    private static ListContent readAnything(ListReader reader, String text) {
        try {
            return reader.read(new ListInput("list", new StringReader(text)));
        } catch (IOException e) {
            return fail(e);
        }
    }

    /** Damages a file in many ways; each time there must be content, or an error of one line. */
    static void survivesMutation(ListReader reader, String text) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Random random = new Random(744);
            for (int i = 0; i < 400; i++) {
                String damaged = damage(text, random);
                try {
                    ListContent content = readAnything(reader, damaged);
                    content.problems()
                            .forEach(problem -> assertThat(problem.problem()).isNotBlank());
                } catch (ListDataException e) {
                    assertThat(e).hasMessageStartingWith("list:").message().doesNotContain("\n");
                }
            }
        });
    }

    private static String damage(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        int times = 1 + random.nextInt(8);
        for (int i = 0; i < times && !damaged.isEmpty(); i++) {
            int at = random.nextInt(damaged.length());
            int end = Math.min(damaged.length(), at + random.nextInt(40));
            switch (random.nextInt(5)) {
                case 0 -> damaged.delete(at, end);
                case 1 -> damaged.insert(at, damaged.substring(at, end));
                case 2 -> damaged.setCharAt(at, (char) random.nextInt(0x3000));
                case 3 -> damaged.insert(at, DIRT[random.nextInt(DIRT.length)].repeat(1 + random.nextInt(30)));
                default -> damaged.setLength(Math.max(1, end));
            }
        }
        return damaged.toString();
    }
}
