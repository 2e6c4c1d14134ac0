package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exportscreening.rules.Deals.complete;
import static org.exportscreening.rules.Deals.determine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.JsonException;
import org.junit.jupiter.api.Test;

/** Technical parameters of an item speak in a transaction as they do in a classification. */
class ItemParametersTest {
    private static Item chip() {
        return Item.eccn("3A991")
                .usOrigin(true)
                .madeIn("US")
                .value(10_000)
                .with("type", "COMMODITY")
                .with("published", false);
    }

    @Test
    void parametersBringAnItemUnderAnEntryWhateverItsStatedEccn() {
        Determination d = determine(complete()
                .destination("VN")
                .item(chip().with("parameters.tpp", 4800).with("parameters.performanceDensity", 1)));

        assertThat(d.outcome()).as(d.explain()).isEqualTo(Outcome.LICENSE_REQUIRED);
        assertThat(d.findings()).extracting(Finding::citation).contains("15 CFR 742.6(a)(6)(iii)(A)");
        assertThat(d.item().meets()).extracting(ParagraphAnswer::name).containsExactly("3A090.a");
        JsonCursor met = Json.parse("determination", d.toJson(false))
                .get("classification")
                .get("meets")
                .elements()
                .get(0);
        assertThat(met.get("eccn").text()).isEqualTo("3A090.a");
        assertThat(met.get("because").text()).contains("tpp 4800 >= 4800");
        assertThat(d.explain()).contains("3A090.a, because");
    }

    @Test
    void parametersBelowTheLimitsDoNot() {
        Determination d = determine(complete()
                .destination("VN")
                .item(chip().with("parameters.tpp", 1599).with("parameters.performanceDensity", 9)));

        assertThat(d.item().meets()).isEmpty();
        assertThat(d.findings()).extracting(Finding::citation).doesNotContain("15 CFR 742.6(a)(6)(iii)(A)");
    }

    @Test
    void aStatedPerformanceAsksForWhatDecidesWithIt() {
        Determination d = determine(complete().destination("VN").item(chip().with("parameters.tpp", 4000)));

        assertThat(d.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(d.openQuestions())
                .extracting(OpenQuestion::fact)
                .contains("item.parameters.performanceDensity", "item.parameters.dataCenter");
    }

    @Test
    void withoutParametersTheStatedEccnCounts() {
        Determination d = determine(complete().destination("VN").item(chip()));

        assertThat(d.openQuestions()).extracting(OpenQuestion::fact).noneMatch(f -> f.startsWith("item.parameters"));
    }

    @Test
    void theCaseByCaseClassIsOnlyForItsExportsAndFromItsDay() {
        assertThat(policy(chinaDeal(LocalDate.of(2026, 1, 15)))).isEqualTo("CASE_BY_CASE");
        assertThat(policy(chinaDeal(LocalDate.of(2026, 1, 14)))).isEqualTo("PRESUMPTION_OF_DENIAL");
        assertThat(policy(chinaDeal(LocalDate.of(2026, 1, 15)).kind(TransactionKind.REEXPORT)))
                .isEqualTo("PRESUMPTION_OF_DENIAL");
    }

    private static Transaction.Builder chinaDeal(LocalDate date) {
        return Transaction.builder()
                .date(date)
                .kind(TransactionKind.EXPORT)
                .from("US")
                .destination("CN")
                .item(chip().with("eccn", "3A090.a")
                        .with("parameters.tpp", 15_800)
                        .with("parameters.dramBandwidthGBps", 4_800))
                .fact("certifications", List.of("CERTIFICATION_748_DD"))
                .party(chinese());
    }

    private static Map<String, Object> chinese() {
        Map<String, Object> party = Deals.party(List.of());
        party.replaceAll((name, value) -> "DE".equals(value) ? "CN" : value);
        return party;
    }

    private static String policy(Transaction.Builder deal) {
        Determination d = determine(deal);
        return d.findings().stream()
                .filter(f -> f.citation().equals("15 CFR 742.6(a)(6)(iii)(A)"))
                .map(f -> String.valueOf(f.policy()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(d.explain()));
    }

    @Test
    void contradictingParametersAreRefused() {
        Transaction.Builder deal = complete()
                .item(chip().with("parameters.tpp", 100)
                        .with("parameters.tops", 100)
                        .with("parameters.bitLength", 16));

        assertThatThrownBy(() -> determine(deal))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("/item/parameters")
                .hasMessageContaining("TOPS x bitLength = 1600");
    }
}
