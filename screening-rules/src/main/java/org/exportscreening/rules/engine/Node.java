package org.exportscreening.rules.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Condition;
import org.exportscreening.rules.rulebook.Operator;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.text.Message;

/**
 * The answer to one condition, with the answers that it rests on. Immutable and thread-safe. Its words are put together only
 * when they are read: of most answers nobody reads them.
 */
public final class Node {
    /** Answers without reasons. */
    private static final Node TRUE = bare(Truth.TRUE);

    private static final Node FALSE = bare(Truth.FALSE);
    private static final Node UNKNOWN = bare(Truth.UNKNOWN);

    private final Truth truth;
    private final Supplier<Message> text;
    private final Condition.Note note;
    private final Supplier<SortedMap<String, Set<String>>> missing;
    private final List<Node> children;

    @Nullable
    private final Observation observation;

    private final List<Element> elements;

    /** What is missing, once somebody asked; always a wrapper with a final field, so that any thread sees all of it. */
    @Nullable
    private SortedMap<String, Set<String>> asked;

    private Node(
            Truth truth,
            Supplier<Message> text,
            Condition.Note note,
            Supplier<SortedMap<String, Set<String>>> missing,
            List<Node> children,
            @Nullable Observation observation,
            List<Element> elements) {
        this.truth = truth;
        this.text = text;
        this.note = note;
        this.missing = missing;
        this.children = children;
        this.observation = observation;
        this.elements = elements;
    }

    private static Node bare(Truth truth) {
        return new Node(
                truth,
                () -> Message.plain(truth.name()),
                Condition.Note.NONE,
                () -> MissingFacts.NONE,
                List.of(),
                null,
                List.of());
    }

    /** An answer without its reasons. */
    static Node of(Truth truth) {
        return switch (truth) {
            case TRUE -> TRUE;
            case FALSE -> FALSE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    static Node leaf(
            Truth truth, Supplier<Message> text, Collection<String> missing, @Nullable Observation observation) {
        return new Node(
                truth,
                text,
                Condition.Note.NONE,
                () -> MissingFacts.uncited(missing),
                List.of(),
                observation,
                List.of());
    }

    /** A node over others; what is missing is what is missing in those that are unknown. */
    static Node over(Truth truth, Supplier<Message> text, List<Node> children, List<Element> elements) {
        return new Node(truth, text, Condition.Note.NONE, () -> MissingFacts.in(children), children, null, elements);
    }

    /** A node over the answer to a rule, under its title and citation. */
    static Node resting(RuleResult on) {
        Node below = on.node();
        RuleVersion version = on.version();
        if (below == null || version == null) {
            return leaf(
                    Truth.FALSE,
                    () -> Message.of(
                            "condition.ruleNotInForce", Message.text(on.rule().title())),
                    List.of(),
                    null);
        }
        Condition.Note note = new Condition.Note(version.citation(), null);
        return new Node(
                on.truth(),
                () -> Message.text(on.rule().title()),
                note,
                below::missing,
                List.of(below),
                null,
                List.of());
    }

    /** The answer of a leaf whose fact a rule derived: what is missing is missing in either. */
    Node derivedBy(Node rule) {
        return new Node(truth, text, note, () -> MissingFacts.in(List.of(this, rule)), List.of(rule), null, List.of());
    }

    /** The same, with the words and the citation that the condition gives itself. */
    Node annotated(Condition.Note own) {
        if (own.label() == null && own.cite() == null) {
            return this;
        }
        String label = own.label() == null ? note.label() : own.label();
        String cite = own.cite() == null ? note.cite() : own.cite();
        return new Node(truth, text, new Condition.Note(cite, label), missing, children, observation, elements);
    }

    /** The same as a part of another, in other words. */
    Node reworded(Supplier<Message> words) {
        return new Node(truth, words, new Condition.Note(note.cite(), null), missing, children, observation, elements);
    }

    Node missingOnly(String fact) {
        return new Node(
                Truth.UNKNOWN, text, note, () -> MissingFacts.uncited(List.of(fact)), children, observation, elements);
    }

    private Node missing(Supplier<SortedMap<String, Set<String>>> facts) {
        return new Node(truth, text, note, facts, children, observation, elements);
    }

    /** The same, asking only for the facts that come first, if any of those is missing. */
    Node askingFirst(Predicate<String> first) {
        return truth == Truth.UNKNOWN ? missing(() -> MissingFacts.first(missing(), first)) : this;
    }

    /** The same, with the citation put to every missing fact that has none yet. */
    Node citing(String citation) {
        return truth == Truth.UNKNOWN ? missing(() -> MissingFacts.cited(missing(), citation)) : this;
    }

    /**
     * The answer.
     *
     * @return true, false or unknown
     */
    public Truth truth() {
        return truth;
    }

    /**
     * What was asked, in words.
     *
     * @return the condition's label, else its own words
     */
    public Message text() {
        String label = note.label();
        return label == null ? text.get() : Message.text(label);
    }

    /**
     * What a test held its fact against.
     *
     * @return the limit; null for anything but a test that has no words of its own
     */
    @Nullable
    public Limit limit() {
        return note.label() == null && text instanceof TestWords test ? test.limit() : null;
    }

    /**
     * What a test held its fact against.
     *
     * @param operator how
     * @param value the value of literal or parameter
     */
    public record Limit(Operator operator, String value) {}

    /**
     * The provision.
     *
     * @return the citation, or null
     */
    @Nullable
    public String cite() {
        return note.cite();
    }

    /**
     * The facts that would decide an unknown answer, each with the citations of the rules that need it.
     *
     * @return not modifiable; empty if the answer is known
     */
    public SortedMap<String, Set<String>> missing() {
        SortedMap<String, Set<String>> known = asked;
        if (known == null) {
            known = truth == Truth.UNKNOWN ? Collections.unmodifiableSortedMap(missing.get()) : MissingFacts.NONE;
            asked = known;
        }
        return known;
    }

    /**
     * The answers below.
     *
     * @return not modifiable, in the order of the rule
     */
    public List<Node> children() {
        return Collections.unmodifiableList(children);
    }

    /**
     * The fact that a leaf looked at.
     *
     * @return the fact with its value, or null
     */
    @Nullable
    public Observation observation() {
        return observation;
    }

    /**
     * The list elements that made a {@code some} true.
     *
     * @return not modifiable
     */
    public List<Element> elements() {
        return Collections.unmodifiableList(elements);
    }

    /**
     * Visits the nodes that the answer rests on: this one, and below it those with the same answer as the node above.
     *
     * <p>Under a negation the answer is turned around; that is why the child of a negation counts as well.
     *
     * @param visitor called once a node, from the top
     */
    public void deciding(Consumer<Node> visitor) {
        visitor.accept(this);
        boolean negation = children.size() == 1;
        for (Node child : children) {
            if (negation || child.truth == truth) {
                child.deciding(visitor);
            }
        }
    }
}
