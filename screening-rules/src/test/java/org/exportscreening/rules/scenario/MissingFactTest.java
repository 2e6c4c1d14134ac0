package org.exportscreening.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.Finding;
import org.exportscreening.rules.LicenseException;
import org.exportscreening.rules.OpenQuestion;
import org.exportscreening.rules.Outcome;
import org.exportscreening.rules.TraceEntry;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.FactCatalogue;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.fact.FactType;
import org.junit.jupiter.api.Test;

/** A fact that is not known never makes an answer better, and never decides a rule. */
class MissingFactTest {
    private static final int OF_A_BASE = 40;
    private static final int SCENARIOS = 240;
    private static final int MOST_REMOVED = 3;
    private static final FactCatalogue CATALOGUE = Scenarios.rulebook().catalogue();
    private static final String ADVANCED_NODE = "endUse.icFacility.advancedNode";
    private static final String CANNOT_DETERMINE = "cannotDetermine";

    /** Lists that are complete only if another fact says so, by that fact. */
    private static final Set<String> COMPLETENESS = completeness();

    private static Set<String> completeness() {
        Set<String> facts = new TreeSet<>();
        for (FactDefinition definition : CATALOGUE.all()) {
            if (definition.completeWhen() != null) {
                facts.add(definition.completeWhen());
            }
        }
        return facts;
    }

    /**
     * Facts whose absence is a statement: the kind is then that of the ECCN, the equipment what the use says (15 CFR
     * 744.23(a)(4)), and a stated ECCN counts until parameters say otherwise.
     */
    private static final Set<String> SPEAK_BY_BEING_STATED = Set.of(
            "item.kind",
            "endUse.incorporatedInto.eccn",
            "item.parameters.tpp",
            "item.parameters.tops",
            "item.parameters.macTops",
            "item.parameters.memoryBandwidthDensity");

    /**
     * Rules that raise red flags: by what was stated, or because something was not (15 CFR 732 Supp. 3). They ask no questions.
     */
    private static final String RED_FLAG = "ear.732.supp-3.";

    /** A member of an object in a transaction. */
    private record Slot(ObjectNode parent, String name, String path) {}

    @Test
    void filledInFactsNeverFlipADecidedRule() {
        Random random = new Random(42);
        List<String> broken = new ArrayList<>();
        Scenarios.bases().forEach((name, base) -> {
            for (int i = 0; i < OF_A_BASE; i++) {
                broken.addAll(check(name, base, random));
            }
        });
        List<Scenario> scenarios = new ArrayList<>(Scenarios.all());
        Collections.shuffle(scenarios, random);
        for (Scenario scenario : scenarios.subList(0, SCENARIOS)) {
            broken.addAll(check(scenario.toString(), scenario.transaction(), random));
        }
        assertThat(broken).isEmpty();
    }

    /** Of a foreign-made item only the start of its way is missing: no requirement waits for it, the outcome does. */
    @Test
    void anOpenJurisdictionAsksItsQuestion() {
        ObjectNode transaction =
                Objects.requireNonNull(Scenarios.bases().get("from-abroad")).deepCopy();
        transaction.remove("from");
        Determination determination = determine("from-abroad", transaction);
        assertThat(determination.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(determination.openQuestions()).extracting(OpenQuestion::fact).containsExactly("from");
    }

    private static List<String> check(String name, ObjectNode full, Random random) {
        ObjectNode reduced = full.deepCopy();
        List<Slot> slots = slots(reduced, "");
        List<String> removed = new ArrayList<>();
        for (int n = 1 + random.nextInt(MOST_REMOVED); n > 0; n--) {
            Slot slot = slots.get(random.nextInt(slots.size()));
            if (removable(slot, slots, full)) {
                slot.parent().remove(slot.name());
                removed.add(slot.path());
                if (slot.name().equals("listings")) {
                    // A party without listings is screened by its name, which is a statement of its own.
                    slot.parent().remove("name");
                }
            }
        }
        List<String> broken = new ArrayList<>();
        compare(determine(name, reduced), determine(name, full), reduced, broken);
        broken.replaceAll(b -> name + " without " + removed + ": " + b);
        return broken;
    }

    private static Determination determine(String name, ObjectNode transaction) {
        return Scenarios.screening().determine(Transaction.parse(name, transaction.toString()));
    }

    private static void compare(Determination less, Determination all, ObjectNode reduced, List<String> broken) {
        Map<String, TraceEntry> full = results(all);
        results(less).forEach((rule, entry) -> {
            TraceEntry then = full.get(rule);
            boolean decided = entry.result() != RuleResult.Status.UNKNOWN && !rule.startsWith(RED_FLAG);
            if (decided && (then == null || !sameSide(entry.result(), then.result()))) {
                broken.add(rule + " was " + entry.result() + " (" + entry.why() + "), with all facts " + then);
            }
        });
        boolean flags = raised(less) || raised(all);
        if (!flags && less.outcome().compareTo(Outcome.INDETERMINATE) > 0 && less.outcome() != all.outcome()) {
            broken.add("outcome " + less.outcome() + ", with all facts " + all.outcome());
        }
        boolean exceptionOpen =
                openException(less) && all.outcome().compareTo(Outcome.LICENSE_EXCEPTION_AVAILABLE) <= 0;
        if (less.outcome().compareTo(Outcome.LICENSE_REQUIRED) <= 0
                && all.outcome().compareTo(less.outcome()) > 0
                && !exceptionOpen) {
            broken.add("outcome " + less.outcome() + ", with all facts only " + all.outcome());
        }
        if (less.outcome() == Outcome.INDETERMINATE && less.openQuestions().isEmpty()) {
            broken.add("indeterminate without a question");
        }
        for (OpenQuestion question : less.openQuestions()) {
            if (question.question().toString().isBlank()) {
                broken.add("no words for " + question.fact());
            }
            if (answered(reduced, question.fact())) {
                broken.add("asks for " + question.fact() + ", which is there");
            }
        }
    }

    private static boolean raised(Determination determination) {
        return determination.findings().stream().anyMatch(f -> f.rule().startsWith(RED_FLAG));
    }

    /** Whether a missing fact keeps a license exception from counting: until then a license stays required. */
    private static boolean openException(Determination determination) {
        return determination.findings().stream()
                .map(Finding::exceptions)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .anyMatch(e -> e.state() == LicenseException.State.OPEN);
    }

    private static boolean sameSide(RuleResult.Status one, RuleResult.Status other) {
        return side(one) == side(other);
    }

    private static RuleResult.Status side(RuleResult.Status status) {
        return status == RuleResult.Status.EXCLUDED ? RuleResult.Status.NOT_MET : status;
    }

    /** The result of each rule: that of its version in force, if there is one. */
    private static Map<String, TraceEntry> results(Determination determination) {
        Map<String, TraceEntry> results = new LinkedHashMap<>();
        for (TraceEntry entry : determination.trace()) {
            if (entry.result() == RuleResult.Status.NOT_IN_FORCE) {
                results.putIfAbsent(entry.rule(), entry);
            } else {
                results.put(entry.rule(), entry);
            }
        }
        return results;
    }

    /** Whether the fact is there in full: not a code without its paragraph, nor a list said to be incomplete. */
    private static boolean answered(ObjectNode transaction, String path) {
        JsonNode at = transaction;
        for (String segment : path.split("\\.", -1)) {
            int bracket = segment.indexOf('[');
            at = at.path(bracket < 0 ? segment : segment.substring(0, bracket));
            if (bracket >= 0) {
                at = at.path(Integer.parseInt(segment.substring(bracket + 1, segment.length() - 1)));
            }
        }
        boolean partly = COMPLETENESS.contains(path) ? !at.asBoolean() : mayBeTooShort(path, at);
        return !at.isMissingNode() && !at.isNull() && !partly;
    }

    /** A code may name a paragraph that has paragraphs of its own, a tariff number a heading; then they are asked for again. */
    private static boolean mayBeTooShort(String path, JsonNode stated) {
        boolean code =
                CATALOGUE.find(path).filter(d -> d.type() == FactType.CODE).isPresent();
        return (code && !stated.asText().equals("EAR99")) || path.equals("item.hts");
    }

    /** Not what absence stands for something, nor what says that a fact can not be known or contradicts its own derivation. */
    private static boolean removable(Slot slot, List<Slot> slots, ObjectNode full) {
        boolean facilityStated = !full.path(CANNOT_DETERMINE).isEmpty()
                || full.path("endUse").path("icFacility").has("advancedNode");
        JsonNode item = full.path("item");
        boolean madeElsewhere = item.path("usOrigin").asBoolean()
                != item.path("madeIn").asText().equals("US");
        return slots.stream()
                .filter(s -> s.path().equals(slot.path()) || s.path().startsWith(slot.path() + "."))
                .map(Slot::path)
                .noneMatch(p -> p.equals(CANNOT_DETERMINE)
                        || p.equals(ADVANCED_NODE)
                        || (madeElsewhere && p.equals("item.usOrigin"))
                        || SPEAK_BY_BEING_STATED.contains(p)
                        || (facilityStated && p.startsWith("endUse.icFacility."))
                        || CATALOGUE.find(p).map(FactDefinition::standIn).isPresent());
    }

    private static List<Slot> slots(JsonNode node, String path) {
        List<Slot> slots = new ArrayList<>();
        if (node instanceof ObjectNode members) {
            members.properties().forEach(e -> {
                String below = path.isEmpty() ? e.getKey() : path + "." + e.getKey();
                slots.add(new Slot(members, e.getKey(), below));
                slots.addAll(slots(e.getValue(), below));
            });
        } else {
            for (int i = 0; i < node.size(); i++) {
                slots.addAll(slots(node.get(i), path + "[" + i + "]"));
            }
        }
        return slots;
    }
}
