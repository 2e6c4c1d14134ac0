package org.exportscreening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.list.ListEntry;
import org.exportscreening.match.Match;
import org.exportscreening.match.NameIndex;
import org.exportscreening.name.NameForm;

/**
 * Finds listings by all that a request states: by name, by identifier, and, where an address is what is listed, by address.
 * Immutable and thread-safe.
 */
final class PartySearch {

    private final NameIndex index;
    private final IdentifierIndex identifiers;
    private final AddressListings addresses;

    PartySearch(List<ListEntry> entries, NameIndex index) {
        this.index = index;
        this.identifiers = new IdentifierIndex(entries);
        this.addresses = new AddressListings(
                entries, address -> AddressForm.of(index.readings(address).get(0)));
    }

    NameIndex index() {
        return index;
    }

    /** One match an entry, in no particular order, without the notes of the context. */
    List<Match> matches(RequestContext context, List<NameForm> readings) {
        MatchPolicy policy = context.policy();
        Map<String, Match> found = new LinkedHashMap<>();
        // A listed address is no name: its words are those of thousands of honest neighbors.
        index.search(
                        readings,
                        entry -> !entry.addressOnly() && context.admits(entry),
                        policy.weakAliases(),
                        policy.threshold())
                .forEach(match -> found.put(match.entry().id(), match));
        List<Match> others =
                new ArrayList<>(identifiers.search(context.request().identifiers()));
        others.addAll(addresses.search(context.addresses(), policy.threshold()));
        for (Match match : others) {
            if (context.admits(match.entry())) {
                found.putIfAbsent(match.entry().id(), match);
            }
        }
        return List.copyOf(found.values());
    }
}
