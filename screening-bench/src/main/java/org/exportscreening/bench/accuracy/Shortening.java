package org.exportscreening.bench.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words left out, cut to their initial, or a name cut to its acronym. */
final class Shortening {

    private static final int NAME_OF_FOUR = 4;
    private static final int ACRONYM_OF_THREE = 3;

    private Shortening() {}

    /** Without one of the inner words of four or more; neither the rarest, nor a legal form, nor a word of grammar goes. */
    static Optional<String> middleDropped(String name, NamePool pool, SplittableRandom random) {
        List<String> words = List.of(name.strip().split("\\s+", -1));
        List<Integer> places = IntStream.range(1, Math.max(1, words.size() - 1))
                .filter(i -> words.size() >= NAME_OF_FOUR && isCore(words.get(i)))
                .filter(i -> isNotRarest(i, words, pool))
                .boxed()
                .toList();
        return pick(places, random).map(place -> {
            List<String> left = new ArrayList<>(words);
            left.remove((int) place);
            return String.join(" ", left);
        });
    }

    /** With one word of three letters or more, not the rarest, as its initial, with or without a dot; commas stay. */
    static Optional<String> initial(String name, NamePool pool, SplittableRandom random) {
        List<String> words = List.of(name.strip().split("\\s+", -1));
        List<Integer> places = IntStream.range(0, words.size())
                .filter(i -> isCore(words.get(i)) && words.get(i).matches("\\p{L}{3}.*"))
                .filter(i -> isNotRarest(i, words, pool))
                .boxed()
                .toList();
        return pick(places, random).map(place -> {
            String word = words.get(place);
            List<String> cut = new ArrayList<>(words);
            cut.set(place, word.charAt(0) + (random.nextBoolean() ? "." : "") + (word.endsWith(",") ? "," : ""));
            return String.join(" ", cut);
        });
    }

    /** The first letters of three core words or more, without the legal form; none for names with figures in them. */
    static Optional<String> acronym(String name) {
        List<String> tokens = NameText.tokens(CompanyWords.formDropped(name).orElse(name));
        List<String> core = tokens.stream().filter(Shortening::isCore).toList();
        boolean plain = core.stream().allMatch(token -> Character.isLetter(token.charAt(0)))
                && name.chars().noneMatch(Character::isDigit);
        return core.size() < ACRONYM_OF_THREE || !plain
                ? Optional.empty()
                : Optional.of(core.stream()
                        .map(token -> token.substring(0, 1).toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining()));
    }

    private static boolean isCore(String word) {
        String bare = NameText.bare(word);
        return !bare.isEmpty() && !CompanyWords.isForm(bare) && !CompanyWords.isFunction(bare);
    }

    private static boolean isNotRarest(int place, List<String> words, NamePool pool) {
        List<String> core = words.stream().filter(Shortening::isCore).toList();
        return core.size() >= 2
                && pool.rarest(core).filter(words.get(place)::equals).isEmpty();
    }

    private static Optional<Integer> pick(List<Integer> places, SplittableRandom random) {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(random.nextInt(places.size())));
    }
}
