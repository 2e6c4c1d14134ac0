package org.exportscreening.list.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.list.ListId;

/** Tells how a store stands: which lists are in force, and how old each is. Stateless. */
final class StatusReader {

    private StatusReader() {}

    static StoreStatus status(SnapshotReader reader, StoreFolder folder, Instant now) {
        StoredSnapshot current = reader.withCurrent(reader::checked).orElse(null);
        if (current == null) {
            return new StoreStatus(null, List.of(), List.of(), List.of());
        }
        Map<String, Instant> confirmed = folder.confirmed();
        List<ListStatus> lists = new ArrayList<>();
        for (StoredSource source : current.sources()) {
            for (ListId list : source.inForce()) {
                lists.add(status(source, list, confirmed, now));
            }
        }
        lists.sort(Comparator.comparing(ListStatus::list));
        List<SnapshotId> history = folder.history();
        return new StoreStatus(
                current,
                lists,
                history.stream().map(SnapshotId::toString).toList(),
                history.stream()
                        .filter(id -> reader.manifestOrNull(id) == null)
                        .map(SnapshotId::toString)
                        .toList());
    }

    private static ListStatus status(
            StoredSource source, ListId list, Map<String, Instant> confirmations, Instant now) {
        Instant confirmed = confirmed(source, confirmations);
        Instant since = confirmed != null
                ? confirmed
                : source.asOf() == null
                        ? source.imported()
                        : source.asOf().atStartOfDay(ZoneOffset.UTC).toInstant();
        return new ListStatus(
                list,
                source.rows().getOrDefault(list, 0),
                source.asOf(),
                source.imported(),
                confirmed,
                Math.max(0, Duration.between(since, now).toDays()),
                source.names(),
                source.format());
    }

    /** When the oldest confirmation of a file of a source was; null where one of them was never confirmed. */
    @Nullable
    private static Instant confirmed(StoredSource source, Map<String, Instant> confirmations) {
        Instant oldest = null;
        for (StoredFile file : source.files()) {
            Instant one = confirmations.get(file.source().sha256());
            if (one == null) {
                return null;
            }
            oldest = oldest == null || one.isBefore(oldest) ? one : oldest;
        }
        return oldest;
    }
}
