/**
 * The command line: a thin wrapper that reads arguments and files, calls the library, and prints. No rule and no matching lives
 * here.
 */
package org.exportscreening.cli;
