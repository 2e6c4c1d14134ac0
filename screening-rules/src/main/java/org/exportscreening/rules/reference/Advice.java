package org.exportscreening.rules.reference;

/**
 * A field of technology that an item may belong to. It is advice: it controls nothing and changes no outcome.
 *
 * @param field the id of the field, which {@link Reference#explain} knows
 * @param title the field's title
 * @param because the fact and what in it points to the field, such as {@code item.eccn = 3E004}
 */
public record Advice(String field, Bilingual title, String because) {}
