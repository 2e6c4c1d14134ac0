package org.exportscreening.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;

/** The guided demo: names and the bundled sample transactions, against the data at hand. */
final class Demo {
    private static final String FOLDER = "demo/";
    private static final List<String> NAMES = List.of("Huawei Tech Co", "北京理工大学", "Acme Furniture GmbH");

    private final Terminal terminal;
    private final ExportScreening screening;

    Demo(Terminal terminal, ExportScreening screening) {
        this.terminal = terminal;
        this.screening = screening;
    }

    int run() {
        PrintStream out = terminal.out();
        boolean starter = screening.screener().snapshot().info().starter();
        out.println(
                "screening: who is this, and may this happen?" + (starter ? " (on the embedded starter data)" : ""));
        out.println();
        out.println("=== Names");
        for (String name : NAMES) {
            out.println();
            out.print(screening.screener().screen(name).explain());
        }
        for (String file : samples()) {
            String json = read(file);
            out.println();
            out.println("=== "
                    + Json.parse(file, json).get("item").get("description").text());
            out.println();
            out.print(screening.determine(Transaction.parse(file, json)).explain());
        }
        out.println();
        out.println("=== Next");
        out.println();
        out.println("  ./screening name 华为技术有限公司             who is this?");
        out.println("  ./screening name \"Huawei Tech Co\" --json    the same for programs");
        out.println("  ./screening transaction seeds/transactions/01-euv-scanner-to-smic.json");
        out.println("  ./screening name NAME --lists FILE          against a list file of yours");
        out.println("  ./screening --help                          everything else");
        return ExitStatus.NOTHING_FOUND;
    }

    private static List<String> samples() {
        return Json.parse("index.json", read("index.json")).get("files").elements().stream()
                .map(JsonCursor::text)
                .toList();
    }

    private static String read(String file) {
        try (InputStream in = Demo.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the sample " + file + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
