package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exportscreening.rules.Deals.complete;
import static org.exportscreening.rules.Deals.determine;
import static org.exportscreening.rules.Deals.furniture;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.rulebook.RuleKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeterminationTest {
    /** The members that the contract names, and the documented extras. */
    private static final Set<String> MEMBERS = Set.of(
            "id",
            "outcome",
            "date",
            "rulebook",
            "data",
            "jurisdiction",
            "findings",
            "missing",
            "matches",
            "classification",
            "conditions",
            "duties",
            "advice",
            "trace",
            "assumptions",
            "overlays",
            "notes",
            "notEvaluated",
            "transaction",
            "nextSteps");

    private static Stream<Transaction.Builder> deals() {
        return Stream.of(
                complete(),
                Transaction.builder(),
                Transaction.builder().date(Deals.DAY),
                Transaction.builder().date(LocalDate.of(2010, 1, 1)),
                furniture().party(Deals.named("Quantafix Lithography Works")),
                furniture()
                        .party(Deals.party(
                                List.of(Deals.listing("DPL"), Deals.entity("DENIAL"), Deals.listing("UVL")))),
                complete().fact("redFlags", List.of(9)),
                complete().destination("CN").item(Item.eccn("3B001.d").madeIn("NL")));
    }

    private static JsonCursor json(Determination d) {
        return Json.parse("determination", d.toJson(false));
    }

    // the date

    @Test
    void withoutADateOnlyTheDateIsAskedFor() {
        Determination d = determine(Transaction.builder().destination("CN"));

        assertThat(d.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(d.openQuestions()).extracting(OpenQuestion::fact).containsExactly("date");
        assertThat(d.item().jurisdiction().subject()).isEqualTo(Truth.UNKNOWN);
        assertThat(d.about().date()).isNull();
    }

    @Test
    void aDateBeforeTheRulebookBeginsIsNotAnswered() {
        LocalDate first = Deals.EAR.manifest().coversFrom();
        Determination d = determine(complete().date(first.minusDays(1)));

        assertThat(d.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(d.openQuestions()).extracting(OpenQuestion::fact).containsExactly("date");
        assertThat(d.reservations().notes())
                .anySatisfy(n -> assertThat(n.toString()).contains(first.toString()));
        assertThat(d.trace()).isEmpty();
        assertThat(determine(complete().date(first)).trace()).isNotEmpty();
    }

    @Test
    void aDateAfterTheLawWasReadIsNoted() {
        LocalDate read = Deals.EAR.manifest().checkedThrough();

        assertThat(determine(complete().date(read)).reservations().notes()).isEmpty();
        assertThat(determine(complete().date(read.plusDays(1))).reservations().notes())
                .singleElement()
                .satisfies(n -> assertThat(n.toString()).contains(read.toString()));
    }

    // JSON

    @ParameterizedTest
    @MethodSource("deals")
    void theJsonHasTheMembersOfTheContractAndTheDocumentedExtras(Transaction.Builder deal) {
        assertThat(json(determine(deal)).names()).containsExactlyInAnyOrderElementsOf(MEMBERS);
    }

    @Test
    void theGroupsOfTheJsonAreThoseOfTheContract() {
        JsonCursor json = json(determine(furniture().party(Deals.party(List.of(Deals.entity("DENIAL"))))));

        assertThat(json.get("rulebook").names()).contains("id", "version", "digest");
        assertThat(json.get("data").names()).contains("snapshot", "starter");
        assertThat(json.get("jurisdiction").names()).containsExactly("subjectToEar", "basis");
        assertThat(json.get("classification").names()).containsExactly("meets", "terms");
        JsonCursor finding = json.get("findings").elements().get(0);
        assertThat(finding.names())
                .contains(
                        "rule",
                        "citation",
                        "effect",
                        "licensePolicy",
                        "licenseExceptions",
                        "title",
                        "because",
                        "parties");
        assertThat(finding.get("licensePolicy").text()).isEqualTo("DENIAL");
        assertThat(finding.get("licenseExceptions").names()).contains("available", "note");
        assertThat(finding.get("because").elements())
                .isNotEmpty()
                .allSatisfy(b -> assertThat(b.names()).containsExactly("fact", "value"));
        assertThat(json.get("trace").elements())
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.names()).containsExactly("citation", "rule", "result", "why"));
    }

    @Test
    void aMissingFactHasItsQuestionAndTheProvisionsThatWait() {
        List<JsonCursor> missing = json(determine(Transaction.builder().date(Deals.DAY)))
                .get("missing")
                .elements();

        assertThat(missing).isNotEmpty().allSatisfy(m -> {
            assertThat(m.names()).containsExactly("fact", "question", "wouldDecide");
            assertThat(m.get("question").text()).isNotBlank();
            assertThat(m.get("wouldDecide").elements()).isNotEmpty();
        });
    }

    @Test
    void anUnknownJurisdictionIsNull() {
        JsonCursor unknown =
                json(determine(Transaction.builder().date(Deals.DAY))).get("jurisdiction");

        assertThat(unknown.get("subjectToEar").isNull()).isTrue();
        assertThat(json(determine(complete()))
                        .get("jurisdiction")
                        .get("subjectToEar")
                        .bool())
                .isTrue();
    }

    @Test
    void withoutALicenseRequirementTheTraceNamesEveryRuleButHelpersAndExceptions() {
        Set<String> traced = Set.copyOf(
                determine(complete()).trace().stream().map(TraceEntry::rule).toList());

        Deals.EAR
                .rules()
                .values()
                .forEach(rule -> assertThat(traced.contains(rule.id()))
                        .as("%s in the trace", rule.id())
                        .isEqualTo(
                                rule.kind() != RuleKind.HELPER && !rule.kind().onlyForLicenses()));
    }

    @Test
    void aRuleOfAnotherTimeIsTracedAsNotInForce() {
        assertThat(determine(complete().date(LocalDate.of(2021, 6, 1))).trace())
                .filteredOn(t -> t.citation().equals("15 CFR 744.11(a)(2)(iv)"))
                .singleElement()
                .satisfies(t -> assertThat(t.result()).isEqualTo(RuleResult.Status.NOT_IN_FORCE));
    }

    @Test
    void theJsonSaysWithWhatItWasAnswered() {
        JsonCursor json = json(determine(complete()));

        assertThat(json.get("rulebook").get("digest").text()).isEqualTo(Deals.EAR.digest());
        assertThat(json.get("data").get("snapshot").text()).isEqualTo(Deals.FULL.digest());
        assertThat(json.get("data").get("starter").bool()).isFalse();
        assertThat(json.get("id").text()).isEqualTo("t");
        assertThat(json.get("date").date()).isEqualTo(Deals.DAY);
    }

    // sameness

    @ParameterizedTest
    @MethodSource("deals")
    void theSameInputTwiceGivesTheSameAnswerToTheByte(Transaction.Builder deal) {
        Transaction transaction = deal.build();

        String first = Deals.screening(Deals.FULL).determine(transaction).toJson(true);
        assertThat(Deals.screening(Deals.FULL).determine(transaction).toJson(true))
                .isEqualTo(first);
    }

    @Test
    void aTransactionInJavaIsTheSameAsOneInJson() {
        Transaction java = Transaction.builder()
                .id("7")
                .date(LocalDate.of(2026, 9, 1))
                .kind(TransactionKind.REEXPORT)
                .from("JP")
                .destination("CN")
                .item(Item.eccn("3B001.d")
                        .madeIn("NL")
                        .usOrigin(false)
                        .value(1_000_000)
                        .with("parameters.tpp", 12.5))
                .party(Role.END_USER, "Quantafix Lithography Works", "CN")
                .party(Map.of("role", Role.EXPORTER, "listings", List.of()))
                .endUse(EndUse.IC_PRODUCTION, EndUse.CIVIL)
                .fact("endUse.icFacility.country", "CN")
                .build();
        Transaction json = Transaction.parse("deal", """
                {"id": "7", "date": "2026-09-01", "kind": "REEXPORT", "from": "JP", "destination": "CN",
                 "item": {"eccn": "3B001.d", "madeIn": "NL", "usOrigin": false, "value": 1000000,
                          "parameters": {"tpp": 12.5}},
                 "endUse": {"uses": ["IC_PRODUCTION", "CIVIL"], "icFacility": {"country": "CN"}},
                 "parties": [{"role": "END_USER", "name": "Quantafix Lithography Works", "country": "CN"},
                             {"role": "EXPORTER", "listings": []}]}
                """);
        ExportScreening screening = Deals.screening(Deals.FULL);

        assertThat(screening.determine(java).toJson(true))
                .isEqualTo(screening.determine(json).toJson(true));
    }

    @Test
    void aDayForATransactionWithoutOneDoesNotReplaceItsOwn() {
        ExportScreening screening = Deals.screening(Deals.FULL);
        LocalDate other = LocalDate.of(2025, 1, 1);

        assertThat(screening.determine(complete().build().orOn(other)).about().date())
                .isEqualTo(Deals.DAY);
        assertThat(screening
                        .determine(Transaction.parse("x", "{\"date\": null}").orOn(other))
                        .about()
                        .date())
                .isEqualTo(other);
        assertThat(screening
                        .determine(Transaction.builder().build().orOn(null))
                        .about()
                        .date())
                .isNull();
    }

    // input that does not fit

    @Test
    void aTransactionThatDoesNotFitTheCatalogueIsRefused() {
        assertThatThrownBy(() -> determine(complete().fact("item.ecn", "EAR99")))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("transaction /item: unknown property \"ecn\"; did you mean \"eccn\"?");
        assertThatThrownBy(() -> Transaction.parse("deal", "[]"))
                .isInstanceOf(JsonException.class)
                .hasMessage("deal: expected an object, found an array");
    }

    @Test
    void aBuilderMayGoOnAfterItsTransactionWasBuilt() {
        Transaction.Builder builder = complete();
        Transaction first = builder.build();
        builder.destination("CU");

        assertThat(Deals.screening(Deals.FULL).determine(first).outcome()).isEqualTo(Outcome.NLR);
        assertThat(determine(builder).outcome()).isEqualTo(Outcome.LICENSE_REQUIRED);
    }

    @Test
    void aRulebookWithoutFactsOfItsOwnMayStandBesideTheBundledFacts() {
        String text = "{\"rulebook\": {\"id\": \"own\", \"version\": \"1\", \"title\": \"Own\","
                + " \"coversFrom\": \"2020-01-01\", \"checkedThrough\": \"2026-09-24\"}, \"rules\": [{\"id\": \"own.1\","
                + " \"title\": \"Own\", \"kind\": \"hold\", \"versions\": [{\"cite\": [\"own 1\"],"
                + " \"lastChecked\": \"2026-09-24\", \"verified\": true,"
                + " \"when\": {\"fact\": \"destination\", \"is\": \"DE\"}, \"then\": [{\"hold\": \"Ask.\"}]}]}]}";
        ExportScreening screening = ExportScreening.builder()
                .snapshot(Deals.FULL)
                .rulebook(TinyRulebook.read(text))
                .build();

        assertThat(screening.determine(complete().build()).outcome()).isEqualTo(Outcome.HOLD);
    }

    // text

    @ParameterizedTest
    @MethodSource("deals")
    void theTextNeverCallsAnythingClear(Transaction.Builder deal) {
        String text = determine(deal).explain();

        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContainPattern("\\bclear(ed|ance)?\\b");
        assertThat(text)
                .contains("Not legal advice")
                .contains("What to do next")
                .endsWith("\n");
    }

    @ParameterizedTest
    @MethodSource("deals")
    void theTextBeginsWithTheOutcomeAndNamesEachGround(Transaction.Builder deal) {
        Determination d = determine(deal);

        assertThat(d.explain()).startsWith(d.outcome() + " - ").isEqualTo(d.toString());
        String unwrapped = d.explain().replaceAll("\\s+", " ");
        d.findings()
                .forEach(f ->
                        assertThat(unwrapped).contains(f.citation(), f.title().toString()));
    }
}
