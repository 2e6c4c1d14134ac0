package org.exportscreening.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.Nullable;
import org.exportscreening.list.SnapshotInfo;
import org.exportscreening.rules.ear.EarFacts;
import org.exportscreening.rules.engine.Evaluation;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.reference.Advisor;
import org.exportscreening.rules.rulebook.Law;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.text.Message;

/**
 * Applies the rules of a day to facts and to what the screening of names gave, and puts the answer together. Thread-safe; what it
 * remembers of each law changes no answer.
 */
final class Determiner {
    private final Rulebook rulebook;
    private final Map<String, ComputedFact> computed;
    private final Overlays overlays;
    private final NameHolds nameHolds;
    private final Advisor advisor = Advisor.bundled();
    private final Map<Law, TraceOutline> outlines = new ConcurrentHashMap<>();

    Determiner(Rulebook rulebook, Overlays overlays) {
        this.rulebook = rulebook;
        this.computed = EarFacts.of(rulebook);
        this.overlays = overlays;
        this.nameHolds = new NameHolds(rulebook);
    }

    /** Without a date that the rulebook covers nothing can be said. */
    Determination undated(@Nullable String id, @Nullable LocalDate date, SnapshotInfo data, Message why) {
        OpenQuestion question = new OpenQuestion(
                "date", Message.of("question.date", rulebook.manifest().coversFrom()), List.of());
        return new Determination(
                Outcome.INDETERMINATE,
                TransactionSummary.only(id, date),
                List.of(),
                List.of(question),
                List.of(),
                new ItemAnswer(new Jurisdiction(Truth.UNKNOWN, List.of()), List.of(), List.of(), List.of()),
                Obligations.NONE,
                new Reservations(List.of(), List.of(), List.of(why)),
                sources(data),
                List.of());
    }

    Determination determine(@Nullable String id, LocalDate date, Facts facts, NameScreening screening) {
        Evaluation evaluation = evaluation(screening.facts(), date, overlays.inForce());
        Assessment assessment = new Assessment(evaluation);
        boolean undecided = screening.open();
        List<Finding> findings = new ArrayList<>(assessment.findings(undecided));
        if (undecided) {
            findings.addAll(nameHolds.of(screening, confirmed -> ifTrue(confirmed, date)));
            findings.sort(Comparator.comparing(Finding::effect));
        }
        List<AssumedOverlay> assumed = overlays.assumed(
                date, evaluation, those -> evaluation(screening.facts(), date, those), undecided, findings);
        Outcome outcome = assessment.outcome(undecided);
        boolean unspoken = outcome == Outcome.NLR && findings.stream().anyMatch(f -> !f.counts());
        // In this order: what is assumed and what was looked at is known only when all else was asked for.
        return new Determination(
                unspoken ? Outcome.NLR_WITH_CONDITIONS : outcome,
                TransactionSummary.of(id, date, facts),
                findings,
                assessment.questions(),
                screening.matches(),
                ItemAnswer.of(assessment, FieldAdvice.of(facts, advisor)),
                new Obligations(
                        conditions(assessment, assumed),
                        Duties.of(
                                evaluation,
                                findings.stream().anyMatch(f -> f.effect() == FindingEffect.LICENSE_REQUIRED))),
                new Reservations(
                        evaluation.assumptions().stream().map(Message::text).toList(),
                        assumed,
                        AnswerNotes.of(screening, date, rulebook.manifest().checkedThrough())),
                sources(screening.data()),
                outline(evaluation.law(), date).fill(evaluation));
    }

    private Finding.Consequence ifTrue(Facts confirmed, LocalDate date) {
        return new Assessment(evaluation(confirmed, date, overlays.inForce())).consequence(false);
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

    /** What it determines from, with these lists. */
    Sources sources(SnapshotInfo data) {
        return new Sources(rulebook.manifest(), rulebook.digest(), data);
    }

    private Evaluation evaluation(Facts facts, LocalDate date, Set<String> inForce) {
        return new Evaluation(rulebook, computed, facts, date, rulebook.on(date, inForce));
    }

    private TraceOutline outline(Law law, LocalDate date) {
        return outlines.computeIfAbsent(law, l -> new TraceOutline(l, date));
    }
}
