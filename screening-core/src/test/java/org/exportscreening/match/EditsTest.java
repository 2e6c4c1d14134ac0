package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {

    @ParameterizedTest
    @CsvSource({
        "huawei, huawei, 0",
        "huawei, huwaei, 1",
        "huawei, huawey, 1",
        "huawei, huawe, 1",
        "huawei, huawweei, 2",
        "ca, abc, 3",
        "'', abc, 3"
    })
    void countsEdits(String a, String b, int expected) {
        assertThat(Edits.between(a, b, 5)).isEqualTo(expected);
        assertThat(Edits.between(b, a, 5)).isEqualTo(expected);
    }

    @Test
    void equalsTheFullMatrixOnRandomWords() {
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            String a = word(random);
            String b = random.nextBoolean() ? word(random) : changed(a, random);
            int exact = fullMatrix(a, b);
            int most = random.nextInt(6);
            int edits = Edits.between(a, b, most);
            if (exact <= most) {
                assertThat(edits).as("%s and %s, at most %d", a, b, most).isEqualTo(exact);
            } else {
                assertThat(edits).as("%s and %s, at most %d", a, b, most).isGreaterThan(most);
            }
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(4)));
        }
        return word.toString();
    }

    private static String changed(String word, Random random) {
        StringBuilder changed = new StringBuilder(word);
        for (int i = random.nextInt(3); i > 0 && changed.length() > 1; i--) {
            int at = random.nextInt(changed.length() - 1);
            char letter = changed.charAt(at);
            changed.deleteCharAt(at).insert(at + 1, letter);
        }
        return changed.toString();
    }

    /** Optimal string alignment as in the textbook. */
    private static int fullMatrix(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
