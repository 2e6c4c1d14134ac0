package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A person at the command line who screens a party, and decides whether it is the listed one of that name.
 *
 * @param home an empty folder
 * @param list the list file that is screened against
 * @param entry the id of the listing that the party resembles
 */
record Officer(Path home, Path list, String entry) {
    static final String NAME = "Zirkonia Photonics Research Institute";
    static final String DEAL = """
            {"id": "t", "date": "2026-09-01", "kind": "EXPORT", "from": "US", "destination": "DE",
             "item": {"eccn": "EAR99", "type": "COMMODITY", "usOrigin": true, "published": false},
             "parties": [{"role": "END_USER", "name": "%s", "country": "DE"}]}
            """.formatted(NAME);

    static Officer in(Path home) {
        try {
            Path list = Files.writeString(home.resolve("list.csv"), CslFile.csv());
            JsonNode found = Run.of(home, "name", NAME, "--json", "--lists", list.toString())
                    .json();
            String entry = found.path("matches").path(0).path("entry").asText();
            assertThat(entry).startsWith("EL:");
            return new Officer(home, list, entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Officer with(String otherEntry) {
        return new Officer(home, list, otherEntry);
    }

    Run run(String... args) {
        return Run.of(home, args);
    }

    /** Decides, with a reason and a name unless others are given. */
    Run decide(String verdict, String... more) {
        List<String> args = new ArrayList<>(List.of("decide", NAME, "--country", "DE", "--verdict", verdict));
        args.addAll(List.of("--entry", entry, "--lists", list.toString()));
        args.addAll(Arrays.asList(more));
        if (!args.contains("--reason")) {
            args.addAll(List.of("--reason", "other register number"));
        }
        if (!args.contains("--by")) {
            args.addAll(List.of("--by", "A. Officer"));
        }
        return run(args.toArray(String[]::new));
    }

    /** Decides, and gives the id of the record. */
    String decided(String verdict, String... more) {
        Run run = decide(verdict, more);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith(verdict + " recorded as D");
        return run.out().replaceAll("(?s)^.* recorded as (D[0-9a-f-]+):.*", "$1");
    }

    Run name(String... more) {
        List<String> args = new ArrayList<>(List.of("name", NAME, "--country", "DE", "--lists", list.toString()));
        args.addAll(more.length == 0 ? List.of("--json") : Arrays.asList(more));
        return run(args.toArray(String[]::new));
    }

    JsonNode transaction() {
        return Run.with(home, DEAL, "transaction", "-", "--json", "--lists", list.toString())
                .json();
    }
}
