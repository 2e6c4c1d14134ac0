package org.exportscreening;

import java.util.List;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.exportscreening.decision.MatchDecisions;
import org.exportscreening.list.ListProfiles;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.match.Match;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameNormalizer;

/**
 * Answers who a name may be. Thread-safe: any number of threads may screen while another refreshes the lists, and each query is
 * answered from one snapshot from start to end.
 */
public final class Screener {

    private static final long DEFAULT_CACHE_BYTES = 16L << 20;

    private final NameNormalizer normalizer;
    private final MatchPolicy policy;
    private final long cacheBytes;
    private final MatchDecisions decisions;
    private volatile State state;

    private Screener(CompiledLists lists, MatchPolicy policy, long cacheBytes, MatchDecisions decisions) {
        this.normalizer = NameNormalizer.bundled();
        this.policy = policy;
        this.cacheBytes = cacheBytes;
        this.decisions = decisions;
        this.state = stateOf(lists.snapshot(), lists.search());
    }

    /**
     * A screener with the default policy.
     *
     * @param snapshot the lists
     * @return the screener
     */
    public static Screener of(ListSnapshot snapshot) {
        return builder().snapshot(snapshot).build();
    }

    /**
     * Reads the tables that all screeners share, as the first screener does otherwise. For a program that is in a hurry to start:
     * called in a thread of its own, it is done by the time that the lists are there. Read once; a second call does nothing.
     */
    public static void loadTables() {
        NameNormalizer.bundled();
        ListProfiles.bundled();
    }

    /**
     * Starts a screener.
     *
     * @return a builder, not thread-safe
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Answers a request.
     *
     * @param request the request
     * @return the answer, never null
     * @throws IllegalArgumentException if nothing of the name is left after normalization, or if request and policy name lists
     *     and have none in common
     */
    public ScreeningResult screen(ScreeningRequest request) {
        State current = state;
        AnswerCache cache = current.cache();
        ScreeningResult found = cache == null
                ? answer(current.snapshot(), current.search(), request, request.readings(normalizer))
                : cache.answer(request);
        // Not cached: a decision counts at once, and lapses on its day.
        return decisions == MatchDecisions.NONE || found.matches().isEmpty()
                ? found
                : found.decided(decisions, request.subject());
    }

    /**
     * Answers who a name may be on all lists.
     *
     * @param name the name
     * @return the answer, never null
     * @throws IllegalArgumentException if the name is without letters and digits
     */
    public ScreeningResult screen(String name) {
        return screen(ScreeningRequest.of(name));
    }

    /**
     * The lists in use.
     *
     * @return the snapshot that the next query is answered from
     */
    public ListSnapshot snapshot() {
        return state.snapshot();
    }

    /**
     * Swaps the lists. The index is built first, in the calling thread; queries that run meanwhile are answered from the old
     * snapshot, and a failure leaves it in place. Only what changed is indexed, unless that is much; the answers are those of a new
     * screener.
     *
     * @param snapshot the new lists
     */
    public void refresh(ListSnapshot snapshot) {
        state = stateOf(snapshot, state.search().refreshed(snapshot));
    }

    /**
     * Swaps the lists for such as are ready to be searched.
     *
     * @param lists the new lists
     */
    public void refresh(CompiledLists lists) {
        state = stateOf(lists.snapshot(), lists.search());
    }

    /**
     * The policy in use.
     *
     * @return the policy
     */
    public MatchPolicy policy() {
        return policy;
    }

    /**
     * How the cache is doing since the last refresh.
     *
     * @return the statistics; all zero when the cache is off
     */
    public CacheStatistics cacheStatistics() {
        AnswerCache cache = state.cache();
        return cache == null ? CacheStatistics.NONE : cache.statistics();
    }

    private State stateOf(ListSnapshot snapshot, PartySearch search) {
        AnswerCache cache = cacheBytes == 0
                ? null
                : new AnswerCache(
                        cacheBytes,
                        policy,
                        request -> request.readings(normalizer),
                        (request, readings) -> answer(snapshot, search, request, readings));
        return new State(snapshot, search, cache);
    }

    private ScreeningResult answer(
            ListSnapshot snapshot, PartySearch search, ScreeningRequest request, List<NameForm> readings) {
        RequestContext context = new RequestContext(request, policy, snapshot.lists(), search.index());
        List<Match> all = search.matches(context, readings);
        List<Match> best = all.stream()
                .sorted(context.order())
                .limit(policy.top())
                .map(context::withNotes)
                .toList();
        return new ScreeningResult(
                request.name(), policy, snapshot.info(), context.searched(), best, all.size(), context.notes());
    }

    /**
     * All that a query needs, so that a refresh in the middle of it cannot mix two snapshots. The cache lives and dies with
     * its snapshot, so that an answer never outlives the data it rests on.
     */
    private record State(
            ListSnapshot snapshot,
            PartySearch search,
            @Nullable AnswerCache cache) {}

    /** Collects the parts of a screener. Not thread-safe. */
    public static final class Builder {

        @Nullable
        private Supplier<CompiledLists> lists;

        private MatchPolicy policy = MatchPolicy.DEFAULT;
        private long cacheBytes = DEFAULT_CACHE_BYTES;
        private MatchDecisions decisions = MatchDecisions.NONE;

        private Builder() {}

        /**
         * The lists; required, unless {@link #lists} is called.
         *
         * @param newSnapshot the snapshot
         * @return this
         */
        public Builder snapshot(ListSnapshot newSnapshot) {
            this.lists = () -> CompiledLists.of(newSnapshot);
            return this;
        }

        /**
         * The lists, ready to be searched; instead of {@link #snapshot}.
         *
         * @param newLists the lists
         * @return this
         */
        public Builder lists(CompiledLists newLists) {
            this.lists = () -> newLists;
            return this;
        }

        /**
         * What counts as a match; {@link MatchPolicy#DEFAULT} unless set.
         *
         * @param newPolicy the policy
         * @return this
         */
        public Builder policy(MatchPolicy newPolicy) {
            this.policy = newPolicy;
            return this;
        }

        /**
         * Where to look up what persons decided about matches; nowhere unless set.
         *
         * @param newDecisions the decisions
         * @return this
         */
        public Builder decisions(MatchDecisions newDecisions) {
            this.decisions = newDecisions;
            return this;
        }

        /**
         * How much the cache of answers may take; 16 MiB unless set. What an answer takes is estimated: from some 500 bytes for one that
         * found nothing to some thousands for one with ten matches.
         *
         * @param bytes the size in bytes, 0 for no cache
         * @return this
         * @throws IllegalArgumentException if negative
         */
        public Builder cacheBytes(long bytes) {
            if (bytes < 0) {
                throw new IllegalArgumentException(
                        "The size of the cache must be 0 bytes or more, found " + bytes + ".");
            }
            this.cacheBytes = bytes;
            return this;
        }

        /**
         * Builds the screener and its index.
         *
         * @return the screener
         * @throws IllegalStateException if no snapshot was given
         */
        public Screener build() {
            Supplier<CompiledLists> given = lists;
            if (given == null) {
                throw new IllegalStateException("A screener needs lists: call snapshot(...) before build().");
            }
            return new Screener(given.get(), policy, cacheBytes, decisions);
        }
    }
}
