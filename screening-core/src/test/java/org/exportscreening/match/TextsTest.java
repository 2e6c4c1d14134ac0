package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void numbersTextsLikeAMapWould() {
        Random random = new Random(3);
        Map<String, Integer> expected = new HashMap<>();
        List<String> asked = new ArrayList<>();
        Texts texts = new Texts();
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            asked.add(text);
            if (random.nextBoolean()) {
                int next = expected.size();
                expected.putIfAbsent(text, next);
                assertThat(texts.add(text)).isEqualTo(expected.get(text));
            }
        }
        texts.trim();
        assertThat(texts.size()).isEqualTo(expected.size());
        for (String text : asked) {
            String around = "x" + text + "y";
            int end = text.length() + 1;
            int number = expected.getOrDefault(text, Texts.NONE);
            assertThat(texts.find(text)).as(text).isEqualTo(number);
            assertThat(texts.find(around, 1, end, Texts.hash(around, 1, end)))
                    .as(text)
                    .isEqualTo(number);
        }
    }

    /** "Aa" and "BB" have the same hash. */
    @Test
    void tellsTextsOfTheSameHashApart() {
        Texts texts = new Texts();
        assertThat(texts.add("AaAa")).isZero();
        assertThat(texts.add("BBBB")).isOne();
        assertThat(texts.find("AaBB")).isEqualTo(Texts.NONE);
        assertThat(texts.find("BBBB")).isOne();
        assertThat(texts.text(0)).isEqualTo("AaAa");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append((char) ((random.nextInt(20) == 0 ? 0x4e00 : 'a') + random.nextInt(6)));
        }
        return text.toString();
    }
}
