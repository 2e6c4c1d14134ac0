/**
 * Keeps imported lists on disk, so that a good list is never replaced by a bad one and never half replaced.
 *
 * <p>Layout, below the data directory:
 *
 * <pre>
 *   store/current                        one line: the id of the snapshot in force
 *   store/snapshots/7-2026-11-22/        a snapshot: number and day of its import; never changed afterwards
 *       manifest.json                    when it was imported; for each source its format, the lists for which it is in
 *                                        force, a digest of its content, how many unreadable rows were allowed, and its
 *                                        files: name, size, SHA-256, rows, entries by list, warnings, rows that could not
 *                                        be read
 *       manifest.sha256                  SHA-256 of manifest.json
 *       files/1/sdn.csv                  the files as they came, in the order of the manifest
 *       files/2/own.csv.mapping.json     the mapping of a file, beside it
 *   store/pinned/7-2026-11-22            the snapshot is never deleted, because records of decisions rest on it
 *   store/incoming/                      work in progress; whatever an import left there is deleted by the next one
 *   store/confirmed.json                 when an agency's server last said that a file is still the newest
 *   store/compiled/                      what was made of a snapshot, so that it need not be made again: 7-2026-11-22.lists;
 *                                        whatever is here may be deleted at any time
 *   store/lock                           locked while someone writes
 *   store/downloads/                     unfinished downloads, and what servers said of finished ones
 *   downloads.json                       optional: where to download from, instead of the built-in addresses
 * </pre>
 *
 * <p>An import writes the whole new snapshot into {@code incoming}, forces it to disk, moves it to {@code snapshots} in one
 * step, and then replaces {@code current} in one step. Whenever it is interrupted, {@code current} names a whole snapshot:
 * the old one or the new one. A snapshot with a higher number than the one in force was never in force; it is left over from
 * such an interruption and is deleted by the next import. Readers take no lock.
 *
 * <p>A <em>source</em> is what one publication brings: the files of one format that hold some lists, companion files
 * included. A new source replaces the old one of the same format that holds any of its lists. When sources of different
 * formats hold the same list, the newest import is in force for it.
 */
package org.exportscreening.list.store;
