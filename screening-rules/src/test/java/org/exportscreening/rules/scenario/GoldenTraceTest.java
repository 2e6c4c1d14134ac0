package org.exportscreening.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.Finding;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.engine.RuleResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same transaction on three days, each with the answer and the citations of its day, as a person has read and accepted them.
 *
 * <p>The accepted answers stand in {@code src/test/resources/golden}. After a change of the rulebook, run the test with {@code
 * -Dgolden=write}, read the difference as a lawyer would, and commit it.
 */
class GoldenTraceTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    /** What is worth reading: a rule that does not apply is most often one of many. */
    private static final Set<RuleResult.Status> TOLD =
            Set.of(RuleResult.Status.MET, RuleResult.Status.EXCLUDED, RuleResult.Status.UNKNOWN);

    /** Foreign-made 14 nm processors of a plant with US technology, to a supercomputer developer on the Entity List. */
    private static final String DEAL = """
            {"id": "golden", "date": "%s", "kind": "EXPORT_FROM_ABROAD", "from": "TW", "destination": "CN", "transit": [],
             "item": {"type": "COMMODITY", "eccn": "4A994.l", "usOrigin": false, "madeIn": "TW", "value": 900,
                      "published": false, "usContent": [], "usContentComplete": true, "containsUsOriginIc": false,
                      "directProductOf": [], "plantDirectProductOf": ["3D001"], "containsProductOfPlant": ["3D001"],
                      "productionKnown": true, "forEccn": []},
             "parties": [
               {"role": "EXPORTER", "name": "Test Foundry", "country": "TW", "headquarters": "TW",
                "ultimateParentHeadquarters": "TW", "listings": [], "owners": [], "militaryEndUser": false,
                "militaryIntelligenceEndUser": false, "governmentOf": "NONE"},
               {"role": "END_USER", "name": "Test Institute", "country": "CN", "headquarters": "CN",
                "ultimateParentHeadquarters": "CN", "owners": [], "militaryEndUser": false,
                "militaryIntelligenceEndUser": false, "governmentOf": "NONE",
                "listings": [{"list": "EL", "footnotes": [4], "addressOnly": false,
                              "licenseRequirement": "For all items subject to the EAR. (See 744.11 of the EAR)",
                              "licensePolicy": "PRESUMPTION_OF_DENIAL"}]}],
             "endUse": {"uses": ["SUPERCOMPUTER"], "knowledge": "ACTUAL", "country": "CN",
                        "supercomputer": {"petaflopsFp64": 150, "petaflopsFp32": 300, "volumeCubicFeet": 40000,
                                          "country": "CN"},
                        "incorporatedInto": {"nothing": true}},
             "redFlags": [], "isInformed": false, "knownViolation": false, "certifications": [], "reportsFiled": []}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"2021-06-01", "2023-06-01", "2026-06-01"})
    void theAnswerIsTheAcceptedOne(String day) throws IOException {
        Determination d = Scenarios.screening().determine(Transaction.parse(day, DEAL.formatted(day)));
        String told = tell(d);
        Path file = FOLDER.resolve("footnote-4-" + day + ".txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, told);
        }

        assertThat(told).isEqualTo(Files.readString(file));
    }

    /** Outcome, jurisdiction, grounds, questions, and every rule that is met, excluded or open, with its reason. */
    private static String tell(Determination d) {
        StringBuilder out = new StringBuilder();
        out.append(d.about().date()).append(' ').append(d.outcome()).append('\n');
        out.append("subject: ").append(d.item().jurisdiction().subject()).append(' ');
        out.append(d.item().jurisdiction().basis()).append('\n');
        for (Finding f : d.findings()) {
            out.append("ground: ").append(f.citation()).append(' ').append(f.effect());
            out.append(f.policy() == null ? "" : " " + f.policy()).append('\n');
        }
        d.openQuestions()
                .forEach(q -> out.append("question: ")
                        .append(q.fact())
                        .append(' ')
                        .append(q.wouldDecide())
                        .append('\n'));
        List<String> lines = d.trace().stream()
                .filter(t -> TOLD.contains(t.result()))
                .map(t -> "trace: " + t.citation() + " " + t.rule() + " " + t.result() + ": " + t.why() + "\n")
                .collect(Collectors.toList());
        lines.forEach(out::append);
        return out.toString();
    }
}
