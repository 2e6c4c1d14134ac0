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
import org.exportscreening.text.Remarks;

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
            notes.add(Remarks.say(agreeingType(entry.type())));
        }
        return notes;
    }

    private static String agreeingType(PartyType type) {
        return switch (type) {
            case ENTITY -> "typeEntity";
            case INDIVIDUAL -> "typeIndividual";
            case VESSEL -> "typeVessel";
            case AIRCRAFT -> "typeAircraft";
            case UNKNOWN -> "noType";
        };
    }

    private static String identifierNote(String asked, ListEntry entry) {
        Identifier agreeing = agreeing(asked, entry);
        if (agreeing != null) {
            String said = Stream.of(agreeing.type(), Objects.requireNonNullElse(agreeing.country(), ""))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            return Remarks.say("identifier", agreeing.number() + (said.isEmpty() ? "" : " (" + said + ")"));
        }
        Set<String> imos = new LinkedHashSet<>();
        boolean none = true;
        for (Identifier listed : IdentifierKeys.of(entry)) {
            IdentifierKeys.imo(listed.number()).ifPresent(imos::add);
            none = false;
        }
        if (!imos.isEmpty() && IdentifierKeys.imo(asked).isPresent()) {
            return Remarks.say("imo", IdentifierKeys.imo(asked).get(), String.join(", ", imos));
        }
        return none ? Remarks.say("noIdentifier") : Remarks.say("otherIdentifier", asked);
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
            case AGREES -> Remarks.say("birthAgrees", asked, listed);
            case DIFFERS -> Remarks.say("birthDiffers", asked, listed);
            case UNKNOWN -> listed.isEmpty() ? Remarks.say("noBirth") : Remarks.say("birthUnread", asked, listed);
        };
    }

    private String countryNote(String asked, ListEntry entry) {
        return switch (country(entry)) {
            case AGREES -> Remarks.say("country", asked);
            case DIFFERS -> Remarks.say("countryDiffers", asked, String.join(" ", entry.countries()));
            case UNKNOWN -> Remarks.say("noCountry");
        };
    }

    private String addressNote(ListEntry entry) {
        if (entry.addresses().stream().allMatch(address -> address.text().isEmpty())) {
            return Remarks.say("noAddress");
        }
        return Remarks.say("addressShare", String.format(Locale.ROOT, "%.0f", 100 * addressShare(entry)));
    }

    private Set<String> words(String address) {
        return index.readings(address).get(0).tokens().stream()
                .filter(token -> !token.kind().isMinor())
                .map(NameToken::text)
                .collect(Collectors.toSet());
    }
}
