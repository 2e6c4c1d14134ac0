package org.exportscreening.match;

/**
 * Words of a query and words of a listed name that go together: one with one, or one with several neighbors that are the same when
 * run together, or one with the whole name that it abbreviates.
 *
 * @param queryFrom first word of the query
 * @param queryTo after the last word of the query
 * @param listedFrom first word of the listed name
 * @param listedTo after the last word of the listed name
 * @param similarity above 0, at most 1
 * @param weight how much it counts
 */
record Pairing(int queryFrom, int queryTo, int listedFrom, int listedTo, double similarity, double weight) {}
