package org.exportscreening.name.script;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Undoes the exchange of letters by look-alikes: a word of two scripts goes back to the one that most of its letters are of.
 * Thread-safe.
 */
public final class Confusables {

    private static final Map<Character, Character> TO_LATIN = toLatin();
    private static final Map<UnicodeScript, Map<Character, Character>> FROM_LATIN = fromLatin();

    private Confusables() {}

    /**
     * A word in one script. {@code huаwei} with a Cyrillic а is {@code huawei}; {@code газпpом} with a Latin p is
     * {@code газпром}. Of equals, Latin wins. A letter without a look-alike stays. Best given the word before its case is
     * folded, for capitals and small letters look like different letters; a letter that is exchanged comes out small.
     *
     * @param word a word in any scripts
     * @return the word; the same string when its letters are of one script
     */
    public static String fold(String word) {
        UnicodeScript most = majority(word);
        if (most == UnicodeScript.COMMON) {
            return word;
        }
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            folded.append(in(most, word.charAt(i)));
        }
        return folded.toString();
    }

    /**
     * A word with digits and signs read as the letters that they are put for: {@code 0} o, {@code 1} l beside a vowel and i
     * elsewhere, {@code 3} e, {@code 5} and {@code $} s, {@code @} a; only where letters stand on both sides of the run.
     *
     * @param word a lower-case word, Latin letters, digits and signs
     * @return the word; the same string when nothing is to be read so
     */
    public static String digits(String word) {
        StringBuilder read = new StringBuilder(word);
        int start = 0;
        while (start < word.length()) {
            int end = start;
            while (end < word.length() && letterFor(word, end) != 0) {
                end++;
            }
            if (end > start && isLetter(word, start - 1) && isLetter(word, end)) {
                for (int i = start; i < end; i++) {
                    read.setCharAt(i, letterFor(word, i));
                }
            }
            start = end + 1;
        }
        return read.compareTo(new StringBuilder(word)) == 0 ? word : read.toString();
    }

    private static char letterFor(String word, int at) {
        return switch (word.charAt(at)) {
            case '0' -> 'o';
            case '1' -> isVowel(word, at - 1) || isVowel(word, at + 1) ? 'l' : 'i';
            case '3' -> 'e';
            case '5', '$' -> 's';
            case '@' -> 'a';
            default -> 0;
        };
    }

    private static boolean isLetter(String word, int at) {
        return at >= 0 && at < word.length() && Character.isLetter(word.charAt(at));
    }

    private static boolean isVowel(String word, int at) {
        return at >= 0 && at < word.length() && "aeiou".indexOf(word.charAt(at)) >= 0;
    }

    private static char in(UnicodeScript wanted, char letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        if (script == wanted || !Character.isLetter(letter)) {
            return letter;
        }
        char latin = TO_LATIN.getOrDefault(letter, letter);
        if (wanted == UnicodeScript.LATIN) {
            return latin;
        }
        Map<Character, Character> back = FROM_LATIN.getOrDefault(wanted, Map.of());
        return back.getOrDefault(Character.toLowerCase(latin), letter);
    }

    /** The script of most letters; COMMON when they are all of one, or there are none. */
    private static UnicodeScript majority(String word) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                counts.merge(UnicodeScript.of(word.charAt(i)), 1, Integer::sum);
            }
        }
        if (counts.size() < 2) {
            return UnicodeScript.COMMON;
        }
        UnicodeScript most = UnicodeScript.LATIN;
        for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
            if (count.getValue() > counts.getOrDefault(most, 0)) {
                most = count.getKey();
            }
        }
        return most;
    }

    private static Map<Character, Character> toLatin() {
        Map<Character, Character> letters = new HashMap<>();
        for (String[] entry : Resources.entries("confusables.txt")) {
            letters.put(entry[0].charAt(0), entry[1].charAt(0));
        }
        return Map.copyOf(letters);
    }

    private static Map<UnicodeScript, Map<Character, Character>> fromLatin() {
        Map<UnicodeScript, Map<Character, Character>> scripts = new EnumMap<>(UnicodeScript.class);
        for (String[] entry : Resources.entries("confusables.txt")) {
            char letter = entry[0].charAt(0);
            if (Character.isLowerCase(letter)) {
                scripts.computeIfAbsent(UnicodeScript.of(letter), script -> new HashMap<>())
                        .putIfAbsent(entry[1].charAt(0), letter);
            }
        }
        return Map.copyOf(scripts);
    }
}
