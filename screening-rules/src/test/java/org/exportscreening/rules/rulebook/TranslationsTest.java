package org.exportscreening.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/rulebook/ear");
    private static final Rulebook EAR = Rulebook.bundledEar();
    private static final Map<String, String> CHINESE =
            EAR.manifest().translations().in(Locale.CHINESE).byEnglish();

    private static final Pattern FACT = Pattern.compile("\\{[\\w.]+}");

    /** What reads the same in Chinese: codes in capitals, citations, paths of facts and words of the input, units, names. */
    private static final Pattern CODE = Pattern.compile("\\{[\\w.]+}"
            + "|rulings\\.[\\w-]+|nothing = true|completeWhen|null|from(?=为)"
            + "|Supp\\. \\d|Note \\d"
            + "|\\((ii|iii|iv|vii?|dd)\\)"
            + "|(?<![A-Za-z])(nm|mm2?|cm|um2|km|kg|kW|k?Hz|[MG]Hz|MPa|Gb|dB|pT|ns)(?![a-z])"
            + "|FinFET|MacTOPS|TeraFLOPS"
            + "|[A-Z]{2,}");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    @Test
    void everyTextThatReachesAReaderHasAChineseOne() {
        Set<String> texts = ReadersTexts.of(EAR);

        assertThat(texts).hasSizeGreaterThan(1000);
        texts.removeAll(CHINESE.keySet());
        assertThat(texts).as("texts without a Chinese one").isEmpty();
    }

    @Test
    void noTranslationIsOrphanedOrGivenTwice() throws IOException {
        Set<String> said = new TreeSet<>();
        gather(read("rulebook.json"), said);
        for (Object file : (List<?>) read("rulebook.json").get("files")) {
            gather(read(file.toString()), said);
        }
        Set<String> seen = new TreeSet<>();
        for (Object file : (List<?>) read("texts.json").get("zh")) {
            for (Object english : ((Map<?, ?>) read(file.toString()).get("texts")).keySet()) {
                assertThat(said).as("what the rulebook says, for %s", file).contains(english.toString());
                assertThat(seen.add(english.toString())).as("once: %s", english).isTrue();
            }
        }
    }

    private static Map<?, ?> read(String file) throws IOException {
        return (Map<?, ?>)
                Json.parse(file, Files.readString(FOLDER.resolve(file))).value();
    }

    private static void gather(Object value, Set<String> said) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(v -> gather(v, said));
        } else if (value instanceof Collection<?> list) {
            list.forEach(v -> gather(v, said));
        } else if (value instanceof String text) {
            said.add(text);
        }
    }

    @Test
    void roomForWhatFactsSayIsLeftInBothLanguages() {
        CHINESE.forEach(
                (english, chinese) -> assertThat(facts(chinese)).as(english).isEqualTo(facts(english)));
    }

    private static Set<String> facts(String text) {
        return FACT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    void noChineseTextHasAnEnglishWord() {
        CHINESE.forEach((english, chinese) -> assertThat(CODE.matcher(chinese).replaceAll(" "))
                .as("%s = %s", english, chinese)
                .doesNotContainPattern(WORD)
                .containsPattern(CODE.matcher(english).matches() ? "" : "\\p{IsHan}"));
    }

    @Test
    void theDigestDoesNotDependOnThem(@TempDir Path folder) throws IOException {
        write(folder, "{\"language\": \"zh\", \"texts\": {\"A\": \"甲\"}}");
        Rulebook one = Rulebook.read(folder);
        write(folder, "{\"language\": \"zh\", \"texts\": {\"A\": \"乙\"}}");
        Rulebook other = Rulebook.read(folder);

        assertThat(other.digest()).isEqualTo(one.digest());
        assertThat(other.words(Locale.CHINESE).text("A")).isEqualTo("乙");
        assertThat(other.words(Locale.ENGLISH).text("A")).isEqualTo("A");
        assertThat(other.words(Locale.CHINESE).text("short supply"))
                .as("a text that the bundled rulebook says in the same words")
                .isEqualTo(CHINESE.get("short supply"));
        assertThat(other.words(Locale.CHINESE).text("B"))
                .as("a text without a Chinese one")
                .isEqualTo("B");
    }

    @Test
    void aFileThatIsNotThereOrOfAnotherLanguageIsAnErrorWhenItIsRead(@TempDir Path folder) throws IOException {
        write(folder, "{\"language\": \"fr\", \"texts\": {}}");
        Rulebook french = Rulebook.read(folder);
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> french.words(Locale.CHINESE))
                .withMessageContaining("expected \"zh\"");

        Files.delete(folder.resolve("own.texts.json"));
        Rulebook none = Rulebook.read(folder);
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> none.words(Locale.CHINESE))
                .withMessageContaining("own.texts.json");
    }

    @Test
    void aKeptRulebookSpeaksChineseToo() {
        Rulebook kept = RulebookText.bundledEar().rulebook();

        assertThat(kept.digest()).isEqualTo(EAR.digest());
        assertThat(kept.words(Locale.CHINESE).text("short supply")).isEqualTo(CHINESE.get("short supply"));
    }

    private static void write(Path folder, String texts) throws IOException {
        Files.writeString(
                folder.resolve("rulebook.json"),
                "{\"id\": \"own\", \"version\": \"1\", \"title\": \"A\", \"coversFrom\": \"2020-01-01\","
                        + " \"checkedThrough\": \"2020-01-01\", \"files\": []}");
        Files.writeString(folder.resolve("texts.json"), "{\"zh\": [\"own.texts.json\"]}");
        Files.writeString(folder.resolve("own.texts.json"), texts);
    }
}
