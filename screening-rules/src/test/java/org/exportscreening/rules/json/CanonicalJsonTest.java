package org.exportscreening.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ \"b\" : 1 , \"a\" : [ ] } | {\"b\":1,\"a\":[]}",
                "[1.50, 1E3, 0.00001, 1.0e-7, -0, 12345678901234567890] | [1.50,1E+3,0.00001,1.0E-7,0,12345678901234567890]",
                "\"\\u00e4\\/\\n\\u0001\\\"\\\\\\u007f\" | \"ä/\\n\\u0001\\\"\\\\\u007f\"",
                "\"\\ud83d\\ude00 \\ud83d \\ude00\" | \"\uD83D\uDE00 \\ud83d \\ude00\"",
                "null | null"
            })
    void writesOneForm(String json, String canonical) {
        String once = CanonicalJson.text(Json.parse("t", json).value());

        assertThat(once).isEqualTo(canonical);
        assertThat(CanonicalJson.text(Json.parse("t", once).value())).isEqualTo(once);
    }

    @Test
    void numbersOfJavaHaveTheFormOfNumbersThatWereRead() {
        assertThat(CanonicalJson.text(List.of(0.0001, 1.0, 7, 7L))).isEqualTo("[0.00010,1.0,7,7]");
    }

    @Test
    void aDigestIsThatOfTheForm() {
        assertThat(CanonicalJson.digest(Json.parse("t", "{ }").value()))
                .isEqualTo("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }
}
