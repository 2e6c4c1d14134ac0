/**
 * Files of flat data that are mapped into memory: arrays of numbers and lists of records, each a named section, with a
 * checksum of all of it and a note of what wrote it. A file of another version of the library, or a damaged one, is never
 * read. Numbers are little-endian; every section begins at a multiple of eight bytes.
 *
 * <p>Internal to the library: the form changes without notice, and a file is always made anew from what it was made of.
 */
package org.exportscreening.flat;
