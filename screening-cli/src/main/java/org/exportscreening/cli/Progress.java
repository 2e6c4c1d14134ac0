package org.exportscreening.cli;

/** Says on standard error how far a batch is, where a person watches. Not thread-safe. */
final class Progress {
    private static final int EVERY = 1000;

    private final Terminal terminal;
    private final String what;
    private long done;

    Progress(Terminal terminal, String what) {
        this.terminal = terminal;
        this.what = what;
    }

    void step() {
        if (++done % EVERY == 0 && terminal.interactive()) {
            terminal.err().print("\r" + done + " " + what);
            terminal.err().flush();
        }
    }

    void end() {
        if (done >= EVERY && terminal.interactive()) {
            terminal.err().println("\r" + done + " " + what);
        }
    }
}
