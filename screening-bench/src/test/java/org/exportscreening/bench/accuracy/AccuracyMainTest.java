package org.exportscreening.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole harness on a tiny list. */
class AccuracyMainTest {

    /** Those of the consolidated list. */
    private static final List<String> COLUMNS = List.of(
            ("_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,"
                            + "standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,"
                            + "gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,"
                            + "dates_of_birth,nationalities,places_of_birth,source_information_url,ids")
                    .split(",", -1));

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aTinyListAndOrdinaryNames() throws IOException {
        Files.writeString(
                folder.resolve("list.csv"),
                String.join(",", COLUMNS) + "\n"
                        + row("1", "Entity", "Kalashnikov Concern Technology Ltd", "Kalashnikow Konzern Technology Ltd")
                        + row("2", "Entity", "Yangtze Memory Technologies Company Limited", "YMTC")
                        + row("3", "Individual", "MERIDIAN, Ostap Falko", "MERIDIAN, Ostap"));
        gzip("ordinary-companies.csv.gz", "id,name\n1,Lighthouse Books\n2,Mahogany Pianos Inc\n3,YMTC\n");
        gzip("ordinary-persons.csv.gz", "id,name,nationality\n1,Greta Solveig Lind,Norway\n");
        Files.writeString(folder.resolve("entity-pairs.yml"), """
                checks:
                  # a comment
                  - match: true
                    schema: Person
                    query:
                      firstName: Ostap
                      lastName: Meridian
                    candidate:
                      name: "Ostap
                        Meridian"
                  - match: false
                    schema: Company
                    label: unlike
                    query:
                      name: Lighthouse Books
                    candidate:
                      name: Kalashnikov Concern
                """);
    }

    @Test
    void everyRowIsMeasuredOrSaidToBeSkipped() throws IOException {
        Path json = folder.resolve("out.json");
        assertThat(run("--json", json.toString(), "--rivals", "5", "--show-false", "2", "--show-misses", "typo", "2"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        String report = out.toString(StandardCharsets.UTF_8);
        for (Kind kind : Kind.values()) {
            assertThat(report).contains(kind.key());
        }
        assertThat(report)
                .contains("han: skipped")
                .contains("variants-file: skipped")
                .contains("companies: 1 equal to a listed name, set apart")
                .contains("0.98")
                .contains("rivals");
        JsonNode rows = new ObjectMapper().readTree(json.toFile()).path("rows");
        assertThat(row(rows, "identical").path("figure").asDouble()).isEqualTo(1);
        assertThat(row(rows, "order").path("asked").asInt()).isEqualTo(3);
        assertThat(row(rows, "companies").path("figure").asDouble()).isZero();
        assertThat(row(rows, "pairs").path("figure").asDouble()).isEqualTo(1);
        assertThat(row(rows, "alias-far").path("asked").asInt()
                        + row(rows, "alias-near").path("asked").asInt())
                .isPositive();
    }

    @Test
    void aMissedGoalFailsOnlyWhenAsked() {
        assertThat(run("--kinds", "han-key", "--policy", "threshold=1")).isZero();
        assertThat(run("--kinds", "han-key", "--policy", "threshold=1", "--check"))
                .isOne();
        assertThat(run("--kinds", "identical", "--check")).isZero();
    }

    @Test
    void wrongArgumentsGiveOneComplaint() {
        assertThat(AccuracyMain.run(List.of("--kinds", "typo"), print(out), print(err)))
                .isEqualTo(2);
        assertThat(run("--kinds", "nonsense")).isEqualTo(2);
        assertThat(run("--sample", "many")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--lists is missing")
                .contains("Unknown kind nonsense")
                .contains("--sample needs a whole number, found \"many\"")
                .doesNotContain("Exception");
    }

    private static String row(String id, String type, String name, String alias) {
        Map<String, String> cells = Map.of(
                "_id", id,
                "source", "Specially Designated Nationals (SDN) - Treasury Department",
                "type", type,
                "name", name,
                "alt_names", alias);
        return COLUMNS.stream()
                .map(column -> '"' + cells.getOrDefault(column, "") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }

    private int run(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "--lists",
                folder.resolve("list.csv").toString(),
                "--names",
                folder.toString(),
                "--cases",
                folder.resolve("none.csv").toString()));
        args.addAll(List.of(more));
        return AccuracyMain.run(args, print(out), print(err));
    }

    private static PrintStream print(OutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static JsonNode row(JsonNode rows, String kind) {
        for (JsonNode row : rows) {
            if (row.path("kind").asText().equals(kind)) {
                return row;
            }
        }
        throw new AssertionError("There is no row " + kind + " in " + rows);
    }

    private void gzip(String name, String text) throws IOException {
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
