package org.exportscreening.rules.engine;

/**
 * A fact that an answer rests on.
 *
 * @param fact its path, with indices
 * @param value its value
 */
public record Observation(String fact, Object value) {}
