package org.exportscreening.bench.accuracy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.list.SnapshotInfo;

/** The results as JSON. */
final class JsonReport {

    private JsonReport() {}

    static void write(
            Path file,
            AccuracyOptions options,
            SnapshotInfo data,
            List<Row> rows,
            List<Rivals> rivals,
            List<Ties> ties) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("lists", data.digest());
        report.put("threshold", options.policy().threshold());
        report.put("sample", options.sample());
        report.put("seed", options.seed());
        report.put("rows", rows.stream().map(JsonReport::row).toList());
        report.put("ties", ties);
        report.put("rivals", rivals.stream().map(JsonReport::rival).toList());
        try {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> rival(Rivals rival) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", rival.name());
        values.put("thresholdOfEqualAlarms", rival.fair());
        values.put("rows", rival.rows().stream().map(JsonReport::row).toList());
        return values;
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", row.kind().key());
        values.put("measure", row.kind().measure);
        values.put("asked", row.asked());
        values.put("figure", row.figure());
        values.put("first", row.first());
        values.put("goal", row.kind().goal);
        values.put("reached", row.reached());
        values.put("publishedRival", row.kind().rival);
        values.put("note", row.note());
        Map<String, Double> thresholds = new LinkedHashMap<>();
        Report.thresholds().forEach(t -> thresholds.put(String.valueOf(t), row.at(t)));
        values.put("thresholds", thresholds);
        return values;
    }
}
