package org.exportscreening.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalFormsTest {

    private final NameNormalizer normalizer = NameNormalizer.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zirkonia Ltd                       | [limited]
            Zirkonia GmbH                      | [limited]
            Zirkonia Limited Liability Company | [limited]
            OOO Zirkonia                       | [limited]
            Zirkonia S.A.                      | [stock]
            Joint Stock Company Zirkonia       | [stock]
            Zirkonia Inc.                      | [corporation]
            华为有限公司                         | [limited]
            """)
    void knowsTheClass(String name, String classes) {
        assertThat(normalizer.normalize(name).legalForms()).hasToString(classes);
    }

    @ParameterizedTest
    @CsvSource({
        "Zirkonia",
        "Zirkonia Company", // goes with every form
        "Zirkonia Sa Quillon", // a short form in the middle is a name
        "Zirkonia Liability"
    })
    void statesNone(String name) {
        assertThat(normalizer.normalize(name).legalForms()).isEmpty();
    }
}
