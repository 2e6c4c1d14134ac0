package org.exportscreening.cli.batch;

import java.util.Map;

/** Makes a page of what came out of a batch. Implementations are stateless. */
public interface BatchReport {
    /**
     * What was asked.
     *
     * @param what what the rows are, such as {@code names}
     * @param input the name of the input
     * @param settings all that the answers depend on beside the rows, such as the digest of the lists, by name
     */
    record Facts(String what, String input, Map<String, String> settings) {
        /** Copies the map. */
        public Facts {
            settings = Map.copyOf(settings);
        }
    }

    /**
     * Makes the page.
     *
     * @param facts what was asked
     * @param summary what came out
     * @return HTML, self-contained
     */
    String page(Facts facts, BatchSummary summary);
}
