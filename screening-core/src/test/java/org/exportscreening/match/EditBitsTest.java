package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EditBitsTest {

    @Test
    void agreesWithTheDistanceOfLatinLetters() {
        Random random = new Random(19);
        int near = 0;
        for (int i = 0; i < 50_000; i++) {
            String a = word(random, 1 + random.nextInt(12));
            String b = word(random, random.nextInt(13));
            int most = random.nextInt(4);
            boolean within = Edits.between(a, b, most) <= most;
            assertThat(mayBeWithin(a, b, most))
                    .as("%s and %s, at most %d", a, b, most)
                    .isEqualTo(within);
            near += within ? 1 : 0;
        }
        assertThat(near).isBetween(2_000, 48_000);
    }

    @Test
    void longWordsFitToTheLastLetter() {
        String word = "abcdefgh".repeat(8);
        assertThat(word).hasSize(EditBits.LONGEST);
        assertThat(mayBeWithin(word, word, 0)).isTrue();
        assertThat(mayBeWithin(word, word.substring(0, 63) + "g", 1)).isTrue();
        assertThat(mayBeWithin(word, word.substring(0, 62) + "hg", 1)).isTrue();
        assertThat(mayBeWithin(word, word.substring(0, 61) + "xyz", 2)).isFalse();
        assertThat(mayBeWithin(word, word + "xyz", 3)).isTrue();
    }

    /** Two letters that are taken for the same make words more alike, never less. */
    @Test
    void lettersOfTheSameClassPassForTheSame() {
        assertThat(LetterSignature.classOf('a')).isEqualTo(LetterSignature.classOf('\u0441'));
        assertThat(mayBeWithin("banana", "b\u0441n\u0441n\u0441", 0)).isTrue();
    }

    private static boolean mayBeWithin(String a, String b, int most) {
        byte[] letters = new byte[b.length() + 2];
        for (int i = 0; i < b.length(); i++) {
            letters[i + 1] = LetterSignature.classOf(b.charAt(i));
        }
        return new EditBits(a).mayBeWithin(letters, 1, b.length() + 1, most);
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }
}
