package org.exportscreening.rules.ear;

import static org.assertj.core.api.Assertions.assertThat;

import org.exportscreening.rules.fact.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** License requirement columns of the Entity List (Supplement No. 4 to part 744) as they are printed. */
class EntryScopeTest {
    private static final String PATH = "parties[0].listings[0].coversAllItems";

    private static Answer scope(String words) {
        return new EntryScope().compute(new Known().fact("listing.licenseRequirement", words), Known.TODAY, PATH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For all items subject to the EAR. (See §744.11 of the EAR).",
                "For all items subject to the EAR. (See § 744.11 of the EAR)",
                "All items subject to the EAR. (See §§734.9(e) and 744.11 of the EAR)",
                "For all items subject to the EAR",
                "ALL ITEMS SUBJECT TO THE EAR",
                "For all items subjects to the EAR. (See §744.11 of the EAR)."
            })
    void wordsThatSimplySayAllItemsAreReadAsAll(String words) {
        assertThat(scope(words)).isEqualTo(Answer.known(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All items subject to the EAR except for food or medicine designated as EAR99",
                "For all items subject to the EAR when used in projects specified in §746.5 of the EAR.",
                "For all items subject to the EAR, other than those in supplement no. 5",
                "For all items subject to the EAR (unless a license exception applies)",
                "All items on the Commerce Control List",
                "For all items subject to the EAR having a classification other than EAR99",
                "See §744.2(d) of the EAR",
                "All items"
            })
    void anyQualificationIsForAPersonToRead(String words) {
        assertThat(scope(words)).isEqualTo(Answer.unknown(PATH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For all items subject to the EAR that are on the Commerce Control List (supplement no. 1 to part 774)",
                "For all items subject to the EAR classified in Category 3",
                "For all items subject to the EAR, excluding EAR99",
                "For all items subject to the EAR with the exception of EAR99 medicine"
            })
    void aQualificationInOtherWordsIsForAPersonToReadToo(String words) {
        assertThat(scope(words)).isEqualTo(Answer.unknown(PATH));
    }

    @Test
    void missingWordsAreAskedFor() {
        assertThat(new EntryScope().compute(new Known(), Known.TODAY, PATH))
                .isEqualTo(Answer.unknown("listing.licenseRequirement"));
    }

    @Test
    void inATransactionTheQuestionNamesTheListing() {
        assertThat(Known.EAR.catalogue().find(PATH)).isPresent();
    }
}
