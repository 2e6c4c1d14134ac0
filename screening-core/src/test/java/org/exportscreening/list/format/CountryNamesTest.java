package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            China                                  | CN
            CHINA, PEOPLE'S REPUBLIC OF            | CN
            Hong Kong                              | HK
            Macau                                  | MO
            Korea, South                           | KR
            Korea, Republic of                     | KR
            North Korea                            | KP
            Burma                                  | MM
            united arab emirates                   | AE
            U.A.E.                                 | AE
            Congo, Democratic Republic of the      | CD
            Congo, Republic of the                 | CG
            Crimea Region of Ukraine               | UA-43
            Turkey                                 | TR
            Türkiye                                | TR
            Côte d’Ivoire                          | CI
            Cote d'Ivoire                          | CI
            The Gambia                             | GM
            Bahamas, The                           | BS
            Bosnia and Herzegovina                 | BA
            Trinidad & Tobago                      | TT
            Saint Kitts and Nevis                  |
            Russia                                 | RU
            Kosovo                                 | XK
            Czech Republic                         | CZ
            GB                                     | GB
            NM                                     |
            Atlantis                               |
            """)
    void namesAsTheAgenciesWriteThem(String name, String code) {
        assertThat(CountryNames.code(name)).isEqualTo(code);
    }

    @Test
    void everyNameOfTheRuntimeIsKnown() {
        for (String code : Locale.getISOCountries()) {
            assertThat(CountryNames.code(new Locale("", code).getDisplayCountry(Locale.ENGLISH)))
                    .isEqualTo(code);
        }
    }

    @Test
    void nothingIsNoCountry() {
        assertThat(CountryNames.code("")).isNull();
        assertThat(CountryNames.code(" , ")).isNull();
    }
}
