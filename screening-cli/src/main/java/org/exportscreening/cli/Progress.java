package org.exportscreening.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Says on standard error how far a batch is, how fast, and how long it will take, where a person watches. Not thread-safe. */
final class Progress {
    private static final long EVERY_MILLIS = 250;

    private final Terminal terminal;
    private final String what;
    private final DoubleSupplier fraction;
    private final long began;
    private long from = -1;
    private double fractionFrom;
    private long told;
    private int width;

    /**
     * Begins.
     *
     * @param what what the rows are
     * @param fraction how much of the input was read, from 0 to 1; negative where nobody knows
     */
    Progress(Terminal terminal, String what, DoubleSupplier fraction) {
        this.terminal = terminal;
        this.what = what;
        this.fraction = fraction;
        this.began = terminal.clock().millis();
    }

    /** Since the beginning. */
    Duration elapsed() {
        Clock clock = terminal.clock();
        return Duration.ofMillis(Math.max(0, clock.millis() - began));
    }

    /**
     * Tells how far it is.
     *
     * @param rows how many rows are done
     * @param resumed how many of them an earlier run had done, which say nothing of the rate
     */
    void at(long rows, long resumed) {
        if (!terminal.interactive()) {
            return;
        }
        long now = elapsed().toMillis();
        if (from < 0) {
            from = resumed;
            fractionFrom = fraction.getAsDouble() * resumed / Math.max(1, rows);
        } else if (now - told < EVERY_MILLIS) {
            return;
        }
        told = now;
        show(text(rows, now));
    }

    private String text(long rows, long millis) {
        double rate = (rows - from) * 1000.0 / Math.max(1, millis);
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%,d %s, %,.0f/s", rows, what, rate));
        double now = fraction.getAsDouble();
        if (now >= 0) {
            text.append(String.format(Locale.ROOT, ", %.0f %%", now * 100));
            double done = now - fractionFrom;
            if (done > 0) {
                long seconds = Math.round(millis / 1000.0 * (1 - now) / done);
                text.append(", ").append(clock(seconds)).append(" left");
            }
        }
        return text.toString();
    }

    private static String clock(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private void show(String text) {
        terminal.err().print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        terminal.err().flush();
        width = text.length();
    }

    /** Wipes the line. */
    void end() {
        if (width > 0) {
            show("");
            terminal.err().print("\r");
            terminal.err().flush();
        }
    }
}
