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
import org.exportscreening.Screener;
import org.exportscreening.ScreeningRequest;
import org.exportscreening.ScreeningResult;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.SnapshotInfo;
import org.exportscreening.match.Match;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.rulebook.LicensePolicy;

/**
 * Screens the parties whose listings were not stated, and turns what it finds into facts.
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

    private static final String PARTIES = "parties";
    private static final String LISTINGS = "listings";

    static NameScreening of(Facts facts, Screener screener) {
        while (true) {
            SnapshotInfo data = screener.snapshot().info();
            NameScreening screening = screen(facts, screener, data);
            if (screening != null) {
                return screening;
            }
        }
    }

    /** Screens all parties against one snapshot; null if it was replaced meanwhile. */
    @Nullable
    private static NameScreening screen(Facts facts, Screener screener, SnapshotInfo data) {
        List<Element> parties = Facts.lookUp(facts.root(), PARTIES)
                .map(list -> Facts.elements(list, PARTIES))
                .orElse(List.of());
        Facts uncertain = facts;
        List<PartyMatch> found = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            Map<String, Object> party = parties.get(i).members();
            String name = String.valueOf(party.getOrDefault("name", ""));
            if (party.containsKey(LISTINGS)
                    || name.isBlank()
                    || name.codePoints().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            ScreeningResult result = screener.screen(ScreeningRequest.of(name)
                    .withCountry((String) party.get("country"))
                    .withAddress((String) party.get("address")));
            if (!result.data().digest().equals(data.digest())) {
                return null;
            }
            List<Map<String, Object>> listings = new ArrayList<>();
            for (Match match : result.matches()) {
                found.add(new PartyMatch(i, match));
                listings.add(listing(match.entry()));
            }
            boolean open = !result.conclusive()
                    || result.matchCount() > result.matches().size();
            uncertain =
                    uncertain.withUncertain(PARTIES, i, LISTINGS, listings, "list", open ? Set.of() : covered(data));
        }
        return new NameScreening(uncertain, found, data, uncertain.root() != facts.root());
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
            confirmed = confirmed.withCertain(PARTIES, i, LISTINGS, listings);
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
