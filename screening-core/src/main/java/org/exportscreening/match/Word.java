package org.exportscreening.match;

import javax.annotation.Nullable;
import org.exportscreening.name.NameToken;
import org.exportscreening.name.WordKind;
import org.exportscreening.name.script.ConsonantFrame;
import org.exportscreening.name.script.RomanizationKey;

/**
 * A word with what it is compared by.
 *
 * @param text the word, normalized
 * @param key the same for words that mean the same
 * @param kind what sort of word it is
 * @param sound the same for usual romanizations of one name; empty when the word is compared by its letters only
 * @param frame the same for spellings of one name that differ in vowels and doubled letters; empty when it is not compared so
 * @param fuzzy whether it may be misspelled and still be the same: not when it is short, a number, or has a digit
 */
record Word(String text, String key, WordKind kind, String sound, String frame, boolean fuzzy) {

    /** In a word of fewer letters every letter counts. */
    static final int SHORTEST_FUZZY = 3;

    /** Shorter words sound like too many others. */
    static final int SHORTEST_ROMANIZED = 5;

    private static final int SHORTEST_FRAMED = 4;

    /** Three consonants say which name it is, two do not. */
    private static final int SHORTEST_FRAME = 3;

    static Word of(NameToken token) {
        boolean fuzzy = isFuzzy(token.text(), token.kind());
        boolean romanized = fuzzy
                && token.text().length() >= SHORTEST_ROMANIZED
                && token.kind() != WordKind.GENERIC
                && !token.kind().isMinor();
        String sound = romanized ? RomanizationKey.of(token.text()) : "";
        // Most names sound as they are written: one text is enough then.
        boolean asWritten = sound.equals(token.text());
        return new Word(
                token.text(), token.key(), token.kind(), asWritten ? token.text() : sound, frame(token, fuzzy), fuzzy);
    }

    private static String frame(NameToken token, boolean fuzzy) {
        if (!fuzzy
                || token.text().length() < SHORTEST_FRAMED
                || (!token.kind().isTelling() && !token.kind().isPersonal())) {
            return "";
        }
        String frame = ConsonantFrame.of(token.text());
        return frame.length() < SHORTEST_FRAME ? "" : frame;
    }

    /** As the record's own, but quick before it is compiled: one query asks for it for each of its words. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Word word
                && kind == word.kind
                && fuzzy == word.fuzzy
                && text.equals(word.text)
                && key.equals(word.key)
                && sound.equals(word.sound);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + key.hashCode();
    }

    int length() {
        return text.length();
    }

    boolean isInitial() {
        return kind == WordKind.INITIAL;
    }

    /** Whether it is several words that stand for one. */
    boolean isPhrase() {
        return text.indexOf(' ') >= 0;
    }

    boolean isMinor() {
        return kind.isMinor();
    }

    private static boolean isFuzzy(String word, WordKind kind) {
        if (word.length() < SHORTEST_FUZZY || kind == WordKind.NUMBER || kind == WordKind.PARTICLE) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            // One Chinese character more or less is another word.
            if (!Character.isLetter(word.charAt(i)) || Character.isIdeographic(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
