package org.exportscreening.name.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * Rewrites a word letter by letter after a table; the longest letters win. A row is a rule: the letters, then what each
 * column writes for them, {@code -} for nothing. A column is a way of romanization; a rule that ends early has its first
 * column in the others. {@code ^} before or {@code $} after the letters ties them to the start or the end of the word,
 * {@code (xyz)} before or after them asks for one of these letters beside them. Rules of later tables replace the same rule
 * of earlier ones. Letters a to z without a rule stay, all others vanish. Immutable.
 */
final class LetterTable implements Renderer {

    private final Map<Character, Rule[]> rules;
    private final int columns;

    private LetterTable(Map<String, Rule> all) {
        Map<Character, List<Rule>> byLetter = new HashMap<>();
        int most = 1;
        for (Rule rule : all.values()) {
            byLetter.computeIfAbsent(rule.text.charAt(0), letter -> new ArrayList<>())
                    .add(rule);
            most = Math.max(most, rule.latin.size());
        }
        this.rules = new HashMap<>();
        for (Map.Entry<Character, List<Rule>> entry : byLetter.entrySet()) {
            Rule[] sorted = entry.getValue().toArray(new Rule[0]);
            Arrays.sort(sorted);
            rules.put(entry.getKey(), sorted);
        }
        this.columns = most;
    }

    static LetterTable load(String... resources) {
        Map<String, Rule> all = new HashMap<>();
        for (String resource : resources) {
            for (String[] entry : Resources.entries(resource)) {
                all.put(entry[0], Rule.of(entry));
            }
        }
        return new LetterTable(all);
    }

    @Override
    public void render(String word, Spellings spellings) {
        for (int column = 0; column < columns; column++) {
            spellings.add(write(word, column));
        }
    }

    /** The word as one column writes it. */
    String write(String word, int column) {
        StringBuilder latin = new StringBuilder(word.length() + 8);
        int at = 0;
        while (at < word.length()) {
            Rule rule = ruleAt(word, at);
            if (rule != null) {
                latin.append(rule.latin.get(column < rule.latin.size() ? column : 0));
                at += rule.text.length();
            } else {
                char letter = word.charAt(at++);
                if (letter >= 'a' && letter <= 'z') {
                    latin.append(letter);
                }
            }
        }
        return latin.toString();
    }

    @Nullable
    private Rule ruleAt(String word, int at) {
        Rule[] candidates = rules.get(word.charAt(at));
        if (candidates != null) {
            for (Rule rule : candidates) {
                if (rule.fits(word, at)) {
                    return rule;
                }
            }
        }
        return null;
    }

    /** {@code before} and {@code after}: the letters that may stand there; empty for any, {@code ^} and {@code $} for none. */
    private record Rule(String before, String text, String after, List<String> latin) implements Comparable<Rule> {

        static Rule of(String[] entry) {
            String key = entry[0];
            String before = "";
            String after = "";
            if (key.startsWith("^")) {
                before = "^";
                key = key.substring(1);
            } else if (key.startsWith("(")) {
                before = key.substring(1, key.indexOf(')'));
                key = key.substring(key.indexOf(')') + 1);
            }
            if (key.endsWith("$")) {
                after = "$";
                key = key.substring(0, key.length() - 1);
            } else if (key.endsWith(")")) {
                after = key.substring(key.indexOf('(') + 1, key.length() - 1);
                key = key.substring(0, key.indexOf('('));
            }
            String[] latin = new String[entry.length - 1];
            for (int i = 0; i < latin.length; i++) {
                latin[i] = entry[i + 1].equals("-") ? "" : entry[i + 1];
            }
            return new Rule(before, key, after, List.of(latin));
        }

        /** The rule that is tried first comes first: the longest, then the one with the most conditions. */
        @Override
        public int compareTo(Rule other) {
            int longer = other.text.length() - text.length();
            return longer != 0 ? longer : other.conditions() - conditions();
        }

        private int conditions() {
            return (before.isEmpty() ? 0 : 1) + (after.isEmpty() ? 0 : 1);
        }

        boolean fits(String word, int at) {
            return word.startsWith(text, at)
                    && (before.isEmpty() || fitsBefore(word, at))
                    && (after.isEmpty() || fitsAfter(word, at + text.length()));
        }

        private boolean fitsBefore(String word, int at) {
            return before.equals("^") ? at == 0 : at > 0 && before.indexOf(word.charAt(at - 1)) >= 0;
        }

        private boolean fitsAfter(String word, int end) {
            return after.equals("$")
                    ? end == word.length()
                    : end < word.length() && after.indexOf(word.charAt(end)) >= 0;
        }
    }
}
