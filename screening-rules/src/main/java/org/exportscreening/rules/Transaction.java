package org.exportscreening.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;

/**
 * A transaction to determine: what is known of it. Immutable and thread-safe.
 *
 * <p>What was not stated is unknown. An empty list says "none". Names and values are checked against the rulebook's fact
 * catalogue when the transaction is determined.
 */
public final class Transaction {
    private final JsonCursor facts;

    private Transaction(JsonCursor facts) {
        this.facts = facts;
    }

    /**
     * Reads a transaction.
     *
     * @param source a name for messages, such as the file
     * @param json a JSON object
     * @return the transaction
     * @throws org.exportscreening.rules.json.JsonException if it is no JSON object
     */
    public static Transaction parse(String source, String json) {
        return of(Json.parse(source, json));
    }

    /**
     * Reads a transaction from one line of a JSON Lines document.
     *
     * @param source a name for messages, such as the file
     * @param number the number of the line, counted from 1
     * @param line a JSON object
     * @return the transaction
     * @throws org.exportscreening.rules.json.JsonException if it is no JSON object
     */
    public static Transaction parseLine(String source, long number, String line) {
        return of(Json.parseLine(source, number, line));
    }

    static Transaction of(JsonCursor cursor) {
        cursor.names();
        return new Transaction(cursor);
    }

    /**
     * Starts a transaction in Java.
     *
     * @return a builder with nothing known
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * This transaction, on a day if it states none.
     *
     * @param day the day for a transaction without a date; null changes nothing
     * @return a transaction
     */
    public Transaction orOn(@Nullable LocalDate day) {
        if (day == null || facts.has("date") || !(facts.value() instanceof Map<?, ?> there)) {
            return this;
        }
        Map<String, Object> dated = new LinkedHashMap<>();
        there.forEach((name, value) -> dated.put((String) name, value));
        dated.put("date", day.toString());
        return new Transaction(JsonCursor.of(facts.source(), dated));
    }

    JsonCursor facts() {
        return facts;
    }

    /** Collects what is known. Not thread-safe. */
    public static final class Builder {
        private Map<String, Object> tree = new LinkedHashMap<>();
        private final List<Object> parties = new ArrayList<>();

        private Builder() {}

        /**
         * Your own number.
         *
         * @param id echoed in the determination
         * @return this
         */
        public Builder id(String id) {
            return fact("id", id);
        }

        /**
         * The day whose law applies.
         *
         * @param date the day of the export, reexport or transfer
         * @return this
         */
        public Builder date(LocalDate date) {
            return fact("date", date);
        }

        /**
         * The kind of the transaction.
         *
         * @param kind the kind
         * @return this
         */
        public Builder kind(TransactionKind kind) {
            return fact("kind", kind);
        }

        /**
         * Where the item leaves from.
         *
         * @param country ISO 3166-1 alpha-2
         * @return this
         */
        public Builder from(String country) {
            return fact("from", country);
        }

        /**
         * The ultimate destination.
         *
         * @param country ISO 3166-1 alpha-2
         * @return this
         */
        public Builder destination(String country) {
            return fact("destination", country);
        }

        /**
         * The item.
         *
         * @param item what is known of it
         * @return this
         */
        public Builder item(Item item) {
            return fact("item", item.facts());
        }

        /**
         * A party of which only name and country are known; it will be screened by name.
         *
         * @param role its part
         * @param name its name, in any script
         * @param country ISO 3166-1 alpha-2, or null if not known
         * @return this
         */
        public Builder party(Role role, String name, @Nullable String country) {
            Map<String, Object> party = new LinkedHashMap<>();
            party.put("role", role);
            party.put("name", name);
            if (country != null) {
                party.put("country", country);
            }
            return party(party);
        }

        /**
         * A party with any facts.
         *
         * @param party the facts by their names below {@code parties[]}
         * @return this
         */
        public Builder party(Map<String, ?> party) {
            parties.add(party);
            return this;
        }

        /**
         * All uses of the item; none given says that it is none of the listed ones.
         *
         * @param uses the uses
         * @return this
         */
        public Builder endUse(EndUse... uses) {
            return fact("endUse.uses", Arrays.asList(uses));
        }

        /**
         * Any fact.
         *
         * @param path dotted path, such as {@code endUse.icFacility.country}
         * @param value a boolean, number, text, enum constant, date, or a collection or map of these
         * @return this
         */
        public Builder fact(String path, Object value) {
            tree = Tree.with(tree, path, value);
            return this;
        }

        /**
         * The transaction.
         *
         * @return what was collected so far
         */
        public Transaction build() {
            Map<String, Object> all = parties.isEmpty() ? tree : Tree.with(tree, "parties", parties);
            return new Transaction(JsonCursor.of("transaction", Collections.unmodifiableMap(all)));
        }
    }
}
