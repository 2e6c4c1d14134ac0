package org.exportscreening.bench.speed;

/** The machine that measures, without its name. */
final class Machine {

    private Machine() {}

    static String describe() {
        Runtime runtime = Runtime.getRuntime();
        return "%s %s, %d processors, %s %s, heap of %,d MB at most"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        runtime.availableProcessors(),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.version"),
                        runtime.maxMemory() >> 20);
    }
}
