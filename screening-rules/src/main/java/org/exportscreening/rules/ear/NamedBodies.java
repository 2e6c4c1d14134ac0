package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.json.JsonCursor;

/**
 * Whether a party bears the name of a military-intelligence body that the regulations name (15 CFR 744.22(f)(2)). No agency
 * publishes these names as a list; the rulebook holds them as a table.
 *
 * <p>A name counts if it contains the words of the body's name in order, a short form only as a word of its own. A party is
 * another one if nothing ties it to the body's country, neither where it is, nor its headquarters or parent, nor that it is part of
 * that government, nor that it was stated to be a military-intelligence end user: the bodies count wherever they are located.
 * Whether it is the body is for a person to say. Immutable and thread-safe.
 */
final class NamedBodies implements ComputedFact {
    private static final List<String> TIES =
            List.of("party.headquarters", "party.ultimateParentHeadquarters", "party.governmentOf");

    private final List<Body> bodies = new ArrayList<>();

    /**
     * A body.
     *
     * @param country its country
     * @param from the first day on which it is named
     * @param names its name and short forms, each as words
     */
    private record Body(String country, LocalDate from, List<List<String>> names) {}

    private NamedBodies() {}

    static NamedBodies read(JsonCursor table) {
        table.only("table", "title", "cite", "lastChecked", "verified", "note", "rows");
        NamedBodies named = new NamedBodies();
        for (JsonCursor row : table.get("rows").elements()) {
            row.only("name", "short", "country", "from");
            List<List<String>> names = new ArrayList<>();
            names.add(words(row.get("name").text()));
            row.find("short").map(JsonCursor::texts).ifPresent(all -> all.forEach(s -> names.add(words(s))));
            named.bodies.add(new Body(row.get("country").text(), row.get("from").date(), names));
        }
        return named;
    }

    @Override
    public Answer compute(FactSource facts, LocalDate date, String path) {
        if (!(facts.answer("party.name").value() instanceof String name)) {
            return Answer.known(false);
        }
        Object country = facts.answer("party.country").value();
        boolean anywhere = country == null
                || Boolean.TRUE.equals(
                        facts.answer("party.militaryIntelligenceEndUser").value());
        Set<Object> ties = new HashSet<>();
        ties.add(country);
        TIES.forEach(fact -> ties.add(facts.answer(fact).value()));
        List<String> words = words(name);
        return Answer.known(bodies.stream()
                .filter(b -> !date.isBefore(b.from()))
                .filter(b -> anywhere || ties.contains(b.country()))
                .anyMatch(b -> b.names().stream().anyMatch(n -> Collections.indexOfSubList(words, n) >= 0)));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
