package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.reference.Advice;
import org.junit.jupiter.api.Test;

/** Fields of technology are advice beside a determination and never change it. */
class FieldAdviceTest {
    private static final ExportScreening SCREENING = ExportScreening.builder().build();

    private static Determination determine(String item) {
        return SCREENING.determine(Transaction.of(Json.parse(
                "test",
                "{\"date\": \"2026-09-01\", \"kind\": \"EXPORT\", \"from\": \"US\", \"destination\": \"SG\", \"item\": "
                        + item + "}")));
    }

    @Test
    void theFieldsOfAnItemStandBesideTheAnswer() {
        Determination d = determine("{\"description\": \"quantum computer\", \"eccn\": \"EAR99\"}");

        assertThat(d.item().advice()).extracting(Advice::field).containsExactly("emerging-2018-7", "cet-2024-16");
        assertThat(d.toJson(false))
                .contains(
                        "\"advice\":[{\"field\":\"emerging-2018-7\",\"title\":\"Emerging technology 7 of 2018: quantum"
                                + " information and sensing\",\"because\":\"item.description: quantum computer\"}");
        assertThat(d.explain())
                .contains("Fields of technology that the item may belong to (advice; it changes nothing)")
                .contains("Critical and emerging technology 16 of 2024");
    }

    @Test
    void theyChangeNoOutcome() {
        Determination plain = determine("{\"eccn\": \"EAR99\", \"usOrigin\": true}");
        Determination advised = determine("{\"description\": \"量子计算机\", \"eccn\": \"EAR99\", \"usOrigin\": true}");

        assertThat(plain.item().advice()).isEmpty();
        assertThat(advised.item().advice()).isNotEmpty();
        assertThat(advised.outcome()).isEqualTo(plain.outcome());
        assertThat(advised.findings()).isEqualTo(plain.findings());
        assertThat(advised.openQuestions()).isEqualTo(plain.openQuestions());
        assertThat(advised.obligations().conditions())
                .isEqualTo(plain.obligations().conditions());
    }

    @Test
    void statedParametersPointToTheirField() {
        assertThat(determine("{\"parameters\": {\"tpp\": 5000}}").item().advice())
                .extracting(Advice::because)
                .contains("item.parameters.tpp");
        assertThat(determine("{\"parameters\": {\"tpp\": null}}").item().advice())
                .isEmpty();
    }

    @Test
    void nothingIsSaidOfAnItemOfWhichNothingIsKnown() {
        assertThat(determine("{}").item().advice()).isEmpty();
        assertThat(determine("{}").explain()).doesNotContain("Fields of technology");
    }
}
