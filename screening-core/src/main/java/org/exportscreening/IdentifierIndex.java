package org.exportscreening;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;
import org.exportscreening.list.ListEntry;
import org.exportscreening.match.Match;
import org.exportscreening.match.MatchExplanation;
import org.exportscreening.match.TokenPair;
import org.exportscreening.party.Identifier;

/** Finds listings by a number alone. Immutable and thread-safe. */
final class IdentifierIndex {

    /** A number may be mistyped, or reused: less than an identical name, more than any other resemblance. */
    static final double SCORE = 0.99;

    private static final String SECTION = "identifiers";

    private final List<ListEntry> entries;

    /** The hash of a key above, the place of its entry below; sorted. Keys themselves would cost megabytes. */
    private final long[] places;

    IdentifierIndex(List<ListEntry> entries) {
        this.entries = entries;
        LongStream.Builder found = LongStream.builder();
        for (int place = 0; place < entries.size(); place++) {
            for (Identifier identifier : IdentifierKeys.of(entries.get(place))) {
                for (String key : IdentifierKeys.of(identifier)) {
                    if (IdentifierKeys.suffices(identifier, key)) {
                        found.add(first(key) + place);
                    }
                }
            }
        }
        this.places = found.build().sorted().distinct().toArray();
    }

    IdentifierIndex(List<ListEntry> entries, FlatFile in) {
        this.entries = entries;
        this.places = in.longs(SECTION);
    }

    void write(FlatWriter out) {
        out.longs(SECTION, places);
    }

    /** One match for each entry with an equal identifier. */
    List<Match> search(Collection<String> identifiers) {
        Map<String, Match> found = new LinkedHashMap<>();
        for (String identifier : identifiers) {
            for (String key : IdentifierKeys.of(identifier)) {
                int from = Arrays.binarySearch(places, first(key));
                for (int i = from < 0 ? -1 - from : from;
                        i < places.length && places[i] >> Integer.SIZE == key.hashCode();
                        i++) {
                    ListEntry entry = entries.get((int) places[i]);
                    if (has(entry, key)) {
                        found.putIfAbsent(entry.id(), match(entry, key));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static long first(String key) {
        return (long) key.hashCode() << Integer.SIZE;
    }

    /** Two keys may share a hash. */
    private static boolean has(ListEntry entry, String key) {
        for (Identifier identifier : IdentifierKeys.of(entry)) {
            if (IdentifierKeys.suffices(identifier, key)
                    && IdentifierKeys.of(identifier).contains(key)) {
                return true;
            }
        }
        return false;
    }

    private static Match match(ListEntry entry, String key) {
        MatchExplanation explanation = new MatchExplanation(
                false,
                List.of(new TokenPair(key, key, 1, 1)),
                0,
                0,
                0,
                1,
                List.of("found by identifier; the name was not what matched"));
        return new Match(SCORE, entry, entry.names().get(0), explanation);
    }
}
