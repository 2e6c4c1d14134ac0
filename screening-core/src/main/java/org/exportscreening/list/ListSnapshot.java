package org.exportscreening.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;

/**
 * Everything that was known about the lists at one moment. Immutable and thread-safe.
 *
 * <p>The {@linkplain #digest() digest} covers the content of the entries and nothing else: neither file names, nor
 * provenance, nor the order of the rows. Two downloads that say the same have the same digest, even when the agency sorts
 * its file anew.
 */
public final class ListSnapshot {

    private final List<ListEntry> entries;
    private final SnapshotManifest manifest;
    private final SnapshotInfo info;

    private ListSnapshot(List<ListEntry> entries, SnapshotManifest manifest) {
        this.entries = entries;
        this.manifest = manifest;
        Map<ListId, Integer> counts = new EnumMap<>(ListId.class);
        entries.forEach(entry -> counts.merge(entry.list(), 1, Integer::sum));
        this.info = new SnapshotInfo(EntryDigest.ofAll(entries), manifest.starter(), counts, manifest.sources());
    }

    ListSnapshot(List<ListEntry> entries, SnapshotManifest manifest, SnapshotInfo info) {
        this.entries = entries;
        this.manifest = manifest;
        this.info = info;
    }

    /**
     * Puts a snapshot into a file of flat data.
     *
     * @param out the file to be
     */
    public void write(FlatWriter out) {
        SnapshotSections.write(this, out);
    }

    /**
     * The snapshot that was put into a file. Its entries are decoded when they are asked for.
     *
     * @param in the file
     * @return an equal snapshot
     */
    public static ListSnapshot read(FlatFile in) {
        return SnapshotSections.read(in);
    }

    /**
     * Makes a snapshot. Entries that share an id (true duplicates, or two listings of one name) are all kept; the second
     * and later ones, in the order of their content, get the suffix {@code -2}, {@code -3}, ...
     *
     * @param entries the entries, in any order, which is kept
     * @param manifest where they come from
     * @return the snapshot
     */
    public static ListSnapshot of(List<ListEntry> entries, SnapshotManifest manifest) {
        return new ListSnapshot(withUniqueIds(entries), manifest);
    }

    /**
     * The entries.
     *
     * @return all entries in the order of reading, immutable
     */
    public List<ListEntry> entries() {
        return entries;
    }

    /**
     * The entries by their ids, made at each call; who looks up more than one keeps it.
     *
     * @return every entry; of two with the same id, should there be such, the first; immutable, in no order
     */
    public Map<String, ListEntry> byId() {
        return entries.stream()
                .collect(Collectors.toUnmodifiableMap(ListEntry::id, entry -> entry, (first, second) -> first));
    }

    /**
     * The digest of the content.
     *
     * @return {@code sha256:} and 64 hexadecimal digits
     */
    public String digest() {
        return info.digest();
    }

    /**
     * Where the entries come from.
     *
     * @return the manifest
     */
    public SnapshotManifest manifest() {
        return manifest;
    }

    /**
     * The snapshot in brief.
     *
     * @return digest, counts and sources
     */
    public SnapshotInfo info() {
        return info;
    }

    /**
     * The lists that have at least one entry here.
     *
     * @return the lists, immutable
     */
    public Set<ListId> lists() {
        return info.entries().keySet();
    }

    private static List<ListEntry> withUniqueIds(List<ListEntry> entries) {
        Map<String, List<Integer>> positions = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            positions
                    .computeIfAbsent(entries.get(i).id(), id -> new ArrayList<>())
                    .add(i);
        }
        List<ListEntry> unique = new ArrayList<>(entries);
        for (List<Integer> same : positions.values()) {
            if (same.size() > 1) {
                number(same, unique);
            }
        }
        return List.copyOf(unique);
    }

    /** Numbers by content, not by row, so that sorting a file anew does not rename its entries. */
    private static void number(List<Integer> positions, List<ListEntry> entries) {
        Map<Integer, String> content =
                positions.stream().collect(Collectors.toMap(i -> i, i -> EntryDigest.of(entries.get(i))));
        List<Integer> ordered = new ArrayList<>(positions);
        ordered.sort(Comparator.comparing((Integer i) -> content.getOrDefault(i, ""))
                .thenComparing(Comparator.naturalOrder()));
        for (int n = 1; n < ordered.size(); n++) {
            int position = ordered.get(n);
            ListEntry entry = entries.get(position);
            entries.set(position, entry.withId(entry.id() + "-" + (n + 1)));
        }
    }
}
