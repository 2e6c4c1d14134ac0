package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.FactSource;

/**
 * Whether an Entity List entry's license requirement reaches every item subject to the EAR, read from the list's own words.
 *
 * <p>Only words that say so without a qualification are read as yes; anything else a person has to read (15 CFR 744.11(a)).
 */
final class EntryScope implements ComputedFact {
    private static final Pattern ALL_ITEMS =
            Pattern.compile("(for )?all items subjects? to the ear\\b(?<rest>.*)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[a-z]{2,}");

    /** What may follow: a reference to sections, with paragraph numbers in Roman letters. */
    private static final Set<String> REFERENCE =
            Set.of("see", "also", "part", "section", "sections", "and", "of", "the", "ear", "ii", "iii", "iv", "vi");

    @Override
    public Answer compute(FactSource facts, LocalDate date, String path) {
        Answer words = facts.answer("listing.licenseRequirement");
        if (!(words.value() instanceof String text)) {
            return words;
        }
        Matcher all = ALL_ITEMS.matcher(text.strip().toLowerCase(Locale.ROOT));
        return all.matches() && isReference(all.group("rest")) ? Answer.known(true) : Answer.unknown(path);
    }

    private static boolean isReference(String rest) {
        return WORD.matcher(rest).results().map(MatchResult::group).allMatch(REFERENCE::contains);
    }
}
