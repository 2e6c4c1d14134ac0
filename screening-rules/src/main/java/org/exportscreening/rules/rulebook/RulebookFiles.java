package org.exportscreening.rules.rulebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.JsonException;

/**
 * The files of a rulebook, read once: the manifest first, the others in its order.
 *
 * @param manifest {@code rulebook.json}
 * @param parts the other files by name; for a rulebook in one file, its sections under names of the same endings
 * @param digest over names and contents, but for those of the translations
 * @param translations the texts in other languages
 */
record RulebookFiles(JsonCursor manifest, Map<String, JsonCursor> parts, String digest, Translations translations) {
    static final String MANIFEST = "rulebook.json";

    /** Opens a file of the rulebook by its name. */
    interface Opener {
        InputStream open(String name) throws IOException;
    }

    static RulebookFiles bundled(String folder) {
        try {
            return read(bundledOpener(folder), RulebookReader.THROW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Opener bundledOpener(String folder) {
        return name -> {
            InputStream in = RulebookFiles.class.getResourceAsStream(folder + name);
            if (in == null) {
                throw new NoSuchFileException(name);
            }
            return in;
        };
    }

    /** Reads a folder or a single file; a part of a folder that is not readable is a problem and left out. */
    static RulebookFiles of(Path path, Consumer<JsonException> problems) throws IOException {
        return Files.isDirectory(path)
                ? read(name -> Files.newInputStream(path.resolve(name)), problems)
                : single(String.valueOf(path.getFileName()), Files.readAllBytes(path));
    }

    /** Reads what {@link #contents} gave. */
    static RulebookFiles of(Map<String, byte[]> contents) throws IOException {
        byte[] manifest = contents.getOrDefault(MANIFEST, new byte[0]);
        if (contents.size() == 1 && text(MANIFEST, manifest).has("rulebook")) {
            return single(MANIFEST, manifest);
        }
        RulebookFiles kept = read(
                name -> {
                    byte[] bytes = contents.get(name);
                    if (bytes == null) {
                        throw new NoSuchFileException(name);
                    }
                    return new ByteArrayInputStream(bytes);
                },
                RulebookReader.THROW);
        return new RulebookFiles(kept.manifest, kept.parts, kept.digest, Translations.none());
    }

    /** The bytes over which the digest goes, by name. */
    static Map<String, byte[]> contents(Path path) throws IOException {
        return Files.isDirectory(path)
                ? contents(name -> Files.newInputStream(path.resolve(name)))
                : Map.of(MANIFEST, Files.readAllBytes(path));
    }

    /** The bytes over which the digest goes, by name. */
    static Map<String, byte[]> contents(Opener opener) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        JsonCursor manifest = parse(opener, MANIFEST, contents);
        for (JsonCursor file : manifest.get("files").elements()) {
            try (InputStream in = opener.open(file.text())) {
                contents.put(file.text(), in.readAllBytes());
            }
        }
        return contents;
    }

    /** These files with one more, or with one in place of another. */
    RulebookFiles with(String name, JsonCursor part) {
        Map<String, JsonCursor> more = new LinkedHashMap<>(parts);
        more.put(name, part);
        return new RulebookFiles(manifest, more, digest, translations);
    }

    /** The id that a part states, or nothing. */
    String partId(String name) {
        JsonCursor part = parts.get(name);
        return part == null || !part.isObject()
                ? ""
                : String.valueOf(part.find("id").map(JsonCursor::value).orElse(""));
    }

    private static RulebookFiles read(Opener opener, Consumer<JsonException> problems) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        JsonCursor manifest = parse(opener, MANIFEST, contents);
        Map<String, JsonCursor> parts = new LinkedHashMap<>();
        for (JsonCursor file : manifest.get("files").elements()) {
            String name = file.text();
            try {
                parts.put(name, part(file, name, opener, contents));
            } catch (JsonException e) {
                problems.accept(e);
            }
        }
        return new RulebookFiles(manifest, parts, digest(contents), Translations.of(opener));
    }

    private static JsonCursor part(JsonCursor file, String name, Opener opener, Map<String, byte[]> contents)
            throws IOException {
        if (name.startsWith("/") || name.contains("..")) {
            throw file.error("expected a file below the rulebook's folder, found \"" + name + "\"");
        }
        try {
            return parse(opener, name, contents);
        } catch (NoSuchFileException e) {
            throw file.error("the rulebook's file " + name + " is missing");
        }
    }

    private static JsonCursor parse(Opener opener, String name, Map<String, byte[]> contents) throws IOException {
        try (InputStream in = opener.open(name)) {
            byte[] bytes = in.readAllBytes();
            contents.put(name, bytes);
            return text(name, bytes);
        }
    }

    private static JsonCursor text(String name, byte[] bytes) {
        return Json.parse(name, new String(bytes, StandardCharsets.UTF_8));
    }

    private static RulebookFiles single(String file, byte[] bytes) {
        JsonCursor all = text(file, bytes);
        all.only("rulebook", "facts", "lists", "parameters", "tables", "overlays", "rules");
        Map<String, JsonCursor> parts = new LinkedHashMap<>();
        if (all.has("facts")) {
            parts.put("facts.json", JsonCursor.of(file, Map.of("facts", list(all, "facts"))));
        }
        parts.put("all.lists.json", JsonCursor.of(file, Map.of("lists", list(all, "lists"))));
        parts.put("all.parameters.json", JsonCursor.of(file, Map.of("parameters", list(all, "parameters"))));
        parts.put("all.overlays.json", JsonCursor.of(file, Map.of("overlays", list(all, "overlays"))));
        int n = 0;
        for (String section : List.of("tables", "rules")) {
            if (all.has(section)) {
                for (JsonCursor part : all.get(section).elements()) {
                    String ending = section.equals("rules") ? ".rule.json" : ".table.json";
                    parts.put(file + "#/" + section + "/" + n++ + ending, part);
                }
            }
        }
        return new RulebookFiles(all.get("rulebook"), parts, digest(Map.of(MANIFEST, bytes)), Translations.none());
    }

    private static List<Object> list(JsonCursor all, String section) {
        List<Object> values = new ArrayList<>();
        all.find(section).ifPresent(s -> s.elements().forEach(e -> values.add(e.value())));
        return values;
    }

    static String digest(Map<String, byte[]> contents) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, bytes) -> {
                sha.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            });
            return "sha256:" + HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
