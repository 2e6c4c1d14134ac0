package org.exportscreening.rules.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.exportscreening.rules.fact.Answer;
import org.junit.jupiter.api.Test;

/** What the entries of the bundled list say of their license exceptions. */
class ListedExceptionsTest {
    private static Answer fact(String fact, String eccn, String destination, String... forEccn) {
        String purpose = forEccn.length == 0 ? "" : ", 'forEccn': ['" + String.join("', '", forEccn) + "']";
        return Known.ofTransaction(
                "item." + fact,
                "{'destination': '" + destination + "', 'item': {'eccn': '" + eccn + "'" + purpose + "}}",
                Known.TODAY);
    }

    private static Answer listed(String eccn, String destination) {
        return fact("listedExceptions", eccn, destination);
    }

    @Test
    void theParagraphDecides() {
        assertThat(listed("3A001.z.1.a", "BR")).isEqualTo(Answer.known(List.of("AIA", "ACM", "LPP")));
        assertThat(listed("3B001.a.1", "BR")).isEqualTo(Answer.known(List.of("LVS", "GBS")));
        assertThat(listed("3B001.a.3", "BR")).isEqualTo(Answer.known(List.of("LVS")));
        assertThat(listed("3B001.a.4", "BR")).isEqualTo(Answer.known(List.of("GBS")));
        assertThat(listed("3B001", "BR").missing()).containsExactly("item.eccn");
    }

    @Test
    void anEntryThatListsNoneGrantsNone() {
        assertThat(listed("3A991", "BR")).isEqualTo(Answer.known(List.of()));
        assertThat(listed("EAR99", "BR")).isEqualTo(Answer.known(List.of()));
    }

    @Test
    void anEntryThatTheListDoesNotHoldIsUnknown() {
        assertThat(listed("3A091", "BR")).isEqualTo(Answer.unknown("item.listedExceptions"));
        assertThat(fact("lvsLimit", "3A091", "BR")).isEqualTo(Answer.unknown("item.lvsLimit"));
        assertThat(fact("staExclusions", "3A091", "DE")).isEqualTo(Answer.unknown("item.staExclusions"));
    }

    @Test
    void aReasonForControlCanBarIt() {
        assertThat(listed("3A001.a.4", "BR")).isEqualTo(Answer.known(List.of("LVS", "GBS")));
        assertThat(listed("1C007.a", "BR")).isEqualTo(Answer.known(List.of("LVS")));
        assertThat(listed("1C007.c", "BR").missing()).contains("item.listedExceptions");
    }

    @Test
    void theDestinationCanDecide() {
        assertThat(listed("2B350.a", "BR")).isEqualTo(Answer.known(List.of("LVS")));
        assertThat(listed("2B350.a", "TW")).isEqualTo(Answer.known(List.of()));
        assertThat(listed("2B350.a", "CN")).isEqualTo(Answer.known(List.of()));
        assertThat(fact("listedExceptions", "5D001.a", "DE", "5A001.h").value()).isEqualTo(List.of("TSR"));
        assertThat(fact("listedExceptions", "5D001.a", "BR", "5A001.h").value()).isEqualTo(List.of());
    }

    @Test
    void theValueLimitIsThatOfTheParagraph() {
        assertThat(fact("lvsLimit", "3A001.c", "BR")).isEqualTo(Answer.known(new BigDecimal("1500")));
        assertThat(fact("lvsLimit", "3A001.a.4", "BR")).isEqualTo(Answer.known(new BigDecimal("5000")));
        assertThat(fact("lvsLimit", "3A001.z.1.a", "BR")).isEqualTo(Answer.known(BigDecimal.ZERO));
        assertThat(fact("lvsLimit", "EAR99", "BR")).isEqualTo(Answer.known(BigDecimal.ZERO));
    }

    @Test
    void anOpenConditionLeavesTheLimitBetweenBounds() {
        Answer limit = fact("lvsLimit", "3A001.b.2", "BR");

        assertThat(limit.bounds()).isEqualTo(new Answer.Bounds(BigDecimal.ZERO, new BigDecimal("3000")));
        assertThat(limit.missing()).containsExactly("item.lvsLimit");
    }

    @Test
    void theEntryExcludesParagraphsOfSta() {
        assertThat(fact("staExclusions", "3B001.q", "DE")).isEqualTo(Answer.known(List.of("C1", "C2")));
        assertThat(fact("staExclusions", "3B001.a.1", "DE")).isEqualTo(Answer.known(List.of()));
        assertThat(fact("staExclusions", "0A606.b", "DE")).isEqualTo(Answer.known(List.of("C2")));
        assertThat(fact("staExclusions", "3A001.b.2", "DE").missing()).containsExactly("item.staExclusions");
    }

    @Test
    void familyPointersTitlesAndEmergingTechnologiesAreReadOffTheEntry() {
        assertThat(fact("family", "9A610.x", "DE")).isEqualTo(Answer.known("600-series"));
        assertThat(fact("family", "9A515.a", "DE")).isEqualTo(Answer.known("9x515"));
        assertThat(fact("family", "3A001", "DE")).isEqualTo(Answer.known("none"));
        assertThat(fact("family", "EAR99", "DE")).isEqualTo(Answer.known("none"));
        assertThat(fact("entryPointsTo", "9A104", "DE")).isEqualTo(Answer.known("ITAR"));
        assertThat(fact("entryPointsTo", "0E001", "DE")).isEqualTo(Answer.known("NRC_DOE"));
        assertThat(fact("entryPointsTo", "9A018", "DE")).isEqualTo(Answer.known("CCL"));
        assertThat(fact("entryPointsTo", "3A001", "DE")).isEqualTo(Answer.known("NONE"));
        assertThat(fact("entryTitle", "3A001", "DE").value()).asString().isNotEmpty();
        assertThat(fact("emergingTechnology", "3D003", "DE")).isEqualTo(Answer.known(true));
        assertThat(fact("emergingTechnology", "5A004.b", "DE")).isEqualTo(Answer.known(true));
        assertThat(fact("emergingTechnology", "5A004.a", "DE")).isEqualTo(Answer.known(false));
        assertThat(fact("emergingTechnology", "5A004", "DE")).isEqualTo(Answer.unknown("item.eccn"));
        assertThat(fact("emergingTechnology", "EAR99", "DE")).isEqualTo(Answer.known(false));
    }
}
