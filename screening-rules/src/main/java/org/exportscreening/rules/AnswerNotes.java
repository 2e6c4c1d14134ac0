package org.exportscreening.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exportscreening.list.ListId;
import org.exportscreening.list.SnapshotInfo;
import org.exportscreening.rules.text.Message;

/** Notes what limits an answer: the lists that names were searched in, and how far the law was read. Stateless. */
final class AnswerNotes {
    private AnswerNotes() {}

    /**
     * The notes.
     *
     * @param date the day whose law was applied
     * @param checkedThrough the day through which the rulebook follows the law
     */
    static List<Message> of(NameScreening screening, LocalDate date, LocalDate checkedThrough) {
        List<Message> notes = new ArrayList<>();
        SnapshotInfo data = screening.data();
        if (data.starter()) {
            notes.add(Message.of("note.starter"));
        }
        if (screening.open()) {
            notes.add(Message.of("note.candidates"));
        }
        List<String> decided = PartyMatch.decisions(screening.matches());
        if (!decided.isEmpty()) {
            notes.add(Message.of("note.decided", Message.list(Message.Between.COMMA, decided)));
        }
        List<String> unsearched = Arrays.stream(ListId.values())
                .filter(l -> l != ListId.INTERNAL && !data.entries().containsKey(l))
                .map(ListId::code)
                .toList();
        if (screening.screened() && !unsearched.isEmpty()) {
            notes.add(Message.of("note.unsearched", Message.list(Message.Between.COMMA, unsearched)));
        }
        int unread = data.unreadRows();
        if (unread > 0) {
            notes.add(Message.of("note.unread", unread));
        }
        if (date.isAfter(checkedThrough)) {
            notes.add(Message.of("note.lawRead", checkedThrough));
        }
        return notes;
    }
}
