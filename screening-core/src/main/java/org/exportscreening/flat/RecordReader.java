package org.exportscreening.flat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.annotation.Nullable;

/** Reads the fields of a record in the order in which {@link RecordWriter} wrote them. Not thread-safe. */
public final class RecordReader {

    private final ByteBuffer bytes;
    private int at;

    RecordReader(ByteBuffer bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int at() {
        return at;
    }

    /**
     * Reads a number.
     *
     * @return the number
     */
    public long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get(at++);
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
    }

    /**
     * Reads a number that was an {@code int}.
     *
     * @return the number
     */
    public int integer() {
        return Math.toIntExact(number());
    }

    /**
     * Reads yes or no.
     *
     * @return the flag
     */
    public boolean flag() {
        return number() != 0;
    }

    /**
     * Reads a constant.
     *
     * @param constants all constants of its type, in their order
     * @param <E> the type
     * @return the constant
     */
    public <E extends Enum<E>> E constant(E[] constants) {
        return constants[integer()];
    }

    /**
     * Reads a text that may be null.
     *
     * @return the text, or null
     */
    @Nullable
    public String textOrNull() {
        int header = integer();
        if (header < 0) {
            return null;
        }
        int length = header >> 1;
        if ((header & 1) == 0) {
            byte[] narrow = new byte[length];
            bytes.get(at, narrow);
            at += length;
            return new String(narrow, StandardCharsets.ISO_8859_1);
        }
        char[] wide = new char[length];
        for (int i = 0; i < length; i++, at += Character.BYTES) {
            wide[i] = bytes.getChar(at);
        }
        return new String(wide);
    }

    /**
     * Reads a text.
     *
     * @return the text
     */
    public String text() {
        String text = textOrNull();
        if (text == null) {
            throw new IllegalStateException("A text is missing in a record.");
        }
        return text;
    }

    /**
     * Reads a list.
     *
     * @param element reads one element
     * @param <T> the type of the elements
     * @return the elements, immutable
     */
    public <T> List<T> list(Function<RecordReader, T> element) {
        int size = integer();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(element.apply(this));
        }
        return List.copyOf(values);
    }

    /**
     * Reads texts.
     *
     * @return the texts, immutable
     */
    public List<String> texts() {
        return list(RecordReader::text);
    }
}
