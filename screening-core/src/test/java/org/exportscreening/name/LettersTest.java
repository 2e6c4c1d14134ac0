package org.exportscreening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class LettersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ZIRKONIA | zirkonia
            Zürich   | zurich
            Łódź     | lodz
            Ørsted   | orsted
            Straße   | strasse
            Æther    | aether
            ＨＵＡ    | hua
            ﬁrst     | first
            Xi'an    | xian
            Xi’an    | xian
            Xi?an    | xian
            what?    | what?
            ΟΔΟΣ     | οδοσ
            مُحَمَّد  | محمد
            ｶﾞ       | ガ
            İzmir    | izmir
            """)
    void haveOneSpelling(String name, String expected) {
        assertThat(Letters.fold(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hua\u200bwei", "\u202ehuawei\u202c", "hua\u00adwei", "\ufeffhuawei", "h\u0301u\u0308awei"})
    void marksAndInvisibleCharactersGo(String name) {
        assertThat(Letters.fold(name)).isEqualTo("huawei");
    }

    @Test
    void marksThatAreNoOrnamentStayForTheTablesOfOtherScripts() {
        assertThat(Letters.compatible("ガス")).isEqualTo("ガス");
        assertThat(Letters.compatible("Й")).isEqualTo("й");
        assertThat(Letters.fold("ガス")).isEqualTo("ガス");
    }

    @Test
    void foldingTwiceChangesNothing() {
        for (String name : new String[] {"Xi'an S.A.", "Straße", "ΟΔΟΣ", "İzmir", "ｶﾞ", "مُحَمَّد"}) {
            assertThat(Letters.fold(Letters.fold(name))).isEqualTo(Letters.fold(name));
        }
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Letters.fold("INTI")).isEqualTo("inti");
        } finally {
            Locale.setDefault(before);
        }
    }
}
