package org.exportscreening.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * All that the command line knows of the world around it, handed in so that tests can hand in another.
 *
 * @param in standard input
 * @param out standard output, UTF-8, for data
 * @param err standard error, UTF-8, for everything else
 * @param interactive whether a person watches standard error
 * @param environment the environment variables
 * @param home the user's home folder
 * @param clock tells the time of an import and the age of a list
 */
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean interactive,
        Map<String, String> environment,
        Path home,
        Clock clock) {
    /** Copies the map. */
    Terminal {
        environment = Map.copyOf(environment);
    }

    /** With the system's clock. */
    Terminal(
            InputStream in,
            PrintStream out,
            PrintStream err,
            boolean interactive,
            Map<String, String> environment,
            Path home) {
        this(in, out, err, interactive, environment, home, Clock.systemUTC());
    }

    static Terminal system() {
        return new Terminal(
                System.in,
                new PrintStream(System.out, false, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("screening.interactive"),
                System.getenv(),
                Path.of(System.getProperty("user.home")));
    }
}
