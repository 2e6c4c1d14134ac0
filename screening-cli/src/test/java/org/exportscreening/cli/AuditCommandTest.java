package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit, from the command line. */
class AuditCommandTest {
    @TempDir
    Path home;

    private Officer officer;

    @BeforeEach
    void arrive() {
        officer = Officer.in(home);
    }

    @Test
    void theAuditFindsWhatWasAlteredAndNobodyReliesOnIt() throws IOException {
        officer.decided("false-positive");
        officer.decided("true-match");
        Run sound = officer.run("audit", "verify");
        assertThat(sound.status()).isZero();
        assertThat(sound.out()).startsWith("AS RECORDED - 2 records, head sha256:");
        String head = sound.out().replaceAll("(?s).*head (\\S+)\\s*", "$1");
        assertThat(officer.run("audit", "verify", "--head", head).status()).isZero();
        Run export = officer.run("audit", "export");
        assertThat(export.status()).isZero();
        assertThat(export.err()).contains(head);
        assertThat(export.jsonLines()).extracting(l -> l.path("seq").asInt()).containsExactly(1, 2);

        Path file = officer.home().resolve(".screening/decisions.db");
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.lastIndexOf("A. Officer")]++;
        Files.write(file, bytes);
        Run altered = officer.run("audit", "verify", "--json");
        assertThat(altered.status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        assertThat(altered.json().path("problems").path(0).asText()).startsWith("record 1 (");
        assertThat(officer.run("audit", "export").status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        assertThat(officer.name().refused(ExitStatus.UNTRUSTED_DATA))
                .contains("were altered")
                .contains("record 1");
    }

    @Test
    void anotherFileAndAnUnknownDatabase() {
        Path other = officer.home().resolve("other.db");
        officer.decided("false-positive", "--decisions", other.toString());
        assertThat(other).exists();
        assertThat(officer.name().status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(officer.run("audit", "verify", "--decisions", "jdbc:nosuch:x")
                        .refused(ExitStatus.BAD_INPUT))
                .contains("jdbc:nosuch:x");
    }

    @Test
    void anOlderCopyOfTheFileIsFoundByTheHeadThatWasNoted() throws IOException {
        Path file = home.resolve(".screening/decisions.db");
        officer.decided("false-positive");
        byte[] older = Files.readAllBytes(file);
        String head = officer.decide("true-match", "--json").json().path("head").asText();
        Files.write(file, older);
        assertThat(officer.run("audit", "verify").status()).isZero();
        Run verify = officer.run("audit", "verify", "--head", head);
        assertThat(verify.status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        assertThat(verify.out()).contains("no record has the noted head " + head);
        assertThat(officer.run("audit", "verify", "--head", "sha256:12").refused(ExitStatus.BAD_INPUT))
                .contains("64 hexadecimal digits");
    }

    @Test
    void anAuditOfNothingDoesNotSayThatAllIsWell() {
        Run verify = officer.run("audit", "verify", "--decisions", "mistyped.db");
        assertThat(verify.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(verify.out()).isEqualToIgnoringNewLines("NOT CHECKED - no decision is recorded in mistyped.db");
    }
}
