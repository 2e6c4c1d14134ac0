package org.exportscreening.list.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store says after the importing process was killed at any moment. */
class ProcessKillTest {

    private static final int KILLS = 14;

    /** On a busy machine the first kills may all come before an import begins. */
    private static final int MOST_KILLS = 60;

    private static final int LATEST_MILLIS = 120;

    @TempDir
    private Path folder;

    @Test
    void aKilledImportLeavesTheOldOrTheNewSnapshot() throws Exception {
        Set<String> whole = new HashSet<>();
        for (String edition : List.of("a", "b")) {
            List<Path> files = List.of(edition("el", edition, "EL", 300), edition("dpl", edition, "DPL", 200));
            whole.add(ListCatalog.files(files).load().digest());
        }
        ListStore store = ListStore.at(folder.resolve("data"), Clock.systemUTC());
        Random moments = new Random(7);
        boolean leftovers = false;
        boolean imported = false;
        for (int kill = 0; kill < KILLS || (!leftovers && kill < MOST_KILLS); kill++) {
            Process importing = start();
            try (BufferedReader out = importing.inputReader()) {
                assertThat(out.readLine()).isEqualTo("ready");
                Thread.sleep(moments.nextInt(LATEST_MILLIS));
            } finally {
                importing.destroyForcibly();
                assertThat(importing.waitFor(10, TimeUnit.SECONDS)).isTrue();
            }
            leftovers |= folder.resolve("data/store/incoming").toFile().exists();
            String digest = store.current().map(ListSnapshot::digest).orElse("none");
            // nothing at all is the old state of a store whose very first import was killed
            assertThat(whole.contains(digest) || (digest.equals("none") && !imported))
                    .as("kill %s leaves %s", kill, digest)
                    .isTrue();
            imported |= whole.contains(digest);
            assertThat(store.status().damaged()).isEmpty();
        }
        assertThat(leftovers).as("some kill hit an import in the middle").isTrue();
        store.imports(List.of(folder.resolve("el-a.json"), folder.resolve("dpl-a.json")), ImportPolicy.DEFAULT.force());
        assertThat(whole).contains(store.current().orElseThrow().digest());
        assertThat(folder.resolve("data/store/incoming")).doesNotExist();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ImportLoop.class.getName(),
                        folder.resolve("data").toString(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Path edition(String file, String edition, String list, int entries) {
        return ListFiles.write(
                folder, file + "-" + edition + ".json", ListFiles.json(list, ListFiles.names(edition + list, entries)));
    }
}
