package org.exportscreening.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            For all items subject to the EAR. (See §744.11 of the EAR).                          | ALL_ITEMS
            All items subject to the EAR                                                         | ALL_ITEMS
            For all items subject to the EAR, with case-by-case basis for items listed on the CCL | ALL_ITEMS
            All items subjects to the EAR except for: -crude oil                                 | ALL_ITEMS_WITH_EXCEPTIONS
            For all items subject to the EAR (See §744.11), apart from items that are authorized | ALL_ITEMS_WITH_EXCEPTIONS
            For all items subject to the EAR other than EAR99                                    | ALL_ITEMS_WITH_EXCEPTIONS
            For any item subject to the EAR listed in supplement no. 2 to part 744.              | SUPPLEMENT_2_ITEMS
            For all items subject to the EAR when used in projects specified in§746.5 of the EAR. | PROJECTS_746_5
            For all items listed on the CCL                                                      | CCL_ITEMS
            For all items on the Commerce Control List. (See § 744.11 of the EAR)                | CCL_ITEMS
            See § 744.11 of the EAR                                                              | SEE_SECTION
            For things                                                                           | OTHER
            """)
    void theScopeOfARequirementIsRead(String words, RequirementScope expected) {
        assertThat(RequirementScope.parse(words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Presumption of denial.                                                   | PRESUMPTION_OF_DENIAL
            Policy of denial. See §§ 746.8(b) and 744.21(e).                         | DENIAL SEE_SECTION
            See §744.2 (d) of the EAR                                                | SEE_SECTION
            casa-by-case review for medicine; and presumption of denial for the rest | PRESUMPTION_OF_DENIAL CASE_BY_CASE
            Presumption of  approval for EAR99; case-by-case review for all others   | CASE_BY_CASE PRESUMPTION_OF_APPROVAL
            Case by case                                                             | CASE_BY_CASE
            As it pleases                                                            |
            """)
    void thePoliciesOfReviewAreRead(String words, String expected) {
        assertThat(ReviewPolicy.parse(words).stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void anEntryDerivesThemFromItsWords() {
        ListEntry plain = ListEntry.builder(ListId.EL, "A").build();
        assertThat(plain.requirementScope()).isNull();
        assertThat(plain.reviewPolicies()).isEmpty();
        ListEntry entry = ListEntry.builder(ListId.EL, "A")
                .licenseRequirement("For all items subject to the EAR")
                .licensePolicy("Presumption of denial")
                .build();
        assertThat(entry.requirementScope()).isEqualTo(RequirementScope.ALL_ITEMS);
        assertThat(entry.reviewPolicies()).containsExactly(ReviewPolicy.PRESUMPTION_OF_DENIAL);
    }
}
