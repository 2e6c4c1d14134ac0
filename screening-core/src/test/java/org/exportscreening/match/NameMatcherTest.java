package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.exportscreening.TestData;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.party.NameKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {

    private static final double THRESHOLD = 0.85;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Huawei Tech Co                 | Huawei Technologies Co., Ltd.
            Huawei Technologies            | Huawei Technologies Co., Ltd.
            Huwaei Technologies            | Huawei Technologies Co., Ltd.
            Technologies Huawei            | Huawei Technologies Co., Ltd.
            华为技术                        | 华为技术有限公司
            Al Zawahiri                    | AL ZAWAHIRI, Dr. Ayman
            Ayman al-Zawahiri              | AL ZAWAHIRI, Dr. Ayman
            Beijing Institute of Technolgy | Beijing Institute of Technology
            """)
    void matches(String query, String listed) {
        assertThat(score(query, listed)).isBetween(THRESHOLD, 0.99);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            北京工业大学                     | 北京理工大学
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
            """)
    void onlyIdenticalNormalizedNamesScoreOne(String query, String listed) {
        assertThat(score(query, listed)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deutsche Bahn AG | Huawei AG
            Co Ltd           | Huawei Co Ltd
            Dr. Smith        | Dr. Zawahiri
            """)
    void sharingOnlyMinorWordsScoresNothing(String query, String listed) {
        assertThat(score(query, listed)).isZero();
    }

    @Test
    void aWeakAliasScoresLess() {
        ListEntry entry = ListEntry.builder(ListId.SDN, "SALIM, Ahmad Fuad")
                .name("Tiger", NameKind.WEAK_ALIAS)
                .build();
        Match match = only("Tiger", entry);
        assertThat(match.score()).isEqualTo(0.95);
        assertThat(match.matchedName().kind()).isEqualTo(NameKind.WEAK_ALIAS);
        assertThat(match.explanation().notes()).anyMatch(note -> note.startsWith("weak alias"));
    }

    @Test
    void theBestNameOfAnEntryIsTheOneThatMatches() {
        ListEntry entry = ListEntry.builder(ListId.EL, "Beihang University")
                .name("BUAA", NameKind.ALIAS)
                .build();
        assertThat(only("buaa", entry).matchedName().text()).isEqualTo("BUAA");
    }

    @Test
    void saysWhenTheWordsAreSwapped() {
        Match match = only(
                "Ayman Zawahiri",
                ListEntry.builder(ListId.SDN, "ZAWAHIRI, Ayman").build());
        assertThat(match.score()).isEqualTo(0.99);
        assertThat(match.explanation().notes()).contains("the words stand in another order");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Huawei Tech Co         | Huawei Technologies Co., Ltd.
            Huwaei Technolgies Oslo| Huawei Technologies Co., Ltd.
            Al Zawahiri            | AL ZAWAHIRI, Dr. Ayman
            """)
    void theScoreCanBeRecomputedByHandFromThePairs(String query, String listed) {
        Match match = only(query, ListEntry.builder(ListId.EL, listed).build());
        double matched = 0;
        double pairs = 0;
        double queryAlone = 0;
        double listedAlone = 0;
        for (TokenPair pair : match.explanation().pairs()) {
            matched += pair.similarity() * pair.weight();
            if (pair.query().isEmpty()) {
                listedAlone += pair.weight();
            } else if (pair.candidate() == null) {
                queryAlone += pair.weight();
            } else {
                pairs += pair.weight();
            }
        }
        double queryCoverage = matched / (pairs + queryAlone);
        double listedCoverage = matched / (pairs + listedAlone);
        double expected = 0.7 * Math.max(queryCoverage, listedCoverage) + 0.3 * Math.min(queryCoverage, listedCoverage);
        assertThat(match.score()).isEqualTo(Math.min(0.99, expected), within(0.0001));
    }

    private static Match only(String query, ListEntry entry) {
        NameIndex index = NameIndex.of(TestData.snapshot(List.of(entry)), NameNormalizer.bundled());
        List<Match> matches = index.search(index.normalize(query), Objects::nonNull, 0);
        assertThat(matches).hasSize(1);
        return matches.get(0);
    }

    private static double score(String query, String listed) {
        NameIndex index = NameIndex.of(TestData.snapshot(listed), NameNormalizer.bundled());
        return index.search(index.normalize(query), Objects::nonNull, 0).stream()
                .mapToDouble(Match::score)
                .max()
                .orElse(0);
    }
}
