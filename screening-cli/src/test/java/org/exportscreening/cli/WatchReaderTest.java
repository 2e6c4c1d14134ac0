package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever reads nothing but the reports of {@code watch} knows of each match whether it is open, as one who screens everyone anew each
 * day: whatever happens to lists, rows, decisions and the calendar, in any order.
 */
class WatchReaderTest {
    private static final int DAYS = 20;
    private static final List<String> NAMES = List.of(
            "Zirkonia Photonics Institute", "Zirkonia Photonics", "Brackwater Quillon", "Quillon Brackwater GmbH");
    private static final List<String> COUNTRIES = List.of("DE", "CN", "");

    @TempDir
    Path home;

    private Path customers;
    private Path list;
    private LocalDate today = LocalDate.of(2026, 11, 28);

    /** Name and country of each customer; the id is the place. */
    private final List<String[]> rows = new ArrayList<>();

    private final List<String> decisions = new ArrayList<>();
    private final Map<String, Boolean> believed = new TreeMap<>();
    private final TreeSet<String> seen = new TreeSet<>();

    @BeforeEach
    void files() throws IOException {
        customers = home.resolve("customers.csv");
        list = Files.writeString(home.resolve("list.csv"), CslFile.csv());
        for (int i = 0; i < 6; i++) {
            rows.add(new String[] {NAMES.get(i % NAMES.size()), COUNTRIES.get(i % 2)});
        }
        write();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theReportsAloneTellWhatIsOpen(int seed) throws IOException {
        Random random = new Random(seed);
        for (int day = 0; day < DAYS; day++) {
            List<String> happened = new ArrayList<>();
            for (int events = random.nextInt(3); day > 0 && events >= 0; events--) {
                happened.add(event(random));
            }
            read(run("watch", customers.toString(), "--json"));
            assertThat(believed).as("seed %d, day %d: %s", seed, day, happened).isEqualTo(truth());
            assertThat(read(run("watch", customers.toString(), "--json")))
                    .as("nothing is said twice")
                    .isFalse();
        }
        assertThat(seen).as("what was tried").contains("NEW", "GONE", "CHANGED", "DECIDED", "LAPSED");
    }

    private String event(Random random) throws IOException {
        switch (random.nextInt(6)) {
            case 0 -> {
                Files.writeString(list, version(random));
                return "another list";
            }
            case 1 -> {
                String[] row = rows.get(random.nextInt(rows.size()));
                row[0] = NAMES.get(random.nextInt(NAMES.size()));
                row[1] = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
                write();
                return "another row";
            }
            case 2 -> {
                today = today.plusDays(1 + random.nextInt(3));
                return "now " + today;
            }
            case 3 -> {
                if (decisions.isEmpty()) {
                    return "nothing";
                }
                String id = decisions.remove(random.nextInt(decisions.size()));
                run("decide", "--revoke", id, "--reason", "r", "--by", "chief");
                return "revoked " + id;
            }
            default -> {
                return decide(random);
            }
        }
    }

    private static String version(Random random) {
        String csv = CslFile.csv();
        csv = random.nextBoolean() ? csv.replace("9 Lantern Road", "10 Lantern Road") : csv;
        csv = random.nextInt(3) == 0 ? csv.replace("Quillon Brackwater", "Nobody Known") : csv;
        return random.nextInt(3) == 0 ? csv.replace("4 Hafenweg", "5 Hafenweg") : csv;
    }

    private String decide(Random random) {
        List<String> open = new ArrayList<>(truth().keySet());
        if (open.isEmpty()) {
            return "nothing";
        }
        String[] about = open.get(random.nextInt(open.size())).split(" ", 2);
        String[] row = rows.get(Integer.parseInt(about[0]));
        List<String> args = new ArrayList<>(List.of("decide", row[0], "--entry", about[1], "--json"));
        args.addAll(List.of("--reason", "r", "--by", "officer", "--verdict"));
        args.add(random.nextInt(4) == 0 ? "true-match" : "false-positive");
        if (!row[1].isEmpty()) {
            args.addAll(List.of("--country", row[1]));
        }
        if (random.nextBoolean()) {
            args.addAll(List.of("--until", today.plusDays(random.nextInt(4)).toString()));
        }
        Run run = run(args.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        decisions.add(run.json().path("id").asText());
        return String.join(" ", args);
    }

    /** Reads a report; says whether there was anything in it. The exit status is 1 just when something is open. */
    private boolean read(Run run) {
        boolean news = false;
        boolean open = false;
        for (JsonNode line : run.jsonLines()) {
            if (line.has("change")) {
                news = true;
                open |= line.path("open").booleanValue();
                String kind = line.path("change").asText();
                seen.add(kind);
                String about = line.path("id").asText() + " "
                        + line.path("match").path("entry").asText();
                if (kind.equals("GONE")) {
                    assertThat(believed.remove(about)).as(about).isNotNull();
                } else {
                    believed.put(about, line.path("open").booleanValue());
                }
            }
        }
        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(open ? 1 : 0);
        return news;
    }

    /** Everyone screened anew, by another command: each match, and whether a person must look. */
    private Map<String, Boolean> truth() {
        Map<String, Boolean> matches = new TreeMap<>();
        for (JsonNode line : run("names", customers.toString()).jsonLines()) {
            for (JsonNode match : line.path("matches")) {
                JsonNode decided = match.path("decided");
                boolean cleared = decided.path("inForce").booleanValue()
                        && decided.path("verdict").asText().equals("false-positive");
                matches.put(line.path("id").asText() + " " + match.path("entry").asText(), !cleared);
            }
        }
        return matches;
    }

    private void write() throws IOException {
        StringBuilder csv = new StringBuilder("id,name,country\n");
        for (int i = 0; i < rows.size(); i++) {
            csv.append(i).append(',').append(String.join(",", rows.get(i))).append('\n');
        }
        Files.writeString(customers, csv);
    }

    private Run run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--lists", list.toString()));
        Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return Run.at(clock, home, Map.of(), new byte[0], all.toArray(String[]::new));
    }
}
