package org.exportscreening.name;

/** How much a word can say about who is meant. */
public enum WordKind {
    /** A word that may identify. */
    DISTINCTIVE,
    /** A trade, place or other everyday word of names: {@code technology}, {@code international}, {@code beijing}. */
    GENERIC,
    /** A legal form: {@code ltd}, {@code gmbh}. */
    LEGAL_FORM,
    /** A title before a personal name: {@code dr}, {@code mrs}. */
    HONORIFIC,
    /** A word of grammar: {@code and}, {@code of}. */
    FUNCTION;

    /**
     * Whether such a word says next to nothing: names that share only such words do not match.
     *
     * @return true for legal forms, honorifics and words of grammar
     */
    public boolean isMinor() {
        return this == LEGAL_FORM || this == HONORIFIC || this == FUNCTION;
    }
}
