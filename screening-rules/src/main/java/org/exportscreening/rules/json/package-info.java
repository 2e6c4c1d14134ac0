/**
 * Strict, bounded reading of JSON into plain values, and writing of plain values as JSON.
 *
 * <p>The one place of this module that knows Jackson: everywhere else a document is a {@link
 * org.exportscreening.rules.json.JsonCursor} or a tree of maps, lists, strings, decimals and booleans.
 */
package org.exportscreening.rules.json;
