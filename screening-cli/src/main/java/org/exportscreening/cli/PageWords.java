package org.exportscreening.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListProfiles;

/** The words of the page in each language, with the names of the lists. Stateless. */
final class PageWords {
    private PageWords() {}

    /**
     * The words.
     *
     * @param language {@code en} or {@code zh}
     */
    static Map<String, String> of(String language) {
        String file = "web/words_" + language + ".properties";
        Properties words = new Properties();
        try (InputStream in = PageWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                words.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sorted = new TreeMap<>();
        words.forEach((key, value) -> sorted.put((String) key, (String) value));
        ListProfiles profiles = ListProfiles.bundled(Locale.forLanguageTag(language));
        for (ListId list : ListId.values()) {
            sorted.put("list." + list.code(), profiles.get(list).title());
        }
        return sorted;
    }
}
