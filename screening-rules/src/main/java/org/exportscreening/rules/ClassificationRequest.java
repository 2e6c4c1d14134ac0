package org.exportscreening.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;

/**
 * Technical parameters to classify: {@code {"id", "date", "kind", "parameters"}}. Immutable and thread-safe.
 *
 * <p>A parameter that was not stated is unknown. Names and values are checked when they are classified.
 */
public final class ClassificationRequest {
    private final String source;

    @Nullable
    private final String id;

    @Nullable
    private final LocalDate date;

    private final Map<String, Object> item;

    private ClassificationRequest(
            String source, @Nullable String id, @Nullable LocalDate date, Map<String, Object> item) {
        this.source = source;
        this.id = id;
        this.date = date;
        this.item = item;
    }

    /**
     * Reads a request.
     *
     * @param source a name for messages, such as the file
     * @param json a JSON object
     * @return the request
     * @throws org.exportscreening.rules.json.JsonException if it is no such object
     */
    public static ClassificationRequest parse(String source, String json) {
        return of(Json.parse(source, json));
    }

    /**
     * Reads a request from one line of a JSON Lines document.
     *
     * @param source a name for messages
     * @param number the number of the line, counted from 1
     * @param line a JSON object
     * @return the request
     * @throws org.exportscreening.rules.json.JsonException if it is no such object
     */
    public static ClassificationRequest parseLine(String source, long number, String line) {
        return of(Json.parseLine(source, number, line));
    }

    private static ClassificationRequest of(JsonCursor at) {
        at.only("id", "date", "kind", "parameters");
        Map<String, Object> item = new LinkedHashMap<>();
        at.find("kind").ifPresent(k -> item.put("kind", k.value()));
        at.find("parameters").ifPresent(p -> {
            p.names();
            item.put("parameters", p.value());
        });
        return new ClassificationRequest(
                at.source(),
                at.find("id")
                        .filter(i -> !(i.value() instanceof String text && text.isBlank()))
                        .map(JsonCursor::text)
                        .orElse(null),
                at.find("date").map(JsonCursor::date).orElse(null),
                item);
    }

    /**
     * A request in Java.
     *
     * @param kind what the parameters describe, such as {@code IC}
     * @param day the day whose law applies
     * @param parameters name to number or boolean
     * @return the request
     */
    public static ClassificationRequest of(String kind, LocalDate day, Map<String, ?> parameters) {
        Map<String, Object> item = Tree.with(Map.of("kind", kind), "parameters", parameters);
        return new ClassificationRequest("classification", null, day, item);
    }

    /**
     * The same on another day.
     *
     * @param day the day whose law applies; null: as it is
     * @return a request
     */
    public ClassificationRequest on(@Nullable LocalDate day) {
        return day == null ? this : new ClassificationRequest(source, id, day, item);
    }

    /**
     * The same on a day, if it states none itself.
     *
     * @param day the day whose law applies; null: as it is
     * @return a request
     */
    public ClassificationRequest orOn(@Nullable LocalDate day) {
        return date == null ? on(day) : this;
    }

    /** The same with one more parameter. */
    ClassificationRequest with(String parameter, Object value) {
        return new ClassificationRequest(source, id, date, Tree.with(item, "parameters." + parameter, value));
    }

    /** The same of a kind in its own spelling. */
    ClassificationRequest ofKind(String kind) {
        return kind.equals(item.get("kind"))
                ? this
                : new ClassificationRequest(source, id, date, Tree.with(item, "kind", kind));
    }

    String source() {
        return source;
    }

    @Nullable
    String id() {
        return id;
    }

    @Nullable
    LocalDate date() {
        return date;
    }

    /** The members of the item: kind and parameters, as far as stated. */
    Map<String, Object> item() {
        return item;
    }
}
