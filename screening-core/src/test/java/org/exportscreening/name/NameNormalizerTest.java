package org.exportscreening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameNormalizerTest {

    private final NameNormalizer normalizer = NameNormalizer.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Huawei Technologies Co., Ltd.        | huawei technologies co ltd
            HUAWEI TECHNOLOGIES COMPANY LIMITED  | huawei technologies company limited
            ＨＵＡＷＥＩ　Ｔｅｃｈ                | huawei tech
            Société Générale S.A.                | societe generale sa
            Xi'an                                | xian
            Xi’an                                | xian
            Xi?an Huawei                         | xian huawei
            People?s Republic                    | peoples republic
            AO ?Institute X?Saint?               | ao institute x saint
            A-B-C Trading                        | abc trading
            Al-Zawahiri                          | al zawahiri
            U.S. Steel                           | us steel
            J.S.C. Kronshtadt                    | jsc kronshtadt
            Smith & Sons                         | smith and sons
            Łódź                                 | lodz
            Ørsted                               | orsted
            Straße                               | strasse
            Æther                                | aether
            Þór                                  | thor
            İSTANBUL                             | istanbul
            ISIK Işık                            | isik isik
            Hua\u200Bwei\u202E                   | huawei
            ﬁrst                                 | first
            Северсталь                           | северсталь
            Йод                                  | иод
            مُحَمَّد                              | محمد
            华为技术有限公司                      | 华为技术 有限公司
            华为技术（深圳）                      | 华为技术 深圳
            HUAWEI华为                           | huawei 华为
            集团有限公司                          | 集团 有限公司
            公司                                  | 公司
            がくせい                              | がくせい
            701st Research Institute             | 701st research institute
            """)
    void normalizes(String name, String expected) {
        assertThat(normalizer.normalize(unescape(name)).normalized()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ltd, LEGAL_FORM",
        "GmbH, LEGAL_FORM",
        "有限公司, LEGAL_FORM",
        "Dr., HONORIFIC",
        "and, FUNCTION",
        "van, PARTICLE",
        "Beijing, PLACE",
        "Technology, GENERIC",
        "Muhammad, GIVEN_NAME",
        "Ivanov, SURNAME",
        "Phoenix, COMMON",
        "42, NUMBER",
        "42nd, NUMBER",
        "seven, NUMBER",
        "X, INITIAL",
        "Huawei, DISTINCTIVE"
    })
    void knowsWhatKindOfWordItIs(String word, WordKind kind) {
        assertThat(normalizer.normalize(word).tokens())
                .singleElement()
                .satisfies(token -> assertThat(token.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "Tech, Technologies",
        "Ltd, Limited",
        "Intl, International",
        "7th, seven",
        "Mohammed, Muhammad",
        "Ltd, 有限公司"
    })
    void wordsThatMeanTheSameHaveTheSameKey(String one, String other) {
        assertThat(key(one)).isEqualTo(key(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zirkonia Hong Kong Ltd       | hong kong
            United Arab Emirates Bank    | united arab emirates
            Zirkonia Joint Stock Company | ''
            """)
    void neighborsMayStandForOne(String name, String expected) {
        assertThat(normalizer.normalize(name).spans().stream()
                        .map(NameSpan::text)
                        .toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    /** A phrase that is a legal form says nothing, and neither do its words. */
    @Test
    void theWordsOfALongLegalFormAreMinor() {
        NameForm form = normalizer.normalize("Zirkonia Joint Stock Company");
        assertThat(form.tokens()).extracting(token -> token.kind().isMinor()).containsExactly(false, true, true, true);
        assertThat(form.legalForms()).containsExactly("stock");
    }

    @Test
    void aLatinNameHasOneReading() {
        assertThat(normalizer.readings("Société Zirkonia"))
                .hasSize(1)
                .first()
                .satisfies(form -> assertThat(form.reading()).isEmpty());
    }

    @Test
    void allReadingsKeepWhatWasWritten() {
        List<NameForm> readings = normalizer.readings("华为技术有限公司");
        assertThat(readings).hasSizeGreaterThan(1).allSatisfy(form -> {
            assertThat(form.normalized()).isEqualTo("华为技术 有限公司");
            assertThat(form.original()).isEqualTo("华为技术有限公司");
        });
        assertThat(readings.get(0).reading()).isEmpty();
        assertThat(readings).extracting(NameForm::reading).contains("huawei technologies co ltd");
    }

    @Test
    void ofVeryManyWordsTheFirstHundredAreCompared() {
        NameForm form = normalizer.normalize("zirkonia ".repeat(101));
        assertThat(form.tokens()).hasSize(100);
        assertThat(form.normalized()).hasSize(101 * 9 - 1);
    }

    private String key(String word) {
        return normalizer.normalize(word).tokens().get(0).key();
    }

    @ParameterizedTest
    @CsvSource({"Huawei, LATIN", "华为技术 Co, HAN", "Северсталь, CYRILLIC", "محمد, ARABIC", "123, OTHER"})
    void knowsTheScript(String name, Script script) {
        assertThat(normalizer.normalize(name).script()).isEqualTo(script);
    }

    @Test
    void normalizingTwiceChangesNothing() {
        for (String name : new String[] {"Xi'an S.A. & Co., Ltd.", "Straße Łódź", "华为技术有限公司", "ΟΔΟΣ"}) {
            String once = normalizer.normalize(name).normalized();
            assertThat(normalizer.normalize(once).normalized()).isEqualTo(once);
        }
    }

    @Test
    void punctuationAloneIsEmpty() {
        assertThat(normalizer.normalize("?! - ...").isEmpty()).isTrue();
    }

    private static String unescape(String text) {
        return text.replace("\\u200B", "\u200b").replace("\\u202E", "\u202e");
    }
}
