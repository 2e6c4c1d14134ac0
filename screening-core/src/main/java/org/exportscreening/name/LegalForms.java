package org.exportscreening.name;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which legal forms a name states. */
final class LegalForms {

    /** A legal form as short as this is one at the end or the beginning of a name only: "Sa Nguyen" is no company. */
    private static final int SHORT = 2;

    /** What the key of a legal form begins with; the name of its class follows. */
    static final String CLASS = "form:";

    /** "Company" goes with every other form. */
    private static final String ANY = "company";

    private LegalForms() {}

    static Set<String> of(List<NameToken> tokens, List<NameSpan> spans) {
        if (!hasAny(tokens, spans)) {
            return Set.of();
        }
        boolean[] legal = new boolean[tokens.size()];
        Set<String> classes = new TreeSet<>();
        for (NameSpan span : spans) {
            for (int i = span.from(); i < span.to(); i++) {
                legal[i] = span.kind() == WordKind.LEGAL_FORM;
            }
            if (span.kind() == WordKind.LEGAL_FORM) {
                classes.add(span.key().substring(CLASS.length()));
            }
        }
        int first = 0;
        while (first < legal.length && (legal[first] || isForm(tokens.get(first)))) {
            first++;
        }
        int last = legal.length - 1;
        while (last >= 0 && (legal[last] || isForm(tokens.get(last)))) {
            last--;
        }
        for (int i = 0; i < legal.length; i++) {
            NameToken token = tokens.get(i);
            boolean edge = i < first || i > last;
            if (!legal[i] && isForm(token) && (edge || token.text().length() > SHORT)) {
                classes.add(token.key().substring(CLASS.length()));
            }
        }
        classes.remove(ANY);
        return classes;
    }

    private static boolean hasAny(List<NameToken> tokens, List<NameSpan> spans) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == WordKind.LEGAL_FORM) {
                return true;
            }
        }
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).kind() == WordKind.LEGAL_FORM) {
                return true;
            }
        }
        return false;
    }

    /** Words that are known from the long names of legal forms only, such as {@code liability}, are none by themselves. */
    private static boolean isForm(NameToken token) {
        return token.kind() == WordKind.LEGAL_FORM && token.key().startsWith(CLASS);
    }
}
