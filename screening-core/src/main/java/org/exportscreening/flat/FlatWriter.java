package org.exportscreening.flat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;

/** Collects the sections of a {@link FlatFile} and writes it. Not thread-safe. */
public final class FlatWriter {

    private final Map<String, byte[]> sections = new LinkedHashMap<>();

    /**
     * Adds numbers.
     *
     * @param section a name that no other section has
     * @param values the numbers
     * @return this
     */
    public FlatWriter ints(String section, int[] values) {
        ByteBuffer bytes = room(section, Integer.BYTES * values.length);
        bytes.asIntBuffer().put(values);
        return this;
    }

    /**
     * Adds numbers.
     *
     * @param section a name that no other section has
     * @param values the numbers
     * @return this
     */
    public FlatWriter longs(String section, long[] values) {
        ByteBuffer bytes = room(section, Long.BYTES * values.length);
        bytes.asLongBuffer().put(values);
        return this;
    }

    /**
     * Adds numbers, to the last bit.
     *
     * @param section a name that no other section has
     * @param values the numbers
     * @return this
     */
    public FlatWriter doubles(String section, double[] values) {
        ByteBuffer bytes = room(section, Double.BYTES * values.length);
        bytes.asDoubleBuffer().put(values);
        return this;
    }

    /**
     * Adds numbers, to the last bit.
     *
     * @param section a name that no other section has
     * @param values the numbers
     * @return this
     */
    public FlatWriter floats(String section, float[] values) {
        ByteBuffer bytes = room(section, Float.BYTES * values.length);
        bytes.asFloatBuffer().put(values);
        return this;
    }

    /**
     * Adds bytes.
     *
     * @param section a name that no other section has
     * @param values the bytes
     * @return this
     */
    public FlatWriter bytes(String section, byte[] values) {
        room(section, values.length).put(values);
        return this;
    }

    /**
     * Adds records.
     *
     * @param section a name that no other section has
     * @param values the records
     * @param encoder writes the fields of one
     * @param <T> the type of the records
     * @return this
     */
    public <T> FlatWriter records(String section, List<T> values, BiConsumer<T, RecordWriter> encoder) {
        RecordWriter out = new RecordWriter();
        int[] starts = new int[values.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = out.size();
            encoder.accept(values.get(i), out);
        }
        ints(section + FlatFile.STARTS, starts);
        byte[] written = out.written();
        room(section, written.length).put(written);
        return this;
    }

    private ByteBuffer room(String section, int size) {
        byte[] bytes = new byte[size];
        if (sections.putIfAbsent(section, bytes) != null) {
            throw new IllegalArgumentException("There are two sections \"" + section + "\".");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Writes the file under another name and then gives it its name in one step, so that nobody ever sees a part of it.
     *
     * @param file where to; replaced if it is there
     * @param key what the content was made of
     * @throws IOException if it cannot be written, or if this library cannot tell which version it is; then nothing is left
     */
    public void write(Path file, String key) throws IOException {
        byte[] head = head(key);
        // A name of its own: two may write the same file at once, and the last one stays.
        Path unfinished = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + FlatFile.UNFINISHED);
        try {
            try (FileChannel out =
                    FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                CRC32 checksum = new CRC32();
                long length = FlatFile.HEADER + write(out, head, checksum);
                for (byte[] section : sections.values()) {
                    length += write(out, section, checksum);
                }
                ByteBuffer header = ByteBuffer.allocate(FlatFile.HEADER).order(ByteOrder.LITTLE_ENDIAN);
                header.putLong(FlatFile.MAGIC).putLong(length).putLong(checksum.getValue());
                out.position(0);
                writeFully(out, header.flip());
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Who wrote it, what it was made of, and where which section is, counted from the end of this. */
    private byte[] head(String key) throws IOException {
        RecordWriter out = new RecordWriter();
        out.text(Engine.fingerprint().orElseThrow(() -> new FlatFileException(Engine.UNKNOWN)));
        out.text(key);
        out.number(sections.size());
        int at = 0;
        for (Map.Entry<String, byte[]> section : sections.entrySet()) {
            int size = section.getValue().length;
            out.text(section.getKey()).number(at).number(size);
            at = Math.addExact(at, padded(size));
        }
        return out.written();
    }

    private static long write(FileChannel out, byte[] bytes, CRC32 checksum) throws IOException {
        if (out.position() == 0) {
            out.position(FlatFile.HEADER);
        }
        byte[] block = Arrays.copyOf(bytes, padded(bytes.length));
        checksum.update(block);
        writeFully(out, ByteBuffer.wrap(block));
        return block.length;
    }

    private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static int padded(int size) {
        return Math.addExact(size, Long.BYTES - 1) & -Long.BYTES;
    }
}
