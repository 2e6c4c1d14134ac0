package org.exportscreening.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contrast of the colors of the reports, as WCAG 2.2 defines it (success criterion 1.4.3: 4.5 to 1 for text). */
class ContrastTest {
    private static final Pattern COLOR = Pattern.compile("--([\\w-]+): #([0-9a-f]{6});");
    private static final String STYLE = style();

    private static String style() {
        try (InputStream in = ContrastTest.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> colors() {
        Map<String, Integer> colors = new HashMap<>();
        COLOR.matcher(STYLE).results().forEach(m -> colors.put(m.group(1), Integer.parseInt(m.group(2), 16)));
        return colors;
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, panel",
        "ink, mark",
        "soft, paper",
        "soft, panel",
        "accent, paper",
        "accent, stop-back",
        "accent, license-back",
        "accent, hold-back",
        "accent, open-back",
        "accent, none-back",
        "ink, stop-back",
        "ink, license-back",
        "ink, hold-back",
        "ink, open-back",
        "ink, none-back",
        "stop, stop-back",
        "stop, paper",
        "license, license-back",
        "hold, hold-back",
        "open, open-back",
        "none, none-back"
    })
    void textIsReadable(String text, String ground) {
        double a = luminance(colors().get(text));
        double b = luminance(colors().get(ground));

        assertThat((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).isGreaterThanOrEqualTo(4.5);
    }

    private static double luminance(int color) {
        return 0.2126 * channel(color >> 16) + 0.7152 * channel(color >> 8 & 255) + 0.0722 * channel(color & 255);
    }

    private static double channel(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** So that the pairs above are all there are. */
    @Test
    void colorsStandInTheVariablesOnly() {
        String rules = STYLE.substring(STYLE.indexOf('}'));

        assertThat(rules)
                .doesNotContainPattern("#[0-9a-fA-F]{3,8}[;,) ]")
                .doesNotContain("rgb(")
                .doesNotContain("hsl(");
        assertThat(rules.lines().filter(l -> l.contains("mark {"))).allMatch(l -> l.contains("underline"));
    }
}
