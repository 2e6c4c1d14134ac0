package org.exportscreening.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.list.ListEntry;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.party.PartyName;

/**
 * What of an index another list leaves as it is. An entry is left if type and names are the same; whatever else it says is no
 * matter of the index. Only entries of the large part are: the small one is made anew each time.
 */
final class ListChange {

    /** A list that grew or shrank by more is indexed in full; so the small part stays small. */
    private static final int LARGE = 10;

    private final int[] places;
    private final BitSet left;
    private final List<ListEntry> removed;
    private final List<ListEntry> added;
    private final int[] addedPlaces;

    private ListChange(int[] places, BitSet left, List<ListEntry> removed, List<ListEntry> added, int[] addedPlaces) {
        this.places = places;
        this.left = left;
        this.removed = removed;
        this.added = added;
        this.addedPlaces = addedPlaces;
    }

    static ListChange between(List<ListEntry> before, BitSet large, List<ListEntry> after) {
        Map<String, Integer> candidates = new HashMap<>(2 * before.size());
        large.stream().forEach(place -> candidates.put(before.get(place).id(), place));
        int[] places = new int[before.size()];
        Arrays.fill(places, ListedNames.GONE);
        BitSet left = new BitSet();
        List<ListEntry> added = new ArrayList<>();
        for (int place = 0; place < after.size(); place++) {
            ListEntry entry = after.get(place);
            Integer candidate = candidates.get(entry.id());
            if (candidate != null && isSame(before.get(candidate), entry)) {
                places[candidate] = place;
                left.set(place);
            } else {
                added.add(entry);
            }
        }
        List<ListEntry> removed = new ArrayList<>();
        for (int place = 0; place < places.length; place++) {
            if (places[place] == ListedNames.GONE) {
                removed.add(before.get(place));
            }
        }
        int[] addedPlaces = new int[added.size()];
        for (int i = 0, place = left.nextClearBit(0); i < addedPlaces.length; i++) {
            addedPlaces[i] = place;
            place = left.nextClearBit(place + 1);
        }
        return new ListChange(places, left, removed, added, addedPlaces);
    }

    /** By the place of an entry before its place after, or {@link ListedNames#GONE} where it is not left. */
    int[] places() {
        return places;
    }

    /** The places after of the entries that are left. */
    BitSet left() {
        return left;
    }

    /** The entries after that were not left. */
    List<ListEntry> added() {
        return added;
    }

    /** Their places. */
    int[] addedPlaces() {
        return addedPlaces;
    }

    private static boolean isSame(ListEntry a, ListEntry b) {
        return a.type() == b.type() && a.names().equals(b.names());
    }

    /** Whether a list of so many entries has changed so much that it is to be indexed in full. */
    boolean isLarge(int entries) {
        return LARGE * (entries - left.cardinality() + added.size()) > entries;
    }

    /** What the words weigh after it. */
    Rarity rarity(Rarity before, NameNormalizer normalizer) {
        return before.replaced(count(removed, normalizer), count(added, normalizer));
    }

    private static Rarity count(List<ListEntry> entries, NameNormalizer normalizer) {
        VocabularyBuilder words = new VocabularyBuilder();
        for (ListEntry entry : entries) {
            for (PartyName name : entry.names()) {
                ListedNames.compared(name, normalizer).forEach(words::add);
                words.endName();
            }
        }
        return words.rarity();
    }
}
