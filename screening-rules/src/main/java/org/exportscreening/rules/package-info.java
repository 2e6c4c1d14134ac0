/**
 * May this happen? License determination under a rulebook, with restricted-party screening of the parties.
 *
 * <p>Start with {@link org.exportscreening.rules.ExportScreening}:
 *
 * <pre>{@code
 * ExportScreening screening = ExportScreening.builder()
 *     .lists(ListCatalog.directory(Path.of("lists")))
 *     .rulebook(Rulebook.bundledEar())
 *     .build();
 * Determination d = screening.determine(Transaction.builder()
 *     .date(LocalDate.of(2026, 11, 22)).destination("CN")
 *     .item(Item.eccn("3B001.d").madeIn("NL"))
 *     .party(Role.END_USER, "中芯国际集成电路制造有限公司", "CN")
 *     .endUse(EndUse.IC_PRODUCTION)
 *     .build());
 * d.openQuestions().forEach(q -> System.out.println(q.question()));
 * }</pre>
 *
 * <p>A missing fact is never a "no": it makes the outcome {@link org.exportscreening.rules.Outcome#INDETERMINATE}. No answer is
 * legal advice.
 */
package org.exportscreening.rules;
