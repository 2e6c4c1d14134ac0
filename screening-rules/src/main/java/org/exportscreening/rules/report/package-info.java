/**
 * Reports as self-contained HTML files, in English and in simplified Chinese: {@link
 * org.exportscreening.rules.report.DeterminationHtml} for determinations, {@link
 * org.exportscreening.rules.report.BatchReportHtml} for batches.
 *
 * <p>A page loads nothing and runs nothing: its content security policy allows its own style sheet and that is all. What opens and
 * closes are {@code details} elements. Everything that comes from outside is escaped, and set apart from the direction of the text
 * around it. No information is given by color alone.
 */
package org.exportscreening.rules.report;
