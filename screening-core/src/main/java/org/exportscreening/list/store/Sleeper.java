package org.exportscreening.list.store;

import java.time.Duration;

/** Waits. Handed in, so that tests need not. */
@FunctionalInterface
public interface Sleeper {

    /** Really waits. */
    Sleeper REAL = pause -> Thread.sleep(pause.toMillis());

    /**
     * Waits.
     *
     * @param pause how long
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void sleep(Duration pause) throws InterruptedException;
}
