package org.exportscreening.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.cli.decision.AuditReport;
import org.exportscreening.cli.decision.DecisionLog;
import org.exportscreening.cli.decision.LogRecord;
import org.exportscreening.rules.json.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit export}: all records as JSON Lines. */
@Command(
        name = "export",
        description = {
            "Writes all records as JSON Lines: seq, id, record (the text that was hashed) and digest, which is the SHA-256 of",
            "the digest before, a line feed and the record. The head, the digest of the last one, is said on standard error."
        },
        sortOptions = false)
final class AuditExportCommand extends ScreeningCommand {
    @Nullable
    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to standard output.")
    private Path out;

    AuditExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        DecisionLog log = decisionLog();
        List<LogRecord> records = log.records();
        AuditReport report = AuditReport.of(records);
        WholeFile.lines(
                out,
                terminal().out(),
                records.stream().map(AuditExportCommand::line).toList());
        terminal().err().println("screening: " + report.records() + " records, head " + report.head());
        report.problems().forEach(p -> terminal().err().println("screening: altered: " + p));
        return report.sound() ? ExitStatus.NOTHING_FOUND : ExitStatus.UNTRUSTED_DATA;
    }

    private static String line(LogRecord record) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("seq", record.seq());
        tree.put("id", record.id());
        tree.put("record", record.record());
        tree.put("digest", record.digest());
        return CanonicalJson.text(tree);
    }
}
