package org.exportscreening.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.Finding;
import org.exportscreening.rules.FindingEffect;
import org.exportscreening.rules.Outcome;
import org.exportscreening.rules.Transaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of embargoed destinations in the Country Chart carry no X: that is no permission. */
class EmbargoTest {

    /** EAR99 and every entry of the Commerce Control List that the rulebook holds. */
    private static List<String> eccns() {
        List<String> eccns = new ArrayList<>(List.of("EAR99"));
        for (String file : Scenarios.fileNames()) {
            if (file.startsWith("tables/commerce-control-list")) {
                for (JsonNode entry : Scenarios.json(file).get("entries")) {
                    eccns.add(entry.get("eccn").asText());
                }
            }
        }
        assertThat(eccns).hasSizeGreaterThan(600);
        return eccns;
    }

    private static Determination export(String eccn, String destination) {
        ObjectNode transaction = Scenarios.bases().get("us-export").deepCopy();
        transaction.put("destination", destination);
        ((ObjectNode) transaction.get("item")).put("eccn", eccn);
        return Scenarios.screening().determine(Transaction.parse(eccn, transaction.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CU", "KP", "SY", "UA-43", "UA-14", "UA-09"})
    void everyItemNeedsALicenseOrALicenseException(String destination) {
        assertThat(eccns()).allSatisfy(eccn -> {
            Determination d = export(eccn, destination);
            assertThat(d.outcome())
                    .as(eccn + " to " + destination)
                    .isIn(Outcome.LICENSE_REQUIRED, Outcome.LICENSE_EXCEPTION_AVAILABLE);
            assertThat(d.findings())
                    .as(eccn + " to " + destination)
                    .anyMatch(f -> f.effect() == FindingEffect.LICENSE_REQUIRED
                            && f.citation().startsWith("15 CFR 746."));
        });
    }

    @Test
    void nothingGoesToIranWithoutALicenseOrTheTreasury() {
        assertThat(eccns())
                .allSatisfy(eccn -> assertThat(export(eccn, "IR").outcome())
                        .as(eccn + " to IR")
                        .isIn(Outcome.LICENSE_REQUIRED, Outcome.HOLD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RU", "BY"})
    void everyItemOfTheControlListNeedsALicenseToRussiaAndBelarus(String destination) {
        assertThat(eccns().subList(1, eccns().size()))
                .allSatisfy(eccn -> assertThat(export(eccn, destination).outcome())
                        .as(eccn + " to " + destination)
                        .isEqualTo(Outcome.LICENSE_REQUIRED));
        assertThat(export("EAR99", destination).outcome()).isEqualTo(Outcome.INDETERMINATE);
    }

    @Test
    void noLicenseExceptionOvercomesTheEmbargoOfIran() {
        Determination d = export("3A991", "IR");

        assertThat(d.findings())
                .filteredOn(f -> f.effect() == FindingEffect.LICENSE_REQUIRED)
                .hasSizeGreaterThan(1)
                .extracting(Finding::exceptions)
                .allSatisfy(e -> assertThat(e).isEmpty());
    }
}
