package org.exportscreening.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.exportscreening.name.NameToken;
import org.exportscreening.name.WordKind;

/** A word that stands for a whole name by its first letters: {@code smic}. */
final class Acronym {

    static final int SHORTEST = 3;

    /** Of three letters there are so few that every one stands for something on the lists: it counts only when asked alone. */
    private static final int SHORTEST_AMONG_OTHERS = 4;

    /** What an acronym leaves out: minor words; or lesser ones, but legal forms stand for a letter; or words of grammar only. */
    private static final List<Set<WordKind>> LEFT_OUT = List.of(
            EnumSet.of(WordKind.LEGAL_FORM, WordKind.FUNCTION, WordKind.HONORIFIC),
            EnumSet.of(WordKind.FUNCTION, WordKind.PARTICLE, WordKind.HONORIFIC),
            EnumSet.of(WordKind.FUNCTION));

    private Acronym() {}

    /** Whether a word of a name may be an acronym: what else is there may only say where or what ({@code smic beijing}). */
    static boolean mayBe(int index, ScoredName name) {
        Word word = name.words[index];
        boolean alone = name.size() == 1;
        if (!mayBe(word) || word.length() < (alone ? SHORTEST : SHORTEST_AMONG_OTHERS)) {
            return false;
        }
        for (int i = 0; i < name.size(); i++) {
            WordKind kind = name.words[i].kind();
            if (i != index && (kind.isTelling() || kind.isPersonal())) {
                return false;
            }
        }
        return true;
    }

    static boolean mayBe(Word word) {
        if ((word.kind() != WordKind.DISTINCTIVE && word.kind() != WordKind.COMMON) || word.length() < SHORTEST) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** What a name may be abbreviated to by the first letters of its words, with and without the lesser ones. */
    static List<String> of(List<NameToken> tokens) {
        return of(tokens, NameToken::text, NameToken::kind);
    }

    static List<String> ofWords(List<Word> words) {
        return of(words, Word::text, Word::kind);
    }

    private static <T> List<String> of(List<T> words, Function<T, String> text, Function<T, WordKind> kind) {
        if (words.size() < SHORTEST) {
            return List.of();
        }
        List<String> acronyms = new ArrayList<>(LEFT_OUT.size());
        StringBuilder letters = new StringBuilder(words.size());
        for (int i = 0; i < LEFT_OUT.size(); i++) {
            letters(words, text, kind, LEFT_OUT.get(i), letters);
            boolean isNew = acronyms.isEmpty() || !isLast(acronyms, letters);
            if (letters.length() >= SHORTEST && isNew) {
                acronyms.add(letters.toString());
            }
        }
        return acronyms;
    }

    private static boolean isLast(List<String> acronyms, StringBuilder letters) {
        return acronyms.get(acronyms.size() - 1).contentEquals(letters);
    }

    /** Writes the first letters; nothing if one of them is no letter. */
    private static <T> void letters(
            List<T> words,
            Function<T, String> text,
            Function<T, WordKind> kind,
            Set<WordKind> leftOut,
            StringBuilder letters) {
        letters.setLength(0);
        for (int i = 0; i < words.size(); i++) {
            if (!leftOut.contains(kind.apply(words.get(i)))) {
                char first = text.apply(words.get(i)).charAt(0);
                if (!Character.isLetter(first)) {
                    letters.setLength(0);
                    return;
                }
                letters.append(first);
            }
        }
    }
}
