package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.Locale;
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
    private static final Pattern ALL_ITEMS = Pattern.compile("\\ball items subjects? to the ear\\b");
    private static final Pattern QUALIFIED =
            Pattern.compile("except|unless|apart from|other than|when used|only|case-by-case|listed in|specified in");

    @Override
    public Answer compute(FactSource facts, LocalDate date, String path) {
        Answer words = facts.answer("listing.licenseRequirement");
        if (!(words.value() instanceof String text)) {
            return words;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean all =
                ALL_ITEMS.matcher(lower).find() && !QUALIFIED.matcher(lower).find();
        return all ? Answer.known(true) : Answer.unknown(path);
    }
}
