package org.exportscreening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.match.NameIndex;
import org.exportscreening.name.NameToken;
import org.exportscreening.party.Address;
import org.exportscreening.party.PartyType;

/** What a request says beside the name, and how a listing agrees with it. */
final class RequestContext {

    @Nullable
    private final String country;

    @Nullable
    private final PartyType type;

    private final Set<String> addressWords;
    private final Set<ListId> searched;
    private final Set<ListId> missing;
    private final NameIndex index;

    RequestContext(ScreeningRequest request, Set<ListId> available, NameIndex index) {
        this.country = request.country();
        this.type = request.type();
        this.index = index;
        String address = request.address();
        this.addressWords = address == null ? Set.of() : words(address);
        Set<ListId> present = EnumSet.noneOf(ListId.class);
        Set<ListId> absent = EnumSet.noneOf(ListId.class);
        for (ListId list : request.lists().isEmpty() ? available : request.lists()) {
            (available.contains(list) ? present : absent).add(list);
        }
        this.searched = Collections.unmodifiableSet(present);
        this.missing = Collections.unmodifiableSet(absent);
    }

    Set<ListId> searched() {
        return searched;
    }

    /** A list that is asked for but not there must not look like one without a match. */
    List<String> notes() {
        if (missing.isEmpty()) {
            return List.of();
        }
        String codes = missing.stream().map(ListId::code).collect(Collectors.joining(", "));
        return List.of("Not searched, because the data does not contain it: " + codes + ".");
    }

    boolean admits(ListEntry entry) {
        boolean otherType =
                type != null && type != PartyType.UNKNOWN && entry.type() != PartyType.UNKNOWN && entry.type() != type;
        return searched.contains(entry.list()) && !otherType;
    }

    /** 2 when the country agrees, 1 when either side does not state one, 0 when it differs. */
    int countryAgreement(ListEntry entry) {
        List<String> countries = entry.countries();
        if (country == null || countries.isEmpty()) {
            return 1;
        }
        return countries.contains(country) ? 2 : 0;
    }

    /** The share of the words of the queried address that stand in one listed address, the best of them; from 0 to 1. */
    double addressAgreement(ListEntry entry) {
        double best = 0;
        for (Address address : entry.addresses()) {
            Set<String> shared = new HashSet<>(addressWords);
            shared.retainAll(words(address.text()));
            best = Math.max(best, addressWords.isEmpty() ? 0 : (double) shared.size() / addressWords.size());
        }
        return best;
    }

    List<String> notes(ListEntry entry) {
        List<String> notes = new ArrayList<>();
        if (country != null) {
            notes.add(countryNote(country, entry.countries()));
        }
        if (!addressWords.isEmpty()) {
            notes.add(addressNote(entry));
        }
        return notes;
    }

    private static String countryNote(String country, List<String> stated) {
        if (stated.isEmpty()) {
            return "entry states no country";
        }
        return stated.contains(country)
                ? "country " + country + " agrees"
                : "country differs: query " + country + ", entry " + String.join(" ", stated);
    }

    private String addressNote(ListEntry entry) {
        if (entry.addresses().stream().allMatch(address -> address.text().isEmpty())) {
            return "entry states no address";
        }
        return String.format(
                Locale.ROOT,
                "address: %.0f%% of the words of the query are in a listed one",
                100 * addressAgreement(entry));
    }

    private Set<String> words(String address) {
        return index.normalize(address).tokens().stream()
                .filter(token -> !token.kind().isMinor())
                .map(NameToken::text)
                .collect(Collectors.toSet());
    }
}
