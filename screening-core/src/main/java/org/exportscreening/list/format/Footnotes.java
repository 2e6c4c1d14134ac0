package org.exportscreening.list.format;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/**
 * The footnotes of an Entity List row. The list has no column for them; they show in the sections that the license
 * requirement names, and as a digit glued to its words, where it stood raised in print.
 */
final class Footnotes {

    private static final String DIGIT = "([1345\u00b9\u00b3\u2074\u2075])(?![\\dA-Za-z.])";
    private static final String RAISED = "\u00b9\u00b3\u2074\u2075";
    private static final String PLAIN = "1345";

    /** ... of the EAR)4; ... of the EAR.)4; 734.9(g),3 746.8; 734.9(e)(1)1; footnote 5. */
    private static final Pattern GLUED = Pattern.compile(
            "(?:EAR(?:[).]*\\)[.]?\\s?|\\.?)|734\\.9\\([eg]\\)(?:\\(\\d\\))?,?|[Ff]ootnotes? )" + DIGIT);

    private Footnotes() {}

    /** The footnotes, empty for none; null when there is no text to tell from. */
    @Nullable
    static Set<Integer> parse(String requirement) {
        if (requirement.isBlank()) {
            return null;
        }
        Set<Integer> footnotes = new TreeSet<>();
        if (requirement.contains("734.9(e)(1)") || requirement.contains("736.2(b)(3)(vi)")) {
            footnotes.add(1);
        }
        if (requirement.contains("734.9(g)")) {
            footnotes.add(3);
        }
        if (requirement.contains("734.9(e)(2)")) {
            footnotes.add(4);
        }
        if (requirement.contains("734.9(e)(3)") || requirement.contains("744.11(a)(2)(v)")) {
            footnotes.add(5);
        }
        Matcher glued = GLUED.matcher(requirement);
        while (glued.find()) {
            String digit = glued.group(1);
            int raised = RAISED.indexOf(digit);
            footnotes.add(Integer.valueOf(raised < 0 ? digit : PLAIN.substring(raised, raised + 1)));
        }
        return footnotes;
    }
}
