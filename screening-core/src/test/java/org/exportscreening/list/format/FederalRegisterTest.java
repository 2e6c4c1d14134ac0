package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FederalRegisterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            68 F.R. 38290 6/27/03 71 F.R. 38843 7/10/06   | 68 FR 38290; 71 FR 38843 | false
            83F.R. 28801 6/21/2018, 86 F.R.66277 11/22/201 | 83 FR 28801; 86 FR 66277 | false
            86 F.R. 28540 11/222/2021 and 87 FR. 9030     | 86 FR 28540; 87 FR 9030  | false
            68 F.R. 38290, 38291 6/27/2003                | 68 FR 38290; 68 FR 38291 | false
            71 F.R. 38843 7/10/06 72 F.R. 1/30/07         | 72 FR (2007-01-30); 71 FR 38843 | true
            85 F.R. 70581 11/5/2020, NEW NOTICE SOON      | 85 FR 70581              | true
            NOTICE TO BE PUBLISHED                        | ''                       | true
            """)
    void citationsTakeOneFormAndTheRestIsKept(String cell, String citations, boolean rest) {
        assertThat(String.join("; ", FederalRegister.citations(cell))).isEqualTo(citations);
        assertThat(FederalRegister.remark(cell) != null).isEqualTo(rest);
    }
}
