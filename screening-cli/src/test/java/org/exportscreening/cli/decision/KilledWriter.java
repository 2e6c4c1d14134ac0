package org.exportscreening.cli.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that records decisions as long as its test runs, and says of each that it did once it did; to be killed. */
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] args) {
        DecisionLog log = DecisionLog.at(args[0]);
        // Not without end after all, should the test itself be killed.
        ProcessHandle test = ProcessHandle.current().parent().orElseThrow();
        for (int i = 1; test.isAlive(); i++) {
            System.out.println(log.add(Made.decision(i)).id());
            System.out.flush();
        }
    }

    /** Starts one that writes into a database, and says so in a file. */
    static Process start(String url, Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledWriter.class.getName(),
                        url)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Waits until it has said so many. */
    static void await(Process writer, Path said, int records) throws IOException, InterruptedException {
        while (writer.isAlive() && said(said).size() < records) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    /** Lines that were written to their end; what is cut off was not yet said. */
    static List<String> said(Path said) throws IOException {
        String text = Files.readString(said);
        return text.substring(0, text.lastIndexOf("\n") + 1).lines().toList();
    }
}
