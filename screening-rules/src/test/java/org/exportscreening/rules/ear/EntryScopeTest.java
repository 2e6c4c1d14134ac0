package org.exportscreening.rules.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.exportscreening.rules.fact.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** License requirement columns of the Entity List (Supplement No. 4 to part 744) as they are printed. */
class EntryScopeTest {
    private static final String PATH = "parties[0].listings[0].reachesItem";

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

    private static Answer scope(String words, String eccn, String type) {
        Known facts = new Known()
                .fact("listing.licenseRequirement", words)
                .fact("item.eccn", eccn)
                .fact("item.type", type)
                .fact("item.reasonsForControl", eccn.equals("3E001") ? List.of("NS", "AT") : List.of("AT"));
        return new EntryScope().compute(facts, Known.TODAY, PATH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For all items subject to the EAR when used in projects specified in §746.5 of the EAR.",
                "For all items subject to the EAR, other than those in supplement no. 5",
                "For all items subject to the EAR (unless a license exception applies)",
                "For all items subject to the EAR classified in Category 3",
                "For all items subject to the EAR, apart from items that are related to transactions authorized by OFAC",
                "All items on the Commerce Control List and other items",
                "See §744.2(d) of the EAR",
                "All items"
            })
    void wordsThatAreNotUnderstoodAreForAPersonToRead(String words) {
        assertThat(scope(words, "3A991", "COMMODITY")).isEqualTo(Answer.unknown(PATH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For all items subject to the EAR that are on the Commerce Control List (supplement no. 1 to part 774)",
                "All items on the CCL",
                "For all items subject to the EAR, excluding EAR99",
                "For all items subject to the EAR (EAR99 excluded). (See §744.11 of the EAR)",
                "For all items subject to the EAR having a classification other than EAR99",
            })
    void anEntryForTheControlListDoesNotReachEar99(String words) {
        assertThat(scope(words, "EAR99", "COMMODITY")).isEqualTo(Answer.known(false));
        assertThat(scope(words, "3A991.d", "COMMODITY")).isEqualTo(Answer.known(true));
        assertThat(scope(words).missing()).contains("item.eccn", PATH);
    }

    @Test
    void anEntryForSomeEccnsReachesThose() {
        String words = "All items classified under ECCNs 3A001, 3A991.d and 5A002. (See §744.11 of the EAR)";

        assertThat(scope(words, "3A001.b.2", "COMMODITY")).isEqualTo(Answer.known(true));
        assertThat(scope(words, "3A991.a", "COMMODITY")).isEqualTo(Answer.known(false));
        assertThat(scope(words, "3A991", "COMMODITY")).isEqualTo(Answer.unknown(PATH));
        assertThat(scope(words, "EAR99", "COMMODITY")).isEqualTo(Answer.known(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All items subject to the EAR except for food or medicine designated as EAR99. (See § 734.9(g),3)",
                "For all items subject to the EAR with the exception of food or medicine designated as EAR99",
                "All items subject to the EAR except for food or medicine designated as EAR99, or ECCN 5A992.c and 5D992.c"
                        + " unless for Russian “government end users” and Russian state-owned enterprises (SoEs) to"
                        + " Russia. (See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR). This license"
                        + " requirement may be overcome by License Exception GOV under § 740.11(b)(2) and (e).",
            })
    void whatIsLeftOutIsForAPersonWhereTheItemMayBeAmongIt(String words) {
        assertThat(scope(words, "EAR99", "COMMODITY")).isEqualTo(Answer.unknown(PATH));
        assertThat(scope(words, "3A991", "COMMODITY")).isEqualTo(Answer.known(true));
    }

    @Test
    void aReleaseToAStandardsOrganizationConcernsTechnologyOnly() {
        String words = "For all items subject to the EAR, see §§ 736.2(b)(3)(vi), and 744.11 of the EAR, EXCEPT for"
                + " technology subject to the EAR that is designated as EAR99, or controlled on the Commerce Control List"
                + " for anti-terrorism reasons only, when released to members of a “standards organization” (see"
                + " §772.1) for the purpose of contributing to a “standard”.";

        assertThat(scope(words, "EAR99", "COMMODITY")).isEqualTo(Answer.known(true));
        assertThat(scope(words, "EAR99", "TECHNOLOGY")).isEqualTo(Answer.unknown(PATH));
        assertThat(scope(words, "3E991", "TECHNOLOGY")).isEqualTo(Answer.unknown(PATH));
        assertThat(scope(words, "3E001", "TECHNOLOGY")).isEqualTo(Answer.known(true));
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
