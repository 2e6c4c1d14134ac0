package org.exportscreening.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The words of the page in each language. Stateless. */
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
        return sorted;
    }
}
