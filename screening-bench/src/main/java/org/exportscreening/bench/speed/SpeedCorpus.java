package org.exportscreening.bench.speed;

import java.util.ArrayList;
import java.util.List;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.Provenance;
import org.exportscreening.list.SnapshotManifest;

/**
 * The names that all search, in the form that each needs.
 *
 * @param snapshot one entry a name; its line in the provenance is its position, counted from 1
 * @param plain the same names as plain text
 */
record SpeedCorpus(ListSnapshot snapshot, List<String> plain) {

    static SpeedCorpus of(List<CorpusName> names) {
        List<ListEntry> entries = new ArrayList<>(names.size());
        List<String> plain = new ArrayList<>(names.size());
        for (CorpusName name : names) {
            int number = entries.size() + 1;
            entries.add(ListEntry.builder(ListId.SDN, name.text())
                    .number(String.valueOf(number))
                    .type(name.type())
                    .provenance(new Provenance("corpus", number))
                    .build());
            plain.add(name.plain());
        }
        return new SpeedCorpus(ListSnapshot.of(entries, new SnapshotManifest(List.of(), false)), List.copyOf(plain));
    }

    int size() {
        return plain.size();
    }
}
