/**
 * Facts: what may be known of a transaction, and what is known.
 *
 * <p>The {@link org.exportscreening.rules.fact.FactCatalogue} says which facts there are, of what type, and how to ask for
 * them; {@link org.exportscreening.rules.fact.Facts} holds those of one transaction. A fact that was not supplied is unknown,
 * never false. Nothing here knows any law.
 */
package org.exportscreening.rules.fact;
