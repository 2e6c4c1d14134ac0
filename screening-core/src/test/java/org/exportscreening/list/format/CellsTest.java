package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.exportscreening.party.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            84 FR 22961                                       | 84 FR 22961
            84 FR 22961, 85 FR 29852                          | 84 FR 22961; 85 FR 29852
            77 FR  61249 No. 195                              | 77 FR 61249
            68 F.R. 38290 6/27/03 71 F.R. 38843 7/10/06       | 68 FR 38290; 71 FR 38843
            72.F.R. 4236 1/30/2007                            | 72 FR 4236
            68 F.R. 38290, 38291 6/27/2003                    | 68 FR 38290; 68 FR 38291
            79 FR 32441 (6/5/14), 80 FR 69852 (no. 218)       | 79 FR 32441; 80 FR 69852
            Vol. 62, No. 21, 1/31/97                          | 62 FR No. 21 (1997-01-31)
            Notice 1958, Vol. 59 No. 44 , 3/07/94             | 59 FR No. 44 (1994-03-07), Notice 1958
            Vol. 62, No. 21, 1/31/98                          | Vol. 62, No. 21, 1/31/98
            76 FR No. 197 (10/12/2011)                        | 76 FR No. 197 (2011-10-12)
            68 F.R. 38290 6/27/03 72 F.R. 1/30/07             | 72 FR (2007-01-30); 68 FR 38290
            82 F.R. 2312 1/9/2017, F.R. 30823 7/3/2017        | 82 FR 30823; 82 FR 2312
            82 F.R. 2312 1/9/2017, F.R. 30823                 | 82 FR 2312
            87 F.R. 30173 5/18/2022, 88 39978 5/10/2023       | 88 FR 39978; 87 FR 30173
            87 F.R. 30173 5/18/2022, 87 39978 5/10/2023       | 87 FR 30173
            """)
    void citationsTakeOneForm(String cell, String expected) {
        assertThat(String.join("; ", Cells.citations(cell))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            For all items subject to the EAR. (See §744.11 of the EAR)                    |
            For all items subject to the EAR, see §§ 736.2(b)(3)(vi), and 744.11          | 1
            For all items subject to the EAR (See §§ 734.9(e)(1) and 744.11 of the EAR)1  | 1
            (See §§734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR.)                     | 3
            For all items subject to the EAR. (See § 744.11 of the EAR)4                  | 4
            For all items subject to the EAR. (See §§ 734.9(e)(2), 744.11 of the EAR)     | 4
            For all items subject to the EAR. (See §§ 734.9(e)(3), 744.11 of the EAR)     | 5
            All items subject to the EAR except food or medicine designated as EAR99.     |
            """)
    void footnotesShowInTheRequirement(String requirement, String expected) {
        Set<Integer> footnotes = expected == null ? Set.of() : Set.of(Integer.valueOf(expected));
        assertThat(Cells.footnotes(requirement)).isEqualTo(footnotes);
    }

    @Test
    void withoutARequirementFootnotesAreUnknown() {
        assertThat(Cells.footnotes(" ")).isNull();
    }

    @Test
    void identifiersStandInTwoOrders() {
        assertThat(Cells.identifiers("ZA, 7103165178083, National ID No.; Cedula No., 42895110, CO; Iran Air, Aircraft"
                        + " Operator; Website, www.example.com; lone"))
                .isEqualTo(List.of(
                        new Identifier("National ID No.", "7103165178083", "ZA"),
                        new Identifier("Cedula No.", "42895110", "CO"),
                        new Identifier("Aircraft Operator", "Iran Air", null),
                        new Identifier("Website", "www.example.com", null),
                        new Identifier("", "lone", null)));
    }
}
