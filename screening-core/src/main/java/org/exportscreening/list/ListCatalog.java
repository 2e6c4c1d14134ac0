package org.exportscreening.list;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where lists come from: the embedded starter data, some files, or a directory of files. Nothing is read before
 * {@link #load()}, which reads anew each time. Immutable and thread-safe.
 */
public final class ListCatalog {

    private static final String STARTER_INDEX = "starter/index.json";

    /** What the name of a mapping adds to that of its list. */
    private static final String MAPPING = ".mapping.json";

    private final Supplier<ListSnapshot> loading;

    private ListCatalog(Supplier<ListSnapshot> loading) {
        this.loading = loading;
    }

    /**
     * The small data set embedded in the library, good for a first look and for tests. It is no substitute for the lists;
     * every snapshot and result says that it is starter data.
     *
     * @return the catalog
     */
    public static ListCatalog starter() {
        return new ListCatalog(ListCatalog::loadStarter);
    }

    /**
     * Just these files, each in any known format, plain, compressed with gzip, or several in a zip
     * archive. Companion files must come with the main file that they belong to.
     *
     * @param files the files, at least one; a mapping beside its list is no list of its own
     * @return the catalog
     */
    public static ListCatalog files(List<Path> files) {
        List<Path> copy = List.copyOf(files);
        return new ListCatalog(() -> loadFiles(copy));
    }

    /**
     * One file, to be read by a reader of the caller's choice: a format of his own, or a CSV file with a mapping that does not
     * lie beside it.
     *
     * @param file the file, plain or compressed with gzip
     * @param reader its reader
     * @return the catalog
     */
    public static ListCatalog file(Path file, ListReader reader) {
        return new ListCatalog(() -> snapshot(loadFile(new ListFileLoader(List.of(reader)), file), false));
    }

    /**
     * All list files of a directory, in the order of their names. Files whose name begins with a dot, and directories
     * inside it, are left aside; every other file must be a list, or the mapping of one ({@code <file>.mapping.json}).
     *
     * @param directory the directory
     * @return the catalog
     */
    public static ListCatalog directory(Path directory) {
        return new ListCatalog(() -> loadFiles(filesIn(directory)));
    }

    /**
     * Reads the lists.
     *
     * @return a snapshot of them
     * @throws ListDataException if a file is missing, empty, damaged or in no known format, or if there is none at all
     */
    public ListSnapshot load() {
        return loading.get();
    }

    private static ListSnapshot loadStarter() {
        ListFileLoader loader = loader();
        List<ListFileLoader.Loaded> loaded = new ArrayList<>();
        for (String file : starterFiles()) {
            try (InputStream in = ListCatalog.class.getResourceAsStream("starter/" + file)) {
                if (in == null) {
                    throw new ListDataException(STARTER_INDEX, "names " + file + ", which is not in the jar.");
                }
                loaded.addAll(loader.load(file, in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return snapshot(loaded, true);
    }

    private static List<String> starterFiles() {
        try (InputStream in = ListCatalog.class.getResourceAsStream(STARTER_INDEX)) {
            if (in == null) {
                throw new ListDataException(STARTER_INDEX, "the embedded starter data is missing from the jar.");
            }
            return JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readValue(in, StarterIndex.class)
                    .files();
        } catch (IOException e) {
            throw new ListDataException(STARTER_INDEX, 0, 0, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static ListSnapshot loadFiles(List<Path> files) {
        if (files.isEmpty()) {
            throw new ListDataException("lists", "expected at least one list file, found none.");
        }
        ListFileLoader loader = loader();
        List<ListFileLoader.Loaded> loaded = new ArrayList<>();
        Set<Path> mappings = files.stream().map(ListCatalog::mapping).collect(Collectors.toSet());
        for (Path file : files) {
            if (!mappings.contains(file)) {
                loaded.addAll(loadFile(loader, file));
            }
        }
        return snapshot(loaded, false);
    }

    static List<ListFileLoader.Loaded> loadFile(ListFileLoader loader, Path file) {
        String name = nameOf(file);
        if (Files.isDirectory(file)) {
            throw new ListDataException(name, "expected a list file, found a directory.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            Path mapping = mapping(file);
            return (Files.exists(mapping) ? mapped(loader, mapping) : loader).load(name, in);
        } catch (NoSuchFileException e) {
            throw new ListDataException(name, 0, 0, "expected a list file, found nothing at " + file + ".", e);
        } catch (IOException e) {
            throw new ListDataException(name, 0, 0, "cannot be read: " + e.getMessage(), e);
        }
    }

    static Path mapping(Path file) {
        return file.resolveSibling(nameOf(file) + MAPPING);
    }

    private static ListFileLoader mapped(ListFileLoader loader, Path mapping) throws IOException {
        try (Reader text = Files.newBufferedReader(mapping)) {
            return loader.withMapping(new ListInput(nameOf(mapping), text));
        }
    }

    private static List<Path> filesIn(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new ListDataException(
                    nameOf(directory), "expected a directory of lists, found none at " + directory + ".");
        }
        try (Stream<Path> children = Files.list(directory)) {
            List<Path> files = children.filter(Files::isRegularFile)
                    .filter(file ->
                            !nameOf(file).startsWith(".") && !nameOf(file).endsWith(MAPPING))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new ListDataException(
                        nameOf(directory), "expected list files in the directory " + directory + ", found none.");
            }
            return files;
        } catch (IOException e) {
            throw new ListDataException(nameOf(directory), 0, 0, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static ListSnapshot snapshot(List<ListFileLoader.Loaded> loaded, boolean starter) {
        List<ListSource> sources =
                loaded.stream().map(ListFileLoader.Loaded::source).toList();
        return ListSnapshot.of(Joining.of(loaded), new SnapshotManifest(sources, starter));
    }

    static ListFileLoader loader() {
        // The library's own class loader: in an application server the thread's one may not see this jar.
        return new ListFileLoader(ServiceLoader.load(ListReader.class, ListReader.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private record StarterIndex(List<String> files) {}
}
