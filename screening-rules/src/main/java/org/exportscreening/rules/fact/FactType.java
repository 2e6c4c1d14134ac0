package org.exportscreening.rules.fact;

import java.util.Locale;

/** The type of a fact's value, as named in the fact catalogue. */
public enum FactType {
    /** True or false. */
    BOOLEAN,
    /** A decimal number, in the unit that the fact's question names. */
    NUMBER,
    /** A whole number. */
    INTEGER,
    /** Free text; never compared by rules. */
    TEXT,
    /** An ISO date. */
    DATE,
    /** An ISO 3166-1 alpha-2 country, or a code that the catalogue adds. */
    COUNTRY,
    /** A dotted code in which a longer code lies below a shorter one: {@code 3A090.a} below {@code 3A090}. */
    CODE,
    /** One of a closed set of words. */
    SYMBOL,
    /** A group of other facts. */
    OBJECT;

    /**
     * The name in catalogue files.
     *
     * @return lower case
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
