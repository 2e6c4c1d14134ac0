/**
 * Rules as data: what a rulebook says, read strictly from JSON and checked as a whole.
 *
 * <p>A {@link org.exportscreening.rules.rulebook.Rulebook} is immutable and has a digest. It holds dated rules, dated lists and
 * parameters, tables, and the fact catalogue; which law they are is of no concern here.
 */
package org.exportscreening.rules.rulebook;
