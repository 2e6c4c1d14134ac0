package org.exportscreening.rules;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.decision.Decision;
import org.exportscreening.decision.Revocation;
import org.exportscreening.decision.Ruling;
import org.exportscreening.decision.Subject;
import org.exportscreening.decision.Verdict;
import org.exportscreening.list.ListId;
import org.exportscreening.party.PartyType;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.text.Remarks;

/** Decisions about matches as trees for JSON and back. Stateless and thread-safe. */
public final class DecisionJson {
    /** The member of a match that holds what was decided about it. */
    static final String MEMBER = "decided";

    private DecisionJson() {}

    /** A ruling in the tree of a match; nothing where nobody decided. */
    static void put(Map<String, Object> match, @Nullable Ruling ruling, Locale locale) {
        if (ruling != null) {
            match.put(MEMBER, ruling(ruling, locale));
        }
    }

    /**
     * A decision as it bears on a match.
     *
     * @param ruling the ruling
     * @return a tree of plain values: {@code inForce}, {@code lapsed}, and the members of the decision
     */
    public static Map<String, Object> ruling(Ruling ruling) {
        return ruling(ruling, Locale.ENGLISH);
    }

    /**
     * A decision as it bears on a match, with the reason why it lapsed in a language.
     *
     * @param ruling the ruling
     * @param locale the reader's: English unless it is Chinese
     * @return a tree of plain values: {@code inForce}, {@code lapsed}, and the members of the decision
     */
    public static Map<String, Object> ruling(Ruling ruling, Locale locale) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("inForce", ruling.inForce());
        String lapsed = ruling.lapsed();
        tree.put("lapsed", lapsed == null ? null : Remarks.in(Remarks.bundle(locale), lapsed));
        tree.put("id", ruling.decision().id());
        tree.putAll(decision(ruling.decision()));
        return tree;
    }

    /**
     * Reads what {@link #ruling(Ruling)} writes.
     *
     * @param at the tree
     * @return the ruling
     * @throws org.exportscreening.rules.json.JsonException if it is none
     */
    public static Ruling ruling(JsonCursor at) {
        return new Ruling(decision(at.get("id").text(), at), EntryJson.text(at, "lapsed"));
    }

    /**
     * A decision, but for its id.
     *
     * @param decision the decision
     * @return a tree of plain values
     */
    public static Map<String, Object> decision(Decision decision) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("verdict", decision.verdict().word());
        tree.put("subject", subject(decision.subject()));
        tree.put("list", decision.list().code());
        tree.put("entry", decision.entry());
        tree.put("entryName", decision.entryName());
        tree.put("entryDigest", decision.entryDigest());
        tree.put("reason", decision.reason());
        tree.put("by", decision.by());
        tree.put("at", decision.at().toString());
        tree.put("until", decision.until() == null ? null : decision.until().toString());
        return tree;
    }

    /**
     * A revocation, but for its id.
     *
     * @param revocation the revocation
     * @return a tree of plain values
     */
    public static Map<String, Object> revocation(Revocation revocation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decision", revocation.decision());
        tree.put("reason", revocation.reason());
        tree.put("by", revocation.by());
        tree.put("at", revocation.at().toString());
        return tree;
    }

    /**
     * Reads what {@link #revocation(Revocation)} writes.
     *
     * @param at the tree
     * @return the revocation
     * @throws org.exportscreening.rules.json.JsonException if a member is missing or of the wrong type
     * @throws java.time.DateTimeException if {@code at} is no time
     */
    public static Revocation revocation(JsonCursor at) {
        return new Revocation(
                at.get("decision").text(),
                at.get("reason").text(),
                at.get("by").text(),
                Instant.parse(at.get("at").text()));
    }

    private static Map<String, Object> subject(Subject subject) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", subject.name());
        tree.put("country", subject.country());
        tree.put("address", subject.address());
        tree.put("type", subject.type() == null ? null : subject.type().name());
        tree.put("dateOfBirth", subject.dateOfBirth());
        tree.put("identifiers", subject.identifiers());
        return tree;
    }

    /**
     * Reads what {@link #decision(Decision)} writes.
     *
     * @param id the decision's id
     * @param at the tree
     * @return the decision
     * @throws org.exportscreening.rules.json.JsonException if a member is missing or of the wrong type
     * @throws RuntimeException if a member is of no known value
     */
    public static Decision decision(String id, JsonCursor at) {
        JsonCursor subject = at.get("subject");
        String type = EntryJson.text(subject, "type");
        return new Decision(
                id,
                new Subject(
                        subject.get("name").text(),
                        EntryJson.text(subject, "country"),
                        EntryJson.text(subject, "address"),
                        type == null ? null : PartyType.valueOf(type),
                        EntryJson.text(subject, "dateOfBirth"),
                        EntryJson.strings(subject, "identifiers")),
                ListId.parse(at.get("list").text()),
                at.get("entry").text(),
                EntryJson.string(at.get("entryName")),
                at.get("entryDigest").text(),
                Verdict.parse(at.get("verdict").text()),
                at.get("reason").text(),
                at.get("by").text(),
                Instant.parse(at.get("at").text()),
                at.find("until").map(JsonCursor::date).orElse(null));
    }
}
