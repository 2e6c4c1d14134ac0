package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exportscreening.rules.Deals.complete;
import static org.exportscreening.rules.Deals.determine;
import static org.exportscreening.rules.Deals.entity;
import static org.exportscreening.rules.Deals.furniture;
import static org.exportscreening.rules.Deals.listing;
import static org.exportscreening.rules.Deals.party;
import static org.exportscreening.rules.TinyRulebook.version;

import java.util.List;
import java.util.Map;
import org.exportscreening.rules.rulebook.LicensePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
    private static final Map<String, Object> UVL = listing("UVL");

    @Test
    void nlrWhereAllIsStatedAndNothingRequiresALicense() {
        Determination d = determine(complete());

        assertThat(d.openQuestions()).isEmpty();
        assertThat(d.outcome()).isEqualTo(Outcome.NLR);
        assertThat(d.findings()).isEmpty();
        assertThat(d.item().jurisdiction().basis()).isNotEmpty();
    }

    @Test
    void prohibitedOnAccountOfADeniedPerson() {
        Determination d = determine(furniture().party(party(List.of(listing("DPL")))));

        assertThat(d.outcome()).isEqualTo(Outcome.PROHIBITED);
        assertThat(d.findings().get(0).citation()).isEqualTo("15 CFR 736.2(b)(4)");
        assertThat(d.findings().get(0).parties()).containsExactly(0);
    }

    @Test
    void licenseRequiredOnAccountOfTheEntityList() {
        Determination d = determine(furniture().party(party(List.of(entity("CASE_BY_CASE")))));

        assertThat(d.outcome()).isEqualTo(Outcome.LICENSE_REQUIRED);
        assertThat(d.findings()).extracting(Finding::citation).contains("15 CFR 744.11(a)");
    }

    @Test
    void holdOnAccountOfARedFlag() {
        assertThat(determine(complete().fact("redFlags", List.of(9))).outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void indeterminateWhileAFactIsMissing() {
        Item unclassified = Item.unclassified().usOrigin(true).with("published", false);
        Determination d = determine(complete().destination("CN").item(unclassified));

        assertThat(d.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(d.openQuestions()).extracting(OpenQuestion::fact).contains("item.eccn");
        assertThat(determine(Transaction.builder().date(Deals.DAY)).outcome()).isEqualTo(Outcome.INDETERMINATE);
    }

    @Test
    void nlrWithConditionsOnAccountOfTheUnverifiedList() {
        Determination d = determine(furniture().party(party(List.of(UVL))));

        assertThat(d.outcome()).isEqualTo(Outcome.NLR_WITH_CONDITIONS);
        assertThat(d.obligations().conditions())
                .extracting(Object::toString)
                .containsExactly("UVL statement before shipment: 15 CFR 744.15(b)");
    }

    @Test
    void notSubjectWhereAForeignItemHasNothingOfTheUnitedStates() {
        Determination d = determine(complete()
                .kind(TransactionKind.EXPORT_FROM_ABROAD)
                .from("FR")
                .fact("item.usOrigin", false)
                .fact("item.madeIn", "FR")
                .fact("item.usContent", List.of())
                .fact("item.usContentComplete", true)
                .fact("item.containsUsOriginIc", false)
                .fact("item.directProductOf", List.of())
                .fact("item.plantDirectProductOf", List.of())
                .fact("item.containsProductOfPlant", List.of())
                .fact("item.productionKnown", true));

        assertThat(d.openQuestions()).isEmpty();
        assertThat(d.outcome()).isEqualTo(Outcome.NOT_SUBJECT_TO_EAR);
        assertThat(d.item().jurisdiction().basis()).isEmpty();
    }

    private static Determination underEffect(String effect, boolean b) {
        TinyRulebook rulebook = new TinyRulebook()
                .define("case", "{'fact': 'b', 'is': true}")
                .rule(
                        "r",
                        "license-requirement",
                        version("'when': {'fact': 'a', 'is': true}, 'then': [{'require': 'license', " + effect + "}]"));
        return rulebook.determine("a", true, "b", b);
    }

    @ParameterizedTest
    @CsvSource({"true, PRESUMPTION_OF_APPROVAL", "false, PRESUMPTION_OF_DENIAL"})
    void thePolicyOfACaseThatIsMetCountsBeforeTheRulesOwn(boolean met, LicensePolicy policy) {
        String effect = "'policy': 'PRESUMPTION_OF_DENIAL', 'policies': [{'rule': 'case', 'policy':"
                + " 'PRESUMPTION_OF_APPROVAL'}], 'exceptions': []";

        assertThat(underEffect(effect, met).findings())
                .extracting(Finding::policy)
                .containsExactly(policy);
    }

    @Test
    void theWorstOfSeveralGroundsDecidesAndAllAreReported() {
        Determination d = determine(
                furniture().fact("redFlags", List.of(9)).party(party(List.of(listing("DPL"), entity("DENIAL"), UVL))));

        assertThat(d.outcome()).isEqualTo(Outcome.PROHIBITED);
        assertThat(d.findings())
                .extracting(Finding::effect)
                .contains(
                        FindingEffect.PROHIBITED,
                        FindingEffect.LICENSE_REQUIRED,
                        FindingEffect.HOLD,
                        FindingEffect.CONDITION,
                        FindingEffect.NO_LICENSE_EXCEPTION)
                .isSorted();
    }

    @Test
    void aMissingFactDoesNotHideAGroundThatIsCertain() {
        Determination d = determine(Transaction.builder()
                .date(Deals.DAY)
                .from("US")
                .item(Item.eccn("EAR99").usOrigin(true).with("published", false))
                .party(party(List.of(listing("DPL")))));

        assertThat(d.outcome()).isEqualTo(Outcome.PROHIBITED);
        assertThat(d.openQuestions()).isNotEmpty();
    }

    // license policy

    private static LicensePolicy policyOf(Determination d) {
        return d.findings().stream()
                .filter(f -> f.rule().equals("ear.744.11.a"))
                .findFirst()
                .orElseThrow()
                .policy();
    }

    @Test
    void theMostRestrictivePolicyOfTheDecidingListingsCounts() {
        assertThat(policyOf(determine(furniture()
                        .party(party(List.of(entity("PRESUMPTION_OF_APPROVAL"))))
                        .party(party(List.of(entity("CASE_BY_CASE"), entity("PRESUMPTION_OF_DENIAL")))))))
                .isEqualTo(LicensePolicy.PRESUMPTION_OF_DENIAL);
    }

    @Test
    void thePolicyOfAListingThatDoesNotDecideDoesNotCount() {
        Map<String, Object> onlySome = Map.of(
                "list",
                "EL",
                "footnotes",
                List.of(),
                "reachesItem",
                false,
                "licensePolicy",
                "DENIAL",
                "addressOnly",
                false);

        assertThat(policyOf(determine(furniture().party(party(List.of(onlySome, entity("CASE_BY_CASE")))))))
                .isEqualTo(LicensePolicy.CASE_BY_CASE);
    }

    @Test
    void withoutAStatedPolicyTheEntryIsReferredTo() {
        Map<String, Object> silent = Map.of(
                "list",
                "EL",
                "footnotes",
                List.of(),
                "licenseRequirement",
                "For all items subject to the EAR",
                "addressOnly",
                false);

        assertThat(policyOf(determine(furniture().party(party(List.of(silent))))))
                .isEqualTo(LicensePolicy.PER_ENTRY);
    }

    @Test
    void thePartiesOfAFindingAreThoseThatDecide() {
        Determination d = determine(furniture().party(party(List.of())).party(party(List.of(entity("CASE_BY_CASE")))));

        assertThat(d.findings())
                .filteredOn(f -> f.rule().equals("ear.744.11.a"))
                .singleElement()
                .satisfies(f -> assertThat(f.parties()).containsExactly(1));
    }

    // the Unverified List

    @ParameterizedTest
    @ValueSource(strings = {"CU", "CN", "KP"})
    void theUnverifiedListBarsExceptionsInEveryLicenseFinding(String destination) {
        Determination d = determine(furniture()
                .destination(destination)
                .fact("item.eccn", "3A001.b.2")
                .party(party(List.of(UVL, entity("CASE_BY_CASE")))));

        assertThat(d.findings())
                .filteredOn(f -> f.effect() == FindingEffect.LICENSE_REQUIRED)
                .hasSizeGreaterThan(1)
                .allSatisfy(f -> assertThat(f.exceptions()).isEmpty());
        assertThat(d.findings())
                .filteredOn(f -> f.effect() == FindingEffect.NO_LICENSE_EXCEPTION)
                .extracting(Finding::citation)
                .containsExactly("15 CFR 740.2(a)(17)");
    }
}
