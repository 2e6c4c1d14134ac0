package org.exportscreening.list;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.annotation.Nullable;

/**
 * Goes through a zip archive in memory; nothing is ever written, so the names of its entries are names and no paths. The packed
 * bytes are held as a whole, because only the directory at the end of an archive tells that nothing was cut off.
 */
final class ZipArchive {

    private static final int END_BYTES = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final byte[] END = {'P', 'K', 5, 6};
    private static final int COUNT_OFFSET = 10;
    private static final int COMMENT_OFFSET = 20;
    private static final int MAX_NAME = 200;

    /**
     * How much an archive may hold.
     *
     * @param packedBytes its own length
     * @param unpackedBytes all entries together
     * @param entries number of entries, directories included
     */
    record Limits(int packedBytes, long unpackedBytes, int entries) {}

    /** Reads one entry. */
    interface Visitor {
        /**
         * Called for each entry that is a file.
         *
         * @param entry its name, fit for a message
         * @param bytes its unpacked bytes, which end where the entry ends; not to be closed
         * @param unsafe whether the name would lead out of the directory, if something were written
         */
        void visit(String entry, InputStream bytes, boolean unsafe);
    }

    private final String name;
    private final Limits limits;

    ZipArchive(String name, Limits limits) {
        this.name = name;
        this.limits = limits;
    }

    /** Shows all files of an archive to the visitor, in order. */
    void read(InputStream raw, Visitor visitor) throws IOException {
        byte[] bytes = raw.readNBytes(limits.packedBytes + 1);
        if (bytes.length > limits.packedBytes) {
            throw problem("expected a zip archive of at most " + limits.packedBytes + " bytes, found more.", null);
        }
        int expected = entriesByDirectory(bytes);
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        InputStream bounded = new BoundedInputStream(zip, limits.unpackedBytes, name);
        Set<String> names = new HashSet<>();
        int count = 0;
        for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
            if (++count > limits.entries) {
                throw problem("expected at most " + limits.entries + " entries in a zip archive, found more.", null);
            }
            String shown = shown(entry.getName());
            if (!names.add(entry.getName())) {
                throw problem("expected each entry of a zip archive once, found \"" + shown + "\" twice.", null);
            }
            if (entry.isDirectory()) {
                skip(bounded);
            } else {
                visitor.visit(shown, bounded, isUnsafe(entry.getName()));
            }
        }
        if (count != expected) {
            throw problem(damaged(), null);
        }
    }

    private void skip(InputStream entry) {
        try {
            entry.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw problem(damaged(), e);
        }
    }

    @Nullable
    private ZipEntry next(ZipInputStream zip) {
        try {
            return zip.getNextEntry();
        } catch (ZipException e) {
            boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
            throw problem(
                    encrypted ? "expected a zip archive without a password, found an encrypted one." : damaged(), e);
        } catch (EOFException | IllegalArgumentException e) {
            // The second is what the JDK says of a name that is not UTF-8.
            throw problem(damaged(), e);
        } catch (IOException e) {
            throw problem("cannot be read: " + e.getMessage(), e);
        }
    }

    /** The number of entries by the directory that ends a whole archive. */
    private int entriesByDirectory(byte[] bytes) {
        int first = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT);
        for (int at = bytes.length - END_BYTES; at >= first; at--) {
            boolean end = bytes[at] == END[0]
                    && bytes[at + 1] == END[1]
                    && bytes[at + 2] == END[2]
                    && bytes[at + 3] == END[3];
            if (end && at + END_BYTES + unsigned(bytes, at + COMMENT_OFFSET) == bytes.length) {
                return unsigned(bytes, at + COUNT_OFFSET);
            }
        }
        throw problem(damaged(), null);
    }

    private static int unsigned(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    private static boolean isUnsafe(String entry) {
        String path = entry.replace('\\', '/');
        return path.startsWith("/")
                || path.contains(":")
                || Arrays.asList(path.split("/", -1)).contains("..");
    }

    private static String shown(String entry) {
        String line = entry.replaceAll("\\p{Cntrl}", "?");
        return line.length() > MAX_NAME ? line.substring(0, MAX_NAME) + "..." : line;
    }

    static String damaged() {
        return "expected a whole zip archive, found a damaged or cut one.";
    }

    private ListDataException problem(String problem, @Nullable Exception cause) {
        return new ListDataException(name, 0, 0, problem, cause);
    }
}
