package org.exportscreening.bench.accuracy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When two names are the same name to the harness, which must not lean on the normalizer that it measures. */
final class NameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BRACKETED = Pattern.compile("\\([^)]*\\)");

    private NameKey() {}

    /** Lower case, no accents, no punctuation, single blanks. */
    static String of(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return OTHER.matcher(APOSTROPHES.matcher(letters).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The same without what stands in brackets, legal forms and words of grammar. */
    static String core(String name) {
        List<String> words =
                Arrays.asList(of(BRACKETED.matcher(name).replaceAll(" ")).split(" ", -1));
        String core = words.stream()
                .filter(word -> !CompanyWords.isForm(word) && !CompanyWords.isFunction(word))
                .collect(Collectors.joining(" "));
        return core.isEmpty() ? of(name) : core;
    }
}
