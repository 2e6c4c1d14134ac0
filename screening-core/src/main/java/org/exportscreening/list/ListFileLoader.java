package org.exportscreening.list;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Opens a file: unpacks it, finds the reader for its content, and hashes its bytes on the way. A zip archive gives as many lists
 * as it has files.
 */
final class ListFileLoader {

    /** Many times the largest official file; an archive that unpacks to more is not a list. */
    private static final long MAX_BYTES = 1L << 30;

    private static final ZipArchive.Limits ARCHIVE = new ZipArchive.Limits(1 << 28, MAX_BYTES, 100);

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int ZIP_FIRST = 'P';
    private static final int ZIP_SECOND = 'K';
    private static final String UNSAFE_NAME =
            "Its name in the archive leads out of the directory; nothing was written, and it was read all the same.";
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final List<ListReader> readers;
    private final ZipArchive.Limits archive;
    private final Tolerance tolerance;

    ListFileLoader(List<ListReader> readers) {
        this(readers, ARCHIVE, Tolerance.FEW);
    }

    ListFileLoader(List<ListReader> readers, ZipArchive.Limits archive, Tolerance tolerance) {
        this.readers = List.copyOf(readers);
        this.archive = archive;
        this.tolerance = tolerance;
    }

    /** The same loader with another tolerance. */
    ListFileLoader tolerating(Tolerance other) {
        return new ListFileLoader(readers, archive, other);
    }

    /** A loader for the one file beside which this mapping lies. */
    ListFileLoader withMapping(ListInput mapping) throws IOException {
        List<ListReader> mapped = new ArrayList<>();
        for (ListReader reader : readers) {
            ListReader one = reader.withMapping(mapping);
            if (one != null) {
                mapped.add(one);
            }
        }
        return new ListFileLoader(mapped, archive, tolerance);
    }

    /** What one file, or one file of an archive, gave. */
    record Loaded(List<ListEntry> entries, List<Supplement> supplements, ListSource source, ListReader reader) {

        Loaded warned(String warning) {
            List<String> warnings = new ArrayList<>(source.warnings());
            warnings.add(warning);
            return new Loaded(
                    entries,
                    supplements,
                    new ListSource(
                            source.name(),
                            source.format(),
                            source.asOf(),
                            source.sha256(),
                            source.read(),
                            source.rows(),
                            source.problems(),
                            warnings),
                    reader);
        }
    }

    /** All lists of a file: one, or those of a zip archive, each named {@code archive.zip!entry}. */
    List<Loaded> load(String name, InputStream bytes) {
        BufferedInputStream raw = new BufferedInputStream(bytes);
        try {
            if (!startsWith(raw, ZIP_FIRST, ZIP_SECOND)) {
                return List.of(loadOne(name, raw, false));
            }
            List<Loaded> loaded = new ArrayList<>();
            new ZipArchive(name, archive).read(raw, (entry, content, unsafe) -> {
                Loaded one = loadOne(name + "!" + entry, content, true);
                loaded.add(unsafe ? one.warned(UNSAFE_NAME) : one);
            });
            if (loaded.isEmpty()) {
                throw new ListDataException(name, "expected at least one list in the zip archive, found none.");
            }
            return loaded;
        } catch (IOException e) {
            throw new ListDataException(name, 0, 0, "cannot be read: " + e.getMessage(), e);
        }
    }

    private Loaded loadOne(String name, InputStream bytes, boolean archived) {
        MessageDigest sha256 = sha256();
        try {
            InputStream raw = new BufferedInputStream(new DigestInputStream(bytes, sha256));
            if (archived && (isGzip(raw) || startsWith(raw, ZIP_FIRST, ZIP_SECOND))) {
                throw new ListDataException(name, "expected a list, found an archive within an archive.");
            }
            Reader text = text(name, raw);
            String head = head(text);
            if (head.isBlank()) {
                throw new ListDataException(name, "expected a list, found an empty file.");
            }
            ListReader reader = readerFor(name, head);
            ListContent content = reader.read(new ListInput(name, new OpenReader(text)));
            // What the reader has not consumed belongs to the file, hence to its hash.
            raw.transferTo(OutputStream.nullOutputStream());
            return loaded(name, reader, content, HexFormat.of().formatHex(sha256.digest()));
        } catch (CharacterCodingException e) {
            throw new ListDataException(name, 0, 0, "expected UTF-8 text, found other bytes.", e);
        } catch (EOFException | ZipException e) {
            String problem =
                    archived ? ZipArchive.damaged() : "expected a whole gzip file, found a damaged or cut one.";
            throw new ListDataException(name, 0, 0, problem, e);
        } catch (IOException e) {
            throw new ListDataException(name, 0, 0, "cannot be read: " + e.getMessage(), e);
        }
    }

    private Loaded loaded(String name, ListReader reader, ListContent content, String sha256) {
        List<RowProblem> problems = content.problems();
        if (!problems.isEmpty()) {
            check(name, content);
        }
        Map<ListId, Integer> rows = new EnumMap<>(ListId.class);
        content.entries().forEach(entry -> rows.merge(entry.list(), 1, Integer::sum));
        ListSource source = new ListSource(
                name, reader.format(), content.asOf(), sha256, content.read(), rows, problems, content.warnings());
        return new Loaded(content.entries(), content.supplements(), source, reader);
    }

    private void check(String name, ListContent content) {
        RowProblem first = content.problems().get(0);
        if (content.entries().isEmpty() && content.supplements().isEmpty()) {
            throw new ListDataException(
                    name, first.line(), first.column(), first.problem() + " There is no row that can be read.");
        }
        int unread = RowProblem.rows(content.problems());
        if (unread > tolerance.rows()) {
            throw new UnreadRowsException(
                    name,
                    first,
                    unread,
                    first.problem() + " And " + (unread - 1) + " more rows can not be read; up to " + tolerance.rows()
                            + " are tolerated, unless an import allows more.");
        }
    }

    private static Reader text(String name, InputStream raw) throws IOException {
        InputStream plain = isGzip(raw) ? new GZIPInputStream(raw) : raw;
        // Strict: a name with a replaced character would be a name that is never found.
        Reader reader = new BufferedReader(new InputStreamReader(
                new BoundedInputStream(plain, MAX_BYTES, name),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static boolean isGzip(InputStream raw) throws IOException {
        return startsWith(raw, GZIP_FIRST, GZIP_SECOND);
    }

    private static boolean startsWith(InputStream raw, int first, int second) throws IOException {
        raw.mark(2);
        boolean starts = raw.read() == first && raw.read() == second;
        raw.reset();
        return starts;
    }

    private static String head(Reader text) throws IOException {
        text.mark(ListReader.HEAD_CHARS);
        char[] buffer = new char[ListReader.HEAD_CHARS];
        int length = 0;
        int read = 0;
        while (read >= 0 && length < buffer.length) {
            length += read;
            read = text.read(buffer, length, buffer.length - length);
        }
        text.reset();
        return new String(buffer, 0, length);
    }

    private ListReader readerFor(String name, String head) {
        for (ListReader reader : readers) {
            if (reader.recognizes(head)) {
                return reader;
            }
        }
        String known = readers.stream().map(ListReader::format).collect(Collectors.joining(", "));
        throw new ListDataException(name, 1, 0, "expected one of " + known + "; found none of them.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    /** Stays open when a parser closes it: the rest of the file is still to be hashed. */
    private static final class OpenReader extends FilterReader {
        OpenReader(Reader in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
