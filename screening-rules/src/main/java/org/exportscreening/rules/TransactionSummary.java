package org.exportscreening.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.Facts;

/**
 * What a determination is about, so far as a reader must see it beside the answer. Immutable.
 *
 * @param id its id, or null
 * @param date the day whose law was applied; null if none was stated
 * @param kind the kind of the transaction, or null
 * @param from where it starts, or null
 * @param destination the ultimate destination, or null
 * @param transit the countries on the way; empty where none was stated
 * @param description the item in words, or null
 * @param eccn its ECCN, or null
 * @param value its value in US dollars as stated, or null
 * @param parties the parties in the order of the transaction
 */
public record TransactionSummary(
        @Nullable String id,
        @Nullable LocalDate date,
        @Nullable String kind,
        @Nullable String from,
        @Nullable String destination,
        List<String> transit,
        @Nullable String description,
        @Nullable String eccn,
        @Nullable String value,
        List<Party> parties) {
    private static final String PARTIES = "parties";
    private static final String LISTINGS = "listings";

    /** Copies the lists. */
    public TransactionSummary {
        transit = List.copyOf(transit);
        parties = List.copyOf(parties);
    }

    /**
     * A party.
     *
     * @param role its role, or null
     * @param name its name, or null
     * @param country its country, or null
     * @param listings the lists that it was stated to be on, empty for none; null if it was screened by name, or has none to screen
     */
    public record Party(
            @Nullable String role,
            @Nullable String name,
            @Nullable String country,
            @Nullable List<String> listings) {
        /** Copies the list. */
        public Party {
            listings = listings == null ? null : List.copyOf(listings);
        }
    }

    /** Of a transaction that can not be determined: which it is, and no more. */
    static TransactionSummary only(@Nullable String id, @Nullable LocalDate date) {
        return new TransactionSummary(id, date, null, null, null, List.of(), null, null, null, List.of());
    }

    /** Whether anything is known of it but which it is. */
    boolean saysMore() {
        return !equals(only(id, date));
    }

    static TransactionSummary of(@Nullable String id, LocalDate date, Facts facts) {
        List<Party> parties = new ArrayList<>();
        Facts.lookUp(facts.root(), PARTIES)
                .ifPresent(list -> Facts.elements(list, PARTIES).forEach(p -> parties.add(party(p))));
        Object transit = facts.at("transit");
        return new TransactionSummary(
                id,
                date,
                text(facts, "kind"),
                text(facts, "from"),
                text(facts, "destination"),
                transit instanceof List<?> countries
                        ? countries.stream().map(String::valueOf).toList()
                        : List.of(),
                text(facts, "item.description"),
                text(facts, "item.eccn"),
                text(facts, "item.value"),
                parties);
    }

    @Nullable
    private static String text(Facts facts, String path) {
        Object value = facts.at(path);
        return value == null || Facts.unknown(value) ? null : ObservedValue.text(value);
    }

    private static Party party(Element party) {
        Map<String, Object> members = party.members();
        Object listings = members.get(LISTINGS);
        return new Party(
                member(members, "role"),
                member(members, "name"),
                member(members, "country"),
                listings == null
                        ? null
                        : Facts.elements(listings, party.path() + "." + LISTINGS).stream()
                                .map(l -> String.valueOf(l.members().get("list")))
                                .collect(Collectors.toList()));
    }

    @Nullable
    private static String member(Map<String, Object> members, String name) {
        Object value = members.get(name);
        return value == null ? null : String.valueOf(value);
    }
}
