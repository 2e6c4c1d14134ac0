package org.exportscreening.rules.ear;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.fact.Truth;

/**
 * What listed owners hold of a party, directly or indirectly, one alone or several together, and under which listings (15 CFR
 * 744.11(a)(1), 744.21(a)(3), 744.8(a)(2)).
 *
 * <p>An owner counts with its whole share if it is listed, or if listed owners in turn hold half of it. A share that was not
 * stated may be anything from nothing to all. An entry that lists only an address does not flow down.
 *
 * @param least what they hold at least, in percent
 * @param most what they hold at most
 * @param listings the listings of those that count, by place
 * @param missing the facts that would make this exact
 */
record Ownership(BigDecimal least, BigDecimal most, Map<String, Element> listings, Set<String> missing) {
    static final String ENTITY_LIST = "EL";
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final String BLOCKED = "SDN";
    private static final Set<String> LISTS = Set.of(ENTITY_LIST, "MEU", BLOCKED);

    /** Whether an owner counts, under which listings, and what is missing to tell. */
    private record Counted(Truth truth, Map<String, Element> listings, Set<String> missing) {}

    /** Whether listed owners hold half. */
    Truth half() {
        if (least.compareTo(HALF) >= 0) {
            return Truth.TRUE;
        }
        return most.compareTo(HALF) < 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** The listings under one list. */
    List<Element> under(String list) {
        return listings.values().stream()
                .filter(l -> list.equals(l.members().get("list")))
                .toList();
    }

    /** The lists of the owners that count. */
    List<String> lists() {
        return listings.values().stream()
                .map(l -> String.valueOf(l.members().get("list")))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * What is held by the listed ones of some owners.
     *
     * @param owners the owners of one party
     * @param programs the sanctions programs whose blocked persons count
     */
    static Ownership of(List<Element> owners, List<String> programs) {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        Map<String, Element> listings = new LinkedHashMap<>();
        Set<String> missing = new TreeSet<>();
        for (Element owner : owners) {
            Counted counted = counted(owner, programs);
            if (counted.truth() == Truth.FALSE) {
                continue;
            }
            missing.addAll(counted.missing());
            BigDecimal percent = owner.members().get("percent") instanceof BigDecimal p ? p : null;
            if (percent == null) {
                missing.add(owner.path() + ".percent");
            }
            most = most.add(percent == null ? ALL : percent);
            if (counted.truth() == Truth.TRUE && percent != null) {
                least = least.add(percent);
                listings.putAll(counted.listings());
            }
        }
        return new Ownership(least, most, listings, missing);
    }

    private static Counted counted(Element owner, List<String> programs) {
        Set<String> missing = new TreeSet<>();
        Map<String, Element> listings = new LinkedHashMap<>();
        listed(owner, programs, missing).forEach(l -> listings.put(l.path(), l));
        Truth truth = !listings.isEmpty() ? Truth.TRUE : missing.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
        Object above = owner.members().get("owners");
        if (above == null) {
            missing.add(owner.path() + ".owners");
            return new Counted(truth.or(Truth.UNKNOWN), listings, missing);
        }
        Ownership held = of(Facts.elements(above, owner.path() + ".owners"), programs);
        Truth half = held.half();
        if (half == Truth.TRUE) {
            listings.putAll(held.listings());
        }
        if (half != Truth.FALSE) {
            missing.addAll(held.missing());
        }
        return new Counted(truth.or(half), listings, missing);
    }

    /** The listings of an owner itself that flow down. */
    private static List<Element> listed(Element owner, List<String> programs, Set<String> missing) {
        Object listings = owner.members().get("listings");
        if (listings == null) {
            missing.add(owner.path() + ".listings");
            return List.of();
        }
        List<Element> listed = new ArrayList<>();
        for (Element listing : Facts.elements(listings, owner.path() + ".listings")) {
            if (!(listing.members().get("list") instanceof String list) || listing.pending()) {
                missing.add(listing.path() + ".list");
            } else if (LISTS.contains(list) && flowsDown(listing, list, programs, missing)) {
                listed.add(listing);
            }
        }
        return listed;
    }

    private static boolean flowsDown(Element listing, String list, List<String> programs, Set<String> missing) {
        if (!list.equals(BLOCKED)) {
            return !Boolean.TRUE.equals(listing.members().get("addressOnly"));
        }
        if (!(listing.members().get("programs") instanceof List<?> named)) {
            missing.add(listing.path() + ".programs");
            return false;
        }
        return named.stream().anyMatch(p -> programs.contains(String.valueOf(p)));
    }
}
