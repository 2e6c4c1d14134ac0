package org.exportscreening.cli.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes bytes, and refuses the first that can not be decoded with the line on which it stands, after all text before it was
 * handed out. A byte order mark is passed over. Not thread-safe.
 */
final class StrictReader extends Reader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String source;
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 16).flip();
    private boolean atStart = true;
    private boolean inputEnded;
    private boolean finished;
    private long line = 1;
    private CoderResult state = CoderResult.UNDERFLOW;

    StrictReader(String source, InputStream in, Charset charset) {
        this.source = source;
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (state.isError()) {
                throw undecodable();
            }
            if (finished) {
                return -1;
            }
            decode();
        }
        int n = Math.min(length, chars.remaining());
        chars.get(target, offset, n);
        return n;
    }

    private void decode() throws IOException {
        chars.clear();
        state = decoder.decode(bytes, chars, inputEnded);
        if (state.isUnderflow()) {
            if (inputEnded) {
                decoder.flush(chars);
                finished = true;
            } else {
                fill();
            }
        }
        chars.flip();
        if (atStart && chars.hasRemaining()) {
            atStart = false;
            if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
        for (int i = chars.position(); i < chars.limit(); i++) {
            if (chars.get(i) == '\n') {
                line++;
            }
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n < 0) {
            inputEnded = true;
        } else {
            bytes.position(bytes.position() + n);
        }
        bytes.flip();
    }

    private BatchException undecodable() {
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < Math.min(state.length(), bytes.remaining()); i++) {
            found.append(String.format(" %02X", bytes.get(bytes.position() + i)));
        }
        return new BatchException(source + ":" + line + ": expected text in "
                + decoder.charset().name() + ", found the byte" + (state.length() > 1 ? "s" : "") + found
                + " (--encoding names another encoding)");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
