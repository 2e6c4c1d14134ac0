package org.exportscreening.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.exportscreening.list.ListId;
import org.exportscreening.list.store.ImportPolicy;
import org.exportscreening.list.store.ImportRefusedException;
import org.exportscreening.list.store.Refusal;
import picocli.CommandLine.Option;

/** What an import may take, and what to say when it takes it not. */
final class ImportOptions {
    @Option(names = "--force", description = "Take lists that look wrong for their size.")
    private boolean force;

    @Option(
            names = "--allow-shrink",
            paramLabel = "LIST=PERCENT",
            split = ",",
            description = "Let a list shrink by so much, such as EL=30; 100 lets it disappear (default: 10 for each).")
    private Map<String, Double> shrink = new LinkedHashMap<>();

    ImportPolicy policy() {
        return Inputs.run(() -> {
            ImportPolicy policy = ImportPolicy.DEFAULT;
            for (Map.Entry<String, Double> allowed : shrink.entrySet()) {
                policy = policy.allowShrink(ListId.parse(allowed.getKey()), allowed.getValue());
            }
            return force ? policy.force() : policy;
        });
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
