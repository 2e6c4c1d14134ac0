package org.exportscreening.name.han;

import java.util.List;
import java.util.Objects;

/**
 * A piece of a Chinese name with its reading in Latin letters.
 *
 * @param latin its most usual reading: lower-case letters and digits, never empty; may be several words with blanks between
 *     ({@code research institute})
 * @param source the characters that it stands for, simplified
 * @param kind how the reading came about
 * @param alternatives other readings that a list may print instead, most usual first, without {@code latin}; often empty
 */
public record HanWord(String latin, String source, Kind kind, List<String> alternatives) {

    /** How a reading came about. */
    public enum Kind {
        /** A word of trade or organization, translated: {@code technology}. */
        GLOSS,
        /** A place by its English name: {@code harbin}. */
        PLACE,
        /** Characters by their sound, joined: {@code hongxiang}. */
        PINYIN,
        /** A number in digits: {@code 14}. */
        NUMBER,
        /** A legal form: {@code co ltd}. */
        LEGAL_FORM,
        /** A known organization or brand by its own English name: {@code huawei}; also Latin letters of the name itself. */
        BRAND
    }

    /** Checks and copies the components. */
    public HanWord {
        Objects.requireNonNull(latin, "latin");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(kind, "kind");
        alternatives = List.copyOf(alternatives);
    }

    HanWord(String source, Kind kind, List<String> readings) {
        this(readings.get(0), source, kind, readings.subList(1, readings.size()));
    }
}
