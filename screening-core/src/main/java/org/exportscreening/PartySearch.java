package org.exportscreening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.match.Match;
import org.exportscreening.match.NameIndex;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameNormalizer;

/**
 * Finds listings by all that a request states: by name, by identifier, and, where an address is what is listed, by address.
 * Immutable and thread-safe.
 */
final class PartySearch {

    private static final String ADDRESSES = "addresses";

    private final NameIndex index;
    private final IdentifierIndex identifiers;
    private final AddressListings addresses;
    private final int entries;

    /** The numbers of the entries that list an address. */
    private final int[] addressEntries;

    private PartySearch(List<ListEntry> entries, NameIndex index, IdentifierIndex identifiers, int[] addressEntries) {
        this.entries = entries.size();
        this.index = index;
        this.identifiers = identifiers;
        this.addressEntries = addressEntries;
        this.addresses = new AddressListings(
                Arrays.stream(addressEntries).mapToObj(entries::get).toList(),
                address -> AddressForm.of(index.readings(address).get(0)));
    }

    PartySearch(List<ListEntry> entries, NameIndex index) {
        this(entries, index, IdentifierIndex.of(entries), addressEntries(entries));
    }

    /** The search of the snapshot that comes after this one. Answers as if it were made anew, and is made in less time. */
    PartySearch refreshed(ListSnapshot next) {
        List<ListEntry> entries = next.entries();
        return new PartySearch(entries, index.refreshed(next), identifiers.refreshed(entries), addressEntries(entries));
    }

    private static int[] addressEntries(List<ListEntry> entries) {
        return IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).addressOnly())
                .toArray();
    }

    /** The search that was put into a file, over the very snapshot that it was made of. */
    static PartySearch read(FlatFile in, ListSnapshot snapshot, NameNormalizer normalizer) {
        return new PartySearch(
                snapshot.entries(),
                NameIndex.read(in, snapshot, normalizer),
                new IdentifierIndex(snapshot.entries(), in),
                in.ints(ADDRESSES));
    }

    void write(FlatWriter out) {
        index.write(out);
        identifiers.write(out);
        out.ints(ADDRESSES, addressEntries);
    }

    NameIndex index() {
        return index;
    }

    /** How many entries are searched. */
    int size() {
        return entries;
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
