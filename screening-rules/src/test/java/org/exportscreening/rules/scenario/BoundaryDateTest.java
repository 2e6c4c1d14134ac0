package org.exportscreening.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.Finding;
import org.exportscreening.rules.TraceEntry;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleKind;
import org.exportscreening.rules.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On and around every day on which the law changes, only the law of that day speaks. */
class BoundaryDateTest {
    private static final Set<String> DATES = Set.of("from", "to", "before");
    private static final Rulebook RULEBOOK = Scenarios.rulebook();

    /** The bases, and of each rule a transaction that meets it. */
    private static final Map<String, ObjectNode> TRANSACTIONS = transactions();

    private static Map<String, ObjectNode> transactions() {
        Map<String, ObjectNode> transactions = new LinkedHashMap<>(Scenarios.bases());
        for (Scenario scenario : Scenarios.all()) {
            if (scenario.result() == RuleResult.Status.MET) {
                transactions.putIfAbsent(scenario.rule(), scenario.transaction());
            }
        }
        return transactions;
    }

    /** Every boundary in the rules, lists, parameters and tables, with its neighbors, inside the rulebook's coverage. */
    static Stream<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>();
        for (JsonNode file : Scenarios.json(Scenarios.MANIFEST).get("files")) {
            for (LocalDate boundary : boundaries(Scenarios.json(file.asText()))) {
                days.addAll(List.of(boundary.minusDays(1), boundary, boundary.plusDays(1)));
            }
        }
        days.removeIf(d -> d.isBefore(RULEBOOK.manifest().coversFrom()));
        return days.stream();
    }

    private static List<LocalDate> boundaries(JsonNode node) {
        List<LocalDate> dates = new ArrayList<>();
        node.properties().stream()
                .filter(e -> DATES.contains(e.getKey()) && e.getValue().isTextual())
                .forEach(e -> dates.add(LocalDate.parse(e.getValue().asText())));
        node.forEach(child -> dates.addAll(boundaries(child)));
        return dates;
    }

    @Test
    void theLawChangedOnManyDays() {
        assertThat(days()).hasSizeGreaterThan(60).contains(LocalDate.of(2024, 12, 2), LocalDate.of(2021, 3, 8));
    }

    @ParameterizedTest
    @MethodSource("days")
    void atMostOneVersionOfARuleIsInForce(LocalDate day) {
        assertThat(RULEBOOK.rules().values())
                .allSatisfy(rule -> assertThat(rule.versions())
                        .as(rule.id())
                        .filteredOn(v -> v.period().contains(day))
                        .hasSize(rule.on(day).isPresent() ? 1 : 0));
    }

    @ParameterizedTest
    @MethodSource("days")
    void onlyTheLawOfTheDaySpeaks(LocalDate day) {
        List<String> broken = new ArrayList<>();
        TRANSACTIONS.forEach((name, transaction) -> {
            String json = transaction.deepCopy().put("date", day.toString()).toString();
            Determination determination = Scenarios.screening().determine(Transaction.parse(name, json));
            for (Finding finding : determination.findings()) {
                if (RULEBOOK.rule(finding.rule()).on(day).isEmpty()) {
                    broken.add(name + ": a ground that is not in force: " + finding.rule());
                }
            }
            Map<String, Set<RuleResult.Status>> results = new HashMap<>();
            for (TraceEntry entry : determination.trace()) {
                if (entry.result() != RuleResult.Status.NOT_IN_FORCE) {
                    results.computeIfAbsent(entry.rule(), r -> EnumSet.noneOf(RuleResult.Status.class))
                            .add(entry.result());
                }
            }
            for (Rule rule : RULEBOOK.rules().values()) {
                int inForce = rule.on(day).isPresent() && rule.kind() != RuleKind.HELPER ? 1 : 0;
                Set<RuleResult.Status> of = results.getOrDefault(rule.id(), Set.of());
                boolean notLookedAt = rule.kind().onlyForLicenses() && of.isEmpty();
                if (of.size() != inForce && !notLookedAt) {
                    broken.add(name + ": results of " + rule.id() + " are " + of);
                }
            }
        });
        assertThat(broken).isEmpty();
    }
}
