package org.exportscreening.match;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.exportscreening.name.NameToken;
import org.exportscreening.name.WordKind;

/** A word that stands for a whole name by its first letters: {@code smic}. */
final class Acronym {

    static final int SHORTEST = 3;

    /** Of three letters there are so few that every one stands for something on the lists: it counts only when asked alone. */
    private static final int SHORTEST_AMONG_OTHERS = 4;

    private static final Set<WordKind> LESSER = EnumSet.of(WordKind.FUNCTION, WordKind.PARTICLE, WordKind.HONORIFIC);

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
    static Set<String> of(List<NameToken> tokens) {
        return of(tokens, NameToken::text, NameToken::kind);
    }

    static Set<String> ofWords(List<Word> words) {
        return of(words, Word::text, Word::kind);
    }

    private static <T> Set<String> of(List<T> words, Function<T, String> text, Function<T, WordKind> kind) {
        Set<String> acronyms = new LinkedHashSet<>();
        acronyms.add(letters(words, text, kind, k -> !k.isMinor()));
        acronyms.add(letters(words, text, kind, k -> !LESSER.contains(k)));
        acronyms.add(letters(words, text, kind, k -> k != WordKind.FUNCTION));
        acronyms.removeIf(acronym -> acronym.length() < SHORTEST);
        return acronyms;
    }

    private static <T> String letters(
            List<T> words, Function<T, String> text, Function<T, WordKind> kind, Predicate<WordKind> counts) {
        StringBuilder letters = new StringBuilder(words.size());
        for (T word : words) {
            char first = text.apply(word).charAt(0);
            if (counts.test(kind.apply(word))) {
                if (!Character.isLetter(first)) {
                    return "";
                }
                letters.append(first);
            }
        }
        return letters.toString();
    }
}
