package org.exportscreening.bench.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListSnapshot;

/** Compares how fast names are found; see {@code docs/BENCHMARKS.md}. */
public final class SpeedMain {

    private SpeedMain() {}

    /**
     * Measures and prints.
     *
     * @param args what to measure; {@code --help} prints the usage
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, err));
    }

    /** Exit status 0, or 2 for wrong arguments and files that can not be read or written. */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help")) {
            out.println(SpeedOptions.USAGE);
            return 0;
        }
        try {
            measure(SpeedOptions.parse(args), out, err);
            return 0;
        } catch (IllegalArgumentException | ListDataException | UncheckedIOException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static void measure(SpeedOptions options, PrintStream out, PrintStream err) {
        CorpusMaker maker = new CorpusMaker(lists(options.lists()), options.seed());
        List<String> ordinary = options.names().map(SpeedMain::lines).orElse(List.of());
        SpeedResult result = new SpeedRun(options, maker, ordinary, err).run();
        out.println(Machine.describe());
        out.printf(
                "%,d names from the lists, the others made of them; %d queries%n%n", result.real(), result.queries());
        out.print(SpeedTable.of(result));
        options.json().ifPresent(file -> write(file, SpeedJson.of(options, result)));
        options.svg().ifPresent(file -> write(file, plot(result).svg()));
    }

    /** These lists, or the data embedded in the library. */
    static ListSnapshot lists(List<Path> files) {
        return (files.isEmpty() ? ListCatalog.starter() : ListCatalog.files(files)).load();
    }

    private static LogLogPlot plot(SpeedResult result) {
        LogLogPlot plot = new LogLogPlot("Median time of a query", "names searched", "microseconds");
        for (Contestant contestant : Contestant.values()) {
            Map<Double, Double> points = new TreeMap<>();
            Growth.medians(contestant, result.rows())
                    .forEach((names, median) -> points.put((double) names, median / 1e3));
            plot.line(contestant.title(), points);
        }
        return plot;
    }

    static List<String> lines(Path file) {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
