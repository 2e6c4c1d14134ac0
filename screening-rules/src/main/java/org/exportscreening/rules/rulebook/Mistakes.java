package org.exportscreening.rules.rulebook;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.exportscreening.rules.json.JsonException;

/**
 * Reads the pieces of something one by one, so that a mistake in one does not hide those in the others. What is said once is not said
 * again. Serves one reading.
 */
final class Mistakes {
    private final Consumer<JsonException> problems;
    private final Set<String> said = new HashSet<>();

    /** A gatherer that hands on each mistake; one that throws ends the reading at the first. */
    Mistakes(Consumer<JsonException> problems) {
        this.problems = problems;
    }

    /** Reads a piece that must be there; empty if it is wrong. */
    <T> Optional<T> of(Supplier<T> piece) {
        return maybe(() -> Optional.of(piece.get()));
    }

    /** Reads a piece that may be absent; empty if it is absent or wrong. */
    <T> Optional<T> maybe(Supplier<Optional<T>> piece) {
        try {
            return piece.get();
        } catch (JsonException e) {
            add(e);
            return Optional.empty();
        }
    }

    /** Runs a check. */
    void check(Runnable check) {
        try {
            check.run();
        } catch (JsonException e) {
            add(e);
        }
    }

    void add(JsonException mistake) {
        if (said.add(mistake.getMessage())) {
            problems.accept(mistake);
        }
    }

    boolean any() {
        return !said.isEmpty();
    }
}
