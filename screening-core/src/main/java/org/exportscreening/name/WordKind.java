package org.exportscreening.name;

/** What sort of word a word of a name is, and with that how much it can say about who is meant. */
public enum WordKind {
    /** A word that is in none of the tables: it may identify. */
    DISTINCTIVE,
    /** A word that many unrelated companies, ships and products are named by: {@code orion}, {@code golden}. */
    COMMON,
    /** A family name that many people bear. */
    SURNAME,
    /** A given name that many people bear. */
    GIVEN_NAME,
    /** A country, region, city or direction: {@code beijing}, {@code northern}. */
    PLACE,
    /** A word of trades and institutions: {@code technology}, {@code international}. */
    GENERIC,
    /** A number, written in digits or words: {@code 13}, {@code 13th}, {@code thirteenth}. */
    NUMBER,
    /** A single letter, mostly the first one of a word. */
    INITIAL,
    /** A particle of personal names: {@code al}, {@code bin}, {@code van}. */
    PARTICLE,
    /** A legal form: {@code ltd}, {@code gmbh}. */
    LEGAL_FORM,
    /** A title before a personal name: {@code dr}, {@code mrs}. */
    HONORIFIC,
    /** A word of grammar: {@code and}, {@code of}. */
    FUNCTION;

    /**
     * Whether such a word says nothing about who is meant: it is left out of the comparison of words.
     *
     * @return true for legal forms, honorifics and words of grammar
     */
    public boolean isMinor() {
        return this == LEGAL_FORM || this == HONORIFIC || this == FUNCTION;
    }

    /**
     * Whether people are called so.
     *
     * @return true for given names and family names
     */
    public boolean isPersonal() {
        return this == GIVEN_NAME || this == SURNAME;
    }

    /**
     * Whether a word of this kind can tell one party from another. Names that agree in other words only, be they of trade or of
     * people, must agree in nearly all of them.
     *
     * @return true for distinctive and common words
     */
    public boolean isTelling() {
        return this == DISTINCTIVE || this == COMMON;
    }
}
