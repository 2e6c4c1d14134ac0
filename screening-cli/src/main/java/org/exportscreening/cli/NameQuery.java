package org.exportscreening.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exportscreening.MatchPolicy;
import org.exportscreening.ScreeningRequest;
import org.exportscreening.list.ListId;
import org.exportscreening.party.BirthDate;
import org.exportscreening.party.PartyType;
import org.exportscreening.rules.json.JsonCursor;

/**
 * A question for a name in JSON: the columns of a batch, and what the command line has as options.
 *
 * @param id echoed, or empty
 * @param request what is asked
 * @param policy what counts as a match
 */
record NameQuery(String id, ScreeningRequest request, MatchPolicy policy) {
    static NameQuery parse(JsonCursor at) {
        at.only(PartyFields.and("id", "lists", "policy", "threshold", "top"));
        MatchPolicy policy =
                MatchPolicy.parse(at.find("policy").map(JsonCursor::text).orElse(""));
        Optional<JsonCursor> threshold = at.find("threshold");
        if (threshold.isPresent()) {
            policy = policy.withThreshold(threshold.get().number().doubleValue());
        }
        Optional<JsonCursor> top = at.find("top");
        if (top.isPresent()) {
            policy = policy.withTop(whole(top.get()));
        }
        Set<ListId> lists = Inputs.lists(at.find("lists").map(JsonCursor::texts).orElse(List.of()));
        return new NameQuery(text(at, "id"), party(at).withLists(lists), policy);
    }

    /** The party alone. */
    static ScreeningRequest party(JsonCursor at) {
        List<String> identifiers =
                new ArrayList<>(at.find("identifiers").map(JsonCursor::texts).orElse(List.of()));
        String type = text(at, "type");
        String born = text(at, "dob");
        return ScreeningRequest.of(at.get("name").text())
                .withCountry(Inputs.country(text(at, "country")))
                .withAddress(text(at, "address"))
                .withType(type.isBlank() ? null : PartyType.parse(type))
                .withDateOfBirth(born.isBlank() ? null : BirthDate.parse(born))
                .withIdentifiers(identifiers);
    }

    private static String text(JsonCursor at, String name) {
        return at.find(name).map(JsonCursor::text).orElse("");
    }

    private static int whole(JsonCursor at) {
        try {
            return at.number().intValueExact();
        } catch (ArithmeticException e) {
            throw at.error("expected a whole number, found " + at.number());
        }
    }
}
