package org.exportscreening.bench.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names cut into words, with their places, so that a change leaves the rest of the name as it was. */
final class NameText {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.]+$");
    private static final Pattern LATIN =
            Pattern.compile("[\\p{IsLatin}\\p{IsCommon}\\p{M}]*\\p{IsLatin}[\\p{IsLatin}\\p{IsCommon}\\p{M}]*");

    private NameText() {}

    /** A run of letters and digits. */
    record Word(int start, String text) {

        int length() {
            return text.length();
        }

        int end() {
            return start + text.length();
        }

        /** Whether a typing error of a to z can be made in it. */
        boolean isPlain() {
            return text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
        }
    }

    static boolean isLatin(String name) {
        return LATIN.matcher(name).matches();
    }

    /** The runs of letters and digits. */
    static List<Word> words(String name) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(name);
        while (matcher.find()) {
            words.add(new Word(matcher.start(), matcher.group()));
        }
        return words;
    }

    /** What stands between blanks, without the commas and brackets around it; dots stay. */
    static List<String> tokens(String name) {
        return Arrays.stream(name.strip().split("\\s+", -1))
                .map(token -> EDGES.matcher(token).replaceAll(""))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    /** A token in lower case, letters and digits only: {@code S.A.} is {@code sa}. */
    static String bare(String token) {
        return token.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static String replace(String name, Word word, String by) {
        return name.substring(0, word.start()) + by + name.substring(word.end());
    }
}
