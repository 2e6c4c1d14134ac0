package org.exportscreening.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
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
 * "on no list": both stay unknown. What a person decided is as if it was stated.
 *
 * @param facts the facts, with an uncertain {@code listings} for each party that was screened
 * @param matches what was found
 * @param data the snapshot that was searched
 * @param unseen parties of which a person decided about all matches that were found, while more are beyond those; by their place
 * @param screened whether any party was screened by name
 */
record NameScreening(
        Facts facts, List<PartyMatch> matches, SnapshotInfo data, Map<Integer, Integer> unseen, boolean screened) {
    /** The lists from which requirements follow and which official sources publish as files. */
    private static final Set<ListId> NEEDED = Set.of(ListId.EL, ListId.DPL, ListId.UVL, ListId.MEU, ListId.SDN);

    static NameScreening of(Facts facts, NameSearch search) {
        SnapshotInfo data = search.data();
        Facts uncertain = facts;
        Map<Integer, Integer> unseen = new TreeMap<>();
        for (NameSearch.ScreenedParty party : search.parties()) {
            if (party.unseen() > 0 && party.matches().stream().noneMatch(Match::undecided)) {
                unseen.put(party.party(), party.unseen());
            }
            uncertain = uncertain.withUncertain(
                    NameSearch.PARTIES,
                    party.party(),
                    NameSearch.LISTINGS,
                    listings(party.matches(), Match::confirmed),
                    listings(party.matches(), Match::undecided),
                    "list",
                    party.complete() ? covered(data) : Set.of());
        }
        return new NameScreening(
                uncertain, search.matches(), data, unseen, !search.parties().isEmpty());
    }

    private static List<Map<String, Object>> listings(List<Match> matches, Predicate<Match> which) {
        return matches.stream().filter(which).map(m -> listing(m.entry())).toList();
    }

    /** The matches that a person has still to decide about. */
    List<PartyMatch> undecided() {
        return matches.stream().filter(m -> m.match().undecided()).toList();
    }

    /** Whether anything is left for a person to decide. */
    boolean open() {
        return !unseen.isEmpty() || matches.stream().anyMatch(m -> m.match().undecided());
    }

    /** The facts as they would be if these matches were true, beside those that a person found to be true. */
    Facts confirming(List<PartyMatch> those) {
        Facts confirmed = facts;
        Set<Integer> parties = new TreeSet<>();
        those.forEach(m -> parties.add(m.party()));
        for (int i : parties) {
            List<Map<String, Object>> listings = matches.stream()
                    .filter(m -> m.party() == i && (m.match().confirmed() || those.contains(m)))
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
