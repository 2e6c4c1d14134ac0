package org.exportscreening.name.script;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the language of a Cyrillic word by its letters, and writes it in the ways of that language. */
final class CyrillicRenderer implements Renderer {

    private static final String UKRAINIAN = "cyrillic-uk.txt";
    private static final String BELARUSIAN = "cyrillic-be.txt";
    private static final String SERBIAN = "cyrillic-sr.txt";
    private static final String BULGARIAN = "cyrillic-bg.txt";

    private final NameTable names = NameTable.load("cyrillic-names.txt");
    private final LetterTable russian = LetterTable.load("cyrillic.txt");
    private final Map<String, LetterTable> others = new ConcurrentHashMap<>();

    /** The table of another language, read when its first word comes; two threads may each read it, which does no harm. */
    private LetterTable with(String table) {
        LetterTable letters = others.get(table);
        if (letters == null) {
            letters = LetterTable.load("cyrillic.txt", table);
            others.put(table, letters);
        }
        return letters;
    }

    @Override
    public void render(String word, Spellings spellings) {
        spellings.addAll(names.of(word));
        if (hasAny(word, "ђјљњћџѓќѕ")) {
            with(SERBIAN).render(word, spellings);
        } else if (hasAny(word, "ў") || (hasAny(word, "і") && hasAny(word, "ыэё"))) {
            with(BELARUSIAN).render(word, spellings);
        } else if (hasAny(word, "іїєґ") || word.contains("ськ") || word.contains("цьк")) {
            if (!hasAny(word, "иїєґщ")) {
                // Belarusian as well as Ukrainian: its words need not have a letter of their own either.
                spellings.add(with(UKRAINIAN).write(word, 0));
                with(BELARUSIAN).render(word, spellings);
            }
            with(UKRAINIAN).render(word, spellings);
        } else if (hasHardVowel(word)) {
            with(BULGARIAN).render(word, spellings);
        } else {
            russian.render(word, spellings);
            // A Ukrainian name need not have a letter of its own: Володимир, Кличко.
            if (!hasAny(word, "ыэёъ") && !word.endsWith("ов") && !word.endsWith("ин")) {
                spellings.add(with(UKRAINIAN).write(word, 0));
            }
        }
    }

    private static boolean hasAny(String word, String letters) {
        for (int i = 0; i < word.length(); i++) {
            if (letters.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** In Russian the hard sign stands before е, ё, ю and я only; in Bulgarian it is a vowel. */
    private static boolean hasHardVowel(String word) {
        int sign = word.indexOf('ъ');
        return sign >= 0 && (sign + 1 == word.length() || "еёюя".indexOf(word.charAt(sign + 1)) < 0);
    }
}
