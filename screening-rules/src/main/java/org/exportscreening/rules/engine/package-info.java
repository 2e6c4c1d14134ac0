/**
 * Evaluation: holds the rules of a rulebook against the facts of one transaction on one day.
 *
 * <p>Three-valued throughout: where a missing fact decides, the answer is unknown and names the fact. Knows facts and rules, and
 * no particular law.
 */
package org.exportscreening.rules.engine;
