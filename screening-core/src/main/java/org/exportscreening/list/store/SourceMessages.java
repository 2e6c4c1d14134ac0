package org.exportscreening.list.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSource;
import org.exportscreening.list.RowProblem;

/** What an import says of a source that it takes, one sentence each. Stateless. */
final class SourceMessages {

    private SourceMessages() {}

    /** Its entries, list by list, and where several rows are one entry its rows. */
    static List<String> counts(StoredSource source, Map<ListId, Integer> before) {
        List<String> messages = new ArrayList<>();
        source.rows()
                .forEach((list, entries) -> messages.add(
                        list.code() + ": " + entries + " entries, before " + before.getOrDefault(list, 0) + "."));
        for (StoredFile stored : source.files()) {
            ListSource file = stored.source();
            int entries =
                    file.rows().values().stream().mapToInt(Integer::intValue).sum();
            if (entries > 0 && file.read() != entries) {
                messages.add(file.name() + ": " + file.read() + " rows are " + entries + " entries.");
            }
        }
        return messages;
    }

    /** How much of each file is missing. */
    static List<String> unread(StoredSource source) {
        return source.files().stream()
                .map(StoredFile::source)
                .filter(file -> !file.problems().isEmpty())
                .map(file -> file.name() + ": " + RowProblem.rows(file.problems())
                        + " rows could not be read; the parties in them are missing.")
                .toList();
    }
}
