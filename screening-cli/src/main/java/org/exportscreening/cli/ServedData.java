package org.exportscreening.cli;

import java.util.function.Function;
import java.util.function.Supplier;
import org.exportscreening.CompiledLists;
import org.exportscreening.MatchPolicy;
import org.exportscreening.Screener;
import org.exportscreening.decision.MatchDecisions;
import org.exportscreening.rules.Classifier;
import org.exportscreening.rules.ExportScreening;

/**
 * Lists and rulebook that the page answers from. An import while the server runs is found soon after, and from then on the new
 * lists are used; a question is answered from one set of lists from start to end. Thread-safe.
 */
final class ServedData {
    private static final long LOOK_EVERY_NANOS = 10_000_000_000L;

    private final Supplier<CompiledLists> lists;
    private final Function<CompiledLists, ExportScreening> screening;
    private final Supplier<String> inForce;
    private final MatchDecisions decisions;
    private Loaded loaded;
    private long looked;

    /**
     * What was loaded.
     *
     * @param lists the lists
     * @param screening determines, and screens names with the usual policy
     * @param classifier classifies
     * @param id what identifies the lists
     * @param decisions what persons decided about matches
     */
    record Loaded(
            CompiledLists lists,
            ExportScreening screening,
            Classifier classifier,
            String id,
            MatchDecisions decisions) {
        Screener screener() {
            return screening.screener();
        }

        /** A screener with another policy, for one question. */
        Screener screener(MatchPolicy policy) {
            return policy.equals(screener().policy())
                    ? screener()
                    : Screener.builder()
                            .lists(lists)
                            .policy(policy)
                            .decisions(decisions)
                            .cacheBytes(0)
                            .build();
        }
    }

    /**
     * Loads.
     *
     * @param lists reads the lists
     * @param screening makes what answers from them
     * @param inForce tells quickly which lists are in force
     * @param decisions what persons decided about matches
     */
    ServedData(
            Supplier<CompiledLists> lists,
            Function<CompiledLists, ExportScreening> screening,
            Supplier<String> inForce,
            MatchDecisions decisions) {
        this.decisions = decisions;
        this.lists = lists;
        this.screening = screening;
        this.inForce = inForce;
        this.loaded = load();
        this.looked = System.nanoTime();
    }

    private Loaded load() {
        String id = inForce.get();
        CompiledLists compiled = lists.get();
        ExportScreening made = screening.apply(compiled);
        return new Loaded(compiled, made, Classifier.of(made.rulebook()), id, decisions);
    }

    synchronized Loaded now() {
        long now = System.nanoTime();
        if (now - looked > LOOK_EVERY_NANOS) {
            looked = now;
            if (!inForce.get().equals(loaded.id())) {
                loaded = load();
            }
        }
        return loaded;
    }
}
