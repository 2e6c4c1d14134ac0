package org.exportscreening.name.script;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Japanese names in characters that Chinese uses too. A Japanese name has Japanese readings, never those of Mandarin; which
 * ones, no rule says, so they come from tables of surnames, given names, places and words of organizations. Immutable,
 * thread-safe.
 */
public final class JapaneseNames {

    private final Map<String, List<String>> surnames = new HashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private final Set<String> telling = new HashSet<>();
    private final Set<Character> letters = new HashSet<>();
    private final NameTable given = NameTable.load("japanese-given.txt");
    private final Map<String, String> heads = new HashMap<>();
    private final Map<String, String> tails = new HashMap<>();
    private final KanaRenderer kana = new KanaRenderer();

    private final Map<Character, Character> reformed = new HashMap<>();

    private JapaneseNames() {
        for (String[] entry : Resources.entries("japanese-old-letters.txt")) {
            reformed.put(entry[0].charAt(0), entry[1].charAt(0));
        }
        for (String[] entry : Resources.entries("japanese-surnames.txt")) {
            String name = entry[0].replace("?", "");
            surnames.put(modern(name), NameTable.spellings(entry));
            if (name.equals(entry[0]) && name.length() > 1) {
                telling.add(name);
            }
        }
        for (String[] entry : Resources.entries("japanese-words.txt")) {
            String word = entry[0].replace("!", "");
            words.put(modern(word), NameTable.spellings(entry));
            if (!word.equals(entry[0])) {
                telling.add(word);
            }
        }
        for (String[] entry : Resources.entries("japanese-elements.txt")) {
            (entry[1].equals("h") ? heads : tails).put(entry[0], entry[2]);
        }
        for (String[] line : Resources.entries("japanese-letters.txt")) {
            for (char letter : line[0].toCharArray()) {
                letters.add(letter);
            }
        }
    }

    /**
     * The tables that come with the library; always the same instance, read when first asked for.
     *
     * @return the Japanese names
     */
    public static JapaneseNames bundled() {
        return Bundled.INSTANCE;
    }

    /**
     * Whether a name is Japanese rather than Chinese: it has kana, or a character that only Japanese writes, or a word such
     * as 株式会社 or 三菱 at its start or its end, or it starts with a Japanese surname of two or more characters that is no
     * Chinese name, place or word as well.
     *
     * @param name a name, with or without blanks
     * @return true when it is Japanese; false when it is not or might as well be Chinese
     */
    public boolean isJapanese(String name) {
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (isKana(letter) || letters.contains(letter)) {
                return true;
            }
        }
        String bare = name.strip();
        for (int length = Math.min(bare.length(), NameParts.LONGEST); length > 1; length--) {
            if (telling.contains(bare.substring(0, length))
                    || (telling.contains(bare.substring(bare.length() - length)) && !isSurnameOnly(bare, length))) {
                return true;
            }
        }
        return false;
    }

    /** A surname tells at the start of a name, not at its end. */
    private boolean isSurnameOnly(String name, int length) {
        return !words.containsKey(modern(name.substring(name.length() - length)));
    }

    /**
     * Readings of a Japanese name: as a person (surname, given name), or as words of an organization.
     *
     * @param kanji a name or a part of one, without blanks; kana may be mixed in
     * @return its readings in letters a to z, words apart by single blanks ({@code mitsubishi jukogyo},
     *     {@code mitsubishi heavy industries}), the most usual first, at most four; empty when a part has no reading here
     */
    public List<String> readings(String kanji) {
        Spellings spellings = new Spellings();
        String name = modern(kanji);
        person(name, spellings);
        NameParts parts = new NameParts(name, this::wordReadings);
        for (int choice = 0; choice < Spellings.MOST; choice++) {
            spellings.add(parts.reading(choice));
        }
        for (String reading : given(name)) {
            spellings.add(reading);
        }
        return spellings.list();
    }

    private void person(String name, Spellings spellings) {
        for (int split = Math.min(3, name.length() - 1); split > 0; split--) {
            List<String> first = surnames.getOrDefault(name.substring(0, split), List.of());
            List<String> second = given(name.substring(split));
            for (String surname : first) {
                for (String personal : second) {
                    spellings.add(surname + " " + personal);
                }
            }
        }
        spellings.addAll(surnames.getOrDefault(name, List.of()));
    }

    private List<String> given(String name) {
        List<String> known = given.of(name);
        if (!known.isEmpty()) {
            return known;
        }
        if (isKana(name)) {
            return kanaReadings(name);
        }
        if (name.length() < 2 || name.length() > 3) {
            return List.of();
        }
        int split = name.length() - 1;
        String head = name.substring(0, split);
        String first = heads.getOrDefault(head, first(given.of(head)));
        String last = tails.getOrDefault(name.substring(split), "");
        return first.isEmpty() || last.isEmpty() ? List.of() : List.of(first + last);
    }

    private String modern(String name) {
        StringBuilder modern = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            modern.setCharAt(i, reformed.getOrDefault(name.charAt(i), name.charAt(i)));
        }
        return modern.toString();
    }

    private static String first(List<String> readings) {
        return readings.isEmpty() ? "" : readings.get(0);
    }

    private List<String> wordReadings(String part) {
        List<String> readings = words.get(part);
        if (readings != null) {
            return readings;
        }
        if (isKana(part)) {
            return kanaReadings(part);
        }
        return part.length() > 1 ? surnames.getOrDefault(part, List.of()) : List.of();
    }

    private List<String> kanaReadings(String part) {
        Spellings spellings = new Spellings();
        kana.render(part, spellings);
        return spellings.list();
    }

    private static boolean isKana(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (!isKana(part.charAt(i))) {
                return false;
            }
        }
        return !part.isEmpty();
    }

    private static boolean isKana(char letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA || letter == 'ー';
    }

    private static final class Bundled {
        static final JapaneseNames INSTANCE = new JapaneseNames();
    }
}
