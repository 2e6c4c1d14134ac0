package org.exportscreening.bench.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Legal forms, abbreviations and words of grammar, as the harness knows them: apart from the library's own tables. */
final class CompanyWords {

    /** Legal forms in words; each line of the table is a class, and a form is replaced by one of another class. */
    private static final List<List<List<String>>> FORMS = forms();

    private static final Set<String> FORM_WORDS = formWords();
    private static final Map<String, List<String>> SHORT = abbreviations();
    private static final Set<String> FUNCTION = Set.of(
            "of", "and", "the", "for", "in", "de", "del", "la", "el", "al", "et", "y", "e", "und", "a", "an", "to",
            "on", "at", "by", "da", "do", "des", "du", "di", "i", "dlya", "im", "fur", "das", "der", "die", "los",
            "las", "le", "les");

    private CompanyWords() {}

    /** Where a legal form stands among the tokens of a name. */
    record Place(int start, int end, int group) {}

    static boolean isFunction(String word) {
        return FUNCTION.contains(word);
    }

    static boolean isForm(String word) {
        return FORM_WORDS.contains(word);
    }

    /** The longest legal form at the end of a name, else at its beginning; never the whole name. */
    static Optional<Place> form(List<String> tokens) {
        List<String> bare = tokens.stream().map(NameText::bare).toList();
        Optional<Place> best = Optional.empty();
        for (int group = 0; group < FORMS.size(); group++) {
            for (List<String> form : FORMS.get(group)) {
                int size = form.size();
                int longest = best.map(place -> place.end() - place.start()).orElse(0);
                if (size >= bare.size() || size <= longest) {
                    continue;
                }
                if (bare.subList(bare.size() - size, bare.size()).equals(form)) {
                    best = Optional.of(new Place(bare.size() - size, bare.size(), group));
                } else if (bare.subList(0, size).equals(form)) {
                    best = Optional.of(new Place(0, size, group));
                }
            }
        }
        return best;
    }

    /** The name without its legal form; empty when it has none or too little would be left. */
    static Optional<String> formDropped(String name) {
        List<String> tokens = NameText.tokens(name);
        return form(tokens)
                .map(place -> with(tokens, place, List.of()))
                .filter(left -> NameKey.of(left).length() >= 4)
                .filter(left -> !Arrays.stream(NameKey.of(left).split(" ", -1)).allMatch(CompanyWords::isForm));
    }

    /** The name with a legal form of another class. */
    static Optional<String> formReplaced(String name, SplittableRandom random) {
        List<String> tokens = NameText.tokens(name);
        return form(tokens).filter(place -> formDropped(name).isPresent()).map(place -> {
            int group = random.nextInt(FORMS.size() - 1);
            List<List<String>> others = FORMS.get(group < place.group() ? group : group + 1);
            List<String> other = others.get(random.nextInt(others.size()));
            return with(
                    tokens,
                    place,
                    other.stream().map(w -> w.toUpperCase(Locale.ROOT)).toList());
        });
    }

    /**
     * The name with every word that has a usual abbreviation abbreviated; empty when there is none but the legal form, which
     * would be no more than another spelling of it.
     */
    static Optional<String> abbreviated(String name, SplittableRandom random) {
        List<NameText.Word> words = NameText.words(name);
        String changed = name;
        boolean telling = false;
        for (int i = words.size() - 1; i >= 0; i--) {
            NameText.Word word = words.get(i);
            List<String> abbreviations = SHORT.get(NameText.bare(word.text()));
            if (abbreviations != null) {
                telling |= !isForm(NameText.bare(word.text()));
                changed = NameText.replace(changed, word, abbreviations.get(random.nextInt(abbreviations.size())));
            }
        }
        return telling ? Optional.of(changed) : Optional.empty();
    }

    private static String with(List<String> tokens, Place place, List<String> instead) {
        List<String> changed = new ArrayList<>(tokens.subList(0, place.start()));
        changed.addAll(instead);
        changed.addAll(tokens.subList(place.end(), tokens.size()));
        return String.join(" ", changed);
    }

    private static List<List<List<String>>> forms() {
        return Tables.lines("forms.txt").stream()
                .map(line -> Arrays.stream(line.split(";", -1))
                        .map(form -> List.of(form.strip().split(" ", -1)))
                        .toList())
                .toList();
    }

    private static Set<String> formWords() {
        Set<String> words = new HashSet<>();
        FORMS.forEach(group -> group.forEach(words::addAll));
        words.removeAll(Set.of("de", "stock", "joint", "open", "closed", "public", "private", "society", "with"));
        return Set.copyOf(words);
    }

    private static Map<String, List<String>> abbreviations() {
        Map<String, List<String>> table = new HashMap<>();
        for (String line : Tables.lines("abbreviations.txt")) {
            String[] sides = line.split("=", -1);
            List<String> abbreviations = List.of(sides[1].strip().split(" ", -1));
            Arrays.stream(sides[0].strip().split(" ", -1)).forEach(word -> table.put(word, abbreviations));
        }
        return Map.copyOf(table);
    }
}
