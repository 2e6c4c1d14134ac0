package org.exportscreening.rules;

import org.exportscreening.rules.text.Message;

/**
 * A defined term and whether the facts meet it.
 *
 * @param term the term
 * @param value whether it is met
 * @param because the facts that decided
 */
public record Term(String term, boolean value, Message because) {}
