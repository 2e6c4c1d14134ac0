package org.exportscreening.bench.accuracy;

/**
 * Two names, and whether they are one party's.
 *
 * @param id what the pair is called in reports
 * @param tier how sure a matcher must be of it: {@code STRONG}, {@code MEDIUM} or {@code WEAK}
 * @param query the name asked for
 * @param candidate the listed name
 * @param match whether they should match
 * @param type entity, individual or vessel
 * @param note what the pair is about
 */
record LabelledPair(String id, String tier, String query, String candidate, boolean match, String type, String note) {}
