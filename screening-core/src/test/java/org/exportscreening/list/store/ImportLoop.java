package org.exportscreening.list.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A process that imports two editions of two lists in turns until it is killed. */
final class ImportLoop {

    private ImportLoop() {}

    public static void main(String[] args) {
        ListStore store = ListStore.at(Path.of(args[0]), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .keeping(3);
        Path files = Path.of(args[1]);
        System.out.println("ready");
        while (true) {
            for (String edition : List.of("a", "b")) {
                store.imports(
                        List.of(files.resolve("el-" + edition + ".json"), files.resolve("dpl-" + edition + ".json")),
                        ImportPolicy.DEFAULT.force());
            }
        }
    }
}
