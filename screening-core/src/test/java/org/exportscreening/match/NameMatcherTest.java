package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.exportscreening.MatchPolicy;
import org.exportscreening.TestData;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {

    private static final double THRESHOLD = MatchPolicy.DEFAULT.threshold();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Huawei Tech Co                 | Huawei Technologies Co., Ltd.
            Huawei Technologies            | Huawei Technologies Co., Ltd.
            Huwaei Technologies            | Huawei Technologies Co., Ltd.
            Technologies Huawei            | Huawei Technologies Co., Ltd.
            Hua Wei Technologies           | Huawei Technologies Co., Ltd.
            HuaweiTechnologies             | Huawei Technologies Co., Ltd.
            华为技术                        | 华为技术有限公司
            华为技术                        | Huawei Technologies Co., Ltd.
            Северсталь                     | Severstal
            Ayman al-Zawahiri              | AL ZAWAHIRI, Dr. Ayman
            I. Zirkonov                    | Ivan Zirkonov
            Al Zawahiri                    | AL ZAWAHIRI, Dr. Ayman
            Northrop Constr Co             | Northrop Construction Company
            SMIC                           | Semiconductor Manufacturing International Corporation
            Beijing Institute of Technolgy | Beijing Institute of Technology
            """)
    void matches(String query, String listed) {
        assertThat(score(query, listed)).isBetween(THRESHOLD, 0.99);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Beijing University of Technology | Beijing Institute of Technology
            Beijing University of Technology | Beihang University
            Deutsche Bahn AG                 | Deutsche Forfait AG
            Acme Furniture GmbH              | ACEX OY
            International Trading Co Ltd     | Pasna International Trading Co
            Angi Inc.                        | ANGLIA
            Factory 159                      | Factory 239
            Al Hamid                         | Al Hamdan
            """)
    void doesNotMatch(String query, String listed) {
        assertThat(score(query, listed)).isLessThan(THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            华为技术有限公司              | 华为技术有限公司
            huawei technologies co ltd   | Huawei Technologies Co., Ltd.
            Beijing Inst. of Tech, PLC   | BEIJING INST OF TECH P.L.C.
            CO LTD                       | Co., Ltd.
            Tech                         | TECH
            """)
    void onlyIdenticalNormalizedNamesScoreOne(String query, String listed) {
        assertThat(score(query, listed)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deutsche Bahn AG | Huawei AG
            Co Ltd           | Huawei Co Ltd
            Dr. Smith        | Dr. Zawahiri
            Beijing          | Beijing Huawei
            Muhammad         | Muhammad Zawahiri
            No. 12           | Factory 12
            """)
    void oneWordThatSaysLittleScoresNothing(String query, String listed) {
        assertThat(score(query, listed)).isZero();
    }

    /** From the better to the worse. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zirkonia Photonics Ltd | Zirkonia Photonics Oslo    | Zirkonia Optics GmbH    | Quillon Optics GmbH
            Zirkonia Photonics     | Zirkonia Fotonics          | Zirkonja Fotonics       | Quillon Fotonics
            Zirkonia Petrov        | Z. Petrov                  | Zirkonia Sidorov        | Petrov
            Zirkonia Plant 7       | Zirkonia Plant VII         | Zirkonia Plant          | Zirkonia Plant 8
            """)
    void aWorseFitScoresLess(String listed, String good, String fair, String bad) {
        assertThat(score(listed, listed)).isEqualTo(1).isGreaterThan(score(good, listed));
        assertThat(score(good, listed)).isGreaterThan(score(fair, listed));
        assertThat(score(fair, listed)).isGreaterThan(score(bad, listed));
    }

    @Test
    void aWeakAliasScoresLess() {
        Match weak = only("Tiger", entry("SALIM, Ahmad Fuad").name("Tiger", NameKind.WEAK_ALIAS));
        Match alias = only("Tiger", entry("SALIM, Ahmad Fuad").name("Tiger", NameKind.ALIAS));
        assertThat(alias.score()).isEqualTo(1);
        assertThat(weak.score()).isBetween(THRESHOLD, 0.99);
        assertThat(weak.matchedName().kind()).isEqualTo(NameKind.WEAK_ALIAS);
        assertThat(weak.explanation().notes()).anyMatch(note -> note.startsWith("weak alias"));
    }

    @Test
    void theBestNameOfAnEntryIsTheOneThatMatches() {
        Match match = only("buaa", entry("Beihang University").name("BUAA", NameKind.ALIAS));
        assertThat(match.matchedName().text()).isEqualTo("BUAA");
    }

    @Test
    void saysWhenTheWordsAreSwapped() {
        assertThat(only("Ayman Zawahiri", entry("ZAWAHIRI, Ayman"))
                        .explanation()
                        .notes())
                .contains("the words stand in another order");
        assertThat(only("Zawahiri Aiman", entry("ZAWAHIRI, Ayman"))
                        .explanation()
                        .notes())
                .doesNotContain("the words stand in another order");
    }

    @Test
    void saysHowNamesInOtherScriptsWereRead() {
        Match match = only("华为技术", entry("Huawei Technologies"));
        assertThat(match.explanation().notes()).contains("the query was read as \"huawei technologies\"");
    }

    @Test
    void saysThatAnAddressIsListed() {
        Match match = only("Zirkonia Road 5", entry("Zirkonia Road 5").name("Zirkonia Road 5", NameKind.ADDRESS));
        assertThat(match.explanation().notes()).doesNotContain("an address is listed here, not a party");
        Match address = only("Brackwater Quay 5", entry("Zirkonia").name("Brackwater Quay 5", NameKind.ADDRESS));
        assertThat(address.explanation().notes()).contains("an address is listed here, not a party");
    }

    private static ListEntry.Builder entry(String name) {
        return ListEntry.builder(ListId.SDN, name).type(PartyType.UNKNOWN);
    }

    @Test
    void theExampleOfTheGuideIsWhatTheCodeGives() {
        Match match = only(
                "Zirkomia Photonics GmbH",
                ListEntry.builder(ListId.EL, "Zirkonia Photonics Trading JSC").type(PartyType.ENTITY));
        assertThat(match.score()).isEqualTo(0.8312);
    }

    private static Match only(String query, ListEntry.Builder entry) {
        List<Match> matches = matches(query, entry.build());
        assertThat(matches).hasSize(1);
        return matches.get(0);
    }

    private static double score(String query, String listed) {
        return matches(query, entry(listed).build()).stream()
                .mapToDouble(Match::score)
                .findFirst()
                .orElse(0);
    }

    private static List<Match> matches(String query, ListEntry entry) {
        NameIndex index = NameIndex.of(TestData.snapshot(List.of(entry)), NameNormalizer.bundled());
        return index.search(index.readings(query), any -> true, 0);
    }
}
