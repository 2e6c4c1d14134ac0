package org.exportscreening.cli.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * What the server is asked. Every answer is one JSON document.
 *
 * <p>Implementations are thread-safe. A request that can not be used is refused with a {@link
 * org.exportscreening.rules.json.JsonException}, an {@link IllegalArgumentException} or a {@link Refusal}, each with one clear
 * sentence.
 */
public interface Answers {
    /**
     * Who is this?
     *
     * @param request a JSON object with a name and what else is known
     * @return the name result
     */
    String name(String request);

    /**
     * May this happen?
     *
     * @param request a transaction
     * @return the determination
     */
    String transaction(String request);

    /**
     * Which paragraphs do technical parameters meet?
     *
     * @param request a classification request
     * @return the classification
     */
    String classify(String request);

    /**
     * Which lists and which rulebook are in use?
     *
     * @return the status
     */
    String status();

    /**
     * The facts that a transaction may state, with their types, words and questions.
     *
     * @param language {@code en} or {@code zh}, of the questions
     * @return the facts
     */
    String facts(String language);

    /**
     * The words of the page.
     *
     * @param language {@code en} or {@code zh}
     * @return an object of texts
     */
    String words(String language);

    /**
     * Screens a file of names, as the batch command does.
     *
     * @param title what the file is called
     * @param file its content
     * @param out takes one JSON object a line
     * @param watcher told of each row, in input order
     * @throws IOException if the file can not be read, or the answers not be written
     */
    void names(String title, InputStream file, OutputStream out, Watcher watcher) throws IOException;

    /** Watches a batch. */
    @FunctionalInterface
    interface Watcher {
        /**
         * Is told of a row.
         *
         * @param outcome how it came out
         * @param found where something was found, a JSON object with {@code subject}, the party as it was asked about, and {@code
         *     matches}; else empty
         */
        void row(RowOutcome outcome, String found);
    }

    /** How a row of a batch came out. */
    enum RowOutcome {
        /** Nothing was found. */
        NO_MATCH,
        /** Something was found. */
        MATCH,
        /** The row could not be read. */
        ERROR
    }

    /**
     * Whether decisions about matches can be recorded and listed here.
     *
     * @return false if the two methods below refuse everything
     */
    default boolean decides() {
        return false;
    }

    /**
     * Records what a person decided about a match.
     *
     * @param request the decision
     * @return the record
     */
    default String decide(String request) {
        throw noDecisions();
    }

    /**
     * The recorded decisions.
     *
     * @return the decisions, the last first
     */
    default String decisions() {
        throw noDecisions();
    }

    private static Refusal noDecisions() {
        return new Refusal(404, "this server keeps no decisions", List.of());
    }
}
