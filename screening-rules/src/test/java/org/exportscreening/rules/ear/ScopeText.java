package org.exportscreening.rules.ear;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exportscreening.rules.fact.Truth;

/**
 * What a scope of the reference says by simple rules, written without the reader of the project's table: "entire entry",
 * "entire entry except .y", ".a, .b.1 and .c to .e". Everything else is prose.
 *
 * @param eccn the entry
 * @param text the scope
 */
record ScopeText(String eccn, String text) {
    private static final String P = "[a-z](?:\\.\\d+(?:\\.[a-z](?:\\.\\d+)?)*)*";
    private static final String ITEM = "\\.?\\s?" + P + "(?: (?:to|through) \\.?" + P + ")?";
    private static final String LIST = ITEM + "(?:(?:,? and |,? or |, )" + ITEM + ")*";
    private static final Pattern ENTIRE = Pattern.compile("(?:to )?(?:the )?entire entry\\.?");
    private static final Pattern EXCEPT = Pattern.compile("(?:the )?entire entry,? except:? (" + LIST + ")\\.?");
    private static final Pattern PARAGRAPHS =
            Pattern.compile("(?:(?:items controlled by|“software” controlled by|paragraphs?) )?(" + LIST
                    + ")(?: only| of this entry)?\\.?");
    private static final Pattern ONE =
            Pattern.compile("(?<![a-z])(" + P + ")(?![a-z])(?: (?:to|through) \\.?(" + P + "))?");

    /** The scope with the paragraphs of the entry itself written without its ECCN. */
    private String own() {
        return text.replaceAll("\\b" + eccn + "\\s?(?=\\.)", "")
                .replace(". 1.", ".1.")
                .strip();
    }

    boolean prose() {
        String own = own();
        return !ENTIRE.matcher(own).matches()
                && !EXCEPT.matcher(own).matches()
                && !PARAGRAPHS.matcher(own).matches();
    }

    /** Whether it reaches a code; UNKNOWN for a heading whose paragraph decides, and for prose. */
    Truth reaches(String code) {
        String own = own();
        if (ENTIRE.matcher(own).matches()) {
            return Truth.TRUE;
        }
        Matcher except = EXCEPT.matcher(own);
        if (except.matches()) {
            return any(code, paragraphs(except.group(1))).not();
        }
        Matcher named = PARAGRAPHS.matcher(own);
        return named.matches() ? any(code, paragraphs(named.group(1))) : Truth.UNKNOWN;
    }

    /** The paragraphs of the entry that prose names, with or without a condition; those of other entries set aside. */
    List<String> named() {
        String others = "\\b(?!" + eccn + ")\\d[A-E]\\d{3}(?:\\." + P + ")?(?:(?:, (?:and |or )?| and | or )\\.?" + P
                + "(?![a-z]))*";
        String rest = text.replaceAll(others, "");
        List<String> named = new ArrayList<>();
        Matcher own = Pattern.compile("(?:\\b" + eccn + "\\s?|(?<!\\w))\\.(" + P + ")(?![a-z])")
                .matcher(rest);
        while (own.find()) {
            named.add(own.group(1));
        }
        Matcher continued =
                Pattern.compile("(?:,|and|or|to) (" + P + ")(?![a-z])").matcher(rest);
        while (continued.find()) {
            if (continued.group(1).contains(".")) {
                named.add(continued.group(1));
            }
        }
        return named;
    }

    /** The items that a line on software or technology is about: every ECCN that it names before a condition or an exception. */
    List<String> itemsNamed() {
        char group = eccn.charAt(1);
        List<String> items = new ArrayList<>();
        if ((group != 'D' && group != 'E') || text.startsWith("entire entry")) {
            return items;
        }
        Matcher named = Pattern.compile("\\b(\\d[A-E]\\d{3})((?:\\." + P + ")?)(?![\\w.]*\\))")
                .matcher(text.split("except|not apply|that |having |in the ", 2)[0]);
        while (named.find()) {
            if (!named.group(1).equals(eccn)) {
                items.add(named.group(1) + named.group(2));
            }
        }
        return items;
    }

    private static List<String> paragraphs(String list) {
        List<String> all = new ArrayList<>();
        Matcher one = ONE.matcher(list);
        while (one.find()) {
            if (one.group(2) == null) {
                all.add(one.group(1));
            } else {
                range(one.group(1), one.group(2), all);
            }
        }
        return all;
    }

    private static void range(String from, String to, List<String> all) {
        int digits = from.lastIndexOf('.') + 1;
        if (digits == 0) {
            for (char c = from.charAt(0); c <= to.charAt(0); c++) {
                all.add(String.valueOf(c));
            }
            return;
        }
        int last = Integer.parseInt(to.substring(to.lastIndexOf('.') + 1));
        for (int n = Integer.parseInt(from.substring(digits)); n <= last; n++) {
            all.add(from.substring(0, digits) + n);
        }
    }

    private Truth any(String code, List<String> paragraphs) {
        Truth any = Truth.FALSE;
        for (String p : paragraphs) {
            String full = eccn + "." + p;
            if (code.equals(full) || code.startsWith(full + ".")) {
                return Truth.TRUE;
            }
            if (full.startsWith(code + ".")) {
                any = Truth.UNKNOWN;
            }
        }
        return any;
    }
}
