package org.exportscreening.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatFileTest {

    private static final List<String> TEXTS =
            Arrays.asList("", "plain", "Zürich", "華為技術", "half \ud800 of a pair", "\ud83d\ude00", "\u0000", null);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("lists");
    }

    private static FlatWriter sample() {
        return new FlatWriter()
                .ints("ints", new int[] {1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
                .longs("longs", new long[] {7, Long.MIN_VALUE})
                .doubles("doubles", new double[] {0.1, -0.0, Double.MIN_VALUE})
                .floats("floats", new float[] {0.1f})
                .ints("none", new int[0])
                .records("texts", TEXTS, (text, out) -> out.text(text))
                .records(
                        "lists",
                        List.of(List.of("a"), List.<String>of()),
                        (list, out) -> out.texts(list)
                                .flag(true)
                                .number(Long.MIN_VALUE)
                                .number(-300));
    }

    @Test
    void givesBackWhatWasWritten() throws IOException {
        sample().write(file(), "made of this");

        FlatFile read = FlatFile.map(file());

        assertThat(read.key()).isEqualTo("made of this");
        assertThat(read.ints("ints")).containsExactly(1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE);
        assertThat(read.longs("longs")).containsExactly(7, Long.MIN_VALUE);
        assertThat(read.doubles("doubles")).containsExactly(0.1, -0.0, Double.MIN_VALUE);
        assertThat(read.floats("floats")).containsExactly(0.1f);
        assertThat(read.ints("none")).isEmpty();
        assertThat(read.records("texts", in -> String.valueOf(in.textOrNull())))
                .containsExactlyElementsOf(TEXTS.stream().map(String::valueOf).toList());
        assertThat(read.records("lists", in -> in.texts() + " " + in.flag() + " " + in.number() + " " + in.integer()))
                .containsExactly("[a] true " + Long.MIN_VALUE + " -300", "[] true " + Long.MIN_VALUE + " -300");
    }

    @Test
    void aRecordIsDecodedOnceAndOnlyWhenItIsAskedFor() throws IOException {
        sample().write(file(), "");
        List<String> decoded = new ArrayList<>();

        List<String> texts = FlatFile.map(file()).records("texts", in -> {
            decoded.add(in.text());
            return decoded.get(decoded.size() - 1);
        });

        assertThat(decoded).isEmpty();
        assertThat(texts.get(3)).isSameAs(texts.get(3));
        assertThat(decoded).containsExactly("華為技術");
        assertThatThrownBy(() -> texts.get(TEXTS.size())).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> texts.set(0, "")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void noByteCanBeChangedUnnoticed() throws IOException {
        sample().write(file(), "key");
        byte[] bytes = Files.readAllBytes(file());
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) (1 << i % Byte.SIZE);
            Files.write(file(), changed);
            assertThatThrownBy(() -> FlatFile.map(file())).as("byte %d", i).isInstanceOf(FlatFileException.class);
        }
    }

    @Test
    void noByteCanBeMissingOrAdded() throws IOException {
        sample().write(file(), "key");
        byte[] bytes = Files.readAllBytes(file());
        for (int length = 0; length < bytes.length + 9; length++) {
            if (length != bytes.length) {
                Files.write(file(), Arrays.copyOf(bytes, length));
                assertThatThrownBy(() -> FlatFile.map(file()))
                        .as("%d bytes of %d", length, bytes.length)
                        .isInstanceOf(FlatFileException.class);
            }
        }
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        assertThatThrownBy(() -> FlatFile.map(file())).isInstanceOf(NoSuchFileException.class);

        Files.writeString(file(), "name,country\nAcme,DE\nand so on\n");
        assertThatThrownBy(() -> FlatFile.map(file())).hasMessage("is no file of compiled lists.");

        sample().write(file(), "key");
        byte[] bytes = Files.readAllBytes(file());
        bytes[7]++;
        Files.write(file(), bytes);
        assertThatThrownBy(() -> FlatFile.map(file())).hasMessageContaining("the form of another version");
    }

    @Test
    void aFileOfAnotherVersionOfTheLibraryIsRefusedThoughItIsWhole() throws IOException {
        sample().write(file(), "key");
        byte[] bytes = Files.readAllBytes(file());
        byte[] fingerprint = Engine.fingerprint().orElseThrow().getBytes(StandardCharsets.ISO_8859_1);
        int at = FlatFile.HEADER;
        while (!Arrays.equals(Arrays.copyOfRange(bytes, at, at + fingerprint.length), fingerprint)) {
            at++;
        }
        bytes[at + fingerprint.length - 1] ^= 1;
        CRC32 checksum = new CRC32();
        checksum.update(bytes, FlatFile.HEADER, bytes.length - FlatFile.HEADER);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(2 * Long.BYTES, checksum.getValue());
        Files.write(file(), bytes);

        assertThatThrownBy(() -> FlatFile.map(file()))
                .isInstanceOf(FlatFileException.class)
                .hasMessage("was written by another version of the library; write it anew.");
    }

    @Test
    void writersAtOnceLeaveOneWholeFileAndNothingElse() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> writers = new ArrayList<>();
            writer(0).run();
            for (int i = 0; i < 4; i++) {
                writers.add(pool.submit(writer(i)));
            }
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                consistent();
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            pool.shutdownNow();
        }
        consistent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    private Runnable writer(int number) {
        return () -> {
            for (int round = 0; round < 25; round++) {
                int[] values = new int[10_000 * (number + 1)];
                Arrays.fill(values, number);
                try {
                    new FlatWriter().ints("all", values).write(file(), "writer " + number);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private void consistent() throws IOException {
        FlatFile read = FlatFile.map(file());
        int number = Integer.parseInt(read.key().substring("writer ".length()));
        assertThat(read.ints("all")).hasSize(10_000 * (number + 1)).containsOnly(number);
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
        Path missing = folder.resolve("missing").resolve("lists");
        assertThatThrownBy(() -> sample().write(missing, "key")).isInstanceOf(IOException.class);
        assertThat(missing.getParent()).doesNotExist();

        Path occupied = Files.createDirectories(folder.resolve("occupied"));
        Files.writeString(occupied.resolve("something"), "");
        assertThatThrownBy(() -> sample().write(occupied, "key")).isInstanceOf(IOException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(occupied);
        }
    }

    @Test
    void twoSectionsOfOneNameAreAMistake() {
        assertThatThrownBy(() -> sample().ints("ints", new int[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ints");
    }
}
