package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exportscreening.rules.Deals.DAY;
import static org.exportscreening.rules.Deals.FULL;
import static org.exportscreening.rules.Deals.furniture;
import static org.exportscreening.rules.Deals.named;
import static org.exportscreening.rules.Deals.screening;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.rules.engine.Observation;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.rulebook.LicensePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parties of whom only the name was given. */
class NamedPartyTest {
    private static final String LISTED = "Quantafix Lithography Works";
    private static final String DENIED = "Zhurakov DPL Instruments";
    private static final String UNHEARD_OF = "Bergmann Moebelhaus Oldenburg";

    private static Determination determine(ListSnapshot snapshot, String... names) {
        Transaction.Builder transaction = furniture();
        for (String name : names) {
            transaction.party(named(name));
        }
        return screening(snapshot).determine(transaction.build());
    }

    // a match

    @Test
    void aMatchIsAHoldUntilAPersonHasDecided() {
        Determination d = determine(FULL, UNHEARD_OF, LISTED);

        assertThat(d.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(d.matches()).singleElement().satisfies(m -> {
            assertThat(m.party()).isEqualTo(1);
            assertThat(m.match().entry().primaryName()).isEqualTo(LISTED);
        });
        assertThat(d.findings()).singleElement().satisfies(f -> {
            assertThat(f.effect()).isEqualTo(FindingEffect.HOLD);
            assertThat(f.rule()).isEqualTo("screening.name-match");
            assertThat(f.citation()).isEqualTo("15 CFR 744.11");
            assertThat(f.parties()).containsExactly(1);
        });
    }

    @Test
    void theHoldSaysWhatWouldFollowIfItIsTrue() {
        Finding.Consequence then = determine(FULL, LISTED).findings().get(0).ifConfirmed();

        assertThat(then).isNotNull();
        assertThat(then.outcome()).isEqualTo(Outcome.LICENSE_REQUIRED);
        assertThat(then.citations()).contains("15 CFR 744.11(a)");
    }

    @Test
    void aNameThatTheListsCanNotBeComparedWithIsNotUnlisted() {
        Determination d = determine(FULL, UNHEARD_OF, "奥尔登堡家具行");

        assertThat(d.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(d.openQuestions()).extracting(OpenQuestion::fact).contains("parties[1].listings");
    }

    @Test
    void aMatchAsksForTheListingsOfThatPartyOnly() {
        assertThat(determine(FULL, UNHEARD_OF, LISTED).openQuestions())
                .extracting(OpenQuestion::fact)
                .contains("parties[1].listings")
                .doesNotContain("parties[0].listings");
    }

    @Test
    void partiesWithTheSameMatchShareAHoldAndOthersHaveTheirOwn() {
        assertThat(determine(FULL, LISTED, UNHEARD_OF, DENIED, LISTED).findings())
                .filteredOn(f -> f.rule().equals("screening.name-match"))
                .extracting(f -> f.citation() + " " + f.parties())
                .containsExactly("15 CFR 744.11 [0, 3]", "15 CFR 736.2(b)(4) [2]");
    }

    @Test
    void theHoldNamesEachPartyAndTheNameThatMatched() {
        assertThat(determine(FULL, LISTED, UNHEARD_OF, LISTED).findings().get(0).because())
                .containsExactly(
                        new Observation("parties[0].name", "EL: " + LISTED),
                        new Observation("parties[2].name", "EL: " + LISTED));
    }

    @Test
    void aPersonsDecisionReplacesTheMatch() {
        Map<String, Object> decided = named(LISTED);
        decided.put("listings", List.of());

        Determination d = screening(FULL).determine(furniture().party(decided).build());

        assertThat(d.matches()).isEmpty();
        assertThat(d.outcome()).isEqualTo(Outcome.NLR);
    }

    @Test
    void aGroundThatIsCertainIsWorseThanAMatch() {
        Transaction.Builder transaction =
                furniture().party(named(LISTED)).party(Deals.party(List.of(Deals.entity("CASE_BY_CASE"))));

        Determination d = screening(FULL).determine(transaction.build());

        assertThat(d.outcome()).isEqualTo(Outcome.LICENSE_REQUIRED);
        assertThat(d.matches()).isNotEmpty();
        assertThat(d.findings())
                .filteredOn(f -> f.effect() == FindingEffect.LICENSE_REQUIRED)
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.parties()).containsExactly(1);
                    assertThat(f.policy()).isEqualTo(LicensePolicy.CASE_BY_CASE);
                });
    }

    // no match

    @Test
    void noMatchOnAllFiveListsSaysOnNoList() {
        Determination d = determine(FULL, UNHEARD_OF);

        assertThat(d.openQuestions()).isEmpty();
        assertThat(d.outcome()).isEqualTo(Outcome.NLR);
    }

    @Test
    void noMatchOnStarterDataSaysNothing() {
        ListSnapshot starter = Deals.snapshot(true, ListId.EL, ListId.DPL, ListId.UVL, ListId.MEU, ListId.SDN);
        Determination d = determine(starter, UNHEARD_OF);

        assertThat(d.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(d.openQuestions()).extracting(OpenQuestion::fact).contains("parties[0].listings");
        assertThat(d.reservations().notes())
                .anySatisfy(n -> assertThat(n.toString()).contains("starter data"));
    }

    @ParameterizedTest
    @EnumSource(names = {"EL", "DPL", "UVL", "SDN"})
    void noMatchOnDataThatLacksAListSaysNothingOfThatList(ListId missing) {
        ListId[] others = Stream.of(ListId.EL, ListId.DPL, ListId.UVL, ListId.MEU, ListId.SDN)
                .filter(l -> l != missing)
                .toArray(ListId[]::new);
        Determination d = determine(Deals.snapshot(false, others), UNHEARD_OF);

        assertThat(d.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(d.openQuestions()).extracting(OpenQuestion::fact).containsExactly("parties[0].listings");
    }

    @Test
    void theMilitaryEndUserListMattersWhereItsRuleReaches() {
        ListSnapshot withoutMeu = Deals.snapshot(false, ListId.EL, ListId.DPL, ListId.UVL, ListId.SDN);
        Transaction.Builder toChina =
                furniture().destination("CN").fact("item.eccn", "9A991.d").party(named(UNHEARD_OF));

        assertThat(screening(withoutMeu).determine(toChina.build()).openQuestions())
                .extracting(OpenQuestion::fact)
                .contains("parties[0].listings");
        assertThat(screening(FULL).determine(toChina.build()).openQuestions())
                .extracting(OpenQuestion::fact)
                .doesNotContain("parties[0].listings");
        assertThat(determine(withoutMeu, UNHEARD_OF).outcome()).isEqualTo(Outcome.NLR);
    }

    @Test
    void aMissingListMakesOnlyTheRulesOfThatListUnknown() {
        Determination d = determine(Deals.snapshot(false, ListId.EL, ListId.DPL, ListId.UVL, ListId.MEU), UNHEARD_OF);

        assertThat(d.openQuestions())
                .singleElement()
                .satisfies(q -> assertThat(q.wouldDecide())
                        .doesNotContain("15 CFR 744.11(a)", "15 CFR 736.2(b)(4)", "15 CFR 744.15(b)"));
    }

    @Test
    void aPartyWithoutANameIsAskedForItsListings() {
        Map<String, Object> nameless = named("x");
        nameless.remove("name");

        Determination d = screening(FULL).determine(furniture().party(nameless).build());

        assertThat(d.openQuestions()).extracting(OpenQuestion::fact).contains("parties[0].listings");
    }

    @Test
    void aNameWithoutLettersCanNotBeScreened() {
        Determination d = determine(FULL, "---");

        assertThat(d.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(d.openQuestions()).extracting(OpenQuestion::fact).contains("parties[0].listings");
    }

    @Test
    void theJsonNamesTheMatchAndItsConsequence() {
        Determination d = determine(FULL, LISTED);
        JsonCursor json = Json.parse("d", d.toJson(false));

        assertThat(json.get("matches").elements().get(0).names())
                .contains("party", "score", "list", "entry", "name", "matchedName", "matchedNameKind", "explanation");
        assertThat(json.get("findings").elements().get(0).get("ifConfirmed").names())
                .containsExactly("outcome", "citations");
        assertThat(d.about().date()).isEqualTo(DAY);
    }
}
