/**
 * What an answer says to a person, in any language: {@link org.exportscreening.rules.text.Message} is something to be said,
 * {@link org.exportscreening.rules.text.Words} says it.
 *
 * <p>Sentences of this library stand in resource bundles of this package; those of a rulebook in its
 * {@link org.exportscreening.rules.text.Texts}. JSON is not affected: it says the same in every language.
 */
package org.exportscreening.rules.text;
