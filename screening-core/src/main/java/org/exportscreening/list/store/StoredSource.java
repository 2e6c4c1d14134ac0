package org.exportscreening.list.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSource;
import org.exportscreening.list.Tolerance;

/**
 * What one publication brought to a snapshot.
 *
 * @param format the format of its main file
 * @param imported when it was imported
 * @param inForce the lists for which it is in force, at least one; others that it holds come from a newer import
 * @param content digest of all its entries, {@code sha256:...}, whatever their order
 * @param tolerance how many unreadable rows of a file the import allowed
 * @param files its files, companion files included
 */
public record StoredSource(
        String format,
        Instant imported,
        Set<ListId> inForce,
        String content,
        Tolerance tolerance,
        List<StoredFile> files) {

    /** Copies the collections. */
    public StoredSource {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(imported, "imported");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(tolerance, "tolerance");
        Set<ListId> ordered = EnumSet.noneOf(ListId.class);
        ordered.addAll(inForce);
        inForce = Collections.unmodifiableSet(ordered);
        files = List.copyOf(files);
    }

    /**
     * The entries that the files hold, also of lists for which another source is in force.
     *
     * @return number of entries by list, immutable
     */
    public Map<ListId, Integer> rows() {
        Map<ListId, Integer> rows = new EnumMap<>(ListId.class);
        files.forEach(file -> file.source().rows().forEach((list, count) -> rows.merge(list, count, Integer::sum)));
        return Collections.unmodifiableMap(rows);
    }

    /**
     * The day that the content describes.
     *
     * @return the newest day that a file states, or null when none does
     */
    @Nullable
    public LocalDate asOf() {
        LocalDate newest = null;
        for (StoredFile file : files) {
            LocalDate day = file.source().asOf();
            if (day != null && (newest == null || day.isAfter(newest))) {
                newest = day;
            }
        }
        return newest;
    }

    /** The names of the files, for messages. */
    String names() {
        return files.stream().map(file -> file.source().name()).collect(Collectors.joining(" + "));
    }

    /** The files as sources of what is in force. */
    List<ListSource> sources() {
        return files.stream().map(file -> inForceOnly(file.source())).toList();
    }

    private ListSource inForceOnly(ListSource file) {
        Map<ListId, Integer> rows = new EnumMap<>(ListId.class);
        rows.putAll(file.rows());
        rows.keySet().retainAll(inForce);
        return new ListSource(
                file.name(),
                file.format(),
                file.asOf(),
                file.sha256(),
                file.read(),
                rows,
                file.problems(),
                file.warnings());
    }

    /** Whether the other is the same publication on another day. */
    boolean isSamePublication(StoredSource other) {
        return format.equals(other.format)
                && !Collections.disjoint(rows().keySet(), other.rows().keySet());
    }

    StoredSource withInForce(Set<ListId> lists) {
        return new StoredSource(format, imported, lists, content, tolerance, files);
    }
}
