package org.exportscreening.rules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportscreening.list.ListId;
import org.exportscreening.rules.FindingEffect;
import org.exportscreening.rules.LicenseException;
import org.exportscreening.rules.Outcome;
import org.exportscreening.rules.Role;
import org.exportscreening.rules.TransactionKind;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.LicensePolicy;
import org.exportscreening.rules.rulebook.Operator;
import org.exportscreening.rules.rulebook.RuleKind;
import org.exportscreening.text.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class WordsTest {
    /** Codes, units and literals that read the same in Chinese. */
    private static final Pattern CODE =
            Pattern.compile("EAR|SHA-256|ECCN|SDN|JSON|TPP|TOPS|MacTOPS|mm2|\"listings\"|UFLPA|\\{\\d}");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Words CHINESE = Words.in(Locale.SIMPLIFIED_CHINESE, new Texts(Map.of("To India", "至印度")));

    private static Map<String, String> file(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader in =
                new InputStreamReader(WordsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(k -> k, properties::getProperty));
    }

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSameArguments() throws IOException {
        Map<String, String> english = file("messages.properties");
        Map<String, String> chinese = file("messages_zh.properties");

        assertThat(english).hasSizeGreaterThan(200);
        assertThat(chinese.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        english.forEach((key, sentence) ->
                assertThat(Bundle.arguments(chinese.get(key))).as(key).isEqualTo(Bundle.arguments(sentence)));
    }

    @Test
    void noChineseSentenceHasAnEnglishWord() throws IOException {
        file("messages_zh.properties")
                .forEach((key, sentence) -> assertThat(CODE.matcher(sentence).replaceAll(""))
                        .as("%s = %s", key, sentence)
                        .doesNotContainPattern(WORD));
    }

    @Test
    void everyCodeHasAName() {
        Map<String, Stream<String>> groups = Map.of(
                "outcome", names(Outcome.values()),
                "meaning", names(Outcome.values()),
                "effect", names(FindingEffect.values()),
                "policy", names(LicensePolicy.values()),
                "status", names(RuleResult.Status.values()),
                "truth", names(Truth.values()),
                "kind", names(TransactionKind.values()),
                "role", names(Role.values()),
                "exceptionState", names(LicenseException.State.values()),
                "list", Stream.of(ListId.values()).map(ListId::code));
        groups.forEach((group, codes) -> codes.forEach(code -> assertThat(CHINESE.find(group + "." + code))
                .as(group + "." + code)
                .isNotBlank()));
        Stream.of(Operator.values())
                .forEach(o -> assertThat(CHINESE.find("operator." + o.key())).isNotBlank());
        Stream.of(RuleKind.values())
                .forEach(k -> assertThat(CHINESE.find("ruleKind." + k.key())).isNotBlank());
    }

    private static Stream<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name);
    }

    @Test
    void theTermsAreThoseOfTheField() {
        assertThat(CHINESE.name("list", "EL")).isEqualTo("实体清单");
        assertThat(CHINESE.name("list", "UVL")).isEqualTo("未经核实清单");
        assertThat(CHINESE.name("policy", "PRESUMPTION_OF_DENIAL")).isEqualTo("推定拒绝");
    }

    @Test
    void aMessageIsSaidInEitherLanguage() {
        Message message = Message.of(
                "step.resolve", "1 X 2", Message.list(Message.Between.COMMA, List.of(Message.text("To India"), "NS")));

        assertThat(message).hasToString("Resolve before anything moves (1 X 2): To India, NS");
        assertThat(CHINESE.say(message)).isEqualTo("在任何行动之前解决（1 X 2）：至印度、NS");
    }

    @Test
    void aTextLeavesRoomForWhatFactsSay() {
        Words words = Words.in(Locale.CHINA, new Texts(Map.of("Which size? {colors}", "{colors}：多大？")));
        Message asked = Message.text("Which size? {colors}", Map.of("colors", Message.of("value.none")));

        assertThat(asked).hasToString("Which size? none");
        assertThat(words.say(asked)).isEqualTo("无：多大？");
    }

    @Test
    void whatAFactSaysIsNotReadAsASentence() {
        Message told = Message.text("Size {a}", Map.of("a", Message.plain("{a} $1 \\ {0}")));

        assertThat(Message.of("finding.case", told, "x")).hasToString("Size {a} $1 \\ {0}: x");
    }

    @Test
    void anUnknownCodeIsItsOwnName() {
        assertThat(CHINESE.name("role", "SHIP_CHANDLER")).isEqualTo("ship chandler");
    }

    @Test
    void anUnknownKeyAndAMissingArgumentAreErrors() {
        assertThatIllegalArgumentException().isThrownBy(() -> Words.ENGLISH.say("no.such.key"));
        assertThatIllegalArgumentException().isThrownBy(() -> Words.ENGLISH.say("step.resolve", "1 X 2"));
    }

    @Test
    void theDefaultLocalePlaysNoPart() {
        Locale usual = Locale.getDefault();
        try {
            for (String tag : List.of("zh-CN", "tr-TR", "ar-EG")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Words.in(Locale.ENGLISH, Texts.NONE).say("note.unread", 1234567))
                        .isEqualTo("1234567 rows of the lists could not be read; the parties in them were not found");
                assertThat(Words.in(Locale.SIMPLIFIED_CHINESE, Texts.NONE).name("policy", "DENIAL"))
                        .isEqualTo("拒绝");
                assertThat(Words.ENGLISH.name("role", "END_USER_INDIA")).isEqualTo("end user india");
            }
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void otherLanguagesAreAnsweredInEnglish() {
        assertThat(Words.in(Locale.FRENCH, Texts.NONE).language()).isEqualTo(Locale.ENGLISH);
        assertThat(Words.in(Locale.TRADITIONAL_CHINESE, Texts.NONE).language()).isEqualTo(Locale.CHINESE);
    }
}
