package org.exportscreening.name.script;

/** Tells the language of a Cyrillic word by its letters, and writes it in the ways of that language. */
final class CyrillicRenderer implements Renderer {

    private final NameTable names = NameTable.load("cyrillic-names.txt");
    private final LetterTable russian = LetterTable.load("cyrillic.txt");
    private final Lazy<LetterTable> ukrainian = with("cyrillic-uk.txt");
    private final Lazy<LetterTable> belarusian = with("cyrillic-be.txt");
    private final Lazy<LetterTable> serbian = with("cyrillic-sr.txt");
    private final Lazy<LetterTable> bulgarian = with("cyrillic-bg.txt");

    private static Lazy<LetterTable> with(String table) {
        return new Lazy<>(() -> LetterTable.load("cyrillic.txt", table));
    }

    @Override
    public void render(String word, Spellings spellings) {
        spellings.addAll(names.of(word));
        if (hasAny(word, "ђјљњћџѓќѕ")) {
            serbian.get().render(word, spellings);
        } else if (hasAny(word, "ў") || (hasAny(word, "і") && hasAny(word, "ыэё"))) {
            belarusian.get().render(word, spellings);
        } else if (hasAny(word, "іїєґ") || word.contains("ськ") || word.contains("цьк")) {
            if (!hasAny(word, "иїєґщ")) {
                // Belarusian as well as Ukrainian: its words need not have a letter of their own either.
                spellings.add(ukrainian.get().write(word, 0));
                belarusian.get().render(word, spellings);
            }
            ukrainian.get().render(word, spellings);
        } else if (hasHardVowel(word)) {
            bulgarian.get().render(word, spellings);
        } else {
            russian.render(word, spellings);
            // A Ukrainian name need not have a letter of its own: Володимир, Кличко.
            if (!hasAny(word, "ыэёъ") && !word.endsWith("ов") && !word.endsWith("ин")) {
                spellings.add(ukrainian.get().write(word, 0));
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
