package org.exportscreening.cli;

import javax.annotation.Nullable;
import org.exportscreening.MatchPolicy;
import picocli.CommandLine.Option;

/** What counts as a match: the options that name screening commands share. */
final class PolicyOptions {
    @Option(
            names = "--policy",
            paramLabel = "TEXT",
            description = "exact, standard, wide or ofac, or settings such as \"review=0.82;weakAliases=exact\""
                    + " (default: standard).")
    private String text = "";

    @Nullable
    @Option(
            names = "--threshold",
            paramLabel = "X",
            description = "Lowest score shown, 0 to 1 (default: the policy's).")
    private Double threshold;

    @Nullable
    @Option(names = "--top", paramLabel = "N", description = "At most so many matches a name (default: the policy's).")
    private Integer top;

    /** The policy, with the threshold and the number that were given beside it. */
    MatchPolicy policy() {
        return Inputs.run(() -> {
            MatchPolicy policy = MatchPolicy.parse(text);
            policy = threshold == null ? policy : policy.withThreshold(threshold);
            return top == null ? policy : policy.withTop(top);
        });
    }
}
