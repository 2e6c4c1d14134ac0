package org.exportscreening.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.exportscreening.list.ListId;

/**
 * What a person decided about a match. It rests on what the listing said on that day: {@code entryDigest} tells when the listing
 * was amended, and then the decision no longer holds. Immutable.
 *
 * @param id what it is referred to by, unique where it is kept
 * @param subject the party in question
 * @param list the list
 * @param entry the listing, by the id of its entry
 * @param entryName the name under which the party was listed, for a reader
 * @param entryDigest {@link org.exportscreening.list.ListEntry#contentDigest()} of the listing decided on
 * @param verdict whether the party is the listed one
 * @param reason why, in the person's words; not blank
 * @param by who decided; not blank
 * @param at when
 * @param until the last day (UTC) on which it holds; null for no end
 */
public record Decision(
        String id,
        Subject subject,
        ListId list,
        String entry,
        String entryName,
        String entryDigest,
        Verdict verdict,
        String reason,
        String by,
        Instant at,
        @Nullable LocalDate until) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if reason or person are blank
     */
    public Decision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(entryName, "entryName");
        Objects.requireNonNull(entryDigest, "entryDigest");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(at, "at");
        reason = notBlank(reason, "reason");
        by = notBlank(by, "person who decides (by)");
    }

    static String notBlank(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A decision needs a " + what + ".");
        }
        return text.strip();
    }
}
