package org.exportscreening.cli.decision;

import java.nio.file.Path;

/** A process that records decisions without end, and says of each that it did once it did; to be killed. */
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] args) {
        DecisionLog log = DecisionLog.file(Path.of(args[0]));
        for (int i = 1; ; i++) {
            System.out.println(log.add(Made.decision(i)).id());
            System.out.flush();
        }
    }
}
