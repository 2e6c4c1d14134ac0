package org.exportscreening.rules.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.exportscreening.rules.json.JsonCursor;

/**
 * A list whose members have dates, such as a country group. Immutable.
 *
 * @param id its name
 * @param title in our own words
 * @param citation where it stands
 * @param verified whether a primary source was read
 * @param members the members through time
 */
public record DatedList(String id, String title, String citation, boolean verified, List<Member> members) {
    /** Copies the list. */
    public DatedList {
        members = List.copyOf(members);
    }

    /**
     * A member and its days.
     *
     * @param value the value
     * @param period when it belongs to the list
     */
    public record Member(String value, EffectivePeriod period) {}

    static DatedList read(JsonCursor at) {
        at.only("id", "title", "cite", "lastChecked", "verified", "note", "members");
        at.get("lastChecked").date();
        return new DatedList(
                at.get("id").text(),
                at.get("title").text(),
                at.get("cite").text(),
                at.get("verified").bool(),
                at.get("members").elements().stream().map(DatedList::member).toList());
    }

    private static Member member(JsonCursor at) {
        if (!at.isObject()) {
            return new Member(at.text(), EffectivePeriod.ALWAYS);
        }
        at.only("value", "from", "to", "cite", "note");
        return new Member(at.get("value").text(), EffectivePeriod.read(at));
    }

    /**
     * The members on a day.
     *
     * @param day a day
     * @return the values
     */
    public List<String> on(LocalDate day) {
        return members.stream()
                .filter(m -> m.period().contains(day))
                .map(Member::value)
                .toList();
    }
}
