package org.exportscreening.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.exportscreening.rules.Classification.ParameterQuestion;
import org.exportscreening.rules.ear.ChipMetrics;
import org.exportscreening.rules.ear.EarFacts;
import org.exportscreening.rules.engine.Evaluation;
import org.exportscreening.rules.engine.Node;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.fact.FactReader;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.rulebook.Argument;
import org.exportscreening.rules.rulebook.Condition;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleKind;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.text.Message;

/**
 * Tells which paragraphs of the control list, and which defined terms, technical parameters meet: by the same rules that
 * determine transactions. Immutable and thread-safe.
 */
public final class Classifier {
    private final Rulebook rulebook;
    private final Map<String, ComputedFact> computed;
    private final FactReader reader;

    private Classifier(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.computed = EarFacts.of(rulebook);
        this.reader = new FactReader(rulebook.catalogue());
    }

    /**
     * A classifier.
     *
     * @param rulebook the rules
     * @return ready to use
     */
    public static Classifier of(Rulebook rulebook) {
        return new Classifier(rulebook);
    }

    /** The answers of the rules that concern a kind of thing, and the evaluation that they come from. */
    record Answers(ParameterGroups groups, Evaluation evaluation, List<RuleResult> results) {}

    /**
     * Classifies parameters.
     *
     * @param stated what is known
     * @return the classification
     * @throws JsonException if a parameter is unknown to the rulebook, of the wrong type or negative, or if two contradict each
     *     other
     */
    public Classification classify(ClassificationRequest stated) {
        ClassificationRequest request = checked(stated);
        LocalDate date = request.date();
        LocalDate coversFrom = rulebook.manifest().coversFrom();
        if (date == null || date.isBefore(coversFrom)) {
            Message question = Message.of("question.classifyDate", coversFrom);
            return empty(request, new ParameterQuestion("date", question, List.of(), List.of()));
        }
        if (!(request.item().get("kind") instanceof String kind)) {
            return empty(request, new ParameterQuestion("kind", question(ParameterGroups.KIND), List.of(), List.of()));
        }
        Answers answers = evaluate(request, kind, date);
        List<ParagraphAnswer> paragraphs = new ArrayList<>();
        List<ParagraphAnswer> terms = new ArrayList<>();
        List<Message> notInForce = new ArrayList<>();
        for (RuleResult result : answers.results()) {
            if (result.status() == RuleResult.Status.NOT_IN_FORCE) {
                notInForce.add(Message.of(
                        "classify.notInForceTerm",
                        Message.text(String.valueOf(result.rule().term())),
                        periods(result.rule())));
            } else {
                (isParagraph(result.rule()) ? paragraphs : terms).add(answer(result, f -> shown(answers.groups(), f)));
            }
        }
        return new Classification(
                request.id(),
                date,
                kind,
                rulebook.manifest(),
                rulebook.digest(),
                paragraphs,
                terms,
                notInForce,
                ChipMetrics.arithmetic(known(answers.evaluation())),
                questions(request, kind, date, answers),
                notes(date));
    }

    private Classification empty(ClassificationRequest request, ParameterQuestion question) {
        Object kind = request.item().get("kind");
        return new Classification(
                request.id(),
                request.date(),
                kind == null ? null : kind.toString(),
                rulebook.manifest(),
                rulebook.digest(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(question),
                List.of());
    }

    /** The request as it is understood; refuses what is none: the places in messages are those of the request. */
    private ClassificationRequest checked(ClassificationRequest request) {
        try {
            Facts facts = reader.read(JsonCursor.of(request.source(), Map.of("item", request.item())));
            return Facts.lookUp(facts.root(), ParameterGroups.KIND)
                    .map(kind -> request.ofKind(String.valueOf(kind)))
                    .orElse(request);
        } catch (JsonException e) {
            String place = e.place().startsWith("/item") ? e.place().substring("/item".length()) : e.place();
            throw new JsonException(e.source(), place, e.problem());
        }
    }

    private Answers evaluate(ClassificationRequest request, String kind, LocalDate date) {
        ParameterGroups groups = ParameterGroups.of(kind);
        Map<String, Object> tree = groups.facts(request.item(), rulebook.catalogue());
        Facts facts = reader.read(JsonCursor.of(request.source(), tree));
        Evaluation evaluation = new Evaluation(rulebook, computed, facts, date);
        ChipMetrics.contradiction(facts).ifPresent(problem -> {
            throw new JsonException(request.source(), "/parameters", problem);
        });
        List<RuleResult> results = rulebook.rules().values().stream()
                .filter(rule -> rule.term() != null && concerns(rule, kind, groups, date))
                .map(rule -> evaluation.rule(rule.id()))
                .toList();
        return new Answers(groups, evaluation, results);
    }

    /** Answers for arithmetic, which may ask for facts that a rulebook of one's own does not have. */
    private FactSource known(Evaluation evaluation) {
        return path -> rulebook.catalogue().find(path).isPresent() ? evaluation.answer(path) : Answer.unknown(path);
    }

    /** Whether a rule speaks of such a thing: it names the kind or, if it names none, tests what the kind has. */
    private boolean concerns(Rule rule, String kind, ParameterGroups groups, LocalDate date) {
        List<Condition.Test> tests = LeafTests.of(rulebook, rule, date);
        List<Condition.Test> kinds = tests.stream()
                .filter(t -> t.fact().definition().path().equals(ParameterGroups.KIND))
                .toList();
        return kinds.isEmpty()
                ? tests.stream()
                        .anyMatch(t ->
                                groups.requestPath(t.fact().definition().path()).isPresent())
                : kinds.stream()
                        .anyMatch(t -> t.argument() instanceof Argument.Literal words
                                && words.values().contains(kind));
    }

    /** Whether a rule names a paragraph that parameters meet; a definition names a term. */
    static boolean isParagraph(Rule rule) {
        return rule.term() != null && rule.kind() != RuleKind.DEFINITION;
    }

    static ParagraphAnswer answer(RuleResult result, UnaryOperator<String> shown) {
        RuleVersion version = Objects.requireNonNull(result.version());
        return new ParagraphAnswer(
                String.valueOf(result.rule().term()),
                result.truth(),
                LimitWords.of(result, shown),
                version.citations(),
                version.verified(),
                version.note(),
                result.rule().id());
    }

    /** A parameter by its own name; what the kind alone says is not repeated. */
    private static String shown(ParameterGroups groups, String fact) {
        return groups.requestPath(fact)
                .filter(p -> !p.equals("kind"))
                .map(p -> p.substring(p.indexOf('.') + 1))
                .orElse("");
    }

    private List<ParameterQuestion> questions(
            ClassificationRequest request, String kind, LocalDate date, Answers answers) {
        Map<String, Set<String>> cites = new TreeMap<>();
        for (RuleResult result : answers.results()) {
            Node node = result.node();
            if (result.status() == RuleResult.Status.UNKNOWN && node != null) {
                node.missing()
                        .forEach((fact, c) -> answers.groups()
                                .requestPath(fact)
                                .ifPresent(path -> cites.computeIfAbsent(path, k -> new TreeSet<>())
                                        .addAll(c)));
            }
        }
        Consequences consequences = new Consequences(
                rulebook, date, answers, sample -> evaluate(sample, kind, date).results());
        List<ParameterQuestion> questions = new ArrayList<>();
        cites.forEach((path, waiting) -> questions.add(new ParameterQuestion(
                path, question("item." + path), new ArrayList<>(waiting), consequences.of(request, path))));
        questions.sort(
                Comparator.comparing((ParameterQuestion q) -> -q.wouldDecide().size())
                        .thenComparing(ParameterQuestion::fact));
        return questions;
    }

    private Message question(String fact) {
        return rulebook.catalogue()
                .find(fact)
                .map(FactDefinition::question)
                .flatMap(Optional::ofNullable)
                .map(Message::text)
                .orElseGet(() -> Message.of("question.supply", fact));
    }

    private static Message periods(Rule rule) {
        return Message.list(
                Message.Between.COMMA,
                rule.versions().stream().map(v -> v.period().message()).toList());
    }

    private List<Message> notes(LocalDate date) {
        LocalDate checked = rulebook.manifest().checkedThrough();
        return date.isAfter(checked) ? List.of(Message.of("note.lawRead", checked)) : List.of();
    }

    /** Whether an answer is open and waits for a parameter. */
    static boolean waitsFor(String path, RuleResult result, ParameterGroups groups) {
        Node node = result.node();
        return result.truth() == Truth.UNKNOWN
                && node != null
                && node.missing().keySet().stream()
                        .anyMatch(
                                f -> groups.requestPath(f).filter(path::equals).isPresent());
    }
}
