package org.exportscreening.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.exportscreening.rules.DecisionRecordException.Kind;
import org.exportscreening.rules.json.CanonicalJson;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.JsonException;

/**
 * What makes a change to a record noticed: its last member is a digest of every byte before, whatever the format of the rest. A
 * record is one line of canonical JSON with its line end, so that no byte is without meaning. Stateless.
 */
final class RecordSeal {
    /** The beginning of a record of any format. */
    static final String FORMAT = "screening-decision-record/";

    /** The format that is written. */
    static final String CURRENT = FORMAT + "1";

    /** The member with the digests of the parts. */
    static final String PARTS = "parts";

    private static final String HEAD = "{\"format\":\"" + FORMAT;
    private static final String SEAL = ",\"digest\":\"";
    private static final String END = "\"}\n";
    private static final String CUT = "it does not end where it should; it may have been cut off";
    private static final int BEGINNING = 100;
    private static final int DIGEST = "sha256:".length() + 64;
    private static final int TAIL = SEAL.length() + DIGEST + END.length();

    private RecordSeal() {}

    /** Adds the digests of the parts, and of all. */
    static byte[] seal(Map<String, Object> record, Map<String, Object> parts) {
        record.put(PARTS, parts);
        String body = CanonicalJson.text(record);
        String open = body.substring(0, body.length() - 1);
        return bytes(open + SEAL + CanonicalJson.digestOf(bytes(open)) + END);
    }

    /** The digest of a record that is {@linkplain #open intact}. */
    static String digest(byte[] line) {
        return text(line, line.length - END.length() - DIGEST, DIGEST);
    }

    /**
     * Opens a record.
     *
     * @throws DecisionRecordException if it is none, was altered, or is of an unknown format
     */
    static JsonCursor open(String source, byte[] line) {
        if (!resembles(line)) {
            throw new DecisionRecordException(
                    Kind.NOT_A_RECORD,
                    source,
                    line.length == 0 ? "is empty" : "is no decision record; one begins with " + HEAD + "...");
        }
        if (!intact(line)) {
            throw new DecisionRecordException(Kind.ALTERED, source, "was altered: " + whatIsAltered(source, line));
        }
        JsonCursor record = Json.parse(source, text(line, 0, line.length));
        String format = record.get("format").text();
        if (!format.equals(CURRENT)) {
            throw new DecisionRecordException(
                    Kind.UNKNOWN_FORMAT,
                    source,
                    "is of the format " + format + "; this version of the library reads " + CURRENT);
        }
        List<String> altered = alteredParts(record);
        if (!altered.isEmpty()) {
            throw new DecisionRecordException(
                    Kind.ALTERED,
                    source,
                    "was altered, and its digest made anew: not what was recorded is " + String.join(", ", altered));
        }
        return record;
    }

    /** Either end is enough, so that a record that was altered at one of them is still known as one. */
    static boolean resembles(byte[] line) {
        return text(line, 0, BEGINNING).contains(FORMAT)
                || text(line, line.length - TAIL, SEAL.length()).equals(SEAL)
                || text(line, line.length - TAIL + 1, SEAL.length()).equals(SEAL);
    }

    private static boolean intact(byte[] line) {
        int body = line.length - TAIL;
        if (body <= 0) {
            return false;
        }
        String digest = CanonicalJson.digestOf(Arrays.copyOf(line, body));
        return text(line, body, TAIL).equals(SEAL + digest + END);
    }

    private static String whatIsAltered(String source, byte[] line) {
        boolean ended = line[line.length - 1] == '\n';
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            JsonCursor record = Json.parse(source, text);
            List<String> altered = alteredParts(record);
            if (!altered.isEmpty()) {
                return "not what was recorded is " + String.join(", ", altered);
            }
            String canonical = CanonicalJson.text(record.value());
            if (!ended && canonical.equals(text)) {
                return "its line end is missing";
            }
            return canonical.equals(text.substring(0, text.length() - 1))
                    ? "its parts are what was recorded; what is not is its head (format, id, time, engine) or its digest"
                    : "its parts say what was recorded, but it was written anew, with other white space or escapes";
        } catch (CharacterCodingException e) {
            return ended ? "it is no longer text in UTF-8" : CUT;
        } catch (JsonException e) {
            return ended
                    ? "it is no longer whole (" + (e.place().isEmpty() ? "" : "at " + e.place() + ": ") + e.problem()
                            + ")"
                    : CUT;
        }
    }

    /** The parts that do not have the digest that is stated for them; one whose digest is missing as well. */
    private static List<String> alteredParts(JsonCursor record) {
        List<String> altered = new ArrayList<>();
        JsonCursor digests = record.get(PARTS);
        for (String part : DecisionRecord.PARTS) {
            Object stated = digests.get(part).value();
            if (!CanonicalJson.digest(record.get(part).value()).equals(stated)) {
                altered.add("the " + part);
            }
        }
        return altered;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A piece of the line, as far as it goes. */
    private static String text(byte[] line, int from, int length) {
        int start = Math.max(0, from);
        int end = Math.min(line.length, Math.max(start, from + length));
        return new String(line, start, end - start, StandardCharsets.UTF_8);
    }
}
