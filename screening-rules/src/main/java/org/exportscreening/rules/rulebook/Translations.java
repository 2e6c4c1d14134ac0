package org.exportscreening.rules.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.text.Texts;

/**
 * A rulebook's texts in other languages. Thread-safe; each language is read when it is first asked for, so that who reads English
 * pays nothing for it.
 *
 * <p>Beside {@code rulebook.json} there may be a {@code texts.json} that names their files by language:
 * {@code {"zh": ["zh/744.texts.json"]}}. A file holds each text by the English one: {@code {"language": "zh", "texts": {"China":
 * "..."}}}. They are not part of the rulebook's digest, since nothing that is determined depends on them. A text that a rulebook
 * says in the same words as the one that is bundled with this library, and does not translate itself, is said as that one is; so
 * it is for a rulebook that was kept without its translations.
 *
 * <p>Any two are equal: they play no part in what a rulebook is.
 */
public final class Translations {
    private static final String INDEX = "texts.json";
    private static final String ENDING = ".texts.json";

    private final RulebookFiles.Opener opener;
    private final Map<String, Texts> read = new ConcurrentHashMap<>();

    private Translations(RulebookFiles.Opener opener) {
        this.opener = opener;
    }

    /** Of a rulebook that brings none of its own, such as one that was kept in a record. */
    static Translations none() {
        return of(bundled());
    }

    /** Those that lie beside a manifest. */
    static Translations of(RulebookFiles.Opener opener) {
        return new Translations(opener);
    }

    private static RulebookFiles.Opener bundled() {
        return RulebookFiles.bundledOpener(Rulebook.BUNDLED);
    }

    /**
     * The texts in the language of a locale.
     *
     * @param locale the reader's
     * @return the texts; empty for English
     * @throws JsonException if a file is not there, or is not what it should be
     */
    public Texts in(Locale locale) {
        String language = locale.getLanguage();
        return language.equals(Locale.ENGLISH.getLanguage()) ? Texts.NONE : read.computeIfAbsent(language, this::read);
    }

    private Texts read(String language) {
        Map<String, String> texts = new HashMap<>(texts(language, bundled()));
        texts.putAll(texts(language, opener));
        return new Texts(texts);
    }

    private static Map<String, String> texts(String language, RulebookFiles.Opener opener) {
        Map<String, String> texts = new HashMap<>();
        for (String file : files(language, opener)) {
            JsonCursor document = document(opener, file)
                    .orElseThrow(() -> new JsonException(INDEX, "/" + language, "the file " + file + " is missing"))
                    .only("language", "note", "texts");
            JsonCursor said = document.get("language");
            if (!said.text().equals(language)) {
                throw said.error(
                        "expected \"" + language + "\", under which it is listed, found \"" + said.text() + "\"");
            }
            JsonCursor all = document.get("texts");
            all.names().forEach(english -> texts.put(english, all.get(english).text()));
        }
        return texts;
    }

    private static List<String> files(String language, RulebookFiles.Opener opener) {
        return document(opener, INDEX)
                .flatMap(index -> index.find(language))
                .map(files -> files.elements().stream().map(Translations::name).toList())
                .orElse(List.of());
    }

    private static String name(JsonCursor file) {
        String name = file.text();
        if (name.startsWith("/") || name.contains("..") || !name.endsWith(ENDING)) {
            throw file.error(
                    "expected a file below the rulebook's folder that ends in " + ENDING + ", found \"" + name + "\"");
        }
        return name;
    }

    private static Optional<JsonCursor> document(RulebookFiles.Opener opener, String name) {
        try (InputStream in = opener.open(name)) {
            return Optional.of(Json.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Translations;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return INDEX;
    }
}
