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

    private Shortening() {}

    /** Without one of the inner words of four or more; neither the rarest, nor a legal form, nor a word of grammar goes. */
    static Optional<String> middleDropped(String name, NamePool pool, SplittableRandom random) {
        List<String> tokens = NameText.tokens(name);
        List<Integer> places = IntStream.range(1, Math.max(1, tokens.size() - 1))
                .filter(i -> tokens.size() >= 4 && isCore(tokens.get(i)))
                .filter(i -> isNotRarest(i, tokens, pool))
                .boxed()
                .toList();
        return pick(places, random).map(place -> {
            List<String> left = new ArrayList<>(tokens);
            left.remove((int) place);
            return String.join(" ", left);
        });
    }

    /** With one word of three letters or more, not the rarest, as its initial, with or without a dot. */
    static Optional<String> initial(String name, NamePool pool, SplittableRandom random) {
        List<String> tokens = NameText.tokens(name);
        List<Integer> places = IntStream.range(0, tokens.size())
                .filter(i -> isCore(tokens.get(i)) && tokens.get(i).length() >= 3)
                .filter(i -> Character.isLetter(tokens.get(i).charAt(0)))
                .filter(i -> isNotRarest(i, tokens, pool))
                .boxed()
                .toList();
        return pick(places, random).map(place -> {
            List<String> cut = new ArrayList<>(tokens);
            cut.set(place, tokens.get(place).charAt(0) + (random.nextBoolean() ? "." : ""));
            return String.join(" ", cut);
        });
    }

    /** The first letters of three core words or more; none for names with figures in them. */
    static Optional<String> acronym(String name) {
        List<String> core =
                NameText.tokens(name).stream().filter(Shortening::isCore).toList();
        boolean plain = core.stream().allMatch(token -> Character.isLetter(token.charAt(0)))
                && name.chars().noneMatch(Character::isDigit);
        return core.size() < 3 || !plain
                ? Optional.empty()
                : Optional.of(core.stream()
                        .map(token -> token.substring(0, 1).toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining()));
    }

    private static boolean isCore(String token) {
        String bare = NameText.bare(token);
        return !bare.isEmpty() && !CompanyWords.isForm(bare) && !CompanyWords.isFunction(bare);
    }

    private static boolean isNotRarest(int place, List<String> tokens, NamePool pool) {
        List<String> core = tokens.stream().filter(Shortening::isCore).toList();
        return core.size() >= 2
                && pool.rarest(core).filter(tokens.get(place)::equals).isEmpty();
    }

    private static Optional<Integer> pick(List<Integer> places, SplittableRandom random) {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(random.nextInt(places.size())));
    }
}
