package org.exportscreening.bench.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.exportscreening.bench.accuracy.NameText.Word;

/** Typing errors: a letter from a to z inserted, deleted, substituted, or two neighbors exchanged, at any position. */
final class Typos {

    private static final int LETTERS = 26;

    private Typos() {}

    /** One error in the longest word of five letters or more; of equals, the first. */
    static Optional<String> inLongest(String name, SplittableRandom random) {
        return NameText.words(name).stream()
                .filter(word -> word.isPlain() && word.length() >= 5)
                .max(Comparator.comparingInt(Word::length))
                .map(word -> NameText.replace(name, word, edited(word.text(), random)));
    }

    /** One error in a word of four letters or more, whichever. */
    static Optional<String> inOne(String name, SplittableRandom random) {
        return inSome(name, 1, random);
    }

    /** One error in each of two words of four letters or more. */
    static Optional<String> inTwo(String name, SplittableRandom random) {
        return inSome(name, 2, random);
    }

    private static Optional<String> inSome(String name, int count, SplittableRandom random) {
        List<Word> words = new ArrayList<>(NameText.words(name).stream()
                .filter(word -> word.isPlain() && word.length() >= 4)
                .toList());
        if (words.size() < count) {
            return Optional.empty();
        }
        while (words.size() > count) {
            words.remove(random.nextInt(words.size()));
        }
        String changed = name;
        for (int i = words.size() - 1; i >= 0; i--) {
            changed =
                    NameText.replace(changed, words.get(i), edited(words.get(i).text(), random));
        }
        return Optional.of(changed);
    }

    /** The word with one error, which always shows. */
    static String edited(String word, SplittableRandom random) {
        while (true) {
            String edited = edit(word, random);
            if (!edited.equalsIgnoreCase(word)) {
                return edited;
            }
        }
    }

    private static String edit(String word, SplittableRandom random) {
        int at = random.nextInt(word.length());
        char letter = (char) ((Character.isUpperCase(word.charAt(at)) ? 'A' : 'a') + random.nextInt(LETTERS));
        return switch (random.nextInt(4)) {
            case 0 -> {
                int before = random.nextInt(word.length() + 1);
                yield word.substring(0, before) + letter + word.substring(before);
            }
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default -> {
                int left = random.nextInt(word.length() - 1);
                yield word.substring(0, left) + word.charAt(left + 1) + word.charAt(left) + word.substring(left + 2);
            }
        };
    }
}
