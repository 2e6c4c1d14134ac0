package org.exportscreening.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.cli.decision.AuditReport;
import org.exportscreening.rules.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit verify}: are the decisions as they were recorded? */
@Command(
        name = "verify",
        description = {
            "Checks that every decision is there, in its place, as it was recorded; says where it is not.",
            "Exit status: 0 all is as it was recorded, 1 something could not be checked, 3 something was altered."
        },
        sortOptions = false)
final class AuditVerifyCommand extends ScreeningCommand {
    @Nullable
    @Option(
            names = "--head",
            paramLabel = "DIGEST",
            description = "A head noted earlier: shows that nothing since then was cut off or written anew.")
    private String head;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    AuditVerifyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        AuditReport report = decisionLog().audit();
        if (head != null) {
            report = report.against(digest(head.strip()));
        }
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("sound", report.sound());
            tree.put("records", report.records());
            tree.put("head", report.head());
            tree.put("problems", report.problems());
            tree.put("notes", report.notes());
            terminal().out().println(Json.write(tree, true));
        } else {
            print(report);
        }
        if (!report.sound()) {
            return ExitStatus.UNTRUSTED_DATA;
        }
        return report.notes().isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.NEEDS_PERSON;
    }

    private static String digest(String text) {
        if (!text.matches("sha256:[0-9a-f]{64}")) {
            throw new InputException("--head " + text + ": expected sha256: and 64 hexadecimal digits");
        }
        return text;
    }

    private void print(AuditReport report) {
        report.problems().forEach(p -> terminal().out().println("ALTERED - " + p));
        report.notes().forEach(n -> terminal().out().println("NOT CHECKED - " + n));
        if (report.sound() && report.records() > 0) {
            terminal().out().println("AS RECORDED - " + report.records() + " records, head " + report.head());
        }
    }
}
