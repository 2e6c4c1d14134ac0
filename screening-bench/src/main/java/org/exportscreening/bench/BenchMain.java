package org.exportscreening.bench;

import java.io.IOException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks of this module with settings short enough to wait for. JMH's own arguments go first; the system property
 * {@code lists} names a list file to measure names against.
 */
public final class BenchMain {
    private static final String LISTS = "lists";

    private BenchMain() {}

    /**
     * Runs and prints.
     *
     * @param args JMH's arguments, such as a pattern for benchmarks, {@code -f 3} or {@code -rf json}
     * @throws RunnerException if a benchmark fails
     * @throws CommandLineOptionException if an argument is not one of JMH's
     * @throws IOException if the help can not be shown
     */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException, IOException {
        CommandLineOptions given = new CommandLineOptions(args);
        if (given.shouldHelp()) {
            given.showHelp();
            return;
        }
        new Runner(options(System.getProperty(LISTS, NameQueryBenchmark.STARTER), given)).run();
    }

    static Options options(String lists, CommandLineOptions given) {
        OptionsBuilder options = new OptionsBuilder();
        options.parent(given).shouldFailOnError(true);
        if (!given.getForkCount().hasValue()) {
            options.forks(1);
        }
        if (!given.getWarmupIterations().hasValue()) {
            options.warmupIterations(2);
        }
        if (!given.getWarmupTime().hasValue()) {
            options.warmupTime(TimeValue.seconds(1));
        }
        if (!given.getMeasurementIterations().hasValue()) {
            options.measurementIterations(3);
        }
        if (!given.getMeasurementTime().hasValue()) {
            options.measurementTime(TimeValue.seconds(1));
        }
        if (!given.getParameter(LISTS).hasValue()) {
            options.param(LISTS, lists);
        }
        return options.build();
    }
}
