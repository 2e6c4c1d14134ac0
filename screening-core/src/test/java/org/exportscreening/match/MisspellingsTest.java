package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.exportscreening.name.WordKind;
import org.junit.jupiter.api.Test;

class MisspellingsTest {

    private static final WordKind[] KINDS = {
        WordKind.DISTINCTIVE, WordKind.DISTINCTIVE, WordKind.GENERIC, WordKind.SURNAME, WordKind.PLACE
    };

    /** Words of all lengths, some of two scripts; most of them are an earlier one with up to three edits. */
    private static final Word[] WORDS = words(2_000);

    /** All pairs: that the three tests let no misspelled word go, and let few others pass. */
    @Test
    void findsAllThatAreMisspelledAndFewOthers() {
        Misspellings misspellings = new Misspellings(WORDS);
        int alike = 0;
        int others = 0;
        for (Word asked : WORDS) {
            Set<Integer> found = new HashSet<>();
            misspellings.like(asked, id -> assertThat(found.add(id)).as("once").isTrue());
            for (int id = 0; id < WORDS.length; id++) {
                if (asked.equals(WORDS[id]) || Abbreviation.is(asked, WORDS[id])) {
                    continue;
                }
                boolean same = WordSimilarity.of(asked, WORDS[id]) > 0;
                if (same) {
                    assertThat(found)
                            .as("%s for %s", WORDS[id].text(), asked.text())
                            .contains(id);
                }
                alike += same ? 1 : 0;
                others += !same && found.contains(id) ? 1 : 0;
            }
        }
        assertThat(alike).isGreaterThan(WORDS.length);
        assertThat(others).isLessThan(alike / 4);
    }

    @Test
    void aWordTooLongToCompareFindsAll() {
        Word[] words = Arrays.copyOf(WORDS, 20);
        words[7] = word("ab".repeat(40), WordKind.DISTINCTIVE);
        Set<Integer> found = new HashSet<>();
        new Misspellings(words).like(word("ab".repeat(39) + "b", WordKind.DISTINCTIVE), found::add);
        assertThat(found).contains(7);
        found.clear();
        new Misspellings(words).like(word("ab".repeat(32), WordKind.DISTINCTIVE), found::add);
        assertThat(found).doesNotContain(7);
    }

    @Test
    void withoutWordsThereIsNothing() {
        new Misspellings(new Word[0]).like(WORDS[0], id -> assertThat(id).isNull());
    }

    private static Word[] words(int count) {
        Random random = new Random(43);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            char first = random.nextInt(8) == 0 ? '\u0430' : 'a';
            boolean isNew = i < 20 || random.nextInt(20) == 0;
            StringBuilder text = new StringBuilder(isNew ? "" : texts.get(random.nextInt(i)));
            for (int edits = isNew ? 3 + random.nextInt(10) : random.nextInt(4); edits > 0; edits--) {
                char letter = (char) (first + random.nextInt(12));
                int at = random.nextInt(text.length() + 1);
                if (isNew || text.length() < 4 || random.nextBoolean()) {
                    text.insert(at, letter);
                } else {
                    text.deleteCharAt(at % text.length());
                }
            }
            texts.add(text.toString());
        }
        return texts.stream()
                .distinct()
                .map(text -> word(text, KINDS[random.nextInt(KINDS.length)]))
                .toArray(Word[]::new);
    }

    private static Word word(String text, WordKind kind) {
        // No sound and no frame: what is alike then is so by its letters.
        return new Word(text, text, kind, "", "", true);
    }
}
