package org.exportscreening.name.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A name without blanks, cut into known words from the left, the longest first; cut back where the rest stays unknown. */
final class NameParts {

    /** The longest word that is looked for. */
    static final int LONGEST = 12;

    private final List<List<String>> parts;

    NameParts(String name, Function<String, List<String>> readings) {
        List<List<String>> found = new ArrayList<>();
        boolean whole = cut(name, 0, readings, found, new boolean[name.length() + 1]);
        this.parts = whole ? List.copyOf(found) : List.of();
    }

    /** {@code dead}: where a cut was tried in vain, so that no name takes longer than its length squared. */
    private static boolean cut(
            String name, int start, Function<String, List<String>> readings, List<List<String>> found, boolean[] dead) {
        if (start == name.length()) {
            return true;
        }
        if (dead[start]) {
            return false;
        }
        for (int end = Math.min(name.length(), start + LONGEST); end > start; end--) {
            List<String> here = readings.apply(name.substring(start, end));
            if (!here.isEmpty()) {
                found.add(here);
                if (cut(name, end, readings, found, dead)) {
                    return true;
                }
                found.remove(found.size() - 1);
            }
        }
        dead[start] = true;
        return false;
    }

    /** The name with each word in its so-and-so-many-th reading, or its first; empty when the name could not be cut. */
    String reading(int choice) {
        return String.join(
                " ",
                parts.stream()
                        .map(readings -> readings.get(choice < readings.size() ? choice : 0))
                        .toList());
    }
}
