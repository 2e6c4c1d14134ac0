package org.exportscreening.list;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exportscreening.text.Bundle;

/** The profile of every list. Immutable. */
public final class ListProfiles {

    private static final String RESOURCE = "list-profiles.json";
    private static final String CHINESE = "list-profiles_zh.json";

    private final Map<ListId, ListProfile> profiles;

    private ListProfiles(Map<ListId, ListProfile> profiles) {
        this.profiles = profiles;
    }

    /**
     * The profiles that come with the library.
     *
     * @return a profile for every {@link ListId}
     */
    public static ListProfiles bundled() {
        return Bundled.PROFILES;
    }

    /**
     * The profiles that come with the library, in a language.
     *
     * @param locale the reader's: English unless it is Chinese
     * @return a profile for every {@link ListId}
     */
    public static ListProfiles bundled(Locale locale) {
        return Bundle.language(locale).equals(Locale.CHINESE) ? Chinese.PROFILES : Bundled.PROFILES;
    }

    private static ListProfiles read(String resource) {
        try (InputStream in = ListProfiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The library's own " + resource + " is missing from its jar.");
            }
            return of(List.of(mapper().readValue(in, Row[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException("The library's own " + resource + " is unreadable: " + e.getMessage(), e);
        }
    }

    /**
     * The profile of a list.
     *
     * @param id the list
     * @return its profile, never null
     */
    public ListProfile get(ListId id) {
        ListProfile profile = profiles.get(id);
        if (profile == null) {
            throw new IllegalStateException("No profile for list " + id.code() + ".");
        }
        return profile;
    }

    /** Read once, on first use. */
    private static final class Bundled {
        static final ListProfiles PROFILES = read(RESOURCE);
    }

    /** Read once, on first use. */
    private static final class Chinese {
        static final ListProfiles PROFILES = read(CHINESE);
    }

    private static ListProfiles of(List<Row> rows) {
        Map<ListId, ListProfile> profiles = new EnumMap<>(ListId.class);
        for (Row row : rows) {
            profiles.put(ListId.parse(row.list()), row.toProfile());
        }
        for (ListId id : ListId.values()) {
            if (!profiles.containsKey(id)) {
                throw new IllegalStateException(RESOURCE + " has no profile for list " + id.code() + ".");
            }
        }
        return new ListProfiles(profiles);
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private record Row(
            String list,
            String title,
            String agency,
            String legalBasis,
            String effect,
            String action,
            boolean verified) {

        ListProfile toProfile() {
            return new ListProfile(ListId.parse(list), title, agency, legalBasis, effect, action, verified);
        }
    }
}
