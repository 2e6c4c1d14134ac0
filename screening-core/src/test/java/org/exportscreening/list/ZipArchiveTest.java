package org.exportscreening.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.exportscreening.list.format.StarterReader;
import org.junit.jupiter.api.Test;

class ZipArchiveTest {

    private static final ZipArchive.Limits LIMITS = new ZipArchive.Limits(1 << 20, 100_000, 5);

    @Test
    void everyFileIsAListOfItsOwn() throws IOException {
        byte[] zip = zip(files("lists/", "", "lists/one.json", list("A"), "two.json", list("B")));
        List<ListFileLoader.Loaded> loaded = load(zip);
        assertThat(loaded)
                .extracting(one -> one.source().name())
                .containsExactly("a.zip!lists/one.json", "a.zip!two.json");
        assertThat(loaded).extracting(one -> one.source().sha256()).doesNotHaveDuplicates();
        assertThat(loaded).extracting(one -> one.entries().get(0).primaryName()).containsExactly("A", "B");
    }

    @Test
    void aNameThatLeadsOutIsReadAndReported() throws IOException {
        ListFileLoader.Loaded loaded =
                load(zip(files("../../etc/one\n.json", list("A")))).get(0);
        assertThat(loaded.source().name()).isEqualTo("a.zip!../../etc/one?.json");
        assertThat(loaded.source().warnings())
                .containsExactly(
                        "Its name in the archive leads out of the directory; nothing was written, and it was read"
                                + " all the same.");
    }

    @Test
    void anArchiveWithinAnArchiveIsRefused() throws IOException {
        byte[] inner = zip(files("one.json", list("A")));
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(list("A"));
        }
        for (byte[] nested : List.of(inner, gzip.toByteArray())) {
            refused(zip(files("x", nested)), "a.zip!x: expected a list, found an archive within an archive.");
        }
    }

    @Test
    void limitsHold() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            many.put(i + ".json", list("A"));
        }
        refused(zip(many), "a.zip: expected at most 5 entries in a zip archive, found more.");
        byte[] large = Arrays.copyOf("{\"list\":".getBytes(StandardCharsets.UTF_8), 200_000);
        Arrays.fill(large, 8, large.length, (byte) ' ');
        refused(zip(files("x.json", large)), "a.zip: expected at most 100000 bytes unpacked, found more.");
        refused(zip(files("x/", large)), "a.zip: expected at most 100000 bytes unpacked, found more.");
        byte[] noise = new byte[2 << 20];
        new Random(1).nextBytes(noise);
        refused(zip(files("x", noise)), "a.zip: expected a zip archive of at most 1048576 bytes, found more.");
    }

    @Test
    void anEmptyArchiveIsRefused() throws IOException {
        refused(zip(Map.of()), "a.zip: expected at least one list in the zip archive, found none.");
    }

    @Test
    void aCutArchiveIsRefusedWhereverItIsCut() throws IOException {
        byte[] zip = zip(files("one.json", list("A"), "two.json", list("B")));
        for (int length = 2; length < zip.length; length++) {
            refused(Arrays.copyOf(zip, length), "a.zip: expected a whole zip archive, found a damaged or cut one.");
        }
    }

    @Test
    void anEncryptedArchiveIsRefused() throws IOException {
        byte[] zip = zip(files("one.json", list("A")));
        zip[6] |= 1;
        refused(zip, "a.zip: expected a zip archive without a password, found an encrypted one.");
    }

    @Test
    void aDamagedArchiveGivesOneClearError() throws IOException {
        byte[] zip = zip(files("one.json", list("A"), "two.json", list("B")));
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = zip.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                damaged[2 + random.nextInt(zip.length - 2)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(load(damaged)).isNotEmpty();
            } catch (ListDataException e) {
                assertThat(e.getMessage()).startsWith("a.zip").doesNotContain("\n");
            }
        }
    }

    private static void refused(byte[] zip, String message) {
        assertThatThrownBy(() -> load(zip))
                .isInstanceOf(ListDataException.class)
                .hasMessage(message);
    }

    private static List<ListFileLoader.Loaded> load(byte[] zip) {
        return new ListFileLoader(List.of(new StarterReader()), LIMITS, Tolerance.FEW)
                .load("a.zip", new ByteArrayInputStream(zip));
    }

    private static byte[] list(String name) {
        return ("{\"list\":\"EL\",\"entries\":[{\"name\":\"" + name + "\"}]}").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> files(Object... namesAndContents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Object content = namesAndContents[i + 1];
            files.put((String) namesAndContents[i], content instanceof byte[] bytes ? bytes : new byte[0]);
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
