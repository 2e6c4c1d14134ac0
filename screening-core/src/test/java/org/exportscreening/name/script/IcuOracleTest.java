package org.exportscreening.name.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Our tables against those of ICU, on words of our own. Two results agree when one of our spellings, without blanks, is ICU's
 * without marks, apostrophes and accents. The floors leave room for what we do otherwise on purpose:
 *
 * <ul>
 *   <li>Korean as spoken (silla), where ICU writes letter by letter (sinla);
 *   <li>Serbian, Ukrainian, Belarusian and Bulgarian words without a letter of their own are taken for Russian;
 *   <li>Hebrew beth inside a word goes with v, and tsadi with s;
 *   <li>ICU's Armenian and Greek have slips at the start of a word (tv for to, nk for gk).
 * </ul>
 */
class IcuOracleTest {

    private final Transliterator ours = Transliterator.bundled();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "russian, Russian-Latin/BGN, 0.95",
        "ukrainian, Ukrainian-Latin/BGN, 0.9",
        "bulgarian, Bulgarian-Latin/BGN, 0.9",
        "serbian, Serbian-Latin/BGN, 0.8",
        "belarusian, Belarusian-Latin/BGN, 0.9",
        "greek, Greek-Latin/UNGEGN, 0.9",
        "katakana, Katakana-Latin, 0.95",
        "hiragana, Hiragana-Latin, 0.95",
        "korean, Hangul-Latin, 0.75",
        "armenian, Armenian-Latin/BGN, 0.9",
        "georgian, Georgian-Latin/BGN, 0.95",
    })
    void spellingsAgree(String sample, String icu, double floor) {
        assertAgreement(
                sample,
                icu,
                floor,
                (word, theirs) -> ours.latin(word).stream()
                        .anyMatch(spelling -> spelling.replace(" ", "").equals(theirs)));
    }

    /**
     * ICU writes no vowel that the word does not: only the consonants can be compared, each letter by itself with a vowel
     * after it, lest k and h look like kh. The article and the tied t are left out; ours has neither.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"arabic, Arabic-Latin, 0.95", "hebrew, Hebrew-Latin, 0.8"})
    void consonantsAgree(String sample, String icu, double floor) {
        com.ibm.icu.text.Transliterator theirs = com.ibm.icu.text.Transliterator.getInstance(icu);
        assertAgreement(sample, icu, floor, (word, unused) -> {
            String letters = word.replaceFirst("^ال", "").replaceFirst("ة$", "");
            String latin = letters.chars()
                    .mapToObj(letter -> plain(theirs.transliterate(Character.toString(letter))) + "a")
                    .collect(Collectors.joining());
            String skeleton =
                    sample.equals("arabic") ? ConsonantSkeleton.ofArabic(word) : ConsonantSkeleton.ofHebrew(word);
            return ConsonantSkeleton.of(latin.substring(0, latin.length() - 1)).equals(skeleton);
        });
    }

    private static void assertAgreement(String sample, String icu, double floor, BiPredicate<String, String> agrees) {
        com.ibm.icu.text.Transliterator theirs = com.ibm.icu.text.Transliterator.getInstance(icu);
        List<String> words = words(sample);
        List<String> others = new ArrayList<>();
        for (String word : words) {
            String latin = plain(theirs.transliterate(word));
            if (!agrees.test(word, latin)) {
                others.add(word + " " + latin + " " + Transliterator.bundled().latin(word));
            }
        }
        double rate = 1 - (double) others.size() / words.size();
        assertThat(rate)
                .as("%s: %s of %s agree; otherwise: %s", sample, words.size() - others.size(), words.size(), others)
                .isGreaterThanOrEqualTo(floor);
    }

    private static List<String> words(String sample) {
        return Resources.entries("samples.txt").stream()
                .filter(line -> line[0].equals(sample))
                .flatMap(line -> List.of(line).subList(1, line.length).stream())
                .distinct()
                .toList();
    }

    private static String plain(String latin) {
        return LatinLetters.fold(latin.toLowerCase(Locale.ROOT)).replaceAll("[^a-z]", "");
    }
}
