package org.exportscreening.rules.rulebook;

import java.time.LocalDate;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.JsonCursor;

/**
 * A suspension that was announced but not seen published: whether it holds is for a person to say, and until then an answer shows
 * both outcomes. Rules name the overlays that would suspend them. Immutable.
 *
 * @param id its name, by which a caller chooses
 * @param title what it is about, in a few words
 * @param period the days on which it would hold
 * @param citation where it was announced
 * @param note what a reader should know, or null
 * @param inForce whether it is taken as in force unless a caller says otherwise
 * @param lastChecked the day on which it was last looked for
 */
public record Overlay(
        String id,
        String title,
        EffectivePeriod period,
        String citation,
        @Nullable String note,
        boolean inForce,
        LocalDate lastChecked) {
    /** The word, in files and on the command line, for an overlay that holds. */
    public static final String IN_FORCE = "in-force";

    /** The word for one that does not hold, so that the published text counts. */
    public static final String NOT = "not";

    static Overlay read(JsonCursor at) {
        at.only("id", "title", "from", "to", "cite", "note", "default", "lastChecked");
        return new Overlay(
                at.get("id").text(),
                at.get("title").text(),
                EffectivePeriod.read(at),
                at.get("cite").text(),
                at.find("note").map(JsonCursor::text).orElse(null),
                isInForce(at.get("default")),
                at.get("lastChecked").date());
    }

    /**
     * Whether a file says that an overlay holds.
     *
     * @param at where it says so
     * @return true for {@link #IN_FORCE}, false for {@link #NOT}
     * @throws org.exportscreening.rules.json.JsonException for any other word
     */
    public static boolean isInForce(JsonCursor at) {
        return switch (at.text()) {
            case IN_FORCE -> true;
            case NOT -> false;
            default -> throw at.error("expected \"in-force\" or \"not\", found \"" + at.text() + "\"");
        };
    }
}
