package org.exportscreening.rules;

import org.exportscreening.list.SnapshotInfo;
import org.exportscreening.rules.rulebook.RulebookManifest;

/**
 * The rules and the lists that a determination was made from; from the same ones it can be made again. Immutable.
 *
 * @param rulebook what the rulebook says of itself
 * @param rulebookDigest its digest
 * @param data the list snapshot that names were screened against
 */
public record Sources(RulebookManifest rulebook, String rulebookDigest, SnapshotInfo data) {}
