package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The contract's own vectors, where they lie beside the checkout, compared as its {@code run.py} does. */
class ContractVectorsTest {
    private static final Path VECTORS = Path.of("..", "..", "shared", "contract", "examples", "skeleton.jsonl");

    private static final Path ALL_VECTORS = VECTORS.resolveSibling("visible.jsonl");

    @TempDir
    Path home;

    @TestFactory
    Stream<DynamicTest> classifications() throws IOException {
        assumeTrue(Files.exists(ALL_VECTORS), "skipped: the contract's vectors are not beside this checkout");
        List<JsonNode> vectors;
        try (Stream<String> lines = Files.lines(ALL_VECTORS)) {
            vectors = lines.filter(l -> !l.isBlank())
                    .map(Run::parse)
                    .filter(v -> v.has("classify"))
                    .toList();
        }
        String input = vectors.stream().map(v -> v.get("classify") + "\n").collect(Collectors.joining());
        Run run = Run.with(home, input, "classify", "-");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NOTHING_FOUND);
        List<JsonNode> answers = run.jsonLines();
        assertThat(answers).hasSameSizeAs(vectors);
        return IntStream.range(0, vectors.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        vectors.get(i).path("id").asText() + ": "
                                + vectors.get(i).path("about").asText(),
                        () -> assertThat(
                                        VectorComparison.problems(vectors.get(i).path("expect"), answers.get(i)))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> vectors() throws IOException {
        assumeTrue(Files.exists(VECTORS), "skipped: the contract's vectors are not beside this checkout");
        List<JsonNode> vectors;
        try (Stream<String> lines = Files.lines(VECTORS)) {
            vectors = lines.filter(l -> !l.isBlank())
                    .map(Run::parse)
                    .filter(v -> v.has("transaction"))
                    .toList();
        }
        String input = vectors.stream().map(v -> v.get("transaction") + "\n").collect(Collectors.joining());
        Run run = Run.with(home, input, "transactions", "-");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NOTHING_FOUND);
        Map<String, JsonNode> answers = new HashMap<>();
        run.jsonLines().forEach(a -> answers.put(a.path("id").asText(), a));
        return vectors.stream()
                .map(v -> DynamicTest.dynamicTest(
                        v.path("id").asText() + ": " + v.path("about").asText(), () -> {
                            JsonNode answer = answers.get(v.path("id").asText());
                            assertThat(answer).isNotNull();
                            assertThat(VectorComparison.problems(v.path("expect"), answer))
                                    .isEmpty();
                        }));
    }

    /** The comparison is worth something: an answer to another question fails. */
    @TestFactory
    Stream<DynamicTest> theComparisonComplains() {
        JsonNode answer = Run.parse("""
                {"outcome": "NLR", "jurisdiction": {"subjectToEar": true, "basis": ["15 CFR 734.3(a)(2)"]},
                 "findings": [{"citation": "15 CFR 744.11(a)(2)(iv)", "effect": "LICENSE_REQUIRED",
                    "licenseExceptions": {"available": ["GOV 740.11(b)"]}}],
                 "missing": [{"fact": "parties[0].owners"}],
                 "classification": {"meets": [{"eccn": "3A090.a"}], "terms": [{"term": "supercomputer", "value": false}]},
                 "trace": [{"citation": "15 CFR 734.9(e)(2)", "result": "NOT_MET"},
                           {"citation": "15 CFR 734.9(e)(2)", "result": "NOT_IN_FORCE"}]}""");
        List<String> good = List.of(
                "{\"outcome\": [\"NLR\", \"HOLD\"], \"subjectToEar\": true}",
                "{\"bases\": [\"15 CFR 744.11\", [\"15 CFR 1\", \"15 CFR 734.3\"]]}",
                "{\"trace\": {\"15 CFR 734.9(e)\": \"NOT_MET\", \"15 CFR 734.9\": [\"NOT_MET\", \"MET\"]}}",
                "{\"meets\": [\"3A090\"], \"notMeets\": [\"3A090.b\"], \"terms\": {\"supercomputer\": false}}",
                "{\"missing\": [\"parties\", \"owners\"], \"exceptionsAvailable\": [\"GOV\"]}");
        List<String> bad = List.of(
                "{\"outcome\": [\"HOLD\"]}",
                "{\"subjectToEar\": false}",
                "{\"bases\": [\"15 CFR 744.1\"]}",
                "{\"bases\": [[\"15 CFR 1\", \"15 CFR 2\"]]}",
                "{\"trace\": {\"15 CFR 734.9(e)\": \"NOT_IN_FORCE\"}}",
                "{\"trace\": {\"15 CFR 734.4\": \"NOT_MET\"}}",
                "{\"missing\": [\"party\"]}",
                "{\"meets\": [\"3A090.b\"]}",
                "{\"notMeets\": [\"3A090\"]}",
                "{\"terms\": {\"supercomputer\": true}}",
                "{\"terms\": {\"advanced-node integrated circuit\": false}}",
                "{\"exceptionsAvailable\": []}");
        List<DynamicTest> tests = new ArrayList<>();
        good.forEach(e -> tests.add(DynamicTest.dynamicTest(
                "met: " + e,
                () -> assertThat(VectorComparison.problems(Run.parse(e), answer))
                        .isEmpty())));
        bad.forEach(e -> tests.add(DynamicTest.dynamicTest(
                "not met: " + e,
                () -> assertThat(VectorComparison.problems(Run.parse(e), answer))
                        .isNotEmpty())));
        return tests.stream();
    }
}
