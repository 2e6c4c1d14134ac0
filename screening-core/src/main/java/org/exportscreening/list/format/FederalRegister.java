package org.exportscreening.list.format;

import java.util.List;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/** Federal Register citations as the Bureau of Industry and Security writes them, each with its date. Stateless. */
final class FederalRegister {

    /** Typing errors included: 11/222/2021. */
    private static final Pattern DATE = Pattern.compile("\\b\\d{1,2}/\\d{1,3}/\\d{2,4}\\b");

    private static final Pattern CITATION =
            Pattern.compile("\\d{1,3}\\s*\\.?\\s*F\\.?\\s?R\\.?\\s*\\d{1,6}(?:,\\s*\\d{3,6}\\b(?!\\s*\\.?\\s*F))*");

    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9]{2}");

    private FederalRegister() {}

    /** Citations in the forms of {@link Citations}; none when the cell holds none. */
    static List<String> citations(String cell) {
        List<String> citations = Citations.parse(cell).citations();
        return citations.equals(List.of(cell.strip()))
                        && !CITATION.matcher(cell).find()
                ? List.of()
                : citations;
    }

    /**
     * What to keep beside the citations.
     *
     * @param cell the cell
     * @return the cell when it says more than citations and dates; null when it does not
     */
    @Nullable
    static String remark(String cell) {
        String rest = CITATION.matcher(DATE.matcher(cell).replaceAll(";")).replaceAll(";");
        return WORDS.matcher(rest.replace("and", "")).find() ? cell : null;
    }
}
