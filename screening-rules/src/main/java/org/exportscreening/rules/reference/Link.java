package org.exportscreening.rules.reference;

/**
 * Where to read on: something else that can be explained.
 *
 * @param term what to ask for
 * @param title its title
 */
public record Link(String term, Bilingual title) {}
