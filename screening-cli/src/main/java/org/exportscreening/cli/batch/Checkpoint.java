package org.exportscreening.cli.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.JsonException;

/**
 * How far a batch came. Immutable.
 *
 * @param settings all that answers depend on beside the rows, such as the digest of the lists, by name
 * @param rows how many rows were answered
 * @param input the digest of those rows
 * @param bytes how many bytes of answers were written
 * @param output the digest of those bytes
 * @param summary what came out so far, as {@link BatchSummary} gives it
 */
public record Checkpoint(
        Map<String, String> settings, long rows, String input, long bytes, String output, Map<String, Object> summary) {
    /** Copies the settings. */
    public Checkpoint {
        settings = Map.copyOf(settings);
        summary = Collections.unmodifiableMap(summary);
    }

    /** Reads a checkpoint; empty if there is no file. */
    static Optional<Checkpoint> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonCursor json = Json.parse(file.toString(), Files.readString(file));
            JsonCursor stated = json.get("settings");
            Map<String, String> settings = new LinkedHashMap<>();
            stated.names().forEach(name -> settings.put(name, stated.get(name).text()));
            Map<String, Object> summary = new LinkedHashMap<>();
            JsonCursor counts = json.get("summary");
            counts.names().forEach(name -> summary.put(name, counts.get(name).value()));
            return Optional.of(new Checkpoint(
                    settings,
                    json.get("rows").number().longValueExact(),
                    json.get("input").text(),
                    json.get("bytes").number().longValueExact(),
                    json.get("output").text(),
                    summary));
        } catch (JsonException | ArithmeticException e) {
            throw new BatchException(
                    file + ": can not be read, so that the batch must begin anew, without --resume: " + e.getMessage());
        }
    }

    /** Writes it, so that whenever the process ends there is either the old or the new one. */
    void write(Path file) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("settings", settings);
        json.put("rows", rows);
        json.put("input", input);
        json.put("bytes", bytes);
        json.put("output", output);
        json.put("summary", summary);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer text = ByteBuffer.wrap(Json.write(json, false).getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Refuses to go on under other settings: the answers would not fit together. */
    void check(Map<String, String> now) {
        Map<String, String> all = new TreeMap<>(settings);
        now.forEach(all::putIfAbsent);
        for (String name : all.keySet()) {
            String before = settings.getOrDefault(name, "none");
            String after = now.getOrDefault(name, "none");
            if (!before.equals(after)) {
                throw new BatchException("--resume: " + name + " changed since the batch was interrupted (then "
                        + before + ", now " + after + "); begin anew without --resume");
            }
        }
    }
}
