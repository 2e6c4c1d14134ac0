package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zirkonia Photonics       | Photonics Zirkonia        | zirkonia=zirkonia, photonics=photonics
            Zir Konia                | Zirkonia                  | zir konia=zirkonia
            Zir Ko Nia               | Zirkonia                  | zir ko nia=zirkonia
            Zirkonia                 | Zir Ko Nia                | zirkonia=zir ko nia
            Quillon Zirkonia         | Quillon Zir-Konia         | quillon=quillon, zirkonia=zir konia
            Hong Kong Zirkonia       | Hongkong Zirkonia         | zirkonia=zirkonia, hong kong=hongkong
            Zirkonia Tech            | Zirkonia High-Tech        | zirkonia=zirkonia, tech=tech
            Z. Quillon               | Zirkonia Quillon          | quillon=quillon, z=zirkonia
            Zirkonia Quillon         | Z. Quillon                | quillon=quillon, zirkonia=z
            QZB                      | Quillon Zirkonia Bracks   | qzb=quillon zirkonia bracks
            Quillon Zirkonia Bracks  | QZB                       | quillon zirkonia bracks=qzb
            Zirkonia                 | Quillon                   | ''
            Zirkonia Zirkonia        | Zirkonia                  | zirkonia=zirkonia
            """)
    void pairsWords(String query, String listed, String expected) {
        assertThat(pairs(query, listed, PartyType.ENTITY)).hasToString("[" + expected.replace("''", "") + "]");
    }

    @Test
    void onlyThreeWordsAtMostAreRunTogether() {
        assertThat(pairs("Zi Rk On Ia", "Zirkonia", PartyType.ENTITY)).isEmpty();
    }

    @Test
    void peopleHaveNoAcronyms() {
        assertThat(pairs("QZB", "Quillon Zirkonia Bracks", PartyType.INDIVIDUAL))
                .isEmpty();
    }

    @Test
    void anExactPairIsNeverGivenUp() {
        assertThat(pairs("Zirkonja Zirkonia", "Zirkonia Zirkonya", PartyType.ENTITY))
                .startsWith("zirkonia=zirkonia")
                .hasSize(2);
    }

    @Test
    void ofEqualPairsTheHeavierComesFirstThenTheEarlier() {
        assertThat(pairs("Beijing Zirkonia", "Beijing Zirkonia", PartyType.ENTITY))
                .containsExactly("zirkonia=zirkonia", "beijing=beijing");
        assertThat(pairs("Shanghai Beijing", "Beijing Shanghai", PartyType.ENTITY))
                .containsExactly("shanghai=shanghai", "beijing=beijing");
    }

    @Test
    void knowsWhetherTheOrderIsKept() {
        assertThat(align("Zirkonia Photonics", "Zirkonia New Photonics", PartyType.ENTITY)
                        .keepsOrder())
                .isTrue();
        assertThat(align("Zirkonia Photonics", "Photonics Zirkonia", PartyType.ENTITY)
                        .keepsOrder())
                .isFalse();
    }

    @Test
    void noWordIsInTwoPairs() {
        ScoredName query = Names.name("Zirkonia Zir Konia Z. Hong Kong");
        ScoredName listed = Names.name("Hongkong Zir Konia Zirkonia Zeta");
        Alignment alignment = Alignment.of(query, listed, PartyType.UNKNOWN);
        boolean[] seen = new boolean[listed.size()];
        boolean[] asked = new boolean[query.size()];
        for (Pairing pairing : alignment.pairings()) {
            for (int i = pairing.listedFrom(); i < pairing.listedTo(); i++) {
                assertThat(seen[i]).isFalse();
                seen[i] = true;
            }
            for (int i = pairing.queryFrom(); i < pairing.queryTo(); i++) {
                assertThat(asked[i]).isFalse();
                asked[i] = true;
            }
        }
        for (int i = 0; i < seen.length; i++) {
            assertThat(alignment.isListedMatched(i)).isEqualTo(seen[i]);
        }
        for (int i = 0; i < asked.length; i++) {
            assertThat(alignment.isQueryMatched(i)).isEqualTo(asked[i]);
        }
    }

    private static Alignment align(String query, String listed, PartyType type) {
        return Alignment.of(Names.name(query), Names.name(listed), type);
    }

    private static List<String> pairs(String query, String listed, PartyType type) {
        ScoredName a = Names.name(query);
        ScoredName b = Names.name(listed);
        return Alignment.of(a, b, type).pairings().stream()
                .map(p -> a.text(p.queryFrom(), p.queryTo()) + "=" + b.text(p.listedFrom(), p.listedTo()))
                .toList();
    }
}
