/**
 * The local page: an HTTP server on the loopback address that answers with the same JSON as the command line. It knows HTTP and
 * what a browser may be tricked into; what is asked it hands to {@link org.exportscreening.cli.web.Answers}.
 */
package org.exportscreening.cli.web;
