package org.exportscreening.bench.speed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results as JSON. */
final class SpeedJson {

    private SpeedJson() {}

    static String of(SpeedOptions options, SpeedResult result) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("machine", Machine.describe());
        report.put("realNames", result.real());
        report.put("queries", result.queries());
        report.put("secondsEach", options.seconds());
        report.put("clock", options.clock().key());
        report.put("seed", options.seed());
        report.put("rows", result.rows().stream().map(row -> row(row, result)).toList());
        report.put("growth", growth(result.rows()));
        report.put("scaling", result.scaling());
        report.put("firstTimes", result.firstTimes());
        report.put("cache", result.cache());
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> row(SizeRow row, SpeedResult result) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("contestant", row.contestant().key());
        values.put("names", row.names());
        values.put("queries", row.queries());
        values.put("medianNanoseconds", row.median());
        values.put("p99Nanoseconds", row.p99());
        result.timesTheIndex(row).ifPresent(ratio -> values.put("timesTheIndex", ratio));
        values.put("bytesPerQuery", row.bytesPerQuery());
        values.put("buildMilliseconds", row.buildMilliseconds());
        values.put("heapBytesPerName", row.heapPerName());
        return values;
    }

    private static Map<String, Double> growth(List<SizeRow> rows) {
        Map<String, Double> exponents = new LinkedHashMap<>();
        for (Contestant contestant : Contestant.values()) {
            Growth.exponent(Growth.medians(contestant, rows))
                    .ifPresent(exponent -> exponents.put(contestant.key(), exponent));
        }
        return exponents;
    }
}
