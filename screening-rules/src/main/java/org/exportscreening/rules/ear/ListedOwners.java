package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Facts;

/**
 * Whether anyone who owns a part of a party, directly or through a chain of owners, is on a list whose requirements flow down to
 * affiliates (15 CFR 744.11(a)(1), 744.21(a)(3), 744.8(a)(2)).
 *
 * <p>An owner whose own owners or listings were not stated leaves the question open.
 */
final class ListedOwners implements ComputedFact {
    private static final Set<String> LISTS = Set.of("EL", "MEU");
    private static final String BLOCKED = "SDN";

    private final Function<LocalDate, List<String>> programs;

    /**
     * The fact.
     *
     * @param programs the sanctions programs whose blocked persons count, by date
     */
    ListedOwners(Function<LocalDate, List<String>> programs) {
        this.programs = programs;
    }

    /** What may be said of the owners of one party, with what is missing to say more. */
    private interface Telling {
        boolean of(List<Element> owners, List<String> programs, Set<String> missing);
    }

    @Override
    public Answer compute(FactSource facts, LocalDate date, String path) {
        return tell(facts, date, path, ListedOwners::anyListed);
    }

    /** Whether an owner is listed, or leads to one that is, while its own share was not stated. */
    Answer shareUnknown(FactSource facts, LocalDate date, String path) {
        return tell(facts, date, path, ListedOwners::anyShareUnknown);
    }

    private Answer tell(FactSource facts, LocalDate date, String path, Telling telling) {
        Answer owners = facts.answer("party.owners");
        if (owners.value() == null) {
            return owners;
        }
        String list = path.substring(0, path.lastIndexOf('.')) + ".owners";
        Set<String> missing = new TreeSet<>();
        boolean told = telling.of(Facts.elements(owners.value(), list), programs.apply(date), missing);
        return told || missing.isEmpty() ? Answer.known(told) : Answer.unknown(missing);
    }

    private static boolean anyShareUnknown(List<Element> owners, List<String> programs, Set<String> missing) {
        boolean unknown = false;
        for (Element owner : owners) {
            boolean leads = anyListed(List.of(owner), programs, missing);
            unknown |= leads && owner.members().get("percent") == null;
            Object above = owner.members().get("owners");
            if (above != null) {
                unknown |= anyShareUnknown(Facts.elements(above, owner.path() + ".owners"), programs, missing);
            }
        }
        return unknown;
    }

    private static boolean anyListed(List<Element> owners, List<String> programs, Set<String> missing) {
        boolean listed = false;
        for (Element owner : owners) {
            listed |= isListed(owner, programs, missing);
            Object above = owner.members().get("owners");
            if (above == null) {
                missing.add(owner.path() + ".owners");
            } else {
                listed |= anyListed(Facts.elements(above, owner.path() + ".owners"), programs, missing);
            }
        }
        return listed;
    }

    private static boolean isListed(Element owner, List<String> programs, Set<String> missing) {
        Object listings = owner.members().get("listings");
        if (listings == null) {
            missing.add(owner.path() + ".listings");
            return false;
        }
        boolean listed = false;
        for (Element listing : Facts.elements(listings, owner.path() + ".listings")) {
            listed |= counts(listing, programs, missing);
        }
        return listed;
    }

    private static boolean counts(Element listing, List<String> programs, Set<String> missing) {
        Object list = listing.members().get("list");
        if (list == null) {
            missing.add(listing.path() + ".list");
            return false;
        }
        if (!list.equals(BLOCKED)) {
            return LISTS.contains(String.valueOf(list));
        }
        if (!(listing.members().get("programs") instanceof List<?> named)) {
            missing.add(listing.path() + ".programs");
            return false;
        }
        return named.stream().anyMatch(p -> programs.contains(String.valueOf(p)));
    }
}
