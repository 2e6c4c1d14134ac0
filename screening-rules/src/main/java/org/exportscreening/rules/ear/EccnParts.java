package org.exportscreening.rules.ear;

import java.util.ArrayList;
import java.util.List;
import org.exportscreening.rules.fact.Answer;

/** What the letters and digits of an ECCN say by themselves (15 CFR 738.2). Stateless. */
final class EccnParts {
    static final String EAR99 = "EAR99";

    private EccnParts() {}

    /** Category and product group, such as 3B; EAR99 has none and answers EAR99. */
    static Answer group(Answer eccn) {
        return eccn.value() instanceof String code ? Answer.known(group(code)) : eccn;
    }

    /** The groups of a list of ECCNs, as complete as the list. */
    static Answer groups(Answer eccns) {
        if (!(eccns.value() instanceof List<?> codes)) {
            return eccns;
        }
        List<String> groups =
                codes.stream().map(c -> group(String.valueOf(c))).distinct().toList();
        return eccns.complete() ? Answer.known(groups) : Answer.atLeast(groups, eccns.missing());
    }

    private static String group(String code) {
        return code.equals(EAR99) ? code : code.substring(0, 2);
    }

    /** The code and every one that it lies below: 3B991, 3B991.b and 3B991.b.2 for the last. */
    static Answer path(Answer eccn) {
        if (!(eccn.value() instanceof String code)) {
            return eccn;
        }
        List<String> path = new ArrayList<>();
        for (int dot = code.indexOf('.'); dot >= 0; dot = code.indexOf('.', dot + 1)) {
            path.add(code.substring(0, dot));
        }
        path.add(code);
        return Answer.known(path);
    }

    /**
     * The first paragraph, such as {@code y} of 9A610.y.1; EAR99 has none and answers EAR99.
     *
     * @param eccn the code
     * @param fact what to ask for where the code stops at its heading
     */
    static Answer paragraph(Answer eccn, String fact) {
        if (!(eccn.value() instanceof String code)) {
            return eccn;
        }
        String[] parts = code.split("\\.", 3);
        return parts.length > 1 ? Answer.known(parts[1]) : code.equals(EAR99) ? eccn : Answer.unknown(fact);
    }
}
