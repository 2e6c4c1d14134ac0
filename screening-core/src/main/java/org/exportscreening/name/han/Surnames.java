package org.exportscreening.name.han;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.name.han.HanWord.Kind;

/** Personal names: a surname of one or two characters, then a given name of one or two. */
final class Surnames {

    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_GIVEN_NAME = 3;

    private final Map<String, String> readings;
    private final Pinyin pinyin;

    private Surnames(Map<String, String> readings, Pinyin pinyin) {
        this.readings = readings;
        this.pinyin = pinyin;
    }

    /** Each line: surnames that sound as usual, or surnames, {@code =}, and their readings as names with {@code |} between. */
    static Surnames load(Pinyin pinyin) {
        Map<String, String> readings = new HashMap<>();
        for (String line : Resource.lines("surnames.txt")) {
            int equals = line.indexOf('=');
            String known = equals < 0 ? "" : line.substring(equals + 1).strip();
            for (String surname : (equals < 0 ? line : line.substring(0, equals).strip()).split(" ", -1)) {
                readings.put(surname, known);
            }
        }
        return new Surnames(readings, pinyin);
    }

    private List<String> surname(String surname) {
        String known = readings.get(surname);
        if (known == null) {
            return List.of();
        }
        return known.isEmpty() ? pinyin.read(surname) : List.of(known.split(" \\| ", -1));
    }

    /** Surname and given name; empty when this can not be a personal name. */
    List<HanWord> read(String name) {
        if (name.length() > LONGEST_NAME) {
            return List.of();
        }
        for (int length = 2; length >= 1; length--) {
            if (name.length() > length && name.length() - length <= LONGEST_GIVEN_NAME) {
                List<String> surname = surname(name.substring(0, length));
                List<HanWord> words = surname.isEmpty() ? List.of() : words(name, length, surname);
                if (!words.isEmpty()) {
                    return words;
                }
            }
        }
        return List.of();
    }

    private List<HanWord> words(String name, int length, List<String> surname) {
        String given = name.substring(length);
        List<List<String>> syllables = pinyin.syllables(given);
        List<String> spellings = new ArrayList<>(Pinyin.join(syllables));
        if (spellings.isEmpty()) {
            return List.of();
        }
        if (syllables.size() > 1) {
            String apart =
                    String.join(" ", syllables.stream().map(s -> s.get(0)).toList());
            spellings.add(1, apart.replace('v', 'u'));
        }
        return List.of(
                new HanWord(name.substring(0, length), Kind.PINYIN, surname),
                new HanWord(given, Kind.PINYIN, spellings));
    }
}
