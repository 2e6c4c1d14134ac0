package org.exportscreening.flat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;
import javax.annotation.Nullable;

/**
 * Writes the fields of records, one after the other; {@link RecordReader} reads them in the same order. Every text comes back
 * char by char, halves of surrogate pairs included. Not thread-safe.
 */
public final class RecordWriter {

    private byte[] bytes = new byte[256];
    private int size;

    RecordWriter() {}

    /**
     * Writes a number; small ones take less room.
     *
     * @param value any number
     * @return this
     */
    public RecordWriter number(long value) {
        long rest = (value << 1) ^ (value >> (Long.SIZE - 1));
        while ((rest & ~0x7fL) != 0) {
            put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
        return this;
    }

    /**
     * Writes yes or no.
     *
     * @param value the flag
     * @return this
     */
    public RecordWriter flag(boolean value) {
        return number(value ? 1 : 0);
    }

    /**
     * Writes a constant by its place among the constants: a file is read by the version that wrote it.
     *
     * @param value the constant
     * @return this
     */
    @SuppressWarnings("EnumOrdinal")
    public RecordWriter constant(Enum<?> value) {
        return number(value.ordinal());
    }

    /**
     * Writes a text.
     *
     * @param value the text, or null
     * @return this
     */
    public RecordWriter text(@Nullable String value) {
        if (value == null) {
            return number(-1);
        }
        boolean narrow = value.chars().allMatch(c -> c < 256);
        number(((long) value.length() << 1) | (narrow ? 0 : 1));
        if (narrow) {
            put(value.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            for (int i = 0; i < value.length(); i++) {
                put((byte) value.charAt(i));
                put((byte) (value.charAt(i) >> Byte.SIZE));
            }
        }
        return this;
    }

    /**
     * Writes a list.
     *
     * @param values the elements
     * @param element writes one element
     * @param <T> the type of the elements
     * @return this
     */
    public <T> RecordWriter list(Collection<T> values, BiConsumer<T, RecordWriter> element) {
        number(values.size());
        values.forEach(value -> element.accept(value, this));
        return this;
    }

    /**
     * Writes texts.
     *
     * @param values the texts, none null
     * @return this
     */
    public RecordWriter texts(Collection<String> values) {
        return list(values, (value, out) -> out.text(value));
    }

    int size() {
        return size;
    }

    byte[] written() {
        return Arrays.copyOf(bytes, size);
    }

    private void put(byte value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = value;
    }

    private void put(byte[] values) {
        while (size + values.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        System.arraycopy(values, 0, bytes, size, values.length);
        size += values.length;
    }
}
