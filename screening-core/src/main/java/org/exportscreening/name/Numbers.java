package org.exportscreening.name;

/** Numbers within names: {@code 13}, {@code 13th}. Number words are in the tables. */
final class Numbers {

    private static final String ORDINALS = " st nd rd th ";

    private Numbers() {}

    /** The digits of a number, without leading zeros; empty when the word is no number. */
    static String digits(String word) {
        int end = 0;
        while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
            end++;
        }
        boolean number = end > 0 && (end == word.length() || ORDINALS.contains(" " + word.substring(end) + " "));
        if (!number) {
            return "";
        }
        int start = 0;
        while (start < end - 1 && word.charAt(start) == '0') {
            start++;
        }
        return word.substring(start, end);
    }
}
