/**
 * Where decisions about matches are kept: a table that only grows, each record chained by hash to the one before. Knows JDBC and
 * nothing of the command line.
 */
package org.exportscreening.cli.decision;
