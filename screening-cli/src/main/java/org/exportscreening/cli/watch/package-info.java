/**
 * Keeps a file of customers screened from one list update to the next: what is known of each customer, whom an update can touch, and the
 * report of what is new. Knows nothing of the command line.
 */
package org.exportscreening.cli.watch;
