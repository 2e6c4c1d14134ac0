package org.exportscreening.list.store;

import java.nio.file.Path;
import java.util.List;

/**
 * A source, with where its files lie now.
 *
 * @param source the source
 * @param files its files, checked, in the order of {@link StoredSource#files()}
 */
record Staged(StoredSource source, List<Path> files) {}
