package org.exportscreening.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListProfile;
import org.exportscreening.list.ListProfiles;
import org.junit.jupiter.api.Test;

class RemarksTest {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Map<String, String> ENGLISH =
            Remarks.bundle(Locale.ENGLISH).sentences();
    private static final Bundle CHINESE = Remarks.bundle(Locale.SIMPLIFIED_CHINESE);

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSameArguments() {
        assertThat(ENGLISH).hasSizeGreaterThan(50);
        assertThat(CHINESE.sentences().keySet()).isEqualTo(ENGLISH.keySet());
        ENGLISH.forEach((key, sentence) -> assertThat(Bundle.arguments(String.valueOf(CHINESE.find(key))))
                .as(key)
                .isEqualTo(Bundle.arguments(sentence)));
    }

    @Test
    void everySentenceIsInChineseAndHasNoEnglishWord() {
        CHINESE.sentences().forEach((key, sentence) -> {
            assertThat(sentence.replaceAll("IMO|OFAC", "")).as(key).doesNotContainPattern(WORD);
            if (WORD.matcher(String.valueOf(ENGLISH.get(key))).find()) {
                assertThat(sentence).as(key).containsPattern("\\p{IsHan}");
            }
        });
    }

    @Test
    void everyRemarkIsFoundAgainFromItsEnglishSentence() {
        ENGLISH.keySet().stream().filter(key -> key.startsWith("remark.")).forEach(key -> {
            Object[] said = {"12345", "Ivan \"the\" list, 7", "a third"};
            String remark = Remarks.say(key.substring("remark.".length()), said);

            assertThat(Remarks.in(CHINESE, remark)).as(remark).isEqualTo(CHINESE.say(key, said));
        });
    }

    @Test
    void whatIsNoRemarkOfTheLibraryStaysAsItIs() {
        assertThat(Remarks.in(CHINESE, "a remark of another version")).isEqualTo("a remark of another version");
        assertThat(Remarks.in(Remarks.bundle(Locale.ENGLISH), "the initials differ"))
                .isEqualTo("the initials differ");
        assertThatIllegalArgumentException().isThrownBy(() -> Remarks.say("noSuchRemark"));
    }

    @Test
    void theProfilesOfTheListsSayTheSameInBothLanguages() {
        for (ListId list : ListId.values()) {
            ListProfile english = ListProfiles.bundled(Locale.ENGLISH).get(list);
            ListProfile chinese = ListProfiles.bundled(Locale.CHINA).get(list);

            assertThat(chinese.action()).as(list.code()).isEqualTo(english.action());
            assertThat(chinese.verified()).as(list.code()).isEqualTo(english.verified());
            assertThat(chinese.title() + chinese.agency() + chinese.effect())
                    .as(list.code())
                    .doesNotContainPattern("[A-Za-z]{2,} [A-Za-z]{2,}")
                    .doesNotContainPattern("[a-z]{2,}");
        }
        assertThat(ListProfiles.bundled(Locale.CHINA).get(ListId.EL).title()).isEqualTo("实体清单");
        assertThat(ListProfiles.bundled(Locale.FRANCE).get(ListId.EL).title()).isEqualTo("Entity List");
    }
}
