package org.exportscreening.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.exportscreening.list.ListId;
import org.exportscreening.list.UnreadRowsException;
import org.exportscreening.list.store.ImportPolicy;
import org.exportscreening.list.store.ImportRefusedException;
import org.exportscreening.list.store.Refusal;
import picocli.CommandLine.Option;

/** What an import may take, and what to say when it takes it not. */
final class ImportOptions {
    @Option(
            names = "--force",
            description = "Take lists that look wrong for their size, or of which only a part can be read.")
    private boolean force;

    @Option(
            names = "--allow-shrink",
            paramLabel = "LIST=PERCENT",
            split = ",",
            description = "Let a list shrink by so much, such as EL=30; 100 lets it disappear (default: 10 for each).")
    private Map<String, Double> shrink = new LinkedHashMap<>();

    @Option(
            names = "--allow-unreadable",
            description = "Take what can be read of files with more than a few unreadable rows, or with companion rows"
                    + " that belong to no entry; every answer will say how many are missing.")
    private boolean unreadable;

    ImportPolicy policy() {
        return Inputs.run(() -> {
            ImportPolicy policy = ImportPolicy.DEFAULT;
            for (Map.Entry<String, Double> allowed : shrink.entrySet()) {
                policy = policy.allowShrink(ListId.parse(allowed.getKey()), allowed.getValue());
            }
            policy = unreadable ? policy.allowUnread() : policy;
            return force ? policy.force() : policy;
        });
    }

    static void explain(UnreadRowsException refused, PrintStream err) {
        err.println("screening: " + refused.getMessage());
        err.println("screening: refused, nothing is imported; what was in force stays so");
        err.println("screening: to take what can be read all the same: --allow-unreadable, or --force; "
                + refused.rows() + " rows will be missing, and every answer will say so");
    }

    static void explain(ImportRefusedException refused, PrintStream err) {
        err.println("screening: " + refused.getMessage());
        String shrunk = refused.refusals().stream()
                .filter(refusal -> refusal.kind() != Refusal.Kind.TOO_SMALL)
                .map(refusal -> refusal.list().code() + "=" + refusal.shrinkPercent())
                .collect(Collectors.joining(","));
        err.println("screening: to take it all the same: "
                + (shrunk.isEmpty() ? "" : "--allow-shrink " + shrunk + ", or ") + "--force");
    }
}
