package org.exportscreening.list.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import javax.annotation.Nullable;

/** The shape of the file that {@link StarterReader} reads. Absent keys are null. */
record StarterJson(
        @Nullable String list,
        @Nullable String asOf,
        @Nullable String note,
        @Nullable List<Located> entries) {

    private static final int MAX_STRING_CHARS = 20_000;
    private static final int MAX_DEPTH = 10;

    /** An entry and the line on which it begins. */
    @JsonDeserialize(using = LocatedDeserializer.class)
    record Located(long line, Entry entry) {}

    record Entry(
            @Nullable String name,
            @Nullable List<String> aliases,
            @Nullable List<String> weakAliases,
            @Nullable List<String> formerNames,
            @Nullable String type,
            @Nullable List<String> countries,
            @Nullable List<Place> addresses,
            @Nullable List<Integer> footnotes,
            @Nullable List<String> programs,
            @Nullable List<String> citations,
            @Nullable String from,
            @Nullable String to,
            @Nullable String licenseRequirement,
            @Nullable String licensePolicy,
            @Nullable String remarks,
            @Nullable Boolean addressOnly,
            @Nullable Boolean verified,
            @Nullable String lastChecked) {}

    record Place(@Nullable String text, @Nullable String country) {}

    static StarterJson read(Reader text) throws IOException {
        return mapper().readValue(text, StarterJson.class);
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder(BoundedJson.factory(MAX_STRING_CHARS, MAX_DEPTH))
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    static final class LocatedDeserializer extends JsonDeserializer<Located> {
        @Override
        public Located deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            long line = parser.currentTokenLocation().getLineNr();
            return new Located(line, context.readValue(parser, Entry.class));
        }
    }
}
