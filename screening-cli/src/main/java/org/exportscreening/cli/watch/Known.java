package org.exportscreening.cli.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.Margin;
import org.exportscreening.Standing;
import org.exportscreening.rules.json.JsonCursor;

/**
 * What is known of a customer since the last run.
 *
 * @param row digest of the row that was screened
 * @param margin how far other scores are from the threshold
 * @param matches the matches that were reported
 */
record Known(String row, Margin margin, List<KnownMatch> matches) {

    /** In place of the digest of a row that could not be read: no digest is the same. */
    static final String UNREAD = "unread";

    Known {
        matches = List.copyOf(matches);
    }

    static Known of(Watched watched, Standing standing) {
        return new Known(
                watched.row(),
                standing.margin(),
                standing.matches().stream().map(KnownMatch::of).toList());
    }

    Known with(Margin newMargin, List<KnownMatch> newMatches) {
        return new Known(row, newMargin, newMatches);
    }

    List<String> entries() {
        return matches.stream().map(KnownMatch::entry).toList();
    }

    static Known read(JsonCursor in) {
        return new Known(
                in.get("row").text(),
                new Margin(number(in, "below"), number(in, "above"), number(in, "shift")),
                in.get("matches").elements().stream().map(KnownMatch::read).toList());
    }

    private static double number(JsonCursor in, String name) {
        return in.get(name).number().doubleValue();
    }

    Map<String, Object> tree(String id) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("row", row);
        tree.put("below", margin.below());
        tree.put("above", margin.above());
        tree.put("shift", margin.shift());
        tree.put("matches", matches.stream().map(KnownMatch::tree).toList());
        return tree;
    }
}
