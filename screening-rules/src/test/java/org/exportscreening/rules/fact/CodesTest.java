package org.exportscreening.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
    @ParameterizedTest
    @CsvSource({
        "3a090, 3A090",
        "3A090.A, 3A090.a",
        "3a001.B.2.a, 3A001.b.2.a",
        "ear99, EAR99",
        "'  3b001.D ', 3B001.d",
        "3A090, 3A090"
    })
    void normalizeGivesOneSpelling(String written, String normal) {
        assertThat(Codes.normalize(written)).isEqualTo(normal);
        assertThat(Codes.normalize(normal)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "3A090, 3A090, true",
        "3A090.a, 3A090, true",
        "3A090.a.1, 3A090.a, true",
        "3A090, 3A090.a, false",
        "3A0901, 3A090, false",
        "3A090.ab, 3A090.a, false",
        "EAR99, EAR99, true",
        "EAR99, 3A090, false",
        "EAR990, EAR99, false"
    })
    void withinMeansEqualOrAParagraphBelow(String code, String above, boolean within) {
        assertThat(Codes.within(code, above)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "3A090.a, 3A090, TRUE",
        "3A090, 3A090, TRUE",
        "3A090, 3A090.a, UNKNOWN",
        "3A090.b, 3A090.a, FALSE",
        "3A0901, 3A090, FALSE",
        "3A090, 3A0901, FALSE",
        "3B001.a, 3B001.a.4.x, UNKNOWN",
        "EAR99, 3A090.a, FALSE",
        "3A090, EAR99, FALSE",
        "EAR99, EAR99, TRUE"
    })
    void belongsIsUnknownWhereOnlyTheParagraphDecides(String code, String listed, Truth belongs) {
        assertThat(Codes.belongs(code, listed)).isEqualTo(belongs);
    }
}
