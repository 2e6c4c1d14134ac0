package org.exportscreening.cli.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * What the server is asked. Every answer is one JSON document, but for the report. A language is that of the texts for a person,
 * {@code en} or {@code zh}; members and codes are the same in each.
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
     * @param language of the texts
     * @return the name result
     */
    String name(String request, String language);

    /**
     * What does a list say of a party?
     *
     * @param id the id of the entry
     * @return the entry in full
     */
    String entry(String id);

    /**
     * May this happen?
     *
     * @param request a transaction
     * @param language of the texts
     * @return the determination
     */
    String transaction(String request, String language);

    /**
     * The determination of a transaction to be read, printed, signed and filed.
     *
     * @param request a transaction
     * @param language of the texts
     * @return an HTML document
     */
    String report(String request, String language);

    /**
     * Determines a transaction and records it, so that it can be determined again later; keeps what that needs.
     *
     * @param request a transaction
     * @return the record, byte for byte, with the line end
     */
    String record(String request);

    /**
     * Which paragraphs do technical parameters meet?
     *
     * @param request a classification request
     * @param language of the texts
     * @return the classification
     */
    String classify(String request, String language);

    /**
     * Which lists and which rulebook are in use?
     *
     * @return the status
     */
    String status();

    /**
     * The facts that a transaction may state, with their types, words and questions.
     *
     * @param language of the questions
     * @return the facts
     */
    String facts(String language);

    /**
     * The words of the page.
     *
     * @param language which
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
         * @param what where something was found, a JSON object with {@code subject}, the party as it was asked about, and {@code
         *     matches}; of a row in error one with {@code line} and {@code error}; else empty
         */
        void row(RowOutcome outcome, String what);
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
     * @return false if the methods below refuse everything
     */
    default boolean decides() {
        return false;
    }

    /**
     * Records what a person decided about a match.
     *
     * @param request the decision
     * @param language of the texts
     * @return the record, and what it replaces
     */
    default String decide(String request, String language) {
        throw noDecisions();
    }

    /**
     * Takes a decision back.
     *
     * @param request which one, why and who
     * @return the record
     */
    default String revoke(String request) {
        throw noDecisions();
    }

    /**
     * The recorded decisions.
     *
     * @param language of the texts
     * @return the decisions, the last first
     */
    default String decisions(String language) {
        throw noDecisions();
    }

    private static Refusal noDecisions() {
        return new Refusal(404, "this server keeps no decisions", List.of());
    }
}
