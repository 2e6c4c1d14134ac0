package org.exportscreening.name.script;

import java.util.HashMap;
import java.util.Map;

/**
 * The scripts of India whose consonants carry an a. The north (Devanagari, Bengali, Gurmukhi, Gujarati) does not speak it at
 * the end of a word; in the middle it stays, which is one spelling in use of two. One table serves all: the blocks of Unicode
 * run parallel.
 */
final class IndicRenderer implements Renderer {

    private static final int BLOCK = 0x80;
    private static final int DEVANAGARI = 0x900;
    private static final char NUKTA = '\u093c';
    private static final int STYLES = 2;

    private final Map<String, Letter> letters = new HashMap<>();

    IndicRenderer() {
        for (String[] entry : Resources.entries("indic.txt")) {
            String latin = entry[2].equals("-") ? "" : entry[2];
            letters.put(entry[0], new Letter(entry[1].charAt(0), latin, entry.length > 3 ? entry[3] : latin));
        }
    }

    @Override
    public void render(String word, Spellings spellings) {
        boolean north = word.codePointAt(0) < DEVANAGARI + 4 * BLOCK;
        // In Bengali the dot for a nasal is always ng; Gurmukhi has a second sign for it.
        String devanagari = devanagari(word.replace("\u0982", "\u0999\u09cd").replace('\u0a70', '\u0a02'));
        for (int style = 0; style < STYLES; style++) {
            spellings.add(write(devanagari, style, north));
        }
        spellings.add(write(devanagari, 0, !north));
    }

    private String write(String word, int style, boolean dropsLast) {
        StringBuilder latin = new StringBuilder(word.length() * 2);
        boolean inherent = false;
        int at = 0;
        while (at < word.length()) {
            int end = at + 1 < word.length() && word.charAt(at + 1) == NUKTA ? at + 2 : at + 1;
            Letter letter = letters.get(word.substring(at, end));
            if (letter == null) {
                letter = letters.get(word.substring(at, at + 1));
            }
            at = end;
            if (letter != null) {
                if (inherent && letter.role != 's' && letter.role != 'h') {
                    latin.append('a');
                }
                latin.append(style == 0 ? letter.latin : letter.second);
                inherent = letter.role == 'c';
            }
        }
        return inherent && !(dropsLast && latin.length() > 1)
                ? latin.append('a').toString()
                : latin.toString();
    }

    private static String devanagari(String word) {
        StringBuilder shifted = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            shifted.append((char) (DEVANAGARI + (letter - DEVANAGARI) % BLOCK));
        }
        return shifted.toString();
    }

    private record Letter(char role, String latin, String second) {}
}
