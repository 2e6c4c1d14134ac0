package org.exportscreening.name.script;

import java.util.ArrayList;
import java.util.List;

/**
 * Hangul. Words of companies come from a table; a word that may be a personal name (a surname and one or two syllables) is
 * written in syllables, as listings write it ({@code kim jong un}); then the word as a whole.
 */
final class HangulRenderer implements Renderer {

    private static final String[] REVISED = {
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i"
    };

    /** McCune-Reischauer without its marks, and what Pyongyang uses. */
    private static final String[] MARKLESS = {
        "a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u",
        "ui", "i"
    };

    /** What people in Seoul write in their own names: Jung, Hyun, Soo, Hee. */
    private static final String[] USUAL = {
        "a", "ae", "ya", "yae", "u", "e", "yu", "ye", "o", "wa", "wae", "oi", "yo", "oo", "wo", "we", "wi", "yu", "eu",
        "ee", "i"
    };

    private static final int LONGEST_PERSONAL_NAME = 4;

    private final NameTable surnames = NameTable.load("hangul-surnames.txt");
    private final NameTable words = NameTable.load("hangul-words.txt");

    @Override
    public void render(String word, Spellings spellings) {
        int known = words.longestFrom(word, 0);
        if (known > 1) {
            knownWords(word, spellings);
        } else if (surnames.contains(word)) {
            spellings.addAll(surnames.of(word));
        } else {
            personalName(word, spellings);
        }
        spellings.add(whole(word, REVISED));
        spellings.add(hardened(whole(word, MARKLESS)));
    }

    private void knownWords(String word, Spellings spellings) {
        for (int choice = 0; choice < 2; choice++) {
            List<String> parts = new ArrayList<>();
            int at = 0;
            while (at < word.length()) {
                int end = words.longestFrom(word, at);
                if (end == at) {
                    parts.add(whole(word.substring(at), REVISED));
                    break;
                }
                List<String> options = words.of(word.substring(at, end));
                parts.add(options.get(Math.min(1 - choice, options.size() - 1)));
                at = end;
            }
            spellings.add(String.join(" ", parts));
        }
    }

    private void personalName(String word, Spellings spellings) {
        if (word.length() < 2 || word.length() > LONGEST_PERSONAL_NAME) {
            return;
        }
        int surname = surnames.longestFrom(word, 0);
        if (word.length() == 2) {
            // More often a given name than a surname with one syllable after it.
            spellings.add(syllables(word, MARKLESS));
        }
        if (surname == 0 || surname == word.length()) {
            return;
        }
        List<String> family = surnames.of(word.substring(0, surname));
        String personal = word.substring(surname);
        for (String name : family.subList(0, Math.min(2, family.size()))) {
            for (String[] vowels : List.of(MARKLESS, REVISED, USUAL)) {
                if (spellings.size() < Spellings.MOST - 1) {
                    spellings.add(name + " " + syllables(personal, vowels));
                }
            }
        }
    }

    private static String syllables(String text, String[] vowels) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            String syllable = whole(text.substring(i, i + 1), vowels);
            parts.add(vowels == REVISED ? syllable : syllable.startsWith("g") ? "k" + syllable.substring(1) : syllable);
        }
        return String.join(" ", parts);
    }

    private static String whole(String word, String[] vowels) {
        StringBuilder latin = new StringBuilder(word.length() * 4);
        int ending = 0;
        for (int i = 0; i < word.length(); i++) {
            char syllable = word.charAt(i);
            if (HangulSounds.isSyllable(syllable)) {
                int vowel = HangulSounds.vowel(syllable);
                boolean beforeI = vowel == REVISED.length - 1;
                latin.append(HangulSounds.between(ending, HangulSounds.initial(syllable), beforeI))
                        .append(vowels[vowel]);
                ending = HangulSounds.ending(syllable);
            }
        }
        return latin.append(HangulSounds.endingLetter(ending)).toString();
    }

    /** McCune-Reischauer has no voiced consonant at the start of a word. */
    private static String hardened(String latin) {
        return switch (latin.isEmpty() ? ' ' : latin.charAt(0)) {
            case 'g' -> "k" + latin.substring(1);
            case 'd' -> "t" + latin.substring(1);
            case 'b' -> "p" + latin.substring(1);
            case 'j' -> "ch" + latin.substring(1);
            default -> latin;
        };
    }
}
