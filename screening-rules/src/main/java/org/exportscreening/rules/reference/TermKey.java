package org.exportscreening.rules.reference;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Brings names into a form in which case, width, blanks and marks make no difference. Stateless. */
final class TermKey {
    /** Words that people add to a name or leave out. */
    private static final List<String> FILLERS = List.of("list", "rule", "rules", "清单", "名单", "规则");

    private TermKey() {}

    /** Letters and digits only, in lower case and of one width. */
    static String of(String term) {
        StringBuilder key = new StringBuilder();
        folded(term).codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString();
    }

    /** One width, lower case. */
    static String folded(String term) {
        return Normalizer.normalize(term, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** One width, upper case, without blanks: for numbers and codes. */
    static String code(String term) {
        return Normalizer.normalize(term, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }

    /** The key without a word such as "list" at its end; the key itself if it has none. */
    static String bare(String key) {
        return FILLERS.stream()
                .filter(f -> key.endsWith(f) && key.length() > f.length())
                .findFirst()
                .map(f -> key.substring(0, key.length() - f.length()))
                .orElse(key);
    }
}
