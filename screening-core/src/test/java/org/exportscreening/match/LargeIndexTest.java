package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.exportscreening.TestData;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListEntry;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameNormalizer;
import org.junit.jupiter.api.Test;

/**
 * The index gives exactly what a comparison with every name gives where there are many names, too: there it passes over frequent
 * words, which it hardly does among few.
 */
class LargeIndexTest {

    /** The full scans take nearly all of the time; {@code -Dindex.thorough=10} asks ten times as many queries. */
    private static final int THOROUGH = Integer.getInteger("index.thorough", 1);

    private static final WeakAliases[] WEAK_ALIASES = WeakAliases.values();

    private record Question(String query, Predicate<ListEntry> filter, WeakAliases weakAliases, double threshold) {}

    @Test
    void givesTheSameAsAFullScanOf20000Names() {
        List<ListEntry> starter = ListCatalog.starter().load().entries();
        compare(starter, 20_000, 2_000 * THOROUGH, new Random(17));
    }

    @Test
    void givesTheSameAsAFullScanOf100000Names() {
        List<ListEntry> real = ListCatalog.files(List.of(TestData.real("lists/csl-2022-04-21.csv.gz")))
                .load()
                .entries();
        compare(real, 100_000, 500 * THOROUGH, new Random(19));
    }

    private static void compare(List<ListEntry> real, int names, int queries, Random random) {
        List<ListEntry> entries = ManyNames.entries(real, names, random);
        NameIndex index = NameIndex.of(TestData.snapshot(entries), NameNormalizer.bundled());
        NoisyNames noisy = new NoisyNames(entries, random);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            questions.add(new Question(
                    noisy.next(),
                    NameIndexTest.filter(random),
                    WEAK_ALIASES[random.nextInt(WEAK_ALIASES.length)],
                    NameIndexTest.threshold(random)));
        }
        long found = questions.parallelStream()
                .filter(question -> isFound(index, question))
                .count();
        assertThat(found).as("queries that find something").isGreaterThan(queries / 3);
    }

    /** Whether anything is found, and the same by both ways. */
    private static boolean isFound(NameIndex index, Question question) {
        List<NameForm> all = index.readings(question.query());
        // Of the sixteen readings of a Chinese name each is a scan of its own, and they differ in a word.
        List<NameForm> readings = all.subList(0, Math.min(2, all.size()));
        List<String> expected = NameIndexTest.shown(
                index.scan(readings, question.filter(), question.weakAliases(), question.threshold()));
        List<String> actual = NameIndexTest.shown(
                index.search(readings, question.filter(), question.weakAliases(), question.threshold()));
        assertThat(actual)
                .as("\"%s\" at %s, weak aliases %s", question.query(), question.threshold(), question.weakAliases())
                .isEqualTo(expected);
        return !expected.isEmpty();
    }
}
