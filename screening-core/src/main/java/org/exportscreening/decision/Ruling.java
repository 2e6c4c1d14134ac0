package org.exportscreening.decision;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.list.ListEntry;
import org.exportscreening.text.Bundle;
import org.exportscreening.text.Remarks;

/**
 * A decision as it bears on a match: in force, or lapsed and why. Immutable.
 *
 * @param decision the decision
 * @param lapsed why it no longer holds, as the end of a sentence; null while it holds
 */
public record Ruling(Decision decision, @Nullable String lapsed) {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\u2028\u2029]+");

    /** Checks the components. */
    public Ruling {
        Objects.requireNonNull(decision, "decision");
    }

    /**
     * A decision held against the listing as it is now.
     *
     * @param entry the listing
     * @return lapsed if the listing is not the one decided on, word for word; else this
     */
    public Ruling on(ListEntry entry) {
        return lapsed != null || entry.contentDigest().equals(decision.entryDigest())
                ? this
                : new Ruling(decision, Remarks.say("entryChanged"));
    }

    /**
     * Whether the decision holds.
     *
     * @return false if it lapsed
     */
    public boolean inForce() {
        return lapsed == null;
    }

    /**
     * Whether the match is known to be a false alarm.
     *
     * @return true for a false positive in force
     */
    public boolean clears() {
        return inForce() && decision.verdict() == Verdict.FALSE_POSITIVE;
    }

    /**
     * Whether the party is known to be the listed one.
     *
     * @return true for a true match in force
     */
    public boolean confirms() {
        return inForce() && decision.verdict() == Verdict.TRUE_MATCH;
    }

    /**
     * The ruling in English words.
     *
     * @return who, when, why, and whether it still holds; one line without an end
     */
    public String explain() {
        return explain(Locale.ENGLISH);
    }

    /**
     * The ruling in words.
     *
     * @param locale the reader's
     * @return who, when, why, and whether it still holds; one line without an end
     */
    public String explain(Locale locale) {
        Bundle words = Remarks.bundle(locale);
        Decision d = decision;
        String day = d.at().toString().substring(0, 10);
        String key = "ruling." + d.verdict().word();
        String said = d.until() == null
                ? words.say(key, oneLine(d.by()), day, oneLine(d.reason()), d.id())
                : words.say(key + ".until", oneLine(d.by()), day, oneLine(d.reason()), d.id(), d.until());
        return lapsed == null ? said : words.say("ruling.lapsed", said, Remarks.in(words, lapsed));
    }

    /** What a person wrote, so that it is not taken for more than one line, nor for a command to a terminal. */
    static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }
}
