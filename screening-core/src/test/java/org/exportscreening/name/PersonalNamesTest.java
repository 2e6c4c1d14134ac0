package org.exportscreening.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalNamesTest {

    private final NameNormalizer normalizer = NameNormalizer.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Si Chen      | GIVEN_NAME
            Bin Wu       | GIVEN_NAME
            Bin Laden    | PARTICLE
            Bin Zirkonia | PARTICLE
            """)
    void aSmallWordNextToANameOfPeopleIsOneToo(String name, WordKind kind) {
        assertThat(normalizer.normalize(name).tokens().get(0).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Khalid bin Wu | PARTICLE
            Wu and Chen   | FUNCTION
            """)
    void inLongerNamesItIsAWordOfGrammar(String name, WordKind kind) {
        assertThat(normalizer.normalize(name).tokens().get(1).kind()).isEqualTo(kind);
    }
}
