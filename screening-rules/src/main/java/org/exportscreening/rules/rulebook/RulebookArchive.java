package org.exportscreening.rules.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonException;

/**
 * The rulebooks on which records of decisions rest, kept word for word below a data directory: {@code rulebooks/}, a file for each,
 * named by its digest. Immutable and thread-safe; several processes may use one directory.
 */
public final class RulebookArchive {
    private final Path folder;

    private RulebookArchive(Path folder) {
        this.folder = folder;
    }

    /**
     * The archive of a data directory, which need not exist yet.
     *
     * @param dataDirectory the directory
     * @return the archive
     */
    public static RulebookArchive at(Path dataDirectory) {
        return new RulebookArchive(dataDirectory.resolve("rulebooks"));
    }

    /**
     * Keeps a rulebook, unless it is there and whole.
     *
     * @param rulebook its text
     * @throws IOException if it can not be written
     */
    public void keep(RulebookText rulebook) throws IOException {
        try {
            if (find(rulebook.digest()).isPresent()) {
                return;
            }
        } catch (JsonException damaged) {
            // Written anew.
        }
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(UUID.randomUUID() + ".part");
        try {
            Files.writeString(unfinished, Json.write(rulebook.tree(), true) + "\n", StandardCharsets.UTF_8);
            Files.move(
                    unfinished,
                    file(rulebook.digest()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * A rulebook that was kept.
     *
     * @param digest its digest
     * @return its text, which has this digest; or empty
     * @throws JsonException if what is there is damaged
     * @throws IOException if it can not be read
     */
    public Optional<RulebookText> find(String digest) throws IOException {
        Path file = file(digest);
        try (InputStream in = Files.newInputStream(file)) {
            RulebookText rulebook = RulebookText.of(Json.parse(file.toString(), in));
            if (!rulebook.digest().equals(digest)) {
                throw new JsonException(file.toString(), "", "is not the rulebook that was kept: its digest differs");
            }
            return Optional.of(rulebook);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Only the hexadecimal digits: a digest from a file may say anything. */
    private Path file(String digest) {
        return folder.resolve(digest.replaceAll("^sha256:|[^0-9a-f]", "") + ".json");
    }
}
