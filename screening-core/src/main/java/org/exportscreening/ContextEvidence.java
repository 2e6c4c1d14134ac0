package org.exportscreening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.list.ListEntry;
import org.exportscreening.match.NameIndex;
import org.exportscreening.name.NameToken;
import org.exportscreening.party.Address;
import org.exportscreening.party.BirthDate;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.PartyType;

/** How a listing agrees with what a request states beside the name. */
final class ContextEvidence {

    private final ScreeningRequest request;
    private final NameIndex index;
    private final Set<String> addressWords;

    /** What one side says of a statement of the other, from worst to best. */
    enum Agreement {
        /** It contradicts. */
        DIFFERS,
        /** It says nothing, or was not asked. */
        UNKNOWN,
        /** It confirms. */
        AGREES
    }

    ContextEvidence(ScreeningRequest request, NameIndex index) {
        this.request = request;
        this.index = index;
        String address = request.address();
        this.addressWords = address == null ? Set.of() : words(address);
    }

    Agreement country(ListEntry entry) {
        List<String> countries = entry.countries();
        if (request.country() == null || countries.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        return countries.contains(request.country()) ? Agreement.AGREES : Agreement.DIFFERS;
    }

    /** Differs only if all dates that the list prints do: it often prints several, because it is not sure. */
    Agreement birthDate(ListEntry entry) {
        BirthDate asked = request.dateOfBirth();
        List<BirthDate> listed = entry.particulars().datesOfBirth().stream()
                .map(BirthDate::find)
                .flatMap(Optional::stream)
                .toList();
        if (asked == null || listed.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        return listed.stream().anyMatch(asked::agrees) ? Agreement.AGREES : Agreement.DIFFERS;
    }

    boolean identifierAgrees(ListEntry entry) {
        return request.identifiers().stream().anyMatch(asked -> agreeing(asked, entry) != null);
    }

    /** The share of the words of the queried address that stand in one listed address, the best of them; from 0 to 1. */
    double addressShare(ListEntry entry) {
        double best = 0;
        for (Address address : addressWords.isEmpty() ? List.<Address>of() : entry.addresses()) {
            Set<String> shared = new HashSet<>(addressWords);
            shared.retainAll(words(address.text()));
            best = Math.max(best, (double) shared.size() / addressWords.size());
        }
        return best;
    }

    /** One remark for each thing that was asked. */
    List<String> notes(ListEntry entry) {
        List<String> notes = new ArrayList<>();
        request.identifiers().forEach(asked -> notes.add(identifierNote(asked, entry)));
        if (request.dateOfBirth() != null) {
            notes.add(birthDateNote(request.dateOfBirth(), entry));
        }
        if (request.country() != null) {
            notes.add(countryNote(request.country(), entry));
        }
        if (!addressWords.isEmpty()) {
            notes.add(addressNote(entry));
        }
        if (request.type() != null && request.type() != PartyType.UNKNOWN) {
            String type = entry.type().name().toLowerCase(Locale.ROOT);
            notes.add(entry.type() == PartyType.UNKNOWN ? "entry states no type" : "type " + type + " agrees");
        }
        return notes;
    }

    private static String identifierNote(String asked, ListEntry entry) {
        Identifier agreeing = agreeing(asked, entry);
        if (agreeing != null) {
            String said = Stream.of(agreeing.type(), Objects.requireNonNullElse(agreeing.country(), ""))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            return "identifier " + agreeing.number() + (said.isEmpty() ? "" : " (" + said + ")") + " agrees";
        }
        Set<String> imos = new LinkedHashSet<>();
        boolean none = true;
        for (Identifier listed : IdentifierKeys.of(entry)) {
            IdentifierKeys.imo(listed.number()).ifPresent(imos::add);
            none = false;
        }
        if (!imos.isEmpty() && IdentifierKeys.imo(asked).isPresent()) {
            return "IMO number differs: query " + IdentifierKeys.imo(asked).get() + ", list " + String.join(", ", imos);
        }
        return none ? "entry states no identifier" : "identifier " + asked + " is not among those of the entry";
    }

    @Nullable
    private static Identifier agreeing(String asked, ListEntry entry) {
        Set<String> keys = IdentifierKeys.of(asked);
        for (Identifier listed : IdentifierKeys.of(entry)) {
            if (IdentifierKeys.of(listed).stream().anyMatch(keys::contains)) {
                return listed;
            }
        }
        return null;
    }

    private String birthDateNote(BirthDate asked, ListEntry entry) {
        String listed = String.join(", ", entry.particulars().datesOfBirth());
        return switch (birthDate(entry)) {
            case AGREES -> "date of birth agrees: query " + asked + ", list " + listed;
            case DIFFERS -> "date of birth differs: query " + asked + ", list " + listed;
            case UNKNOWN ->
                listed.isEmpty()
                        ? "entry states no date of birth"
                        : "date of birth: query " + asked + ", list \"" + listed + "\" was not understood";
        };
    }

    private String countryNote(String asked, ListEntry entry) {
        return switch (country(entry)) {
            case AGREES -> "country " + asked + " agrees";
            case DIFFERS -> "country differs: query " + asked + ", entry " + String.join(" ", entry.countries());
            case UNKNOWN -> "entry states no country";
        };
    }

    private String addressNote(ListEntry entry) {
        if (entry.addresses().stream().allMatch(address -> address.text().isEmpty())) {
            return "entry states no address";
        }
        return String.format(
                Locale.ROOT,
                "address: %.0f%% of the words of the query are in a listed one",
                100 * addressShare(entry));
    }

    private Set<String> words(String address) {
        return index.readings(address).get(0).tokens().stream()
                .filter(token -> !token.kind().isMinor())
                .map(NameToken::text)
                .collect(Collectors.toSet());
    }
}
