package org.exportscreening.list;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to deliver more than a number of bytes, so that a small archive cannot fill the memory. */
final class BoundedInputStream extends FilterInputStream {

    private final long limit;
    private final String source;
    private long count;

    BoundedInputStream(InputStream in, long limit, String source) {
        super(in);
        this.limit = limit;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int bytes) {
        count += bytes;
        if (count > limit) {
            throw new ListDataException(source, "expected at most " + limit + " bytes unpacked, found more.");
        }
    }
}
