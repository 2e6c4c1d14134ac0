package org.exportscreening.flat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * A file of flat data in memory. Its content is what this very version of the library wrote: anything else is refused when it
 * is mapped. Immutable and thread-safe; the file may be replaced meanwhile, but not be written into.
 */
public final class FlatFile {

    /** Mark of the sort of file, with the version of its form in the last byte. */
    static final long MAGIC = 0x01_74_61_6c_66_72_63_73L;

    /** Bytes of mark, length and checksum; the checksum covers all that follows. */
    static final int HEADER = 3 * Long.BYTES;

    static final String STARTS = ".starts";
    static final String UNFINISHED = ".part";

    private final ByteBuffer bytes;
    private final String key;
    private final Map<String, ByteBuffer> sections = new HashMap<>();

    private FlatFile(ByteBuffer bytes) throws FlatFileException {
        this.bytes = bytes;
        check();
        RecordReader head = new RecordReader(bytes, HEADER);
        String written = head.text();
        String here = Engine.fingerprint().orElseThrow(() -> new FlatFileException(Engine.UNKNOWN));
        if (!written.equals(here)) {
            throw new FlatFileException("was written by another version of the library; write it anew.");
        }
        this.key = head.text();
        Map<String, int[]> places = new HashMap<>();
        for (int left = head.integer(); left > 0; left--) {
            places.put(head.text(), new int[] {head.integer(), head.integer()});
        }
        int end = (head.at() + Long.BYTES - 1) & -Long.BYTES;
        places.forEach((section, place) ->
                sections.put(section, bytes.slice(end + place[0], place[1]).order(ByteOrder.LITTLE_ENDIAN)));
    }

    /**
     * Maps a file and checks it.
     *
     * @param file the file
     * @return its content
     * @throws FlatFileException if it is not a whole file that this version of the library wrote; its message says why
     * @throws IOException if it cannot be read
     */
    public static FlatFile map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < HEADER || size > Integer.MAX_VALUE) {
                throw new FlatFileException("is no file of compiled lists: it has " + size + " bytes.");
            }
            MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
            return new FlatFile(mapped.order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    private void check() throws FlatFileException {
        long mark = bytes.getLong(0);
        if (mark << Byte.SIZE != MAGIC << Byte.SIZE) {
            throw new FlatFileException("is no file of compiled lists.");
        }
        if (mark != MAGIC) {
            throw new FlatFileException("has the form of another version of the library; write it anew.");
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes.duplicate().position(HEADER));
        if (bytes.getLong(Long.BYTES) != bytes.capacity() || bytes.getLong(2 * Long.BYTES) != checksum.getValue()) {
            throw new FlatFileException("is damaged: its length or checksum is not what was written.");
        }
    }

    /**
     * What the content was made of.
     *
     * @return the key that it was written with
     */
    public String key() {
        return key;
    }

    /**
     * The numbers of a section.
     *
     * @param section its name
     * @return a new array
     */
    public int[] ints(String section) {
        ByteBuffer found = section(section);
        int[] values = new int[found.capacity() / Integer.BYTES];
        found.asIntBuffer().get(values);
        return values;
    }

    /**
     * The numbers of a section.
     *
     * @param section its name
     * @return a new array
     */
    public long[] longs(String section) {
        ByteBuffer found = section(section);
        long[] values = new long[found.capacity() / Long.BYTES];
        found.asLongBuffer().get(values);
        return values;
    }

    /**
     * The numbers of a section.
     *
     * @param section its name
     * @return a new array
     */
    public double[] doubles(String section) {
        ByteBuffer found = section(section);
        double[] values = new double[found.capacity() / Double.BYTES];
        found.asDoubleBuffer().get(values);
        return values;
    }

    /**
     * The numbers of a section.
     *
     * @param section its name
     * @return a new array
     */
    public float[] floats(String section) {
        ByteBuffer found = section(section);
        float[] values = new float[found.capacity() / Float.BYTES];
        found.asFloatBuffer().get(values);
        return values;
    }

    /**
     * The bytes of a section.
     *
     * @param section its name
     * @return a new array
     */
    public byte[] bytes(String section) {
        ByteBuffer found = section(section);
        byte[] values = new byte[found.capacity()];
        found.get(values);
        return values;
    }

    /**
     * The records of a section.
     *
     * @param section its name
     * @param decoder reads the fields of one record and makes it; called when the record is first asked for, in any thread
     * @param <T> the type of the records, immutable
     * @return an immutable list, thread-safe
     */
    public <T> List<T> records(String section, Function<RecordReader, T> decoder) {
        return new FlatList<>(section(section), ints(section + STARTS), decoder);
    }

    private ByteBuffer section(String name) {
        ByteBuffer found = sections.get(name);
        if (found == null) {
            throw new IllegalStateException("There is no section \"" + name + "\".");
        }
        return found.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }
}
