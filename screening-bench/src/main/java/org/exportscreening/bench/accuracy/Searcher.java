package org.exportscreening.bench.accuracy;

import java.util.List;

/** Who a name may be, by one way of matching: the library's or a rival's. Implementations are thread-safe. */
interface Searcher {

    /** The lowest score that {@link #search} gives; below it, thresholds are not compared. */
    double FLOOR = 0.70;

    /** What the finder is called in reports. */
    String name();

    /** The score from which a hit is a match. */
    double threshold();

    /** All entries that score at least {@link #FLOOR}, or the threshold if a finder knows no lower scores; best first. */
    List<Hit> search(String query);
}
