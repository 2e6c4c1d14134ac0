/**
 * Restricted-party lists: what they are ({@link org.exportscreening.list.ListId},
 * {@link org.exportscreening.list.ListProfiles}), what is on them ({@link org.exportscreening.list.ListEntry}), and an
 * immutable {@link org.exportscreening.list.ListSnapshot} of them with a digest, loaded by
 * {@link org.exportscreening.list.ListCatalog}. The file formats live in {@code org.exportscreening.list.format} and are
 * found through {@link org.exportscreening.list.ListReader}; this package does not know them.
 */
package org.exportscreening.list;
