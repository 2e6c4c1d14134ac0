package org.exportscreening.name.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a word of a script that leaves short vowels out. Vowels that stand there are written, the missing ones guessed: one
 * after the first consonant, one between the last two, and one wherever three would meet. A table gives each letter its role (c
 * consonant, a the long a, w and y consonant or vowel by their neighbors, v another vowel) and a column for each style; a
 * {@code ^} before the letter is for the start of a word. Entries {@code short} and {@code shortLate} are the vowels guessed,
 * the latter after a long a; {@code w} and {@code y} as vowels stand in {@code longW} and {@code longY}. Immutable.
 */
final class SemiticRenderer {

    private final Map<String, Letter> letters = new HashMap<>();
    private final int styles;

    SemiticRenderer(String resource) {
        for (String[] entry : Resources.entries(resource)) {
            String[] latin = new String[entry.length - 2];
            for (int i = 0; i < latin.length; i++) {
                latin[i] = entry[i + 2].equals("-") ? "" : entry[i + 2];
            }
            letters.put(entry[0], new Letter(entry[1].charAt(0), List.of(latin)));
        }
        this.styles = letter("short").latin.size();
    }

    int styles() {
        return styles;
    }

    /** The word in one style. */
    String write(String word, int style) {
        List<Letter> all = lettersOf(word);
        boolean[] vowels = vowels(all);
        StringBuilder latin = new StringBuilder(word.length() * 2);
        boolean afterVowel = false;
        for (int i = 0; i < vowels.length; i++) {
            Letter letter = all.get(i);
            if (vowels[i]) {
                appendVowel(latin, vowelText(letter, style, i, vowels));
                afterVowel = true;
                continue;
            }
            latin.append(letter.text(style));
            boolean consonantNext = i + 1 < vowels.length && !vowels[i + 1];
            boolean late = i > 0 && all.get(i - 1).role == 'a';
            // Hasan; and after a long a also before an adjective's ending: Maliki.
            boolean beforeLast =
                    i + 2 == vowels.length || (late && i + 3 == vowels.length && all.get(i + 2).role == 'y');
            afterVowel = consonantNext && (i == 0 || !afterVowel || beforeLast);
            if (afterVowel) {
                appendVowel(latin, letter(late ? "shortLate" : "short").text(style));
            }
        }
        return latin.toString();
    }

    private List<Letter> lettersOf(String word) {
        List<Letter> all = new ArrayList<>(word.length());
        for (int i = 0; i < word.length(); i++) {
            String name = word.substring(i, i + 1);
            Letter letter = letters.get(name);
            if (letter != null) {
                all.add(all.isEmpty() ? letters.getOrDefault("^" + name, letter) : letter);
            }
        }
        return all;
    }

    private static boolean[] vowels(List<Letter> all) {
        boolean[] vowels = new boolean[all.size()];
        for (int i = 0; i < vowels.length; i++) {
            char role = all.get(i).role;
            boolean glide = role == 'w' || role == 'y';
            char next = i + 1 < vowels.length ? all.get(i + 1).role : ' ';
            boolean beforeLong = next == 'a' || (role == 'w' && next == 'y' && i + 2 == vowels.length);
            boolean afterVowel = i > 0 && vowels[i - 1] && i > 1;
            vowels[i] = role == 'a' || role == 'v' || (glide && i > 0 && !beforeLong && !afterVowel);
        }
        return vowels;
    }

    private String vowelText(Letter letter, int style, int at, boolean[] vowels) {
        if (letter.role == 'w' || letter.role == 'y') {
            return letter(letter.role == 'w' ? "longW" : "longY").text(style);
        }
        // An alef before waw or yeh at the start only carries them: ايران is Iran.
        boolean carrier = letter.role == 'a' && at == 0 && vowels.length > 2 && vowels[1];
        return carrier ? "" : letter.text(style);
    }

    private static void appendVowel(StringBuilder latin, String vowel) {
        int tail = latin.length() - vowel.length();
        if (tail < 0 || latin.indexOf(vowel, tail) != tail) {
            latin.append(vowel);
        }
    }

    private Letter letter(String name) {
        Letter letter = letters.get(name);
        if (letter == null) {
            throw new IllegalStateException("The table lacks an entry for " + name + ".");
        }
        return letter;
    }

    private record Letter(char role, List<String> latin) {
        String text(int style) {
            return latin.get(style < latin.size() ? style : 0);
        }
    }
}
