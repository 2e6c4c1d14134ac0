package org.exportscreening.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;
import org.exportscreening.flat.RecordReader;
import org.exportscreening.flat.RecordWriter;
import org.exportscreening.list.ListEntry;
import org.exportscreening.match.ListedNames.Special;
import org.exportscreening.name.NameSpan;
import org.exportscreening.name.ReadAs;
import org.exportscreening.name.WordKind;
import org.exportscreening.party.PartyName;

/** What is known of listed names as flat records. Stateless. */
final class ListedRecord {

    private static final String FORMS = "names.forms";
    private static final String FORMS_OF = "names.formsOf";

    private ListedRecord() {}

    /** The names themselves stay in their entries. */
    static void names(List<PartyName> names, int[] entryOf, List<ListEntry> entries, FlatWriter out) {
        List<int[]> places = new ArrayList<>(names.size());
        for (int i = 0; i < entryOf.length; i++) {
            int place = entries.get(entryOf[i]).names().indexOf(names.get(i));
            places.add(new int[] {entryOf[i], place});
        }
        out.records("names", places, (place, record) -> record.number(place[0]).number(place[1]));
    }

    static PartyName name(RecordReader in, List<ListEntry> entries) {
        return entries.get(in.integer()).names().get(in.integer());
    }

    /** Many names have the same legal forms. */
    static void forms(Set<String>[] forms, FlatWriter out) {
        Map<Set<String>, Integer> different = new LinkedHashMap<>();
        int[] formsOf = new int[forms.length];
        for (int i = 0; i < forms.length; i++) {
            Integer known = different.putIfAbsent(forms[i], different.size());
            formsOf[i] = known == null ? different.size() - 1 : known;
        }
        out.records(FORMS, List.copyOf(different.keySet()), (set, record) -> record.texts(set));
        out.ints(FORMS_OF, formsOf);
    }

    static Set<String>[] forms(FlatFile in) {
        List<Set<String>> different =
                in.records(FORMS, record -> Collections.unmodifiableSet(new TreeSet<>(record.texts())));
        int[] formsOf = in.ints(FORMS_OF);
        Set<String>[] forms = ListedNames.sets(formsOf.length);
        for (int i = 0; i < formsOf.length; i++) {
            forms[i] = different.get(formsOf[i]);
        }
        return forms;
    }

    static void special(Special special, RecordWriter out) {
        out.text(special.normalized()).text(special.reading()).constant(special.readAs());
        out.list(
                special.spans(),
                (span, record) -> record.number(span.from())
                        .number(span.to())
                        .text(span.text())
                        .text(span.key())
                        .constant(span.kind()));
    }

    static Special special(RecordReader in) {
        return new Special(
                in.textOrNull(),
                in.text(),
                in.constant(ReadAs.values()),
                in.list(i ->
                        new NameSpan(i.integer(), i.integer(), i.text(), i.text(), i.constant(WordKind.values()))));
    }
}
