package org.exportscreening.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.exportscreening.CompiledLists;
import org.exportscreening.MatchPolicy;
import org.exportscreening.Screener;
import org.exportscreening.decision.MatchDecisions;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.SnapshotInfo;
import org.exportscreening.rules.ear.ChipMetrics;
import org.exportscreening.rules.ear.EarFacts;
import org.exportscreening.rules.engine.Evaluation;
import org.exportscreening.rules.engine.Observation;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.FactReader;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.reference.Advisor;
import org.exportscreening.rules.rulebook.Law;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.text.Message;

/**
 * Determines transactions: screens their parties and applies a rulebook of the day. Immutable but for the screener's list
 * data, and thread-safe; create one and keep it.
 */
public final class ExportScreening {
    private static final String LIST_CITATIONS = "party-lists";

    private final Rulebook rulebook;
    private final Map<String, ComputedFact> computed;
    private final Screener screener;
    private final Overlays overlays;
    private final FactReader reader;
    private final Advisor advisor = Advisor.bundled();
    private final Map<String, String> listCitations;
    private final Map<Law, TraceOutline> outlines = new ConcurrentHashMap<>();

    private ExportScreening(
            Rulebook rulebook, Map<String, ComputedFact> computed, Screener screener, Overlays overlays) {
        this.rulebook = rulebook;
        this.computed = computed;
        this.screener = screener;
        this.overlays = overlays;
        this.reader = new FactReader(rulebook.catalogue());
        this.listCitations = listCitations(rulebook);
    }

    private static Map<String, String> listCitations(Rulebook rulebook) {
        Map<String, String> citations = new LinkedHashMap<>();
        rulebook.table(LIST_CITATIONS).ifPresent(table -> {
            JsonCursor rows = table.only("table", "title", "note", "rows").get("rows");
            rows.names().forEach(list -> citations.put(list, rows.get(list).text()));
        });
        return citations;
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
            return undated(id, null, recorded, Message.of("note.noDate"));
        }
        if (date.get().isBefore(coversFrom)) {
            return undated(id, date.get(), recorded, Message.of("note.tooEarly", coversFrom, date.get()));
        }
        NameSearch search = recorded == null ? NameSearch.of(facts, screener) : recorded;
        return determine(id, facts, date.get(), NameScreening.of(facts, search));
    }

    /** Without a date that the rulebook covers nothing can be said. */
    private Determination undated(
            @Nullable String id, @Nullable LocalDate date, @Nullable NameSearch recorded, Message why) {
        OpenQuestion question = new OpenQuestion(
                "date", Message.of("question.date", rulebook.manifest().coversFrom()), List.of());
        return new Determination(
                id,
                Outcome.INDETERMINATE,
                date,
                TransactionSummary.EMPTY,
                rulebook.manifest(),
                rulebook.digest(),
                recorded == null ? screener.snapshot().info() : recorded.data(),
                new Jurisdiction(Truth.UNKNOWN, List.of()),
                List.of(),
                List.of(question),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(why),
                List.of());
    }

    private Determination determine(@Nullable String id, Facts facts, LocalDate date, NameScreening screening) {
        Evaluation evaluation = evaluation(screening.facts(), date, overlays.inForce());
        Assessment assessment = new Assessment(evaluation);
        boolean undecided = screening.open();
        List<Finding> findings = new ArrayList<>(assessment.findings(undecided));
        if (undecided) {
            findings.addAll(holds(screening, date));
            findings.sort(Comparator.comparing(Finding::effect));
        }
        List<AssumedOverlay> assumed = overlays.assumed(
                date, evaluation, those -> evaluation(screening.facts(), date, those), undecided, findings);
        Outcome outcome = assessment.outcome(undecided);
        boolean unspoken = outcome == Outcome.NLR && findings.stream().anyMatch(f -> !f.counts());
        return new Determination(
                id,
                unspoken ? Outcome.NLR_WITH_CONDITIONS : outcome,
                date,
                TransactionSummary.of(facts),
                rulebook.manifest(),
                rulebook.digest(),
                screening.data(),
                assessment.jurisdiction(),
                findings,
                assessment.questions(),
                screening.matches(),
                assessment.meets(),
                assessment.terms(),
                conditions(assessment, assumed),
                Duties.of(evaluation, findings.stream().anyMatch(f -> f.effect() == FindingEffect.LICENSE_REQUIRED)),
                FieldAdvice.of(facts, advisor),
                evaluation.assumptions().stream().map(Message::text).toList(),
                assumed,
                notes(screening, date),
                outline(evaluation.law(), date).fill(evaluation));
    }

    /** The conditions of the rules, and to confirm every announcement that the answer relies on. */
    private static List<Message> conditions(Assessment assessment, List<AssumedOverlay> assumed) {
        List<Message> conditions = new ArrayList<>(assessment.conditions());
        for (AssumedOverlay a : assumed) {
            if (a.inForce() && a.otherwise() != null) {
                conditions.add(Message.of(
                        "condition.assumed",
                        Message.text(a.overlay().title()),
                        Message.text(a.overlay().citation())));
            }
        }
        return conditions;
    }

    private Evaluation evaluation(Facts facts, LocalDate date, Set<String> inForce) {
        return new Evaluation(rulebook, computed, facts, date, rulebook.on(date, inForce));
    }

    private TraceOutline outline(Law law, LocalDate date) {
        return outlines.computeIfAbsent(law, l -> new TraceOutline(l, date));
    }

    /** One hold for each party with undecided matches, or for several with the same, with what would follow if they are true. */
    private List<Finding> holds(NameScreening screening, LocalDate date) {
        Map<List<String>, List<PartyMatch>> sameMatches = new LinkedHashMap<>();
        screening.undecided().stream()
                .collect(Collectors.groupingBy(PartyMatch::party, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofParty -> sameMatches
                        .computeIfAbsent(entries(ofParty), k -> new ArrayList<>())
                        .addAll(ofParty));
        List<Finding> holds = new ArrayList<>();
        for (List<PartyMatch> matches : sameMatches.values()) {
            holds.add(new Finding(
                    "screening.name-match",
                    citation(matches),
                    Message.of("finding.nameMatch"),
                    FindingEffect.HOLD,
                    null,
                    null,
                    Message.of("finding.decideMatch"),
                    matches.stream().map(ExportScreening::observation).toList(),
                    matches.stream().map(PartyMatch::party).distinct().toList(),
                    true,
                    consequence(screening.confirming(matches), date),
                    null));
        }
        screening.unseen().forEach((party, more) -> holds.add(unseen(party, more)));
        return holds;
    }

    /** All matches that were looked at are decided; those beyond are not. */
    private Finding unseen(int party, int more) {
        return new Finding(
                "screening.name-match",
                String.valueOf(listCitations.get("otherwise")),
                Message.of("finding.nameMatch"),
                FindingEffect.HOLD,
                null,
                null,
                Message.of("finding.moreMatches"),
                List.of(new Observation("parties[" + party + "].name", more + " more")),
                List.of(party),
                true,
                null,
                null);
    }

    private Finding.Consequence consequence(Facts confirmed, LocalDate date) {
        Assessment assessment = new Assessment(evaluation(confirmed, date, overlays.inForce()));
        return new Finding.Consequence(assessment.outcome(false), assessment.citations());
    }

    private static List<String> entries(List<PartyMatch> matches) {
        return matches.stream().map(m -> m.match().entry().id()).toList();
    }

    private static Observation observation(PartyMatch m) {
        String listing =
                m.match().entry().list().code() + ": " + m.match().matchedName().text();
        return new Observation("parties[" + m.party() + "].name", listing);
    }

    /** The provision that makes the first of the listings matter for which one is known. */
    private String citation(List<PartyMatch> matches) {
        return matches.stream()
                .map(m -> listCitations.get(m.match().entry().list().code()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(String.valueOf(listCitations.get("otherwise")));
    }

    private List<Message> notes(NameScreening screening, LocalDate date) {
        List<Message> notes = new ArrayList<>();
        SnapshotInfo data = screening.data();
        if (data.starter()) {
            notes.add(Message.of("note.starter"));
        }
        if (screening.open()) {
            notes.add(Message.of("note.candidates"));
        }
        List<String> decided = screening.matches().stream()
                .map(m -> m.match().decided())
                .filter(r -> r != null && r.inForce())
                .map(r -> r.decision().id())
                .distinct()
                .toList();
        if (!decided.isEmpty()) {
            notes.add(Message.of("note.decided", Message.list(Message.Between.COMMA, decided)));
        }
        List<String> unsearched = Arrays.stream(ListId.values())
                .filter(l -> l != ListId.INTERNAL && !data.entries().containsKey(l))
                .map(ListId::code)
                .toList();
        if (screening.screened() && !unsearched.isEmpty()) {
            notes.add(Message.of("note.unsearched", Message.list(Message.Between.COMMA, unsearched)));
        }
        int unread = data.unreadRows();
        if (unread > 0) {
            notes.add(Message.of("note.unread", unread));
        }
        LocalDate checked = rulebook.manifest().checkedThrough();
        if (date.isAfter(checked)) {
            notes.add(Message.of("note.lawRead", checked));
        }
        return notes;
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
            return new ExportScreening(rules, EarFacts.of(rules), names, new Overlays(rules, assumed));
        }
    }
}
