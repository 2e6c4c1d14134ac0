/**
 * Finding and scoring: {@link org.exportscreening.match.NameIndex} finds every listed name that could score,
 * {@link org.exportscreening.match.NameMatcher} scores it by a formula that a reviewer can recompute by hand from the
 * {@link org.exportscreening.match.MatchExplanation}.
 */
package org.exportscreening.match;
