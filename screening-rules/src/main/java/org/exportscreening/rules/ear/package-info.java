/**
 * The part of the Export Administration Regulations that is arithmetic or table look-up: the facts that rules can not state.
 *
 * <p>Each is a {@link org.exportscreening.rules.fact.ComputedFact}; the figures come from the rulebook's tables.
 */
package org.exportscreening.rules.ear;
