package org.exportscreening.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.exportscreening.CompiledLists;
import org.exportscreening.MatchPolicy;
import org.exportscreening.Screener;
import org.exportscreening.decision.MatchDecisions;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.SnapshotInfo;
import org.exportscreening.rules.ear.ChipMetrics;
import org.exportscreening.rules.fact.FactReader;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.text.Message;

/**
 * Determines transactions: screens their parties and applies a rulebook of the day. Immutable but for the screener's list
 * data, and thread-safe; create one and keep it.
 */
public final class ExportScreening {
    private final Rulebook rulebook;
    private final Screener screener;
    private final Overlays overlays;
    private final FactReader reader;
    private final Determiner determiner;

    private ExportScreening(Rulebook rulebook, Screener screener, Overlays overlays) {
        this.rulebook = rulebook;
        this.screener = screener;
        this.overlays = overlays;
        this.reader = new FactReader(rulebook.catalogue());
        this.determiner = new Determiner(rulebook, overlays);
    }

    /**
     * Starts a configuration.
     *
     * @return a builder; without further calls it uses the bundled rulebook and the embedded starter data
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The name screener in use.
     *
     * @return shared, thread-safe
     */
    public Screener screener() {
        return screener;
    }

    /**
     * The rulebook in use.
     *
     * @return the rulebook
     */
    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * What a transaction that is determined now is determined from.
     *
     * @return the rulebook and the lists in use
     */
    public Sources sources() {
        return determiner.sources(screener.snapshot().info());
    }

    /**
     * What the caller assumed of suspensions that were announced but not seen published.
     *
     * @return by overlay, whether it is taken as in force; the others as the rulebook has it; not modifiable
     */
    public Map<String, Boolean> overlays() {
        return overlays.chosen();
    }

    /**
     * Determines one transaction.
     *
     * @param transaction what is known of it
     * @return the determination
     * @throws org.exportscreening.rules.json.JsonException if a fact is unknown to the rulebook or of the wrong type, or if
     *     technical parameters contradict each other
     */
    public Determination determine(Transaction transaction) {
        return determine(transaction, null);
    }

    /** What a search for the names in a transaction gives. */
    NameSearch search(Transaction transaction) {
        return NameSearch.of(reader.read(transaction.facts()), screener);
    }

    /** Determines a transaction; with a search that was recorded, the lists at hand play no part. */
    Determination determine(Transaction transaction, @Nullable NameSearch recorded) {
        Facts facts = reader.read(transaction.facts());
        ChipMetrics.contradiction(facts).ifPresent(problem -> {
            throw new JsonException(transaction.facts().source(), "/item/parameters", problem);
        });
        String id = facts.text("id").orElse(null);
        Optional<LocalDate> date = Facts.lookUp(facts.root(), "date").map(d -> (LocalDate) d);
        LocalDate coversFrom = rulebook.manifest().coversFrom();
        if (date.isEmpty()) {
            return determiner.undated(id, null, data(recorded), Message.of("note.noDate"));
        }
        if (date.get().isBefore(coversFrom)) {
            return determiner.undated(
                    id, date.get(), data(recorded), Message.of("note.tooEarly", coversFrom, date.get()));
        }
        NameSearch search = recorded == null ? NameSearch.of(facts, screener) : recorded;
        return determiner.determine(id, date.get(), facts, NameScreening.of(facts, search));
    }

    private SnapshotInfo data(@Nullable NameSearch recorded) {
        return recorded == null ? screener.snapshot().info() : recorded.data();
    }

    /** Configures an {@link ExportScreening}. Not thread-safe. */
    public static final class Builder {
        @Nullable
        private Rulebook rulebook;

        private Supplier<CompiledLists> lists =
                () -> CompiledLists.of(ListCatalog.starter().load());

        private MatchPolicy policy = MatchPolicy.DEFAULT;
        private MatchDecisions decisions = MatchDecisions.NONE;

        @Nullable
        private Screener screener;

        private final Map<String, Boolean> assumed = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The lists to screen against.
         *
         * @param catalog loaded when {@link #build} is called
         * @return this
         */
        public Builder lists(ListCatalog catalog) {
            return snapshot(catalog.load());
        }

        /**
         * The list data to screen against.
         *
         * @param data a loaded snapshot
         * @return this
         */
        public Builder snapshot(ListSnapshot data) {
            this.lists = () -> CompiledLists.of(data);
            return this;
        }

        /**
         * The list data to screen against, ready to be searched.
         *
         * @param compiled compiled lists
         * @return this
         */
        public Builder lists(CompiledLists compiled) {
            this.lists = () -> compiled;
            return this;
        }

        /**
         * The screener to ask for names, with its lists, policy and cache, in place of one of its own.
         *
         * @param names a screener; may be shared
         * @return this
         */
        public Builder screener(Screener names) {
            this.screener = names;
            return this;
        }

        /**
         * The rulebook to apply.
         *
         * @param rules a rulebook
         * @return this
         */
        public Builder rulebook(Rulebook rules) {
            this.rulebook = rules;
            return this;
        }

        /**
         * How close a name must be to count as a match.
         *
         * @param matching the policy
         * @return this
         */
        public Builder policy(MatchPolicy matching) {
            this.policy = matching;
            return this;
        }

        /**
         * Where to look up what persons decided about matches; nowhere unless set. A false positive no longer holds a transaction, a
         * true match is a listing as if it was stated. Has no meaning beside {@link #screener}, which has its own.
         *
         * @param made the decisions
         * @return this
         */
        public Builder decisions(MatchDecisions made) {
            this.decisions = made;
            return this;
        }

        /**
         * Whether a suspension that was announced but not seen published is taken as in force. Without this call the rulebook's
         * default holds; either way a determination that turns on it shows both outcomes.
         *
         * @param id an overlay of the rulebook, such as {@code affiliates-extension}
         * @param inForce whether it is taken as in force on the days for which it was announced
         * @return this
         */
        public Builder overlay(String id, boolean inForce) {
            assumed.put(id, inForce);
            return this;
        }

        /**
         * Builds it.
         *
         * @return ready to use
         * @throws IllegalArgumentException if the rulebook has no such overlay
         */
        public ExportScreening build() {
            Rulebook rules = rulebook == null ? Rulebook.bundledEar() : rulebook;
            Screener given = screener;
            Screener names = given == null
                    ? Screener.builder()
                            .lists(lists.get())
                            .policy(policy)
                            .decisions(decisions)
                            .build()
                    : given;
            return new ExportScreening(rules, names, new Overlays(rules, assumed));
        }
    }
}
