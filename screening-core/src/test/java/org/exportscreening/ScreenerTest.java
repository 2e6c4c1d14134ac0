package org.exportscreening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.match.Match;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenerTest {

    private static final ListEntry CHINESE = entry(ListId.EL, "Acme Zenith", "CN", PartyType.ENTITY);
    private static final ListEntry RUSSIAN = entry(ListId.EL, "ACME ZENITH", "RU", PartyType.UNKNOWN);
    private static final ListEntry BLOCKED = entry(ListId.SDN, "Acme Zenith", null, PartyType.INDIVIDUAL);

    private final ListSnapshot snapshot = TestData.snapshot(List.of(CHINESE, RUSSIAN, BLOCKED));
    private final Screener screener = Screener.of(snapshot);

    @Test
    void aPartyAppearsOnceForEachListing() {
        ScreeningResult result = screener.screen("acme zenith");
        assertThat(result.hasMatches()).isTrue();
        assertThat(result.matchCount()).isEqualTo(3);
        assertThat(result.searched()).containsExactly(ListId.EL, ListId.SDN);
    }

    @Test
    void theCountryOrdersEqualScoresAndIsNotedButRemovesNothing() {
        List<Match> matches = screener.screen(ScreeningRequest.of("Acme Zenith").withCountry("ru"))
                .matches();
        assertThat(matches).extracting(Match::score).containsOnly(1.0);
        assertThat(matches)
                .extracting(match -> match.explanation().notes().get(1))
                .containsExactly("country RU agrees", "entry states no country", "country differs: query RU, entry CN");
    }

    @Test
    void theAddressIsNotedAndBreaksTies() {
        List<Match> matches = screener.screen(ScreeningRequest.of("Acme Zenith").withAddress("12 Main Street, RU town"))
                .matches();
        assertThat(matches).hasSize(3);
        assertThat(matches.get(0).entry().countries()).containsExactly("RU");
        assertThat(matches.get(0).explanation().notes())
                .anyMatch(note -> note.matches("address: [1-9]\\d% of the words of the query are in a listed one"));
    }

    @Test
    void theTypeRemovesOnlyAnotherKnownType() {
        ScreeningResult result =
                screener.screen(ScreeningRequest.of("Acme Zenith").withType(PartyType.ENTITY));
        assertThat(result.matches())
                .extracting(match -> match.entry().type())
                .containsExactlyInAnyOrder(PartyType.ENTITY, PartyType.UNKNOWN);
    }

    @Test
    void aListThatIsNotThereIsSaid() {
        ScreeningResult result =
                screener.screen(ScreeningRequest.of("Acme Zenith").withLists(Set.of(ListId.SDN, ListId.DPL)));
        assertThat(result.searched()).containsExactly(ListId.SDN);
        assertThat(result.matches()).hasSize(1);
        assertThat(result.notes()).containsExactly("Not searched, because the data does not contain it: DPL.");
        assertThat(result.explain()).contains("Not searched");
    }

    @Test
    void thePolicysListsAndTheRequestsListsIntersect() {
        Screener limited = Screener.builder()
                .snapshot(snapshot)
                .policy(MatchPolicy.parse("lists=SDN,DPL"))
                .build();
        ScreeningResult all = limited.screen("Acme Zenith");
        assertThat(all.searched()).containsExactly(ListId.SDN);
        assertThat(all.notes()).containsExactly("Not searched, because the data does not contain it: DPL.");
        ScreeningResult both =
                limited.screen(ScreeningRequest.of("Acme Zenith").withLists(Set.of(ListId.SDN, ListId.EL)));
        assertThat(both.searched()).containsExactly(ListId.SDN);
        assertThat(both.notes()).containsExactly("Not searched, because the policy does not name it: EL.");
        assertThatThrownBy(
                        () -> limited.screen(ScreeningRequest.of("Acme Zenith").withLists(Set.of(ListId.EL))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The request asks for EL and the policy for DPL, SDN: no list would be searched.");
    }

    @Test
    void theExactPolicyFindsOnlyTheSameName() {
        Screener exact = Screener.builder()
                .snapshot(TestData.snapshot("Zirkonia Photonics Institute", "Technology Institute"))
                .policy(MatchPolicy.EXACT)
                .build();
        assertThat(exact.screen("zirkonia PHOTONICS institute").matchCount()).isEqualTo(1);
        assertThat(exact.screen("technology institute").matchCount()).isEqualTo(1);
        assertThat(exact.screen("Zirkonia Photonics Institut").matchCount()).isZero();
        assertThat(exact.screen("Photonics Zirkonia Institute").matchCount()).isZero();
    }

    @Test
    void aWeakAliasCountsAsThePolicySays() {
        ListSnapshot weak = TestData.snapshot(List.of(ListEntry.builder(ListId.SDN, "Quillon Brackwater")
                .name("Zirkonia Falcon", NameKind.WEAK_ALIAS)
                .build()));
        assertThat(counts(weak, "standard", "Zirkonia Falcon", "Zirkonia Falcone"))
                .containsExactly(1, 0);
        assertThat(counts(weak, "exact", "Zirkonia Falcon", "Zirkonia Falcone")).containsExactly(1, 0);
        assertThat(counts(weak, "wide", "Zirkonia Falcon", "Zirkonia Falcone")).containsExactly(1, 1);
        assertThat(counts(weak, "weakAliases=off", "Zirkonia Falcon", "Quillon Brackwater"))
                .containsExactly(0, 1);
    }

    /** The best name that counts decides, not the best name. */
    @Test
    void aWeakAliasThatDoesNotCountHidesNoOtherName() {
        ListSnapshot both = TestData.snapshot(List.of(ListEntry.builder(ListId.SDN, "Zirkonia Falcon Photonics")
                .name("Zirkonia Falcon Photonic", NameKind.WEAK_ALIAS)
                .build()));
        Match match =
                Screener.of(both).screen("Zirkonia Falcon Photonice").matches().get(0);
        assertThat(match.matchedName().kind()).isEqualTo(NameKind.PRIMARY);
    }

    @Test
    void theOfacPolicySaysAboutWhichScoreOfacWouldShow() {
        ListSnapshot person = TestData.snapshot(List.of(ListEntry.builder(ListId.SDN, "BRACKWATER, Quillon")
                .name("ZIRKON, Quillon", NameKind.ALIAS)
                .build()));
        Screener ofac =
                Screener.builder().snapshot(person).policy(MatchPolicy.OFAC).build();
        assertThat(ofac.screen("Quillon Brackwater")
                        .matches()
                        .get(0)
                        .explanation()
                        .notes())
                .contains("OFAC-like score 100 for \"BRACKWATER, Quillon\" (an approximation of OFAC's own search)");
        assertThat(Screener.of(person)
                        .screen("Quillon Brackwater")
                        .matches()
                        .get(0)
                        .explanation()
                        .notes())
                .noneMatch(note -> note.contains("OFAC"));
    }

    private static List<Integer> counts(ListSnapshot snapshot, String policy, String... names) {
        Screener screener = Screener.builder()
                .snapshot(snapshot)
                .policy(MatchPolicy.parse(policy))
                .build();
        return Stream.of(names).map(name -> screener.screen(name).matchCount()).toList();
    }

    @Test
    void whatTheLimitCutsOffIsCounted() {
        Screener one = Screener.builder()
                .snapshot(snapshot)
                .policy(MatchPolicy.DEFAULT.withTop(1))
                .build();
        ScreeningResult result = one.screen("Acme Zenith");
        assertThat(result.matches()).hasSize(1);
        assertThat(result.matchCount()).isEqualTo(3);
        assertThat(result.explain())
                .contains("3 matches at threshold " + MatchPolicy.DEFAULT.threshold() + ", the best 1 shown");
    }

    @Test
    void findingNothingSaysWhatWasSearchedAndNeverThatAPartyIsCleared() {
        String text = Screener.of(ListCatalog.starter().load())
                .screen("Deutsche Bahn AG")
                .explain();
        assertThat(text)
                .contains(
                        "no listed name scored the threshold " + MatchPolicy.DEFAULT.threshold(),
                        "EL ",
                        "as of 20",
                        "starter data",
                        "sha256:")
                .doesNotContainIgnoringCase("clear");
    }

    @Test
    void findsWhatTheStarterDataHas() {
        Screener starter = Screener.of(ListCatalog.starter().load());
        for (String name : List.of("Huawei Tech Co", "Huwaei Technologies", "华为技术有限公司")) {
            assertThat(starter.screen(name).matches()).as(name).isNotEmpty();
        }
        for (String name : List.of("北京工业大学", "Acme Furniture GmbH", "Beijing University of Technology")) {
            assertThat(starter.screen(name).matches()).as(name).isEmpty();
        }
    }

    @Test
    void findsAPersonOnTheRealList() {
        Screener real = Screener.of(ListCatalog.files(List.of(TestData.real("lists/csl-2022-04-21.csv.gz")))
                .load());
        assertThat(real.screen("Al Zawahiri").matches())
                .anyMatch(match -> match.entry().primaryName().equals("AL ZAWAHIRI, Dr. Ayman"));
        assertThat(real.screen("Acme Furniture GmbH").hasMatches()).isFalse();
        assertThat(real.screen("Deutsche Bahn AG").hasMatches()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?!", "\u200b"})
    void aNameWithoutLettersIsRefused(String name) {
        assertThatThrownBy(() -> screener.screen(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A name to screen needs at least one letter or digit, found \"" + name + "\".");
    }

    @Test
    void aCountryThatIsNoCodeIsRefused() {
        assertThatThrownBy(() -> ScreeningRequest.of("A").withCountry("China"))
                .hasMessage("A country is an ISO 3166-1 alpha-2 code such as CN, found \"China\".");
    }

    @Test
    void aBuilderWithoutListsIsRefused() {
        assertThatThrownBy(() -> Screener.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A screener needs lists: call snapshot(...) before build().");
    }

    @Test
    void aRefreshForgetsOldAnswers() {
        assertThat(screener.screen("Acme Zenith").hasMatches()).isTrue();
        ListSnapshot other = TestData.snapshot("Something Else");
        screener.refresh(other);
        ScreeningResult result = screener.screen("Acme Zenith");
        assertThat(result.hasMatches()).isFalse();
        assertThat(result.data().digest()).isEqualTo(other.digest());
        assertThat(screener.snapshot()).isSameAs(other);
    }

    private static ListEntry entry(ListId list, String name, String country, PartyType type) {
        ListEntry.Builder entry = ListEntry.builder(list, name).type(type);
        if (country != null) {
            entry.address(new Address("Main Street, " + country, country));
        }
        return entry.build();
    }
}
