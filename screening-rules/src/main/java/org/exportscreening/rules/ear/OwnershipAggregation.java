package org.exportscreening.rules.ear;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.fact.Truth;

/**
 * The lists whose requirements flow down to a party because listed owners hold 50 percent or more of it, directly or indirectly,
 * one alone or several together (15 CFR 744.11(a)(1), 744.21(a)(3), 744.8(a)(2)).
 *
 * <p>An owner counts with its whole share if it is listed, or if listed owners in turn hold half of it. A share that was not
 * stated may be anything from nothing to all. An entry that lists only an address does not flow down.
 */
final class OwnershipAggregation implements ComputedFact {
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Set<String> LISTS = Set.of("EL", "MEU", "SDN");
    private static final String BLOCKED = "SDN";
    private static final String ENTITY_LIST = "EL";

    /** Before the footnote of an Entity List entry, in the marks that owners hand down beside the names of lists. */
    private static final String FOOTNOTE = "EL footnote ";

    /** Before the place of an Entity List entry of which the footnotes were not stated. */
    private static final String FOOTNOTES_OF = "EL footnotes of ";

    private final Function<LocalDate, List<String>> programs;

    /**
     * The fact.
     *
     * @param programs the sanctions programs whose blocked persons count, by date
     */
    OwnershipAggregation(Function<LocalDate, List<String>> programs) {
        this.programs = programs;
    }

    /** What listed owners hold together: at least, at most, under which lists, and what is missing to be exact. */
    private record Held(BigDecimal least, BigDecimal most, Set<String> lists, Set<String> missing) {
        Truth half() {
            if (least.compareTo(HALF) >= 0) {
                return Truth.TRUE;
            }
            return most.compareTo(HALF) < 0 ? Truth.FALSE : Truth.UNKNOWN;
        }
    }

    /** Whether an owner counts, under which lists, and what is missing to tell. */
    private record Counted(Truth truth, Set<String> lists, Set<String> missing) {}

    @Override
    public Answer compute(FactSource facts, LocalDate date, String path) {
        Answer marks = marks(facts, date, path);
        return marks.value() instanceof List<?> all
                ? with(all.stream().filter(m -> LISTS.contains(m)).toList(), marks.missing())
                : marks;
    }

    /**
     * The footnotes of the Entity List entries that flow down to a party: direct product rules reach it as they reach its owners
     * (15 CFR 734.9(e), (g)).
     */
    Answer footnotes(FactSource facts, LocalDate date, String path) {
        Answer marks = marks(facts, date, path);
        if (!(marks.value() instanceof List<?> all)) {
            return marks;
        }
        List<BigDecimal> footnotes = new ArrayList<>();
        Set<String> missing = new TreeSet<>(marks.missing());
        for (Object o : all) {
            String mark = String.valueOf(o);
            if (mark.startsWith(FOOTNOTES_OF)) {
                missing.add(mark.substring(FOOTNOTES_OF.length()) + ".footnotes");
            } else if (mark.startsWith(FOOTNOTE)) {
                footnotes.add(new BigDecimal(mark.substring(FOOTNOTE.length())));
            }
        }
        return with(footnotes, missing);
    }

    private static Answer with(List<?> values, Set<String> missing) {
        return missing.isEmpty() ? Answer.known(values) : Answer.atLeast(values, missing);
    }

    private Answer marks(FactSource facts, LocalDate date, String path) {
        Answer owners = facts.answer("party.owners");
        if (owners.value() == null) {
            return owners;
        }
        String list = path.substring(0, path.lastIndexOf('.')) + ".owners";
        Held held = held(Facts.elements(owners.value(), list), programs.apply(date));
        return switch (held.half()) {
            case FALSE -> Answer.known(List.of());
            case UNKNOWN -> Answer.unknown(held.missing());
            case TRUE ->
                held.missing().isEmpty()
                        ? Answer.known(List.copyOf(held.lists()))
                        : Answer.atLeast(List.copyOf(held.lists()), held.missing());
        };
    }

    private static Held held(List<Element> owners, List<String> programs) {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        Set<String> lists = new TreeSet<>();
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
                lists.addAll(counted.lists());
            }
        }
        return new Held(least, most, lists, missing);
    }

    private static Counted counted(Element owner, List<String> programs) {
        Set<String> missing = new TreeSet<>();
        Set<String> lists = new TreeSet<>(listed(owner, programs, missing));
        Truth truth = !lists.isEmpty() ? Truth.TRUE : missing.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
        Object above = owner.members().get("owners");
        if (above == null) {
            missing.add(owner.path() + ".owners");
            return new Counted(truth.or(Truth.UNKNOWN), lists, missing);
        }
        Held held = held(Facts.elements(above, owner.path() + ".owners"), programs);
        Truth half = held.half();
        if (half == Truth.TRUE) {
            lists.addAll(held.lists());
        }
        if (half != Truth.FALSE) {
            missing.addAll(held.missing());
        }
        return new Counted(truth.or(half), lists, missing);
    }

    /** The lists that an owner is on itself. */
    private static List<String> listed(Element owner, List<String> programs, Set<String> missing) {
        Object listings = owner.members().get("listings");
        if (listings == null) {
            missing.add(owner.path() + ".listings");
            return List.of();
        }
        List<String> lists = new ArrayList<>();
        for (Element listing : Facts.elements(listings, owner.path() + ".listings")) {
            if (!(listing.members().get("list") instanceof String list) || listing.pending()) {
                missing.add(listing.path() + ".list");
            } else if (LISTS.contains(list) && reaches(listing, list, programs, missing)) {
                lists.add(list);
                if (list.equals(ENTITY_LIST)) {
                    lists.addAll(footnoteMarks(listing));
                }
            }
        }
        return lists;
    }

    private static List<String> footnoteMarks(Element listing) {
        return listing.members().get("footnotes") instanceof List<?> footnotes
                ? footnotes.stream().map(f -> FOOTNOTE + f).toList()
                : List.of(FOOTNOTES_OF + listing.path());
    }

    private static boolean reaches(Element listing, String list, List<String> programs, Set<String> missing) {
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
