package org.exportscreening.rules.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.exportscreening.rules.json.JsonCursor;

/**
 * The files of a rulebook word for word, to be kept: who has them can apply the rulebook again when the library has long come to
 * bring another. Immutable and thread-safe.
 */
public final class RulebookText {
    private final Map<String, String> files;

    private RulebookText(Map<String, byte[]> contents) {
        Map<String, String> texts = new TreeMap<>();
        contents.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        this.files = Collections.unmodifiableMap(texts);
    }

    /**
     * The text of the rulebook that is bundled with this library.
     *
     * @return its files
     */
    public static RulebookText bundledEar() {
        try {
            return new RulebookText(RulebookFiles.contents(RulebookFiles.bundledOpener(Rulebook.BUNDLED)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of a rulebook from a folder, or from a single file that holds all of it.
     *
     * @param path a folder with {@code rulebook.json}, or a JSON file
     * @return its files
     * @throws IOException if one can not be read
     */
    public static RulebookText read(Path path) throws IOException {
        return new RulebookText(RulebookFiles.contents(path));
    }

    /**
     * A rulebook that was kept.
     *
     * @param tree as {@link #tree()} gave it
     * @return its files
     * @throws org.exportscreening.rules.json.JsonException if it is something else
     */
    public static RulebookText of(JsonCursor tree) {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String name : tree.names()) {
            String text = tree.get(name).elements().stream()
                    .map(line -> String.valueOf(line.value()))
                    .collect(Collectors.joining("\n"));
            contents.put(name, text.getBytes(StandardCharsets.UTF_8));
        }
        if (!contents.containsKey(RulebookFiles.MANIFEST)) {
            throw tree.error("expected the files of a rulebook, one of them " + RulebookFiles.MANIFEST);
        }
        return new RulebookText(contents);
    }

    /**
     * The files, to be written as JSON.
     *
     * @return the lines of each by its name, not modifiable
     */
    public Map<String, List<String>> tree() {
        Map<String, List<String>> tree = new LinkedHashMap<>();
        files.forEach((name, text) -> tree.put(name, List.of(text.split("\n", -1))));
        return Collections.unmodifiableMap(tree);
    }

    /**
     * The digest of the rulebook.
     *
     * @return the same as {@link Rulebook#digest()} of {@link #rulebook()}
     */
    public String digest() {
        return RulebookFiles.digest(contents());
    }

    /**
     * The rulebook.
     *
     * @return the rulebook, checked
     * @throws org.exportscreening.rules.json.JsonException if this library can not apply it
     */
    public Rulebook rulebook() {
        try {
            return RulebookReader.read(RulebookFiles.of(contents()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> contents() {
        Map<String, byte[]> contents = new TreeMap<>();
        files.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return contents;
    }
}
