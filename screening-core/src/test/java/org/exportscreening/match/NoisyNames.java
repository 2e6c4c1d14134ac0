package org.exportscreening.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.exportscreening.list.ListEntry;
import org.exportscreening.party.PartyName;

/** Queries for tests: listed names as people write them, names of nobody, and garbage. */
final class NoisyNames {

    private static final List<String> FORMS = List.of(
            "Ltd", "Limited", "GmbH", "Co., Ltd.", "JSC", "LLC", "S.A.", "Inc", "Joint Stock Company", "OOO", "Corp.");
    private static final List<String> WORDS = List.of(
            "Trading",
            "International",
            "Beijing",
            "Hong Kong",
            "High-Tech",
            "Technology",
            "Institute of",
            "No. 7",
            "Dr.",
            "al",
            "bin",
            "Muhammad",
            "Ivan",
            "Golden",
            "and",
            "X",
            "United Arab Emirates");
    private static final List<String> HAN = List.of(
            "华为", "技术", "北京", "航空", "航天", "大学", "上海", "电子", "科技", "工业", "研究所", "王伟", "中国", "精密", "集团", "有限公司", "股份有限公司",
            "第五十五");
    private static final List<String> ORDINARY = List.of(
            "Deutsche Bahn AG",
            "Acme Furniture GmbH",
            "Miller & Sons Bakery",
            "Anna Schmidt",
            "John Smith",
            "Global Trading Co Ltd",
            "Tech",
            "Co Ltd",
            "First National Bank of Springfield",
            "Li Wei",
            "Mohammed Ali",
            "Orion Shipping");
    private static final String LATIN = "abvgdezijklmnoprstufhcyqwx";
    private static final String CYRILLIC = "абвгдезийклмнопрстуфхцыквкс";

    private final List<PartyName> listed;
    private final Random random;

    NoisyNames(List<ListEntry> entries, Random random) {
        this.listed = entries.stream().flatMap(entry -> entry.names().stream()).toList();
        this.random = random;
    }

    String next() {
        return switch (random.nextInt(12)) {
            case 0 -> one(ORDINARY);
            case 1 -> garbage();
            case 2 -> han();
            case 3 -> cyrillic(listedName());
            default -> noisy(listedName());
        };
    }

    private String listedName() {
        return one(listed).text();
    }

    private String noisy(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(name.split("[\\s,]+", -1)));
        words.removeIf(String::isEmpty);
        for (int i = random.nextInt(4); i > 0 && !words.isEmpty(); i--) {
            change(words);
        }
        return String.join(random.nextInt(6) == 0 ? "-" : " ", words);
    }

    private void change(List<String> words) {
        int at = random.nextInt(words.size());
        String word = words.get(at);
        switch (random.nextInt(11)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, one(WORDS));
            case 2 -> words.add(one(FORMS));
            case 3 -> Collections.shuffle(words, random);
            case 4 -> words.set(at, word.substring(0, 1) + ".");
            case 5 -> words.set(at, word.substring(0, 1 + random.nextInt(word.length())));
            case 6 -> join(words, at);
            case 7 -> split(words, at);
            case 8 -> acronym(words);
            default -> words.set(at, misspelled(word));
        }
    }

    private static void join(List<String> words, int at) {
        if (at + 1 < words.size()) {
            words.set(at, words.get(at) + words.remove(at + 1));
        }
    }

    private void split(List<String> words, int at) {
        String word = words.get(at);
        if (word.length() > 1) {
            int middle = 1 + random.nextInt(word.length() - 1);
            words.set(at, word.substring(0, middle));
            words.add(at + 1, word.substring(middle));
        }
    }

    private void acronym(List<String> words) {
        StringBuilder letters = new StringBuilder();
        words.forEach(word -> letters.append(word.charAt(0)));
        words.clear();
        words.add(letters.toString());
    }

    private String misspelled(String word) {
        StringBuilder letters = new StringBuilder(word);
        int at = random.nextInt(word.length());
        switch (random.nextInt(4)) {
            case 0 -> letters.deleteCharAt(at);
            case 1 -> letters.insert(at, letter());
            case 2 -> letters.setCharAt(at, letter());
            default -> {
                if (at + 1 < letters.length()) {
                    letters.insert(at, letters.charAt(at + 1)).deleteCharAt(at + 2);
                }
            }
        }
        return letters.isEmpty() ? "x" : letters.toString();
    }

    private String han() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i <= random.nextInt(3) + 1; i++) {
            name.append(one(HAN));
        }
        return name.toString();
    }

    private static String cyrillic(String name) {
        StringBuilder letters = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            int at = LATIN.indexOf(c);
            letters.append(at < 0 ? c : CYRILLIC.charAt(at));
        }
        return letters.toString();
    }

    /** Forms, initials, particles and numbers, which say little, and random letters. */
    private String garbage() {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            switch (random.nextInt(5)) {
                case 0 -> name.append(one(FORMS));
                case 1 -> name.append(one(WORDS));
                case 2 -> name.append(random.nextInt(100));
                case 3 -> name.append(letter());
                default -> name.append(Character.toChars(0x20 + random.nextInt(0x600)));
            }
            name.append(' ');
        }
        return name.toString();
    }

    private char letter() {
        return (char) ('a' + random.nextInt(26));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
