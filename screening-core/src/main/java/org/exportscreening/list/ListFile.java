package org.exportscreening.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What one file says, before it is joined with others; an archive says what all its files say. Immutable and thread-safe. */
public final class ListFile {

    private final List<ListFileLoader.Loaded> parts;
    private final ListSource source;

    private ListFile(List<ListFileLoader.Loaded> parts, ListSource source) {
        this.parts = List.copyOf(parts);
        this.source = source;
    }

    /**
     * Where the mapping of a file lies, if it has one.
     *
     * @param file a list file
     * @return the file of the same name with {@code .mapping.json} behind it, whether it is there or not
     */
    public static Path mapping(Path file) {
        return ListCatalog.mapping(file);
    }

    /**
     * Reads a file in any known format, plain or compressed.
     *
     * @param file the file
     * @return its content
     * @throws ListDataException if it is missing, empty, damaged or in no known format
     */
    public static ListFile read(Path file) {
        return read(file, Tolerance.FEW);
    }

    /**
     * Reads a file in any known format, plain or compressed.
     *
     * @param file the file
     * @param tolerance how many rows may be unreadable
     * @return its content
     * @throws UnreadRowsException if more rows can not be read than are tolerated
     * @throws ListDataException if it is missing, empty, damaged or in no known format
     */
    public static ListFile read(Path file, Tolerance tolerance) {
        List<ListFileLoader.Loaded> parts =
                ListCatalog.loadFile(ListCatalog.loader().tolerating(tolerance), file);
        String name = String.valueOf(file.getFileName());
        ListSource first = parts.get(0).source();
        boolean archive = parts.size() > 1 || !first.name().equals(name);
        return new ListFile(parts, archive ? archive(name, file, parts) : first);
    }

    /**
     * Puts what companion files say to the entries of the main files.
     *
     * @param files the files of one publication
     * @param tolerance {@link Tolerance#ANY} lets supplements belong to no entry; their file then says so among its problems
     * @return all entries of all files, each with its supplements, and what the files are
     * @throws UnreadRowsException if supplements belong to no entry and that is not tolerated
     * @throws ListDataException if all supplements of a file belong to no entry
     */
    public static JoinedFiles join(List<ListFile> files, Tolerance tolerance) {
        Joining joining =
                new Joining(files.stream().flatMap(file -> file.parts.stream()).toList());
        List<ListSource> sources = new ArrayList<>();
        for (ListFile file : files) {
            UnreadRows problems = new UnreadRows();
            problems.addAll(file.source.problems());
            file.parts.forEach(part -> problems.addAll(joining.unjoined(part, tolerance)));
            sources.add(file.source.withProblems(problems.toList()));
        }
        return new JoinedFiles(joining.entries(), sources);
    }

    /**
     * Its entries, in the order of the file; none for a file that only adds to another.
     *
     * @return not joined with supplements
     */
    public List<ListEntry> entries() {
        return parts.stream().flatMap(part -> part.entries().stream()).toList();
    }

    /**
     * What it adds to entries of another file.
     *
     * @return the supplements, in the order of the file
     */
    public List<Supplement> supplements() {
        return parts.stream().flatMap(part -> part.supplements().stream()).toList();
    }

    /**
     * What it is.
     *
     * @return for an archive, what its files are together
     */
    public ListSource source() {
        return source;
    }

    private static ListSource archive(String name, Path file, List<ListFileLoader.Loaded> parts) {
        Map<ListId, Integer> rows = new EnumMap<>(ListId.class);
        UnreadRows problems = new UnreadRows();
        List<String> warnings = new ArrayList<>();
        TreeSet<String> formats = new TreeSet<>();
        for (ListFileLoader.Loaded part : parts) {
            ListSource one = part.source();
            one.rows().forEach((list, n) -> rows.merge(list, n, Integer::sum));
            problems.addAll(one.problems());
            one.warnings().forEach(warning -> warnings.add(one.name() + ": " + warning));
            formats.add(one.format());
        }
        int read = parts.stream().mapToInt(part -> part.source().read()).sum();
        LocalDate asOf = parts.stream()
                .map(part -> part.source().asOf())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new ListSource(
                name, String.join(" and ", formats), asOf, digest(file), read, rows, problems.toList(), warnings);
    }

    private static String digest(Path file) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            throw new ListDataException(
                    String.valueOf(file.getFileName()), 0, 0, "cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
