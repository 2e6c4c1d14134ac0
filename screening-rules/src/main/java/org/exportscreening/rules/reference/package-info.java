/**
 * Explains what the rules and the documents behind them name: lists, rules, terms, control lists, regimes and the tools of
 * sanction, in English and simplified Chinese.
 *
 * <p>The entries stand in {@code /reference/*.json}, in our own words; a control list number is answered from the table of the
 * rulebook, and a paragraph from the rules that cite it:
 *
 * <pre>{@code
 * Reference reference = Reference.bundled(Rulebook.bundledEar());
 * Lookup found = reference.explain("MEU list");
 * found.explanation().ifPresent(e -> System.out.println(e.text(Locale.ENGLISH)));
 * }</pre>
 *
 * <p>The same entries tell which fields of technology an item may belong to ({@link
 * org.exportscreening.rules.reference.Advisor}). That is advice: it never changes an outcome.
 */
package org.exportscreening.rules.reference;
