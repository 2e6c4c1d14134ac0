package org.exportscreening.name.han;

import java.util.ArrayList;
import java.util.List;

/** Numbers in names: {@code 第十四}, {@code 五十五}, {@code 七〇一}, {@code 第28}. */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final int LONGEST = 8;
    private static final List<String> ORDINALS = List.of(
            "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private Numerals() {}

    static boolean isNumeral(char c) {
        return isDigit(c) || UNITS.indexOf(c) >= 0;
    }

    /** Where the longest numeral at this index ends, with its {@code 第} and {@code 号}; the index itself if there is none. */
    static int end(String text, int start) {
        int first = start < text.length() && text.charAt(start) == '第' ? start + 1 : start;
        int end = first;
        while (end < text.length() && end < first + LONGEST && isNumeral(text.charAt(end))) {
            end++;
        }
        if (end == first) {
            return start;
        }
        return end < text.length() && text.charAt(end) == '号' ? end + 1 : end;
    }

    static boolean isOrdinal(String numeral) {
        return numeral.charAt(0) == '第' || numeral.charAt(numeral.length() - 1) == '号';
    }

    /** The number in digits, then as an English ordinal. */
    static List<String> readings(String numeral) {
        String digits = digits(numeral);
        List<String> readings = new ArrayList<>();
        readings.add(digits);
        readings.add(digits + suffix(digits));
        if (digits.length() < 3 && Integer.parseInt(digits) < ORDINALS.size()) {
            readings.add(ORDINALS.get(Integer.parseInt(digits)));
        }
        return readings;
    }

    /** Digits one by one (七〇一, 502), or counted in tens and hundreds (五十五). */
    static String digits(String numeral) {
        StringBuilder digits = new StringBuilder();
        int sum = 0;
        int last = 0;
        boolean counted = false;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int unit = UNITS.indexOf(c);
            if (unit >= 0) {
                counted = true;
                sum += (int) Math.pow(10, unit + 1) * (last == 0 ? 1 : last);
                last = 0;
            } else if (isDigit(c)) {
                last = value(c);
                digits.append(last);
            }
        }
        return counted ? Integer.toString(sum + last) : digits.toString();
    }

    private static boolean isDigit(char c) {
        return c == '〇' || DIGITS.indexOf(c) >= 0 || (c >= '0' && c <= '9');
    }

    private static int value(char c) {
        if (c == '〇') {
            return 0;
        }
        return c <= '9' ? c - '0' : DIGITS.indexOf(c);
    }

    private static String suffix(String digits) {
        if (digits.length() > 1 && digits.charAt(digits.length() - 2) == '1') {
            return "th";
        }
        return switch (digits.charAt(digits.length() - 1)) {
            case '1' -> "st";
            case '2' -> "nd";
            case '3' -> "rd";
            default -> "th";
        };
    }
}
