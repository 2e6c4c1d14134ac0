package org.exportscreening.cli.batch;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.annotation.Nullable;

/**
 * The text of an input, decoded strictly, with how much of it was read. A file is looked through once before, so that what can
 * not be decoded is refused before any work; of a stream this holds for its first megabytes. Not thread-safe.
 */
public final class InputText implements AutoCloseable {
    /** As much of a stream is looked at before its encoding is decided. */
    private static final int HEAD = 1 << 22;

    private final BufferedReader reader;
    private final Counting bytes;
    private final long size;

    private InputText(String source, InputStream in, long size, Charset charset) {
        this.bytes = new Counting(in);
        this.size = size;
        this.reader = new BufferedReader(new StrictReader(source, bytes, charset), 1 << 16);
    }

    /**
     * How an input is decoded.
     *
     * @param encoding its encoding, or null to find it out
     * @param guess whether to guess where it has no byte order mark and is not UTF-8
     * @param messages is told of a guess
     */
    public record Decoding(@Nullable String encoding, boolean guess, Consumer<String> messages) {
        private Charset charset(String source, Encodings.Bytes text) throws IOException {
            if (encoding != null) {
                return Encodings.named(encoding);
            }
            Encodings.Found found = Encodings.find(source, text, guess);
            if (!found.guessed().isEmpty()) {
                messages.accept(source + ": not UTF-8; read as "
                        + found.charset().name() + ", judge by " + found.guessed() + " (--encoding names another)");
            }
            return found.charset();
        }
    }

    /**
     * Opens a file.
     *
     * @param file the file
     * @param decoding how to decode it
     * @return its text
     * @throws BatchException if it can not be read or decoded
     */
    public static InputText of(Path file, Decoding decoding) {
        String source = file.toString();
        try {
            if (!Files.isRegularFile(file)) {
                return of(source, Files.newInputStream(file), decoding);
            }
            Charset charset = decoding.charset(source, () -> Files.newInputStream(file));
            return new InputText(source, Files.newInputStream(file), Files.size(file), charset);
        } catch (NoSuchFileException e) {
            throw new BatchException(source + ": no such file");
        } catch (IOException e) {
            throw new BatchException(source + ": can not be read: " + e.getMessage());
        }
    }

    /**
     * Opens a stream.
     *
     * @param source its name, for messages
     * @param in the stream; closed with the text
     * @param decoding how to decode it
     * @return its text
     * @throws BatchException if it can not be read or decoded
     */
    public static InputText of(String source, InputStream in, Decoding decoding) {
        try {
            byte[] head = in.readNBytes(HEAD);
            int whole = head.length;
            if (whole == HEAD) {
                // The last line may end in the middle of a character.
                while (whole > 0 && head[whole - 1] != '\n') {
                    whole--;
                }
            }
            Charset charset = decoding.charset(source, Encodings.of(head, whole == 0 ? head.length : whole));
            InputStream all =
                    new SequenceInputStream(Encodings.of(head, head.length).open(), in);
            return new InputText(source, all, -1, charset);
        } catch (IOException e) {
            throw new BatchException(source + ": can not be read: " + e.getMessage());
        }
    }

    /**
     * The text.
     *
     * @return a reader, without a byte order mark; always the same
     */
    public BufferedReader reader() {
        return reader;
    }

    /**
     * How far reading has come.
     *
     * @return from 0 to 1; negative where the size is not known
     */
    public double fraction() {
        return size <= 0 ? -1 : Math.min(1, (double) bytes.count / size);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
