package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.exportscreening.cli.decision.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Decisions in a database by its address, from the command line. Skipped where no server is named. */
@ResourceLock("PostgreSQL")
class PostgresCommandTest {
    @TempDir
    Path home;

    private Postgres postgres;
    private Officer officer;

    @BeforeEach
    void arrive() throws SQLException {
        postgres = Postgres.emptied();
        officer = Officer.in(home);
    }

    private Run audit(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "audit";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--decisions";
        all[args.length + 2] = postgres.url();
        return officer.run(all);
    }

    @Test
    void decisionsAreRecordedUsedListedAuditedAndExported() throws SQLException {
        String[] there = {"--decisions", postgres.url()};
        assertThat(officer.name("--json", there[0], there[1]).status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        String id = officer.decided("false-positive", there);
        Run name = officer.name("--json", there[0], there[1]);
        assertThat(name.status()).as(name.err()).isZero();
        assertThat(name.json()
                        .path("matches")
                        .path(0)
                        .path("decided")
                        .path("id")
                        .asText())
                .isEqualTo(id);

        Run revoked = officer.run(
                "decide", "--revoke", id, "--reason", "new owner", "--by", "chief", "--json", there[0], there[1]);
        String head = revoked.json().path("head").asText();
        assertThat(officer.name("--json", there[0], there[1]).status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(officer.run(
                                "decisions",
                                "list",
                                there[0],
                                there[1],
                                "--lists",
                                officer.list().toString())
                        .out())
                .contains(id, "revoked by chief");

        assertThat(audit("verify").out()).isEqualToIgnoringNewLines("AS RECORDED - 2 records, head " + head);
        Run export = audit("export");
        assertThat(export.status()).isZero();
        assertThat(export.jsonLines()).extracting(l -> l.path("seq").asInt()).containsExactly(1, 2);
        assertThat(export.err()).contains(head);
        assertThat(home.resolve(".screening")).doesNotExist();

        postgres.sql("DELETE FROM screening_decisions WHERE seq = 2");
        assertThat(audit("verify").status()).isZero();
        assertThat(audit("verify", "--head", head).status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        postgres.sql("UPDATE screening_decisions SET record = replace(record, 'A. Officer', 'B. Officer')");
        Run altered = audit("verify");
        assertThat(altered.status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        assertThat(altered.out()).startsWith("ALTERED - record 1 (").endsWith("): altered\n");
        assertThat(audit("export").status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        assertThat(officer.name("--json", there[0], there[1]).refused(ExitStatus.UNTRUSTED_DATA))
                .contains("were altered", "record 1");
    }

    @Test
    void aServerThatIsNotThereIsOneSentenceWithoutThePassword() {
        String nowhere = "jdbc:postgresql://127.0.0.1:1/db?user=u&password=secret";
        assertThat(officer.run("audit", "verify", "--decisions", nowhere).refused(ExitStatus.BAD_INPUT))
                .contains("jdbc:postgresql://127.0.0.1:1/db")
                .doesNotContain("secret");
    }
}
