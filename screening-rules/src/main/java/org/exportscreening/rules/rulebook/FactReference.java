package org.exportscreening.rules.rulebook;

import javax.annotation.Nullable;
import org.exportscreening.rules.fact.FactDefinition;

/**
 * A fact as a rule names it.
 *
 * @param text as written, such as {@code party.role}
 * @param alias the element of an enclosing {@code some} that it belongs to, such as {@code party}; null at the root
 * @param rest the path below that element, or the whole path at the root
 * @param definition what the catalogue says of it
 */
public record FactReference(String text, @Nullable String alias, String rest, FactDefinition definition) {}
