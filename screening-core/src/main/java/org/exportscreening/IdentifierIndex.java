package org.exportscreening;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;
import org.exportscreening.list.ListEntry;
import org.exportscreening.match.Match;
import org.exportscreening.match.MatchExplanation;
import org.exportscreening.match.TokenPair;
import org.exportscreening.party.Identifier;
import org.exportscreening.text.Remarks;

/** Finds listings by a number alone. Immutable and thread-safe. */
final class IdentifierIndex {

    /** A number may be mistyped, or reused: less than an identical name, more than any other resemblance. */
    static final double SCORE = 0.99;

    private static final String SECTION = "identifiers";
    private static final int GONE = -1;

    private final List<ListEntry> entries;

    /** The hash of a key above, the place of its entry below; sorted. Keys themselves would cost megabytes. */
    private final long[] places;

    private IdentifierIndex(List<ListEntry> entries, LongStream places) {
        this.entries = entries;
        this.places = places.sorted().distinct().toArray();
    }

    static IdentifierIndex of(List<ListEntry> entries) {
        return new IdentifierIndex(
                entries,
                IntStream.range(0, entries.size())
                        .mapToObj(place -> places(entries.get(place), place))
                        .flatMapToLong(found -> found));
    }

    /** The index of the list that comes after this one; identifiers that are on both are not looked at again. */
    IdentifierIndex refreshed(List<ListEntry> next) {
        Map<String, Integer> before = new HashMap<>(2 * entries.size());
        for (int place = 0; place < entries.size(); place++) {
            before.put(entries.get(place).id(), place);
        }
        int[] moved = new int[entries.size()];
        Arrays.fill(moved, GONE);
        LongStream.Builder found = LongStream.builder();
        for (int place = 0; place < next.size(); place++) {
            Integer old = before.get(next.get(place).id());
            if (old != null && isSame(entries.get(old), next.get(place))) {
                moved[old] = place;
            } else {
                places(next.get(place), place).forEach(found);
            }
        }
        for (long old : places) {
            int place = moved[(int) old];
            if (place != GONE) {
                found.add(old - (int) old + place);
            }
        }
        return new IdentifierIndex(next, found.build());
    }

    private static boolean isSame(ListEntry a, ListEntry b) {
        return a.identifiers().equals(b.identifiers())
                && Objects.equals(
                        a.particulars().vessel().callSign(),
                        b.particulars().vessel().callSign());
    }

    private static LongStream places(ListEntry entry, int place) {
        LongStream.Builder found = LongStream.builder();
        for (Identifier identifier : IdentifierKeys.of(entry)) {
            for (String key : IdentifierKeys.of(identifier)) {
                if (IdentifierKeys.suffices(identifier, key)) {
                    found.add(first(key) + place);
                }
            }
        }
        return found.build();
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
                false, List.of(new TokenPair(key, key, 1, 1)), 0, 0, 0, 1, List.of(Remarks.say("byIdentifier")));
        return new Match(SCORE, entry, entry.names().get(0), explanation);
    }
}
