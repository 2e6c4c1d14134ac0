/**
 * Batches: rows are read one after another, answered in parallel, and written in input order, within bounded memory.
 *
 * <p>An {@link org.exportscreening.cli.batch.InputText} finds the encoding; {@link org.exportscreening.cli.batch.CsvRows} or
 * {@link org.exportscreening.cli.batch.LineRows} cuts the text into rows; {@link org.exportscreening.cli.batch.Batch} has them
 * answered; a {@link org.exportscreening.cli.batch.BatchOutput} takes the answers and notes how far it came, so that an
 * interrupted batch goes on with the very bytes that it would have written. What a row means, and who answers it, is handed in:
 * nothing here knows names or transactions, the terminal or the command line.
 */
package org.exportscreening.cli.batch;
