package org.exportscreening.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.exportscreening.CompiledLists;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.SnapshotInfo;
import org.exportscreening.list.SnapshotManifest;
import org.exportscreening.list.store.ListStore;
import org.exportscreening.rules.DecisionRecord;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.rulebook.RulebookArchive;
import org.exportscreening.rules.rulebook.RulebookText;

/**
 * Finds the rulebook and the lists that a record rests on. Keeps those of the last record, for the next one mostly needs the same.
 * Not thread-safe.
 */
final class RecordedData {
    private final Terminal terminal;
    private final Rulebook atHand;
    private final boolean given;
    private final RulebookArchive archive;
    private final ListStore store;
    private final Supplier<CompiledLists> listsAtHand;

    @Nullable
    private Rulebook rulebook;

    @Nullable
    private CompiledLists lists;

    @Nullable
    private CompiledLists current;

    @Nullable
    private CompiledLists none;

    @Nullable
    private ExportScreening screening;

    /**
     * Knows where to look.
     *
     * @param atHand the rulebook to use where the recorded one is not found
     * @param given whether the user asked for just this one
     * @param listsAtHand the lists to look at first, and to use where the recorded ones are not found
     */
    RecordedData(
            Terminal terminal,
            Rulebook atHand,
            boolean given,
            RulebookArchive archive,
            ListStore store,
            Supplier<CompiledLists> listsAtHand) {
        this.terminal = terminal;
        this.atHand = atHand;
        this.given = given;
        this.archive = archive;
        this.store = store;
        this.listsAtHand = listsAtHand;
    }

    private Rulebook rulebook(DecisionRecord record) {
        String digest = record.rulebookDigest();
        if (given || atHand.digest().equals(digest)) {
            return atHand;
        }
        Rulebook last = rulebook;
        if (last != null && last.digest().equals(digest)) {
            return last;
        }
        try {
            Optional<RulebookText> kept = archive.find(digest);
            Optional<RulebookText> text = kept.isPresent() ? kept : record.rulebookText();
            if (text.isPresent()) {
                Rulebook found = text.get().rulebook();
                rulebook = found;
                return found;
            }
            say("the rulebook of record " + record.id() + " (" + record.rulebookVersion()
                    + ") is not at hand; --rulebook FILE takes it from a file");
        } catch (JsonException | IOException e) {
            say("the rulebook of record " + record.id() + " can not be used: " + e.getMessage());
        }
        return atHand;
    }

    /** The recorded lists; empty where they are not found. */
    Optional<CompiledLists> lists(DecisionRecord record) {
        SnapshotInfo recorded = record.data();
        CompiledLists last = lists;
        if (last != null && isIt(last, recorded)) {
            return Optional.of(last);
        }
        Optional<CompiledLists> found = isIt(listsAtHand(), recorded) ? Optional.of(listsAtHand()) : search(recorded);
        found.ifPresent(it -> lists = it);
        return found;
    }

    private Optional<CompiledLists> search(SnapshotInfo recorded) {
        Optional<ListSnapshot> found = recorded.starter()
                ? Optional.of(ListCatalog.starter().load())
                : store.snapshotOf(recorded.sources()).flatMap(this::stored);
        if (found.isPresent() && !found.get().digest().equals(recorded.digest())) {
            say("the recorded lists are there, but this version reads them in another way");
            return Optional.empty();
        }
        return found.map(CompiledLists::of);
    }

    /** A snapshot that has been damaged since is as good as none. */
    private Optional<ListSnapshot> stored(String id) {
        try {
            return Optional.of(store.snapshot(id));
        } catch (ListDataException e) {
            say(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Determines as recorded, but for the lists. */
    ExportScreening screening(DecisionRecord record, CompiledLists searched) {
        Rulebook rules = rulebook(record);
        Map<String, Boolean> assumed = new LinkedHashMap<>(record.overlays());
        assumed.keySet().retainAll(rules.overlays().keySet());
        ExportScreening last = screening;
        if (last != null
                && last.rulebook() == rules
                && last.screener().snapshot() == searched.snapshot()
                && last.screener().policy().equals(record.policy())
                && last.overlays().equals(assumed)) {
            return last;
        }
        ExportScreening.Builder builder =
                ExportScreening.builder().rulebook(rules).lists(searched).policy(record.policy());
        assumed.forEach(builder::overlay);
        ExportScreening made = builder.build();
        screening = made;
        return made;
    }

    /** Lists for a determination that does not search them. */
    CompiledLists noLists() {
        CompiledLists empty = none;
        if (empty == null) {
            empty = CompiledLists.of(ListSnapshot.of(List.of(), new SnapshotManifest(List.of(), true)));
            none = empty;
        }
        return empty;
    }

    CompiledLists listsAtHand() {
        CompiledLists now = current;
        if (now == null) {
            now = listsAtHand.get();
            current = now;
        }
        return now;
    }

    private static boolean isIt(CompiledLists lists, SnapshotInfo recorded) {
        return lists.snapshot().digest().equals(recorded.digest());
    }

    private void say(String message) {
        terminal.err().println("screening: " + message);
    }
}
