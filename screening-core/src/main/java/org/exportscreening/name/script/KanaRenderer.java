package org.exportscreening.name.script;

import java.util.ArrayList;
import java.util.List;

/** Japanese kana in Hepburn, long vowels short first; borrowed words in the spelling they came from first of all. */
final class KanaRenderer implements Renderer {

    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';

    private final LetterTable letters = LetterTable.load("kana.txt");
    private final NameTable words = NameTable.load("kana-words.txt");

    @Override
    public void render(String word, Spellings spellings) {
        String hiragana = hiragana(word);
        borrowed(hiragana, spellings);
        String plain = letters.write(hiragana, 0);
        spellings.add(shortened(plain));
        spellings.add(plain);
        spellings.add(shortened(letters.write(hiragana, 1)));
    }

    /** Only a word made of known words throughout is borrowed; guesses at a part would cost more than they find. */
    private void borrowed(String hiragana, Spellings spellings) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < hiragana.length()) {
            int end = words.longestFrom(hiragana, at);
            if (end == at) {
                return;
            }
            parts.add(words.of(hiragana.substring(at, end)).get(0));
            at = end;
        }
        spellings.add(String.join(" ", parts));
    }

    private static String shortened(String latin) {
        return latin.replace("ou", "o").replace("oo", "o").replace("uu", "u");
    }

    private static String hiragana(String word) {
        StringBuilder hiragana = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            hiragana.append(letter >= 'ァ' && letter <= 'ヶ' ? (char) (letter - KATAKANA_TO_HIRAGANA) : letter);
        }
        return hiragana.toString();
    }
}
