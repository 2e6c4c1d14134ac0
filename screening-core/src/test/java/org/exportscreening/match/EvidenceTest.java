package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

    @Test
    void sumsWeightsOfPairsAndOfWordsAlone() {
        ScoredName query = Names.name("Zirkonia Oslo");
        ScoredName listed = Names.name("Zirkonja Photonics");
        Evidence evidence = evidence(query, listed);
        double similarity = WordSimilarity.of(query.words[0], listed.words[0]);
        assertThat(evidence.paired()).isEqualTo(listed.weights[0]);
        assertThat(evidence.matched()).isEqualTo(similarity * listed.weights[0]);
        assertThat(evidence.queryAlone()).isEqualTo(query.alone(1));
        assertThat(evidence.listedAlone()).isEqualTo(listed.listedAlone(1, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zirkonia            | Zirkonia Ltd            | true
            Beijing Technology  | Beijing Technology Ltd  | true
            Beijing             | Beijing Zirkonia        | false
            Beijing Ltd         | Beijing Zirkonia        | false
            Muhammad            | Muhammad Zirkonia       | false
            """)
    void onePlainWordIsNotEnough(String query, String listed, boolean enough) {
        Evidence evidence = evidence(Names.name(query), Names.name(listed));
        assertThat(evidence.enough()).isEqualTo(enough);
        assertThat(evidence.score(Evidence.DOUBT) > 0).isEqualTo(enough);
    }

    @Test
    void wordsAloneCountMoreWhereNoTellingWordAgrees() {
        Evidence plain = evidence(Names.name("Beijing Technology"), Names.name("Beijing Technology Zirkonia"));
        Evidence telling = evidence(Names.name("Beijing Quillon"), Names.name("Beijing Quillon Zirkonia"));
        assertThat(plain.listedShare()).isGreaterThan(telling.listedShare());
        assertThat(plain.queryShare()).isGreaterThan(telling.queryShare());
    }

    @Test
    void theMoreWordsAgreeTheLessTheOthersCount() {
        Evidence one = evidence(Names.name("Quillon"), Names.name("Quillon Zirkonia"));
        Evidence two = evidence(Names.name("Quillon Brackwater"), Names.name("Quillon Brackwater Zirkonia"));
        assertThat(two.listedShare()).isLessThan(one.listedShare());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Photonics Trading Services | Photonics Oslo Trading Services | true
            Zirkonia Services          | Zirkonia Trading Services       | true
            Photonics Services         | Photonics Trading Services      | true
            Photonics Services         | Oslo Photonics Services         | false
            Photonics Services         | Photonics Oslo Trading Services | false
            Oslo Services              | Oslo Trading Services           | false
            Oslo Services GmbH         | Oslo Trading Services GmbH      | true
            Oslo Services GmbH         | Oslo Bergen Services GmbH       | false
            Zirkonja Services          | Zirkonia Trading Services       | false
            """)
    void whatAListedNameSaysBeyondTheWholeQueryCountsLess(String query, String listed, boolean contained) {
        Evidence evidence = evidence(Names.name(query), Names.name(listed));
        assertThat(evidence.listedShare() < evidence.queryShare()).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Photonics Trading Johnson  | Photonics Trading | ENTITY     | true
            Photonics Trading Zirkonia | Photonics Trading | ENTITY     | false
            Photonics Johnson          | Photonics         | ENTITY     | false
            Photonics Trading Johnson  | Photonics Trading | INDIVIDUAL | false
            William Anderson Johnson   | William Anderson  | ENTITY     | false
            """)
    void peopleBesideTheWholeNameOfAnOrganizationCountLess(
            String query, String listed, PartyType type, boolean accompanied) {
        ScoredName asked = Names.name(query);
        ScoredName other = Names.name(listed);
        Evidence evidence = Evidence.of(asked, other, type, Alignment.of(asked, other, type));
        assertThat(evidence.queryShare() < evidence.listedShare() / 2).isEqualTo(accompanied);
    }

    @ParameterizedTest
    @CsvSource({
        "Sergey Sergey Zirkonia, Sergey Zirkonia",
        "Zirkonia Research Laboratories (ZRL), Zirkonia Research Laboratories",
        "Zirkonia Photonics Trading Services SA (ZPT), Zirkonia Photonics Trading Services SA",
    })
    void whatWasSaidAlreadyHardlyCountsAlone(String more, String less) {
        double longer = evidence(Names.name(more), Names.name(less)).queryAlone();
        double shorter = evidence(Names.name(less), Names.name(more)).listedAlone();
        assertThat(longer).isEqualTo(0.02);
        assertThat(shorter).isEqualTo(0.02);
    }

    @Test
    void doubtWeighsLessOnMuchThanOnLittle() {
        Evidence little = new Evidence(0.5, 0.5, 0, 0, 1, 1, true, true);
        Evidence much = new Evidence(2, 2, 0, 0, 1, 1, true, true);
        assertThat(little.score(0)).isEqualTo(1);
        assertThat(much.score(0.1)).isEqualTo(2 / 2.1, within(1e-12)).isGreaterThan(little.score(0.1));
    }

    /** What the index relies on: the bound is never below the score. */
    @Test
    void theBoundHolds() {
        Random random = new Random(5);
        boolean bitesOnce = false;
        NoisyNames names = new NoisyNames(ListCatalog.starter().load().entries(), random);
        for (int i = 0; i < 3_000; i++) {
            String text = names.next();
            ScoredName listed = Names.name(text);
            ScoredName query = Names.name(random.nextInt(3) == 0 ? names.next() : text + " " + names.next());
            if (listed.size() == 0) {
                continue;
            }
            Evidence evidence = evidence(query, listed);
            double score = evidence.score(Evidence.DOUBT);
            for (Bound bound : bounds(query, listed, evidence)) {
                assertThat(score)
                        .as("%s and %s by %s", query.normalized(), listed.normalized(), bound)
                        .isLessThanOrEqualTo(bound.score(query.companions(), query.trifles()) + 1e-12);
                bitesOnce |= score > 0.5 && bound.score(query.companions(), query.trifles()) < 0.9;
            }
        }
        assertThat(bitesOnce).as("a bound that is less than a good score").isTrue();
    }

    /** All that is true of the two names, and the same with one thing unknown. */
    private static List<Bound> bounds(ScoredName query, ScoredName listed, Evidence evidence) {
        Alignment alignment = Alignment.of(query, listed, PartyType.UNKNOWN);
        Agreement agreement = Agreement.of(query, listed, alignment);
        Side asked = Side.ofQuery(query, alignment);
        Side other = Side.ofListed(listed, agreement.telling(), alignment);
        boolean apart = !asked.isCovered() && !other.isCovered();
        boolean twoParties = asked.tells() && other.tells();
        List<Bound> bounds = new ArrayList<>();
        for (int unknown = 0; unknown < 8; unknown++) {
            bounds.add(new Bound(
                    evidence.matched(),
                    evidence.queryAlone(),
                    evidence.listedAlone(),
                    agreement.agreeing(),
                    agreement.telling() || (unknown & 1) != 0,
                    apart && (unknown & 2) == 0,
                    twoParties && (unknown & 4) == 0));
        }
        return bounds;
    }

    @Test
    void theBoundOfTriflesHolds() {
        for (String query :
                List.of("J and of the Co Ltd", "J K PLC", "and of the for to a b", "co ltd llc inc gmbh sa bv")) {
            ScoredName asked = Names.name(query);
            for (String like : List.of("Jordan and of the Co Ltd", "Juri Kuri PLC", "Zirkonia Co Ltd")) {
                ScoredName listed = Names.name(like);
                double bound = Evidence.boundOfTrifles(
                        asked.minorWeight(),
                        asked.initialsWeight(),
                        asked.wholeWords(),
                        asked.minors() + asked.initials());
                assertThat(evidence(asked, listed).score(Evidence.DOUBT))
                        .as("%s and %s", query, like)
                        .isLessThanOrEqualTo(bound + 1e-12);
            }
        }
    }

    private static Evidence evidence(ScoredName query, ScoredName listed) {
        return Evidence.of(query, listed, PartyType.UNKNOWN, Alignment.of(query, listed, PartyType.UNKNOWN));
    }
}
