package org.exportscreening.rules.fact;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Brings the path of a fact of one transaction into the form that it has in the catalogue. Immutable and thread-safe. */
final class FactPaths {
    private final List<Recursion> recursions;

    /**
     * The paths of a catalogue.
     *
     * @param recursive the names of the lists that may hold themselves
     */
    FactPaths(Collection<String> recursive) {
        this.recursions = recursive.stream().map(Recursion::of).toList();
    }

    /** The path with {@code []} for indices, and nested recursive lists folded. */
    String canonical(String path) {
        if (path.indexOf('[') < 0) {
            return path;
        }
        String folded = withoutIndices(path);
        for (Recursion recursion : recursions) {
            folded = recursion.fold(folded);
        }
        return folded;
    }

    private static String withoutIndices(String path) {
        StringBuilder plain = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean ofIndex = c >= '0' && c <= '9' && plain.length() > 0 && plain.charAt(plain.length() - 1) == '[';
            if (!ofIndex) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** A list that may hold itself: {@code .owners[]} before another {@code .owners} is folded away. */
    private record Recursion(String twice, Pattern repeated) {
        static Recursion of(String name) {
            String quoted = Pattern.quote(name);
            return new Recursion(
                    "." + name + "[]." + name, Pattern.compile("(\\." + quoted + "\\[])+(?=\\." + quoted + "\\b)"));
        }

        String fold(String path) {
            return path.contains(twice) ? repeated.matcher(path).replaceAll("") : path;
        }
    }
}
