package org.exportscreening.list.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListId;

/**
 * A publication to download: files that are imported together.
 *
 * @param id a short name: lower-case letters, digits and hyphens
 * @param title what it is, for a person
 * @param enabled whether an update downloads it
 * @param lists the lists that it holds
 * @param files its files, at least one
 */
public record DownloadSource(String id, String title, boolean enabled, Set<ListId> lists, List<DownloadFile> files) {

    private static final String BUNDLED = "downloads.json";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if the id is not as said, or there is no file
     */
    public DownloadSource {
        Objects.requireNonNull(title, "title");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "A download source needs an id of lower-case letters, digits and hyphens, found \"" + id + "\".");
        }
        Set<ListId> ordered = EnumSet.noneOf(ListId.class);
        ordered.addAll(lists);
        lists = Collections.unmodifiableSet(ordered);
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("The download source " + id + " needs at least one file.");
        }
        if (files.stream().map(DownloadFile::name).distinct().count() < files.size()) {
            throw new IllegalArgumentException("The download source " + id + " names a file twice.");
        }
    }

    /**
     * The built-in addresses of the agencies. Enabled is the Consolidated Screening List, which holds them all; the lists that
     * the agencies publish themselves are there to be enabled instead.
     *
     * @return the sources, immutable
     */
    public static List<DownloadSource> bundled() {
        try (InputStream in = DownloadSource.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException(BUNDLED + " is missing from the jar.");
            }
            return read(BUNDLED, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The sources of a data directory: those of its file {@code downloads.json}, or the bundled ones when it has none. The file
     * has the form of the bundled one: <pre>{@code
     * {"sources": [{"id": "csl", "title": "...", "enabled": true, "lists": ["EL"],
     *               "files": [{"name": "consolidated.csv", "url": "https://..."}]}]}
     * }</pre>
     *
     * @param dataDirectory the directory
     * @return the sources, immutable
     * @throws ListDataException if the file is not as said
     */
    public static List<DownloadSource> of(Path dataDirectory) {
        Path file = dataDirectory.resolve(BUNDLED);
        if (!Files.exists(file)) {
            return bundled();
        }
        try {
            return read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ListDataException(file.toString(), 0, 0, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<DownloadSource> read(String name, byte[] json) {
        List<DownloadSource> sources = StoreJson.read(name, json, Sources.class).sources();
        Set<String> ids = new HashSet<>();
        for (DownloadSource source : sources) {
            if (!ids.add(source.id())) {
                throw new ListDataException(name, "expected each id once, found \"" + source.id() + "\" twice.");
            }
        }
        return sources;
    }

    /** The shape of the file. */
    record Sources(List<DownloadSource> sources) {
        Sources {
            sources = List.copyOf(sources);
        }
    }
}
