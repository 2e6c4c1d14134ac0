package org.exportscreening.list.format;

import java.util.List;
import java.util.Locale;
import javax.annotation.Nullable;

/** Numbers up to ninety-nine that are written in words, as counts of aliases are. Stateless. */
final class NumberWords {

    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private NumberWords() {}

    /** The number that a word means; -1 when it means none. */
    static int number(@Nullable String word) {
        String lower = word == null ? "" : word.toLowerCase(Locale.ROOT);
        if (lower.matches("\\d{1,3}")) {
            return Integer.parseInt(lower);
        }
        int hyphen = lower.indexOf('-');
        int tens = TENS.indexOf(hyphen < 0 ? lower : lower.substring(0, hyphen));
        if (tens < 0) {
            return UNITS.indexOf(lower);
        }
        return (tens + 2) * 10 + (hyphen < 0 ? 0 : Math.max(0, UNITS.indexOf(lower.substring(hyphen + 1))));
    }
}
