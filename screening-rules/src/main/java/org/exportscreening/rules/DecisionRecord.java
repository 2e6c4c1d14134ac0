package org.exportscreening.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;
import org.exportscreening.MatchPolicy;
import org.exportscreening.list.SnapshotInfo;
import org.exportscreening.rules.DecisionRecordException.Kind;
import org.exportscreening.rules.json.CanonicalJson;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.rulebook.Overlay;
import org.exportscreening.rules.rulebook.RulebookText;

/**
 * A determination with all that it rests on, to be filed: what was asked, the list data, the names searched for and what was found,
 * the rulebook, the engine's version and the answer. {@link Replay} determines it again, years later.
 *
 * <p>It is one line of JSON. Its last member is a digest of every byte before it, so that a record that was altered by one byte is
 * no longer taken. That protects against accidents and against changes made without care; who wants protection against somebody
 * who makes the digest anew keeps {@link #digest()} in another place.
 *
 * <p>Immutable and thread-safe.
 */
public final class DecisionRecord {
    /** The members with a digest of their own, so that one that was altered can be named. */
    static final List<String> PARTS = List.of("input", "data", "rulebook", "screening", "determination");

    static final String ASSUMED = "assumed";
    static final String FILES = "files";

    private final byte[] line;
    private final JsonCursor root;

    private DecisionRecord(byte[] line, JsonCursor root) {
        this.line = line;
        this.root = root;
    }

    /**
     * Records a determination.
     *
     * @param screening what determined it
     * @param given the transaction as it was given
     * @param asOf the day that was asked for, for a transaction that states none; or null
     * @param determination the answer of {@code screening} to {@code given.orOn(asOf)}
     * @param rulebook the text of the rulebook if it is to be in the record, else null: then keep it in another place
     * @param made when it is made
     * @return the record
     * @throws IllegalArgumentException if the determination rests on another rulebook or other lists than the screening or the text
     */
    public static DecisionRecord of(
            ExportScreening screening,
            Transaction given,
            @Nullable LocalDate asOf,
            Determination determination,
            @Nullable RulebookText rulebook,
            Instant made) {
        return read("record", RecordWriter.write(screening, given, asOf, determination, rulebook, made));
    }

    /**
     * Reads a record and checks that it is what was written.
     *
     * @param source a name for messages, such as the file
     * @param line its bytes: one line, with its line end
     * @return the record
     * @throws DecisionRecordException if it is no record, was altered, or is of an unknown format
     */
    public static DecisionRecord read(String source, byte[] line) {
        byte[] copy = line.clone();
        try {
            DecisionRecord record = new DecisionRecord(copy, RecordSeal.open(source, copy));
            record.check();
            return record;
        } catch (JsonException | IllegalArgumentException | ArithmeticException | DateTimeParseException e) {
            throw new DecisionRecordException(
                    Kind.NOT_A_RECORD, source, "is no decision record that this version can read: " + e.getMessage());
        }
    }

    /**
     * Takes a file of records apart: JSON Lines, one record a line.
     *
     * @param file the bytes of the file
     * @return the pieces to be {@linkplain #read read}, each with its line end, together all of the file; at least one
     */
    public static List<byte[]> split(byte[] file) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == '\n') {
                lines.add(Arrays.copyOfRange(file, from, i + 1));
                from = i + 1;
            }
        }
        if (from < file.length) {
            lines.add(Arrays.copyOfRange(file, from, file.length));
        }
        // A record that some program has laid out anew has many lines, none of which would be known as a record.
        return lines.isEmpty() || !RecordSeal.resembles(lines.get(0)) ? List.of(file.clone()) : lines;
    }

    /** Reads everything once, so that nothing is found to be unreadable later. */
    private void check() {
        id();
        made();
        engineVersion();
        transaction();
        policy();
        overlays();
        rulebookDigest();
        rulebookVersion();
        outcome();
        search();
    }

    /**
     * The record to be written.
     *
     * @return one line of JSON in UTF-8, with its line end
     */
    public byte[] toBytes() {
        return line.clone();
    }

    /**
     * The digest of the record.
     *
     * @return {@code sha256:} and 64 hexadecimal digits
     */
    public String digest() {
        return RecordSeal.digest(line);
    }

    /**
     * What it is filed under.
     *
     * @return such as {@code 20261122-0123456789abcdef}: day (UTC) and digits of a digest
     */
    public String id() {
        return root.get("id").text();
    }

    /**
     * When it was made.
     *
     * @return to the second
     */
    public Instant made() {
        return Instant.parse(root.get("made").text());
    }

    /**
     * What determined it.
     *
     * @return the version of this library
     */
    public String engineVersion() {
        return root.get("engine").get("version").text();
    }

    /**
     * What was asked.
     *
     * @return the transaction, on the day that was asked for if it states none
     */
    public Transaction transaction() {
        JsonCursor input = part("input");
        return Transaction.of(JsonCursor.of(
                        "transaction of record " + id(),
                        input.get("transaction").value()))
                .orOn(input.find("asOf").map(JsonCursor::date).orElse(null));
    }

    /**
     * What counted as a match.
     *
     * @return the policy of the name search
     */
    public MatchPolicy policy() {
        return MatchPolicy.parse(part("input").get("policy").text());
    }

    /**
     * What the caller assumed of suspensions that were announced but not seen published.
     *
     * @return by overlay, whether it was taken as in force; those that are not named were taken as the rulebook has it
     */
    public Map<String, Boolean> overlays() {
        Map<String, Boolean> assumed = new LinkedHashMap<>();
        part("input")
                .find(ASSUMED)
                .ifPresent(all -> all.names().forEach(id -> assumed.put(id, Overlay.isInForce(all.get(id)))));
        return assumed;
    }

    /**
     * The lists that names were searched in.
     *
     * @return digest, counts and files; of rows that could not be read the number only
     */
    public SnapshotInfo data() {
        return SearchJson.readData(part("data"));
    }

    /**
     * Whether any party was searched for by name; if not, the answer does not depend on the lists.
     *
     * @return true if the lists matter
     */
    public boolean screened() {
        return !search().parties().isEmpty();
    }

    /**
     * The rulebook that was applied.
     *
     * @return its digest
     */
    public String rulebookDigest() {
        return part("rulebook").get("digest").text();
    }

    /**
     * The rulebook that was applied.
     *
     * @return its id and version, for a person
     */
    public String rulebookVersion() {
        return part("rulebook").get("id").text() + " "
                + part("rulebook").get("version").text();
    }

    /**
     * The text of the rulebook, if it is in the record.
     *
     * @return the text, or empty
     * @throws JsonException if it is no rulebook's
     */
    public Optional<RulebookText> rulebookText() {
        return part("rulebook").find(FILES).map(RulebookText::of);
    }

    /**
     * The outcome that was determined.
     *
     * @return its name, as this library spelled it then
     */
    public String outcome() {
        return part("determination").get("outcome").text();
    }

    /**
     * The answer.
     *
     * @return the determination as JSON on one line
     */
    public String determinationJson() {
        return CanonicalJson.text(part("determination").value());
    }

    JsonCursor part(String name) {
        return root.get(name);
    }

    NameSearch search() {
        return SearchJson.read(part("screening").get("parties"), data());
    }
}
