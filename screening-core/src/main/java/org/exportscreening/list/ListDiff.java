package org.exportscreening.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What changed between two snapshots. Entries are the same when their list and id are; where they stand in a file does not
 * count. Everything is ordered by list, name and id, whatever the order of the files.
 *
 * @param before digest of the older snapshot
 * @param after digest of the newer one
 * @param added entries of the newer one only
 * @param removed entries of the older one only
 * @param changed entries of both whose content differs
 */
public record ListDiff(
        String before, String after, List<ListEntry> added, List<ListEntry> removed, List<EntryChange> changed) {

    private static final Comparator<ListEntry> ORDER = Comparator.comparing(ListEntry::list)
            .thenComparing(ListEntry::primaryName)
            .thenComparing(ListEntry::id);

    /** Copies the lists. */
    public ListDiff {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /**
     * How many entries of a list differ.
     *
     * @param added only in the newer snapshot
     * @param removed only in the older one
     * @param changed in both, with another content
     */
    public record Counts(int added, int removed, int changed) {

        Counts plus(Counts other) {
            return new Counts(added + other.added, removed + other.removed, changed + other.changed);
        }
    }

    private record Key(ListId list, String id) {
        static Key of(ListEntry entry) {
            return new Key(entry.list(), entry.id());
        }
    }

    /**
     * Compares two snapshots.
     *
     * @param before the older one
     * @param after the newer one
     * @return the differences; none when both have the same digest
     */
    public static ListDiff between(ListSnapshot before, ListSnapshot after) {
        Map<Key, ListEntry> gone = new LinkedHashMap<>();
        before.entries().forEach(entry -> gone.put(Key.of(entry), entry));
        List<ListEntry> added = new ArrayList<>();
        List<EntryChange> changed = new ArrayList<>();
        for (ListEntry entry : after.entries()) {
            ListEntry old = gone.remove(Key.of(entry));
            if (old == null) {
                added.add(entry);
                continue;
            }
            List<FieldChange> fields = EntryFields.changes(old, entry);
            if (!fields.isEmpty()) {
                changed.add(new EntryChange(old, entry, fields));
            }
        }
        List<ListEntry> removed = new ArrayList<>(gone.values());
        added.sort(ORDER);
        removed.sort(ORDER);
        changed.sort(Comparator.comparing(EntryChange::after, ORDER));
        return new ListDiff(before.digest(), after.digest(), added, removed, changed);
    }

    /**
     * Whether nothing changed.
     *
     * @return true when there is no difference
     */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /**
     * The differences counted by list.
     *
     * @return the counts of each list that differs, in the order of {@link ListId}; immutable
     */
    public Map<ListId, Counts> counts() {
        Map<ListId, Counts> counts = new EnumMap<>(ListId.class);
        added.forEach(entry -> counts.merge(entry.list(), new Counts(1, 0, 0), Counts::plus));
        removed.forEach(entry -> counts.merge(entry.list(), new Counts(0, 1, 0), Counts::plus));
        changed.forEach(change -> counts.merge(change.after().list(), new Counts(0, 0, 1), Counts::plus));
        return Collections.unmodifiableMap(counts);
    }

    /**
     * The differences for a person to read.
     *
     * @return several lines, ending with a line break; the same text for the same snapshots
     */
    public String toText() {
        StringBuilder text = new StringBuilder("From " + before + "\nto   " + after + "\n");
        if (isEmpty()) {
            return text.append("No party was added, removed or changed.\n").toString();
        }
        counts().forEach((list, counts) -> text.append(list.code())
                .append(": ")
                .append(counts.added() + " added, " + counts.removed() + " removed, " + counts.changed()
                        + " changed\n"));
        added.forEach(entry -> text.append("+ ").append(line(entry)));
        removed.forEach(entry -> text.append("- ").append(line(entry)));
        for (EntryChange change : changed) {
            text.append("~ ").append(line(change.after()));
            change.fields().forEach(field -> text.append(field.toText()));
        }
        return text.toString();
    }

    private static String line(ListEntry entry) {
        return entry.list().code() + "  " + entry.primaryName() + "  [" + entry.id() + "]\n";
    }
}
