package org.exportscreening.name.han;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A way to write a Chinese name in Latin letters.
 *
 * @param words its words in the order of the Chinese name, never empty
 * @param kind how the name was read
 */
public record HanRendering(List<HanWord> words, Kind kind) {

    /** How a name was read as a whole. */
    public enum Kind {
        /** The whole name is a known one: its English name, as published. */
        CURATED,
        /** Places and words of organizations translated, known brands by their names, the rest by its sound. */
        GLOSSED,
        /** A personal name: surname, then the given name as one word. */
        PERSON,
        /** Everything by its sound. */
        PINYIN
    }

    /** Checks and copies the components. */
    public HanRendering {
        words = List.copyOf(words);
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * The rendering as one text.
     *
     * @return the most usual readings of its words with blanks between
     */
    public String text() {
        return words.stream().map(HanWord::latin).collect(Collectors.joining(" "));
    }
}
