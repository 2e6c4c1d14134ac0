package org.exportscreening.list.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListId;

/** The store's own JSON files: lists by their code, days and instants in ISO form; strict. Stateless. */
final class StoreJson {

    private StoreJson() {}

    static byte[] write(Object value) {
        try {
            return mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON for " + value.getClass() + ".", e);
        }
    }

    /** Reads a file of the store; {@code name} is for the message. */
    static <T> T read(String name, byte[] json, Class<T> type) {
        try {
            T value = mapper().readValue(json, type);
            if (value == null) {
                throw new ListDataException(name, "expected a JSON object, found null.");
            }
            return value;
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            String problem = e.getOriginalMessage().lines().findFirst().orElse("");
            String where = e instanceof JsonMappingException mapping ? path(mapping) : "";
            throw new ListDataException(name, line, column, "not as expected: " + where + problem, e);
        } catch (IOException e) {
            throw new ListDataException(name, 0, 0, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        e.getPath()
                .forEach(step -> path.append('/')
                        .append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()));
        return path.isEmpty() ? "" : path + ": ";
    }

    private static JsonMapper mapper() {
        SimpleModule values = new SimpleModule();
        add(values, ListId.class, ListId::code, ListId::parse);
        add(values, LocalDate.class, LocalDate::toString, LocalDate::parse);
        add(values, Instant.class, Instant::toString, Instant::parse);
        values.addKeySerializer(ListId.class, new JsonSerializer<>() {
            @Override
            public void serialize(ListId list, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeFieldName(list.code());
            }
        });
        values.addKeyDeserializer(ListId.class, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) throws IOException {
                return parse(key, ListId::parse, context);
            }
        });
        return JsonMapper.builder()
                .addModule(values)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    private static <T> void add(
            SimpleModule values, Class<T> type, Function<T, String> toText, Function<String, T> fromText) {
        values.addSerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(toText.apply(value));
            }
        });
        values.addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return parse(parser.getText(), fromText, context);
            }
        });
    }

    private static <T> T parse(String text, Function<String, T> fromText, DeserializationContext context)
            throws IOException {
        try {
            return fromText.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw JsonMappingException.from(context, String.valueOf(e.getMessage()), e);
        }
    }
}
