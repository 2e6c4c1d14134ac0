package org.exportscreening.bench.accuracy;

/**
 * An entry that was found.
 *
 * @param id the entry
 * @param name the listed name that was met
 * @param score from 0 to 1
 */
record Hit(String id, String name, double score) {}
