package org.exportscreening.list;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;
import org.exportscreening.flat.RecordReader;
import org.exportscreening.flat.RecordWriter;

/** A snapshot in a file of flat data: what is said of it, and its entries, each decoded when it is asked for. Stateless. */
final class SnapshotSections {

    private static final String INFO = "snapshot";
    private static final String SOURCES = "sources";
    private static final String ENTRIES = "entries";

    private SnapshotSections() {}

    static void write(ListSnapshot snapshot, FlatWriter out) {
        out.records(INFO, List.of(snapshot.info()), SnapshotSections::info);
        out.records(SOURCES, snapshot.manifest().sources(), SnapshotSections::source);
        out.records(ENTRIES, snapshot.entries(), EntryRecord::write);
    }

    static ListSnapshot read(FlatFile in) {
        List<ListSource> sources = List.copyOf(in.records(SOURCES, SnapshotSections::source));
        SnapshotInfo info = in.records(INFO, record -> info(record, sources)).get(0);
        return new ListSnapshot(
                in.records(ENTRIES, EntryRecord::read), new SnapshotManifest(sources, info.starter()), info);
    }

    private static void info(SnapshotInfo info, RecordWriter out) {
        out.text(info.digest()).flag(info.starter());
        counts(info.entries(), out);
    }

    private static SnapshotInfo info(RecordReader in, List<ListSource> sources) {
        return new SnapshotInfo(in.text(), in.flag(), counts(in), sources);
    }

    private static void source(ListSource source, RecordWriter out) {
        out.text(source.name()).text(source.format());
        EntryRecord.day(source.asOf(), out);
        out.text(source.sha256()).number(source.read());
        counts(source.rows(), out);
        out.list(
                source.problems(),
                (problem, o) -> o.number(problem.line())
                        .number(problem.column())
                        .number(problem.rows())
                        .text(problem.problem()));
        out.texts(source.warnings());
    }

    private static ListSource source(RecordReader in) {
        return new ListSource(
                in.text(),
                in.text(),
                EntryRecord.day(in),
                in.text(),
                in.integer(),
                counts(in),
                in.list(i -> new RowProblem(i.number(), i.number(), i.integer(), i.text())),
                in.texts());
    }

    private static void counts(Map<ListId, Integer> counts, RecordWriter out) {
        out.list(counts.entrySet(), (count, o) -> o.constant(count.getKey()).number(count.getValue()));
    }

    private static Map<ListId, Integer> counts(RecordReader in) {
        Map<ListId, Integer> counts = new EnumMap<>(ListId.class);
        for (int left = in.integer(); left > 0; left--) {
            counts.put(in.constant(ListId.values()), in.integer());
        }
        return counts;
    }
}
