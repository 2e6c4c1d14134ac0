package org.exportscreening.name.script;

import java.text.Normalizer;

/** Greek after ELOT 743. Accents go first, the diaeresis stays: it keeps two vowels apart. */
final class GreekRenderer implements Renderer {

    private final LetterTable letters = LetterTable.load("greek.txt");
    private final NameTable names = NameTable.load("greek-names.txt");

    @Override
    public void render(String word, Spellings spellings) {
        String bare = withoutAccents(word);
        spellings.addAll(names.of(bare));
        letters.render(bare, spellings);
    }

    private static String withoutAccents(String word) {
        StringBuilder bare = new StringBuilder(word.length());
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            char letter = apart.charAt(i);
            if (letter == '\u0308' || Character.getType(letter) != Character.NON_SPACING_MARK) {
                bare.append(letter);
            }
        }
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}
