/**
 * One {@link org.exportscreening.list.ListReader} for each list format. A format is recognized by what a file contains,
 * never by its name; reading is strict and bounded, and an error names file, line and column. The readers are registered
 * in {@code META-INF/services}, so that a format can be added without touching the rest.
 */
package org.exportscreening.list.format;
