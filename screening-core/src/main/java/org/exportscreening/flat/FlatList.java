package org.exportscreening.flat;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * Records that are decoded when they are asked for, and then kept. Immutable and thread-safe if the elements are: two threads
 * may decode the same record at once, and get equal ones.
 */
final class FlatList<T> extends AbstractList<T> implements RandomAccess {

    private final ByteBuffer bytes;
    private final int[] starts;
    private final Function<RecordReader, T> decoder;

    /** Written without a lock: elements are immutable, so that whoever sees one sees all of it. */
    private final Object[] decoded;

    FlatList(ByteBuffer bytes, int[] starts, Function<RecordReader, T> decoder) {
        this.bytes = bytes;
        this.starts = starts;
        this.decoder = decoder;
        this.decoded = new Object[starts.length];
    }

    @Override
    @SuppressWarnings("unchecked") // nothing else is put there
    public T get(int index) {
        Object known = decoded[index];
        if (known == null) {
            known = decoder.apply(new RecordReader(bytes, starts[index]));
            decoded[index] = known;
        }
        return (T) known;
    }

    @Override
    public int size() {
        return starts.length;
    }
}
