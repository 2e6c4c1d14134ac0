package org.exportscreening.rules.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.exportscreening.rules.json.Nearest;

/** Entries by id, title and name. Immutable and thread-safe. */
final class NameIndex {
    private static final int SUGGESTIONS = 5;

    /** A name of so few letters is not read with a slip: one letter more is another name. */
    private static final int SHORT = 4;

    /** In Chinese a letter is a word. */
    private static final int SHORT_CHINESE = 6;

    private static final int LONG = 9;

    private final Map<String, Set<ReferenceEntry>> byKey = new LinkedHashMap<>();

    NameIndex(Collection<ReferenceEntry> entries) {
        entries.forEach(e -> put(e.id(), e));
        entries.forEach(e -> {
            put(e.title().en(), e);
            put(e.title().zh(), e);
        });
        entries.forEach(e -> e.names().forEach(name -> put(name, e)));
    }

    private void put(String name, ReferenceEntry entry) {
        byKey.computeIfAbsent(TermKey.of(name), k -> new LinkedHashSet<>()).add(entry);
    }

    /** The entries of a name; where there is none, those of the name without "list" or the like, or of one with a slip. */
    List<ReferenceEntry> find(String term) {
        String key = TermKey.of(term);
        return Stream.of(Optional.of(key), Optional.of(TermKey.bare(key)), slip(key))
                .flatMap(Optional::stream)
                .map(byKey::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(List::copyOf)
                .orElse(List.of());
    }

    /** The name that was meant if one letter differs, of a long name two; numbers have no slips. */
    private Optional<String> slip(String key) {
        boolean chinese = key.codePoints().anyMatch(Character::isIdeographic);
        if (key.length() < (chinese ? SHORT_CHINESE : SHORT) || key.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        int allowed = key.length() < LONG ? 1 : 2;
        return Nearest.of(key, byKey.keySet())
                .filter(near -> near.length() >= SHORT
                        && LevenshteinDistance.getDefaultInstance().apply(key, near) <= allowed);
    }

    /** What may have been meant: names that contain the term, names of single words of it, then the nearest ones. */
    List<Link> nearest(String term) {
        String key = TermKey.of(term);
        if (key.isEmpty()) {
            return List.of();
        }
        Stream<String> containing =
                byKey.keySet().stream().filter(k -> k.contains(key) || (k.length() >= SHORT && key.contains(k)));
        Stream<String> words = Stream.of(term.split("\\s+"))
                .filter(w -> w.length() >= SHORT)
                .flatMap(w -> Nearest.of(TermKey.of(w), byKey.keySet()).stream());
        Stream<String> near = nearest(key, byKey.keySet()).stream();
        return Stream.of(containing, words, near)
                .flatMap(keys -> keys)
                .flatMap(this::bearers)
                .distinct()
                .limit(SUGGESTIONS)
                .map(ReferenceEntry::link)
                .toList();
    }

    private Stream<ReferenceEntry> bearers(String key) {
        return byKey.getOrDefault(key, Set.of()).stream();
    }

    /** The nearest of the valid names, the nearest first. */
    static List<String> nearest(String asked, Collection<String> valid) {
        Set<String> left = new LinkedHashSet<>(valid);
        List<String> found = new ArrayList<>();
        while (found.size() < SUGGESTIONS) {
            Optional<String> next = Nearest.of(asked, left);
            if (next.isEmpty()) {
                break;
            }
            found.add(next.get());
            left.remove(next.get());
        }
        return found;
    }
}
