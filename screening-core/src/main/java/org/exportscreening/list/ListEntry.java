package org.exportscreening.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;

/**
 * One listing of a party: a party that stands on two lists has two entries.
 *
 * @param id our own stable identity, {@code CODE:xxxxxxxxxxxx}: a hash over the list and the agency's number of the party where
 *     it gives one, else the primary name (case and blanks aside); the row keys of consolidated files change from day to day
 *     and are not used
 * @param list the list
 * @param type what the party is
 * @param names all names, the primary one first; never empty
 * @param addresses all addresses; a country stated without an address is an address with an empty text
 * @param identifiers passport, registration and other numbers that the list prints
 * @param programs sanctions programs or legal grounds
 * @param footnotes Entity List footnotes; null when unknown, empty when the list shows none
 * @param citations Federal Register citations in the form {@code 84 FR 22961} where they could be read so
 * @param from first day, or null when not stated
 * @param to last day, or null when not stated
 * @param licenseRequirement the list's own words, or null
 * @param licensePolicy the list's own words on license review, or null
 * @param remarks the list's remarks, and what could not be read into another field; or null
 * @param particulars what else the list says: dates of birth, vessel facts and the like
 * @param joinKey what companion files refer to the entry by, such as {@code OFAC:36}; null where there are none
 * @param addressOnly true when an address is listed rather than a party
 * @param provenance where the entry was read
 */
public record ListEntry(
        String id,
        ListId list,
        PartyType type,
        List<PartyName> names,
        List<Address> addresses,
        List<Identifier> identifiers,
        List<String> programs,
        @Nullable Set<Integer> footnotes,
        List<String> citations,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String licenseRequirement,
        @Nullable String licensePolicy,
        @Nullable String remarks,
        Particulars particulars,
        @Nullable String joinKey,
        boolean addressOnly,
        Provenance provenance) {

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if there is no name
     */
    public ListEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(particulars, "particulars");
        Objects.requireNonNull(provenance, "provenance");
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
        identifiers = List.copyOf(identifiers);
        programs = List.copyOf(programs);
        footnotes = footnotes == null ? null : Collections.unmodifiableSet(new TreeSet<>(footnotes));
        citations = List.copyOf(citations);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A list entry needs at least one name.");
        }
    }

    /**
     * Starts an entry. The id is computed when the entry is built.
     *
     * @param list the list
     * @param primaryName the name under which the party is listed, not blank
     * @return a builder, not thread-safe
     */
    public static Builder builder(ListId list, String primaryName) {
        return new Builder(list, primaryName);
    }

    /**
     * The name under which the party is listed.
     *
     * @return the text of the first name
     */
    public String primaryName() {
        return names.get(0).text();
    }

    /**
     * The countries of the addresses, each once, in the order of the list.
     *
     * @return ISO 3166-1 alpha-2 codes, possibly none; immutable
     */
    public List<String> countries() {
        Set<String> countries = new LinkedHashSet<>();
        for (Address address : addresses) {
            String country = address.country();
            if (country != null) {
                countries.add(country);
            }
        }
        return List.copyOf(countries);
    }

    /**
     * A hash of what this entry says. Two entries with the same id and different digests are one listing that was amended.
     *
     * @return 64 hexadecimal digits; where the entry was read plays no part
     */
    public String contentDigest() {
        return EntryDigest.of(this);
    }

    /**
     * This entry with other facts, under the same id; for a {@link ListReader} that learns more of an entry when files are
     * joined.
     *
     * @param newNames all names, the primary one first; not empty
     * @param newIdentifiers all identifiers
     * @param newParticulars what else the list says
     * @return a new entry
     * @throws IllegalArgumentException if there is no name
     */
    public ListEntry withFacts(List<PartyName> newNames, List<Identifier> newIdentifiers, Particulars newParticulars) {
        return copy(id, newNames, addresses, newIdentifiers, remarks, newParticulars);
    }

    /**
     * For which items a license is required.
     *
     * @return what {@link #licenseRequirement()} says; null when there are no words to tell from
     */
    @Nullable
    public RequirementScope requirementScope() {
        return licenseRequirement == null || licenseRequirement.isBlank()
                ? null
                : RequirementScope.parse(licenseRequirement);
    }

    /**
     * How an application for a license is reviewed.
     *
     * @return what {@link #licensePolicy()} says, empty when there are no words or none of a known form; immutable
     */
    public Set<ReviewPolicy> reviewPolicies() {
        return licensePolicy == null ? Set.of() : ReviewPolicy.parse(licensePolicy);
    }

    /** This entry with what companion files add to it. */
    ListEntry with(List<Supplement> supplements) {
        Set<PartyName> allNames = new LinkedHashSet<>(names);
        Set<Address> allAddresses = new LinkedHashSet<>(addresses);
        // Two families of files may be loaded that both continue the remarks of one party, in the same words.
        Set<String> continuations = new LinkedHashSet<>();
        for (Supplement supplement : supplements) {
            allNames.addAll(supplement.names());
            allAddresses.addAll(supplement.addresses());
            if (supplement.remark() != null) {
                continuations.add(supplement.remark());
            }
        }
        // Without a blank: the agency cuts long remarks in the middle of a word.
        String allRemarks = (remarks == null ? "" : remarks) + String.join("", continuations);
        return copy(
                id,
                List.copyOf(allNames),
                List.copyOf(allAddresses),
                identifiers,
                allRemarks.isEmpty() ? null : allRemarks,
                particulars);
    }

    /** The same entry under another id. */
    ListEntry withId(String newId) {
        return copy(newId, names, addresses, identifiers, remarks, particulars);
    }

    private ListEntry copy(
            String newId,
            List<PartyName> newNames,
            List<Address> newAddresses,
            List<Identifier> newIdentifiers,
            @Nullable String newRemarks,
            Particulars newParticulars) {
        return new ListEntry(
                newId,
                list,
                type,
                newNames,
                newAddresses,
                newIdentifiers,
                programs,
                footnotes,
                citations,
                from,
                to,
                licenseRequirement,
                licensePolicy,
                newRemarks,
                newParticulars,
                joinKey,
                addressOnly,
                provenance);
    }

    /** Collects the parts of an entry. Not thread-safe. */
    public static final class Builder {

        private final ListId list;
        private final String primaryName;
        private final Set<PartyName> otherNames = new LinkedHashSet<>();
        private final Set<Address> addresses = new LinkedHashSet<>();
        private final List<Identifier> identifiers = new ArrayList<>();
        private final List<String> programs = new ArrayList<>();
        private final Set<String> citations = new LinkedHashSet<>();
        private final List<String> remarks = new ArrayList<>();
        private PartyType type = PartyType.UNKNOWN;
        private Provenance provenance = new Provenance("", 0);
        private Particulars particulars = Particulars.NONE;
        private boolean addressOnly;

        @Nullable
        private String joinKey;

        @Nullable
        private String number;

        @Nullable
        private Set<Integer> footnotes;

        @Nullable
        private LocalDate from;

        @Nullable
        private LocalDate to;

        @Nullable
        private String licenseRequirement;

        @Nullable
        private String licensePolicy;

        private Builder(ListId list, String primaryName) {
            this.list = Objects.requireNonNull(list, "list");
            this.primaryName = primaryName.strip();
        }

        /**
         * The agency's own number of the party; with the list it makes the identity.
         *
         * @param agencyNumber the number, or null when the list gives none
         * @return this
         */
        public Builder number(@Nullable String agencyNumber) {
            this.number = agencyNumber;
            return this;
        }

        /**
         * What the party is; {@link PartyType#UNKNOWN} unless set.
         *
         * @param partyType the type
         * @return this
         */
        public Builder type(PartyType partyType) {
            this.type = partyType;
            return this;
        }

        /**
         * A further name. One that is already there is not added twice.
         *
         * @param text the name; a blank one is ignored
         * @param kind how it belongs to the party
         * @return this
         */
        public Builder name(String text, NameKind kind) {
            if (!text.isBlank()) {
                otherNames.add(new PartyName(text, kind));
            }
            return this;
        }

        /**
         * A further address. One that is already there is not added twice.
         *
         * @param address the address
         * @return this
         */
        public Builder address(Address address) {
            addresses.add(address);
            return this;
        }

        /**
         * A further identifier.
         *
         * @param identifier the identifier
         * @return this
         */
        public Builder identifier(Identifier identifier) {
            identifiers.add(identifier);
            return this;
        }

        /**
         * Further programs.
         *
         * @param more the programs
         * @return this
         */
        public Builder programs(Collection<String> more) {
            programs.addAll(more);
            return this;
        }

        /**
         * The Entity List footnotes.
         *
         * @param numbers the footnotes, empty for none, null for unknown
         * @return this
         */
        public Builder footnotes(@Nullable Set<Integer> numbers) {
            this.footnotes = numbers;
            return this;
        }

        /**
         * Further citations.
         *
         * @param more the citations
         * @return this
         */
        public Builder citations(Collection<String> more) {
            citations.addAll(more);
            return this;
        }

        /**
         * First day of the listing.
         *
         * @param day the day, or null when not stated
         * @return this
         */
        public Builder from(@Nullable LocalDate day) {
            this.from = day;
            return this;
        }

        /**
         * Last day of the listing.
         *
         * @param day the day, or null when not stated
         * @return this
         */
        public Builder to(@Nullable LocalDate day) {
            this.to = day;
            return this;
        }

        /**
         * The license requirement in the list's own words.
         *
         * @param text the words, or null
         * @return this
         */
        public Builder licenseRequirement(@Nullable String text) {
            this.licenseRequirement = text;
            return this;
        }

        /**
         * The license review policy in the list's own words.
         *
         * @param text the words, or null
         * @return this
         */
        public Builder licensePolicy(@Nullable String text) {
            this.licensePolicy = text;
            return this;
        }

        /**
         * A further remark.
         *
         * @param text the remark; null or blank is ignored, and blanks at its end stay, for it may go on in another file
         * @return this
         */
        public Builder remark(@Nullable String text) {
            if (text != null && !text.isBlank()) {
                remarks.add(text.stripLeading());
            }
            return this;
        }

        /**
         * What else the list says.
         *
         * @param said dates of birth, vessel facts and the like
         * @return this
         */
        public Builder particulars(Particulars said) {
            this.particulars = said;
            return this;
        }

        /**
         * What companion files refer to the entry by.
         *
         * @param key such as {@code OFAC:36}, or null
         * @return this
         */
        public Builder joinKey(@Nullable String key) {
            this.joinKey = key;
            return this;
        }

        /**
         * Says that an address is listed rather than a party; the primary name is then of kind
         * {@link NameKind#ADDRESS}.
         *
         * @param only true for an address-only entry
         * @return this
         */
        public Builder addressOnly(boolean only) {
            this.addressOnly = only;
            return this;
        }

        /**
         * Where the entry was read.
         *
         * @param where the place
         * @return this
         */
        public Builder provenance(Provenance where) {
            this.provenance = where;
            return this;
        }

        /**
         * Makes the entry.
         *
         * @return the entry
         * @throws IllegalArgumentException if the primary name is blank
         */
        public ListEntry build() {
            List<PartyName> names = new ArrayList<>();
            names.add(new PartyName(primaryName, addressOnly ? NameKind.ADDRESS : NameKind.PRIMARY));
            names.addAll(otherNames);
            return new ListEntry(
                    EntryDigest.identity(list, primaryName, number),
                    list,
                    type,
                    names,
                    List.copyOf(addresses),
                    identifiers,
                    programs,
                    footnotes,
                    List.copyOf(citations),
                    from,
                    to,
                    licenseRequirement,
                    licensePolicy,
                    remarks.isEmpty() ? null : String.join("; ", remarks),
                    particulars,
                    joinKey,
                    addressOnly,
                    provenance);
        }
    }
}
