package org.exportscreening.bench.speed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Small changes to a name: a typing error, a word left out, two words exchanged, or two run together. */
final class Noise {

    private static final int LETTERS = 26;
    private static final int KINDS = 6;

    private Noise() {}

    /** The name with one change; typing errors, the commonest change, are taken more often than the others. */
    static String change(String name, SplittableRandom random) {
        List<String> words = new ArrayList<>(words(name));
        int at = random.nextInt(words.size());
        int next = (at + 1) % words.size();
        switch (words.size() == 1 ? KINDS : random.nextInt(KINDS)) {
            case 0 -> words.remove(at);
            case 1 -> words.set(at, words.set(next, words.get(at)));
            case 2 -> {
                words.set(at, words.get(at) + words.get(next));
                words.remove(next);
            }
            default -> words.set(at, typo(words.get(at), random));
        }
        return String.join(" ", words);
    }

    /** The word with a letter inserted, deleted, substituted, or exchanged with its neighbor. */
    static String typo(String word, SplittableRandom random) {
        int at = random.nextInt(word.length());
        char letter = (char) ((Character.isUpperCase(word.charAt(0)) ? 'A' : 'a') + random.nextInt(LETTERS));
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        return switch (word.length() < 3 ? 0 : random.nextInt(4)) {
            case 0 -> before + letter + word.substring(at);
            case 1 -> before + after;
            case 2 -> before + letter + after;
            default ->
                after.isEmpty() ? before + letter : before + after.charAt(0) + word.charAt(at) + after.substring(1);
        };
    }

    /** The beginning of one word and the end of another. */
    static String blend(String word, String other) {
        return word.substring(0, (word.length() + 1) / 2) + other.substring(other.length() / 2);
    }

    static List<String> words(String name) {
        return Arrays.asList(name.strip().split("\\s+", -1));
    }
}
