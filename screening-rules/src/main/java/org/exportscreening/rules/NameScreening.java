package org.exportscreening.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.SnapshotInfo;
import org.exportscreening.match.Match;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.rulebook.LicensePolicy;

/**
 * Turns what a search for names found into facts.
 *
 * <p>A match is not a listing until a person has decided so, and no match on data that lacks a list, or on starter data, is not
 * "on no list": both stay unknown.
 *
 * @param facts the facts, with an uncertain {@code listings} for each party that was screened
 * @param matches what was found
 * @param data the snapshot that was searched
 * @param screened whether any party was screened by name
 */
record NameScreening(Facts facts, List<PartyMatch> matches, SnapshotInfo data, boolean screened) {
    /** The lists from which requirements follow and which official sources publish as files. */
    private static final Set<ListId> NEEDED = Set.of(ListId.EL, ListId.DPL, ListId.UVL, ListId.MEU, ListId.SDN);

    static NameScreening of(Facts facts, NameSearch search) {
        SnapshotInfo data = search.data();
        Facts uncertain = facts;
        List<PartyMatch> found = new ArrayList<>();
        for (NameSearch.ScreenedParty party : search.parties()) {
            List<Map<String, Object>> listings = new ArrayList<>();
            for (Match match : party.matches()) {
                found.add(new PartyMatch(party.party(), match));
                listings.add(listing(match.entry()));
            }
            uncertain = uncertain.withUncertain(
                    NameSearch.PARTIES,
                    party.party(),
                    NameSearch.LISTINGS,
                    listings,
                    "list",
                    party.complete() ? covered(data) : Set.of());
        }
        return new NameScreening(uncertain, found, data, !search.parties().isEmpty());
    }

    /** The facts as they would be if these matches were true. */
    Facts confirming(List<PartyMatch> those) {
        Facts confirmed = facts;
        Set<Integer> parties = new TreeSet<>();
        those.forEach(m -> parties.add(m.party()));
        for (int i : parties) {
            List<Map<String, Object>> listings = those.stream()
                    .filter(m -> m.party() == i)
                    .map(m -> listing(m.match().entry()))
                    .toList();
            confirmed = confirmed.withCertain(NameSearch.PARTIES, i, NameSearch.LISTINGS, listings);
        }
        return confirmed;
    }

    /** The lists about which the snapshot tells all; null if it tells all that is needed. */
    @Nullable
    private static Set<String> covered(SnapshotInfo data) {
        Set<String> covered = new TreeSet<>();
        boolean all = true;
        for (ListId list : ListId.values()) {
            boolean known =
                    !NEEDED.contains(list) || (!data.starter() && data.entries().containsKey(list));
            all &= known;
            if (known) {
                covered.add(list.code());
            }
        }
        return all ? null : covered;
    }

    /** The entry's policy, if its words name just one that this library knows. */
    private static Optional<LicensePolicy> policy(ListEntry entry) {
        String words = String.valueOf(entry.licensePolicy());
        Set<String> named = new TreeSet<>(List.of(words));
        entry.reviewPolicies().forEach(p -> named.add(p.name()));
        List<LicensePolicy> known = Arrays.stream(LicensePolicy.values())
                .filter(p -> named.contains(p.name()))
                .toList();
        return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
    }

    private static Map<String, Object> listing(ListEntry entry) {
        Map<String, Object> listing = new LinkedHashMap<>();
        listing.put("list", entry.list().code());
        if (!entry.programs().isEmpty()) {
            listing.put("programs", entry.programs());
        }
        Set<Integer> footnotes = entry.footnotes();
        if (footnotes != null) {
            listing.put("footnotes", footnotes.stream().map(BigDecimal::valueOf).toList());
        }
        String requirement = entry.licenseRequirement();
        if (requirement != null) {
            listing.put("licenseRequirement", requirement);
        }
        policy(entry).ifPresent(policy -> listing.put("licensePolicy", policy.name()));
        listing.put("addressOnly", entry.addressOnly());
        return listing;
    }
}
