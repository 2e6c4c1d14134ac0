package org.exportscreening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.store.ImportPolicy;
import org.exportscreening.list.store.ListStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was compiled of stored lists is used when it is of just these lists, and made anew otherwise. */
class CompiledStoreTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    private Path compiled;
    private ListStore store;

    @BeforeEach
    void newStore() {
        store = ListStore.at(folder, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
        compiled = folder.resolve("store").resolve("compiled");
    }

    private void imports(String... names) throws IOException {
        StringBuilder json = new StringBuilder("{\"list\": \"EL\", \"entries\": [");
        for (String name : names) {
            json.append(json.charAt(json.length() - 1) == '[' ? "" : ",").append("{\"name\": \"" + name + "\"}");
        }
        Path file = Files.writeString(folder.resolve("el.json"), json + "]}");
        store.imports(List.of(file), ImportPolicy.DEFAULT.force());
    }

    private List<String> listed() {
        return CompiledLists.inForce(store).orElseThrow().snapshot().entries().stream()
                .map(entry -> entry.primaryName())
                .toList();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(compiled)) {
            return files.sorted().toList();
        }
    }

    /** Looks whether a file is made anew by an answer. */
    private boolean isMadeAnew(Path file) throws IOException {
        Files.setLastModifiedTime(file, LONG_AGO);
        listed();
        return !Files.getLastModifiedTime(file).equals(LONG_AGO);
    }

    @Test
    void nothingImportedIsNothingCompiled() {
        assertThat(CompiledLists.inForce(store)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void listsAreCompiledOnceForEachImport() throws IOException {
        imports("Aurora Bearings", "Borealis Optics");
        assertThat(listed()).containsExactly("Aurora Bearings", "Borealis Optics");
        assertThat(kept()).containsExactly(compiled.resolve("1-2026-11-22.lists"));
        assertThat(isMadeAnew(kept().get(0))).isFalse();

        imports("Aurora Bearings", "Cassiopeia Drives");
        assertThat(listed()).containsExactly("Aurora Bearings", "Cassiopeia Drives");
        assertThat(kept()).containsExactly(compiled.resolve("2-2026-11-22.lists"));
        assertThat(isMadeAnew(kept().get(0))).isFalse();
    }

    @Test
    void whatIsDamagedOrCutOffIsMadeAnew() throws IOException {
        imports("Aurora Bearings");
        listed();
        Path file = kept().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (byte[] damaged : List.of(
                new byte[0], Arrays.copyOf(whole, whole.length / 2), "not it".getBytes(UTF_8), changed(whole))) {
            Files.write(file, damaged);
            assertThat(listed()).containsExactly("Aurora Bearings");
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    private static byte[] changed(byte[] bytes) {
        byte[] changed = bytes.clone();
        changed[bytes.length - 20]++;
        return changed;
    }

    @Test
    void whatWasMadeOfOtherListsIsNotUsed() throws IOException {
        imports("Aurora Bearings");
        listed();
        Path other = Files.copy(kept().get(0), folder.resolve("other"));
        imports("Borealis Optics");
        listed();
        Path own = kept().get(0);

        Files.copy(other, own, StandardCopyOption.REPLACE_EXISTING);

        assertThat(listed()).containsExactly("Borealis Optics");
        assertThat(Files.mismatch(own, other)).isNotEqualTo(-1);
    }

    @Test
    void aStoredFileThatIsDamagedIsNoticedAllTheSame() throws IOException {
        imports("Aurora Bearings");
        listed();
        Path stored = folder.resolve("store/snapshots/1-2026-11-22/files/1/el.json");

        Files.writeString(stored, Files.readString(stored).replace("Bearings", "Bearinks"));

        assertThatThrownBy(this::listed)
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining("is not what was imported");
    }

    @Test
    void answersDoNotDependOnWhetherItCanBeKept() throws IOException {
        imports("Aurora Bearings");
        Files.writeString(compiled, "a file where the folder would be");

        assertThat(listed()).containsExactly("Aurora Bearings");
        assertThat(compiled).hasContent("a file where the folder would be");
    }

    @Test
    void manyMayCompileAtOnce() throws Exception {
        imports("Aurora Bearings", "Borealis Optics");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                answers.add(pool.submit(() -> {
                    Files.deleteIfExists(compiled.resolve("1-2026-11-22.lists"));
                    return listed();
                }));
            }
            for (Future<List<String>> answer : answers) {
                assertThat(answer.get()).containsExactly("Aurora Bearings", "Borealis Optics");
            }
        } finally {
            pool.shutdownNow();
        }
        listed();
        assertThat(kept()).containsExactly(compiled.resolve("1-2026-11-22.lists"));
    }
}
