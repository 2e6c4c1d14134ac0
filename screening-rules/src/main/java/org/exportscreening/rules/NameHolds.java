package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.exportscreening.rules.engine.Observation;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.text.Message;

/**
 * Holds a transaction for the name matches that nobody has decided about, each with the provision that makes its list matter.
 * Immutable and thread-safe.
 */
final class NameHolds {
    private static final String LIST_CITATIONS = "party-lists";
    private static final String OTHERWISE = "otherwise";

    private final Map<String, String> citations;

    NameHolds(Rulebook rulebook) {
        this.citations = citations(rulebook);
    }

    private static Map<String, String> citations(Rulebook rulebook) {
        Map<String, String> citations = new LinkedHashMap<>();
        rulebook.table(LIST_CITATIONS).ifPresent(table -> {
            JsonCursor rows = table.only("table", "title", "note", "rows").get("rows");
            rows.names().forEach(list -> citations.put(list, rows.get(list).text()));
        });
        return citations;
    }

    /**
     * One hold for each party with undecided matches, or for several with the same.
     *
     * @param ifTrue says what would follow from the facts as they would be if matches are true
     */
    List<Finding> of(NameScreening screening, Function<Facts, Finding.Consequence> ifTrue) {
        Map<List<String>, List<PartyMatch>> sameMatches = new LinkedHashMap<>();
        screening.undecided().stream()
                .collect(Collectors.groupingBy(PartyMatch::party, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofParty -> sameMatches
                        .computeIfAbsent(entries(ofParty), k -> new ArrayList<>())
                        .addAll(ofParty));
        List<Finding> holds = new ArrayList<>();
        for (List<PartyMatch> matches : sameMatches.values()) {
            holds.add(hold(
                    citation(matches),
                    Message.of("finding.decideMatch"),
                    matches.stream().map(NameHolds::observation).toList(),
                    matches.stream().map(PartyMatch::party).distinct().toList(),
                    ifTrue.apply(screening.confirming(matches))));
        }
        screening.unseen().forEach((party, more) -> holds.add(unseen(party, more)));
        return holds;
    }

    /** All matches that were looked at are decided; those beyond are not. */
    private Finding unseen(int party, int more) {
        return hold(
                otherwise(),
                Message.of("finding.moreMatches"),
                List.of(new Observation(path(party), more + " more")),
                List.of(party),
                null);
    }

    private static Finding hold(
            String citation,
            Message note,
            List<Observation> because,
            List<Integer> parties,
            @Nullable Finding.Consequence ifConfirmed) {
        return new Finding(
                "screening.name-match",
                citation,
                Message.of("finding.nameMatch"),
                FindingEffect.HOLD,
                null,
                null,
                note,
                because,
                parties,
                true,
                ifConfirmed,
                null);
    }

    private static List<String> entries(List<PartyMatch> matches) {
        return matches.stream().map(m -> m.match().entry().id()).toList();
    }

    private static Observation observation(PartyMatch m) {
        String listing =
                m.match().entry().list().code() + ": " + m.match().matchedName().text();
        return new Observation(path(m.party()), listing);
    }

    private static String path(int party) {
        return "parties[" + party + "].name";
    }

    /** The provision that makes the first of the listings matter for which one is known. */
    private String citation(List<PartyMatch> matches) {
        return matches.stream()
                .map(m -> citations.get(m.match().entry().list().code()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise());
    }

    private String otherwise() {
        return String.valueOf(citations.get(OTHERWISE));
    }
}
