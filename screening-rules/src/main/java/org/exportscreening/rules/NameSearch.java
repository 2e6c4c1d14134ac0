package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;
import org.exportscreening.Screener;
import org.exportscreening.ScreeningRequest;
import org.exportscreening.ScreeningResult;
import org.exportscreening.list.SnapshotInfo;
import org.exportscreening.match.Match;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.Facts;

/**
 * What a search for the names of those parties gave whose listings were not stated. Immutable.
 *
 * @param parties those that were searched for
 * @param data the snapshot that was searched
 */
record NameSearch(List<ScreenedParty> parties, SnapshotInfo data) {
    static final String PARTIES = "parties";
    static final String LISTINGS = "listings";

    NameSearch {
        parties = List.copyOf(parties);
    }

    /**
     * A party that was searched for.
     *
     * @param party its place in the transaction
     * @param name its name
     * @param country its country, or null
     * @param address its address, or null
     * @param complete whether these are all the matches, and the search is conclusive
     * @param unseen how many listings matched beyond {@code matches}
     * @param matches what was found, the best
     */
    record ScreenedParty(
            int party,
            String name,
            @Nullable String country,
            @Nullable String address,
            boolean complete,
            int unseen,
            List<Match> matches) {
        ScreenedParty {
            matches = List.copyOf(matches);
        }
    }

    /** This search with these decisions about its matches, held against the listings as they were found, and no others. */
    NameSearch decidedAs(List<PartyMatch> decided) {
        List<ScreenedParty> parties = new ArrayList<>();
        for (ScreenedParty p : this.parties) {
            List<Match> matches = p.matches().stream()
                    .map(m -> m.decided(decided.stream()
                            .filter(d -> d.party() == p.party()
                                    && d.match().entry().id().equals(m.entry().id()))
                            .map(d -> d.match().decided())
                            .filter(Objects::nonNull)
                            .findFirst()
                            .map(r -> r.on(m.entry()))
                            .orElse(null)))
                    .toList();
            parties.add(new ScreenedParty(
                    p.party(), p.name(), p.country(), p.address(), p.complete(), p.unseen(), matches));
        }
        return new NameSearch(parties, data);
    }

    /** All that was found. */
    List<PartyMatch> matches() {
        return parties.stream()
                .flatMap(p -> p.matches().stream().map(m -> new PartyMatch(p.party(), m)))
                .toList();
    }

    /** Searches for all parties in one snapshot. */
    static NameSearch of(Facts facts, Screener screener) {
        while (true) {
            NameSearch search = search(facts, screener, screener.snapshot().info());
            if (search != null) {
                return search;
            }
        }
    }

    /** Null if the snapshot was replaced meanwhile. */
    @Nullable
    private static NameSearch search(Facts facts, Screener screener, SnapshotInfo data) {
        List<Element> parties = Facts.lookUp(facts.root(), PARTIES)
                .map(list -> Facts.elements(list, PARTIES))
                .orElse(List.of());
        List<ScreenedParty> screened = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            Map<String, Object> party = parties.get(i).members();
            String name = String.valueOf(party.getOrDefault("name", ""));
            if (party.containsKey(LISTINGS)
                    || name.isBlank()
                    || name.codePoints().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            String country = (String) party.get("country");
            String address = (String) party.get("address");
            ScreeningResult result = screener.screen(
                    ScreeningRequest.of(name).withCountry(country).withAddress(address));
            if (!result.data().digest().equals(data.digest())) {
                return null;
            }
            int unseen = Math.max(0, result.matchCount() - result.matches().size());
            boolean complete = result.conclusive() && unseen == 0;
            screened.add(new ScreenedParty(i, name, country, address, complete, unseen, result.matches()));
        }
        return new NameSearch(screened, data);
    }
}
