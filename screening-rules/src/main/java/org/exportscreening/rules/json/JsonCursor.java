package org.exportscreening.rules.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;

/**
 * A place in a JSON document: the value there, and its JSON pointer for messages. Immutable and thread-safe as long as the
 * document is not changed.
 */
public final class JsonCursor {
    private final String source;

    @Nullable
    private final JsonCursor above;

    /** The member's name or the element's index below that; only messages need it as a pointer. */
    private final Object step;

    @Nullable
    private final Object value;

    JsonCursor(String source, @Nullable Object value) {
        this(source, null, "", value);
    }

    private JsonCursor(String source, @Nullable JsonCursor above, Object step, @Nullable Object value) {
        this.source = source;
        this.above = above;
        this.step = step;
        this.value = value;
    }

    /**
     * A cursor at the root of a tree that was not read from a file.
     *
     * @param source a name for messages
     * @param value a tree of plain values
     * @return the cursor
     */
    public static JsonCursor of(String source, @Nullable Object value) {
        return new JsonCursor(source, value);
    }

    /**
     * The value itself.
     *
     * @return map, list, string, decimal, boolean or null
     */
    @Nullable
    public Object value() {
        return value;
    }

    /**
     * The place in the document.
     *
     * @return a JSON pointer, empty at the root
     */
    public String pointer() {
        if (above == null) {
            return "";
        }
        return above.pointer() + "/" + step.toString().replace("~", "~0").replace("/", "~1");
    }

    /**
     * The document's name.
     *
     * @return as given when it was parsed
     */
    public String source() {
        return source;
    }

    /**
     * An error at this place.
     *
     * @param problem what is wrong and what was expected
     * @return the exception, to be thrown
     */
    public JsonException error(String problem) {
        return new JsonException(source, pointer(), problem);
    }

    private JsonException expected(String what) {
        return expected(what, "");
    }

    /**
     * An error at this place that says what was found there.
     *
     * @param what what was expected
     * @param advice the end of the sentence, such as the nearest valid value; may be empty
     * @return the exception, to be thrown
     */
    public JsonException expected(String what, String advice) {
        return error("expected " + what + ", found " + describe(value) + advice);
    }

    /**
     * Whether the value is null.
     *
     * @return true for null
     */
    public boolean isNull() {
        return value == null;
    }

    /**
     * Whether the value is an object.
     *
     * @return true for an object
     */
    public boolean isObject() {
        return value instanceof Map;
    }

    /**
     * Whether the value is an array.
     *
     * @return true for an array
     */
    public boolean isArray() {
        return value instanceof List;
    }

    /**
     * The names of this object's members.
     *
     * @return in document order
     * @throws JsonException if this is no object
     */
    public Set<String> names() {
        return object().keySet();
    }

    /**
     * Refuses any member that is not named here.
     *
     * @param allowed the valid names
     * @return this
     * @throws JsonException if this is no object or has another member
     */
    public JsonCursor only(String... allowed) {
        Set<String> valid = new TreeSet<>(List.of(allowed));
        for (String name : names()) {
            if (!valid.contains(name)) {
                throw error("unknown property \"" + name + "\"" + Nearest.hint(name, valid) + " (valid: "
                        + String.join(", ", valid) + ")");
            }
        }
        return this;
    }

    /**
     * Whether this object has the member and it is not null.
     *
     * @param name the member
     * @return true if there is something to read
     * @throws JsonException if this is no object
     */
    public boolean has(String name) {
        return object().get(name) != null;
    }

    /**
     * A member that must be there.
     *
     * @param name the member
     * @return a cursor at it
     * @throws JsonException if it is absent
     */
    public JsonCursor get(String name) {
        if (!object().containsKey(name)) {
            throw error("expected a property \"" + name + "\"");
        }
        return member(name);
    }

    /**
     * A member that may be absent or null.
     *
     * @param name the member
     * @return a cursor at it, or empty
     */
    public Optional<JsonCursor> find(String name) {
        Object there = object().get(name);
        return there == null ? Optional.empty() : Optional.of(new JsonCursor(source, this, name, there));
    }

    private JsonCursor member(String name) {
        return new JsonCursor(source, this, name, object().get(name));
    }

    /**
     * The elements of this array.
     *
     * @return a cursor at each
     * @throws JsonException if this is no array
     */
    public List<JsonCursor> elements() {
        if (!(value instanceof List<?> list)) {
            throw expected("an array");
        }
        List<JsonCursor> all = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            all.add(new JsonCursor(source, this, i, list.get(i)));
        }
        return all;
    }

    /**
     * The value as text.
     *
     * @return a string that is not blank
     * @throws JsonException if it is anything else
     */
    public String text() {
        if (value instanceof String s && !s.isBlank()) {
            return s;
        }
        String quoted = value instanceof BigDecimal n ? "; did you mean \"" + n.toPlainString() + "\" in quotes?" : "";
        throw expected("text", quoted);
    }

    /**
     * The value as a list of texts; a single text counts as a list of one.
     *
     * @return the texts
     * @throws JsonException if it is anything else
     */
    public List<String> texts() {
        return isArray() ? elements().stream().map(JsonCursor::text).toList() : List.of(text());
    }

    /**
     * The value as a decimal.
     *
     * @return the number
     * @throws JsonException if it is anything else
     */
    public BigDecimal number() {
        if (value instanceof BigDecimal n) {
            return n;
        }
        throw expected("a number");
    }

    /**
     * The value as a boolean.
     *
     * @return the boolean
     * @throws JsonException if it is anything else
     */
    public boolean bool() {
        if (value instanceof Boolean b) {
            return b;
        }
        throw expected("true or false");
    }

    /**
     * The value as a date.
     *
     * @return the date
     * @throws JsonException if it is no ISO date of the years 1900 to 2099
     */
    public LocalDate date() {
        String text = value instanceof String s ? s.strip() : "";
        return Dates.parse(text).orElseThrow(() -> expected(Dates.expected(text), Dates.hint(String.valueOf(value))));
    }

    @SuppressWarnings("unchecked") // Json.parse builds no other maps
    private Map<String, Object> object() {
        if (!(value instanceof Map)) {
            throw expected("an object");
        }
        return (Map<String, Object>) value;
    }

    private static String describe(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "an array";
        }
        if (value instanceof String s) {
            return "\"" + (s.length() > 60 ? s.substring(0, 60) + "..." : s) + "\"";
        }
        return value.toString();
    }
}
