package org.exportscreening.name.script;

/** Writes a word of one script in Latin letters. */
interface Renderer {

    /** Adds the Latin spellings of a word, the most usual first. */
    void render(String word, Spellings spellings);
}
