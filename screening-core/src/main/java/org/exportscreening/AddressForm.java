package org.exportscreening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameToken;
import org.exportscreening.name.WordKind;

/**
 * An address made comparable.
 *
 * @param words its words and numbers, one spelling each, with what they weigh
 * @param numbers its numbers
 * @param places the words that are known as places
 * @param telling the words that may name a street or a building, each with the numbers next to it
 */
record AddressForm(
        Map<String, Double> words, Set<String> numbers, Set<String> places, Map<String, Set<String>> telling) {

    private static final double TELLING = 1;

    /** What stands in many addresses: street, floor, city. */
    private static final double COMMON = 0.3;

    private static final Pattern PART = Pattern.compile("\\d+|\\D+");
    private static final Set<String> NOTHING = Set.of("no", "nr", "number", "th", "nd", "the", "of", "and", "p", "o");

    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("st", "street"),
            Map.entry("str", "street"),
            Map.entry("rd", "road"),
            Map.entry("av", "avenue"),
            Map.entry("ave", "avenue"),
            Map.entry("blvd", "boulevard"),
            Map.entry("ln", "lane"),
            Map.entry("bldg", "building"),
            Map.entry("blk", "block"),
            Map.entry("fl", "floor"),
            Map.entry("flr", "floor"),
            Map.entry("f", "floor"),
            Map.entry("rm", "room"),
            Map.entry("unit", "room"),
            Map.entry("flat", "room"),
            Map.entry("ste", "room"),
            Map.entry("suite", "room"),
            Map.entry("apt", "room"),
            Map.entry("apartment", "room"),
            Map.entry("dist", "district"),
            Map.entry("ctr", "center"),
            Map.entry("centre", "center"));

    /** Beside the spelled out ones: words of addresses that no street is named by. */
    private static final Set<String> EVERYWHERE = Set.of(
            "tower",
            "house",
            "plaza",
            "city",
            "town",
            "village",
            "province",
            "county",
            "box",
            "zone",
            "park",
            "estate",
            "industrial",
            "business",
            "commercial");

    static AddressForm of(NameForm form) {
        Map<String, Double> words = new LinkedHashMap<>();
        Set<String> numbers = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        List<String> inOrder = new ArrayList<>();
        for (NameToken token : form.tokens()) {
            Matcher part = PART.matcher(token.text());
            while (part.find()) {
                String word = part.group();
                if (Character.isDigit(word.charAt(0))) {
                    word = word.replaceFirst("^0+(?=.)", "");
                    numbers.add(word);
                    words.put(word, TELLING);
                } else if (NOTHING.contains(word)) {
                    continue;
                } else {
                    word = SPELLINGS.getOrDefault(word, word);
                    words.put(word, weight(word, token.kind()));
                    if (token.kind() == WordKind.PLACE) {
                        places.add(word);
                    }
                }
                inOrder.add(word);
            }
        }
        Map<String, Set<String>> telling = new LinkedHashMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            String word = inOrder.get(i);
            if (words.getOrDefault(word, 0.0) == TELLING && !numbers.contains(word)) {
                Set<String> neighbors = telling.computeIfAbsent(word, w -> new LinkedHashSet<>());
                neighbor(inOrder, i, -1, words, numbers, neighbors);
                neighbor(inOrder, i, 1, words, numbers, neighbors);
            }
        }
        return new AddressForm(words, numbers, places, telling);
    }

    /** The next number in a direction, if only words of many addresses stand between. */
    private static void neighbor(
            List<String> inOrder,
            int from,
            int step,
            Map<String, Double> words,
            Set<String> numbers,
            Set<String> neighbors) {
        for (int i = from + step; i >= 0 && i < inOrder.size(); i += step) {
            String word = inOrder.get(i);
            if (numbers.contains(word)) {
                neighbors.add(word);
                return;
            }
            if (words.getOrDefault(word, 0.0) == TELLING) {
                return;
            }
        }
    }

    /** Whether nothing that both state contradicts: two house numbers are two houses. */
    boolean mayBe(AddressForm other) {
        return numbersAgree(other)
                && (places.isEmpty() || other.places.isEmpty() || shares(places, other.places))
                && (numbers.equals(other.numbers) || isPartOf(other) || other.isPartOf(this))
                && telling.entrySet().stream().allMatch(word -> isNextToTheSame(word, other));
    }

    /** Whether they have a name of a street or a building in common. */
    boolean sharesTellingWord(AddressForm other) {
        return shares(telling.keySet(), other.telling.keySet());
    }

    /** One may be fuller, but not each in its own way. */
    private boolean numbersAgree(AddressForm other) {
        return !numbers.isEmpty()
                && !other.numbers.isEmpty()
                && (numbers.containsAll(other.numbers) || other.numbers.containsAll(numbers));
    }

    private boolean isPartOf(AddressForm other) {
        return other.telling.keySet().containsAll(telling.keySet());
    }

    private static boolean isNextToTheSame(Map.Entry<String, Set<String>> word, AddressForm other) {
        Set<String> there = other.telling.getOrDefault(word.getKey(), Set.of());
        return word.getValue().isEmpty() || there.isEmpty() || shares(word.getValue(), there);
    }

    private static boolean shares(Collection<String> some, Collection<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static double weight(String word, WordKind kind) {
        boolean common = word.length() == 1
                || kind == WordKind.PLACE
                || kind.isMinor()
                || SPELLINGS.containsValue(word)
                || EVERYWHERE.contains(word);
        return common ? COMMON : TELLING;
    }
}
