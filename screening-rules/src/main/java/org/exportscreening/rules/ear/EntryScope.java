package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.Codes;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Truth;

/**
 * Whether an Entity List entry's license requirement reaches the item, as far as the list's own words and the item's
 * classification tell (15 CFR 744.11(a), Supplement No. 4 to part 744). Words that are not understood are for a person to read.
 */
final class EntryScope implements ComputedFact {
    private static final String TYPE = "item.type";

    @Override
    public Answer compute(FactSource facts, LocalDate date, String path) {
        Answer words = facts.answer("listing.licenseRequirement");
        return words.value() instanceof String text ? reaches(text, facts, path) : words;
    }

    /**
     * Whether an entry reaches the item.
     *
     * @param words the license requirement column
     * @param facts the item
     * @param path what to ask for where the words do not tell
     */
    static Answer reaches(String words, FactSource facts, String path) {
        EntryWords entry = EntryWords.read(words);
        return switch (entry.kind()) {
            case ALL -> Answer.known(true);
            case ONLY -> only(entry.codes(), facts, path);
            case ALL_BUT -> allBut(entry, facts, path);
            case ALL_BUT_SOME -> allButSome(entry, facts, path);
            case UNREAD -> Answer.unknown(path);
        };
    }

    private static Answer only(List<String> codes, FactSource facts, String path) {
        Answer eccn = facts.answer(EarFacts.ECCN);
        return answer(among(eccn, codes), path, eccn);
    }

    private static Answer allBut(EntryWords entry, FactSource facts, String path) {
        Answer eccn = facts.answer(EarFacts.ECCN);
        return answer(among(eccn, entry.codes()).not(), path, eccn);
    }

    /** Some of the items of these codes are left out, which ones a person has to read; all others are reached. */
    private static Answer allButSome(EntryWords entry, FactSource facts, String path) {
        if (entry.onlyTechnology()) {
            Answer type = facts.answer(TYPE);
            if (type.value() != null && !type.value().equals("TECHNOLOGY")) {
                return Answer.known(true);
            }
        }
        Answer eccn = facts.answer(EarFacts.ECCN);
        boolean outside = among(eccn, entry.codes()) == Truth.FALSE && (!entry.antiTerrorism() || otherReasons(facts));
        return outside ? Answer.known(true) : answer(Truth.UNKNOWN, path, eccn);
    }

    private static boolean otherReasons(FactSource facts) {
        return facts.answer("item.reasonsForControl").value() instanceof List<?> reasons
                && reasons.stream().anyMatch(r -> !r.equals("AT"));
    }

    private static Answer answer(Truth reaches, String path, Answer eccn) {
        if (reaches != Truth.UNKNOWN) {
            return Answer.known(reaches == Truth.TRUE);
        }
        Set<String> missing = new TreeSet<>(eccn.missing());
        missing.add(path);
        return Answer.unknown(missing);
    }

    private static Truth among(Answer eccn, List<String> codes) {
        if (!(eccn.value() instanceof String code)) {
            return Truth.UNKNOWN;
        }
        if (codes.equals(EntryWords.CONTROL_LIST)) {
            return Truth.of(!code.equals(EccnParts.EAR99));
        }
        return codes.stream().map(c -> Codes.belongs(code, c)).reduce(Truth.FALSE, Truth::or);
    }
}
