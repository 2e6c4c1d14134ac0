package org.exportscreening.bench.accuracy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.exportscreening.bench.accuracy.NameText.Word;

/** Words run together, split, and put in another order. */
final class Spacing {

    private static final int TRIES = 20;

    private Spacing() {}

    /** Two words that stand next to each other, with nothing but a blank or a hyphen between them, run together. */
    static Optional<String> joined(String name, SplittableRandom random) {
        List<Word> words = NameText.words(name);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            Word left = words.get(i);
            Word right = words.get(i + 1);
            String between = name.substring(left.end(), right.start());
            if (left.length() >= 2 && right.length() >= 2 && between.equals(" ")) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int place = places.get(random.nextInt(places.size()));
        return Optional.of(name.substring(0, words.get(place).end())
                + name.substring(words.get(place + 1).start()));
    }

    /** A word of six letters or more split in two parts of two letters or more. */
    static Optional<String> split(String name, SplittableRandom random) {
        List<Word> words = NameText.words(name).stream()
                .filter(word -> word.isPlain() && word.length() >= 6)
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Word word = words.get(random.nextInt(words.size()));
        int at = 2 + random.nextInt(word.length() - 3);
        String parts = word.text().substring(0, at) + " " + word.text().substring(at);
        return Optional.of(NameText.replace(name, word, parts));
    }

    /** The words in another order, without the commas that belonged to the old one. */
    static Optional<String> shuffled(String name, SplittableRandom random) {
        List<String> tokens = NameText.tokens(name);
        for (int i = 0; i < TRIES; i++) {
            List<String> shuffled = new ArrayList<>(tokens);
            for (int j = shuffled.size() - 1; j > 0; j--) {
                Collections.swap(shuffled, j, random.nextInt(j + 1));
            }
            if (!shuffled.equals(tokens)) {
                return Optional.of(String.join(" ", shuffled));
            }
        }
        return Optional.empty();
    }

    /** {@code LAST, First} as {@code First LAST}; a name without a comma the other way round. */
    static Optional<String> swapped(String name) {
        String[] parts = name.split(",", -1);
        if (parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()) {
            return Optional.of(parts[1].strip() + " " + parts[0].strip());
        }
        int blank = name.lastIndexOf(' ');
        return parts.length > 1 || blank < 0
                ? Optional.empty()
                : Optional.of(name.substring(blank + 1) + ", " + name.substring(0, blank));
    }
}
