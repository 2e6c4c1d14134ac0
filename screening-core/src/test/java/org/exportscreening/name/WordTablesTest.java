package org.exportscreening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The word tables keep the format that their head comments promise. */
class WordTablesTest {

    private static final Pattern LATIN = Pattern.compile("[a-z0-9]+( [a-z0-9]+)*");
    private static final Pattern MARKS =
            Pattern.compile("[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf-\\u05c7\\u064b-\\u065f\\u0670]");
    private static final Set<String> CLASSES = Set.of(
            "limited",
            "stock",
            "corporation",
            "company",
            "partnership",
            "cooperative",
            "foundation",
            "association",
            "sole",
            "state",
            "trust-fund");

    private record Entry(String section, String canonical, Set<String> spellings) {}

    @ParameterizedTest
    @CsvSource({
        "legal-forms.txt, 300, 1800",
        "legal-forms-other-scripts.txt, 120, 600",
        "trade-words.txt, 300, 5000",
        "places.txt, 600, 2500",
        "given-names.txt, 1500, 3000",
        "nicknames.txt, 50, 150",
        "surnames.txt, 1500, 1500",
        "common-words.txt, 2500, 2500",
        "honorifics.txt, 100, 300",
        "particles.txt, 40, 120",
        "function-words.txt, 100, 120",
        "numbers.txt, 100, 250"
    })
    void aTableIsLargeEnoughAndFreeOfDoubles(String file, int minConcepts, int minSpellings) {
        List<Entry> entries = read(file);
        Map<String, String> canonicals = new HashMap<>();
        List<String> doubles = new ArrayList<>();
        for (Entry entry : entries) {
            for (String spelling : entry.spellings()) {
                String earlier = canonicals.put(spelling, entry.canonical());
                if (earlier != null) {
                    doubles.add(spelling + ": " + earlier + " and " + entry.canonical());
                }
            }
        }
        assertThat(doubles).as("spellings of two entries in %s", file).isEmpty();
        assertThat(entries).hasSizeGreaterThanOrEqualTo(minConcepts);
        assertThat(canonicals).hasSizeGreaterThanOrEqualTo(minSpellings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "legal-forms.txt",
                "trade-words.txt",
                "places.txt",
                "given-names.txt",
                "nicknames.txt",
                "surnames.txt",
                "common-words.txt",
                "honorifics.txt",
                "particles.txt",
                "function-words.txt",
                "numbers.txt"
            })
    void latinTablesHoldNormalizedWordsOnly(String file) {
        assertThat(spellings(file)).allMatch(word -> LATIN.matcher(word).matches(), "a-z, 0-9 and single spaces");
    }

    @Test
    void formsInOtherScriptsAreNormalized() {
        assertThat(spellings("legal-forms-other-scripts.txt"))
                .allSatisfy(word -> assertThat(word).isEqualTo(normalized(word)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal-forms.txt", "legal-forms-other-scripts.txt"})
    void legalFormsHaveAKnownClass(String file) {
        assertThat(read(file)).extracting(Entry::section).isSubsetOf(CLASSES);
    }

    @Test
    void aFormHasOneClassInAllScripts() {
        Map<String, String> latin =
                read("legal-forms.txt").stream().collect(Collectors.toMap(Entry::canonical, Entry::section));
        assertThat(read("legal-forms-other-scripts.txt"))
                .filteredOn(entry -> latin.containsKey(entry.canonical()))
                .isNotEmpty()
                .allMatch(entry -> entry.section().equals(latin.get(entry.canonical())), "the class of the Latin form");
    }

    @Test
    void legalFormsTradeWordsAndCommonWordsAreApart() {
        assertThat(common("legal-forms.txt", "trade-words.txt")).isEmpty();
        assertThat(common("legal-forms.txt", "common-words.txt")).isEmpty();
        assertThat(common("trade-words.txt", "common-words.txt")).isEmpty();
    }

    @Test
    void shortFormsBelongToListedNames() {
        assertThat(read("nicknames.txt")).extracting(Entry::canonical).isSubsetOf(spellings("given-names.txt"));
    }

    private static Set<String> common(String one, String other) {
        Set<String> both = new TreeSet<>(spellings(one));
        both.retainAll(spellings(other));
        return both;
    }

    private static Set<String> spellings(String file) {
        return read(file).stream()
                .flatMap(entry -> entry.spellings().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String normalized(String word) {
        String text = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace('ς', 'σ').strip();
    }

    private static List<Entry> read(String file) {
        List<Entry> entries = new ArrayList<>();
        String section = "";
        for (String line : text(file).split("\n", -1)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 0) {
                for (String word : line.split(",", -1)) {
                    entries.add(new Entry(section, word.strip(), Set.of(word.strip())));
                }
            } else {
                String canonical = line.substring(0, colon).strip();
                Set<String> spellings = new LinkedHashSet<>(Set.of(canonical));
                Arrays.stream(line.substring(colon + 1).split(",", -1))
                        .map(String::strip)
                        .forEach(spellings::add);
                entries.add(new Entry(section, canonical, spellings));
            }
        }
        return entries;
    }

    private static String text(String file) {
        try (InputStream in = WordTablesTest.class.getResourceAsStream("words/" + file)) {
            assertThat(in).as("resource words/%s", file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
