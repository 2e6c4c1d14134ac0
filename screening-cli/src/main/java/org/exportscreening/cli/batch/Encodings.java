package org.exportscreening.cli.batch;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.Nearest;

/**
 * Finds out in what encoding a text is: by its byte order mark; else it is UTF-8 if all of it is; else a guess that the user is
 * told of, among those that spreadsheets write; else none. Stateless.
 */
final class Encodings {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 60;
    private static final int LOOK_FOR_ZEROS = 4096;

    private static final Map<String, Charset> MARKS = Map.of(
            "EFBBBF", StandardCharsets.UTF_8,
            "FFFE", StandardCharsets.UTF_16LE,
            "FEFF", StandardCharsets.UTF_16BE,
            "84319533", GB18030);

    /** What a file begins with that is not text. */
    private static final Map<String, String> NO_TEXT = Map.of(
            "504B0304", "a workbook or a zip archive; save the sheet as CSV UTF-8, or unpack it",
            "D0CF11E0A1B11AE1", "a workbook; save the sheet as CSV UTF-8",
            "1F8B", "compressed (gzip); unpack it, such as with gunzip -c FILE | ... names -",
            "25504446", "a PDF document; expected CSV or JSON Lines");

    /** Opens the text once more, from its beginning. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    /**
     * What was found.
     *
     * @param charset the encoding
     * @param guessed an example of the text so read, for the user to judge; empty if it is no guess
     */
    record Found(Charset charset, String guessed) {}

    private Encodings() {}

    /** An encoding by its name. */
    static Charset named(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new BatchException("--encoding: unknown encoding \"" + name + "\""
                    + Nearest.hint(name, Charset.availableCharsets().keySet())
                    + " (such as UTF-8, UTF-16LE, windows-1252 or GB18030)");
        }
    }

    /**
     * Finds the encoding.
     *
     * @param guess whether to guess where there is no mark and the text is not UTF-8
     */
    static Found find(String source, Bytes text, boolean guess) throws IOException {
        byte[] head;
        try (InputStream in = text.open()) {
            head = in.readNBytes(LOOK_FOR_ZEROS);
        }
        for (Map.Entry<String, String> program : NO_TEXT.entrySet()) {
            if (hex(head, program.getKey().length() / 2).equals(program.getKey())) {
                throw new BatchException(source + ": is " + program.getValue());
            }
        }
        for (Map.Entry<String, Charset> mark : MARKS.entrySet()) {
            if (hex(head, mark.getKey().length() / 2).equals(mark.getKey())) {
                return new Found(mark.getValue(), "");
            }
        }
        if (zeros(head) * 10 > head.length) {
            throw new BatchException(source + ": looks like UTF-16 without a byte order mark; say so with --encoding "
                    + (head[0] == 0 ? "UTF-16BE" : "UTF-16LE"));
        }
        BatchException notUtf8 = problem(source, text, StandardCharsets.UTF_8);
        if (notUtf8 == null) {
            return new Found(StandardCharsets.UTF_8, "");
        }
        if (!guess
                || new String(head, StandardCharsets.ISO_8859_1).stripLeading().startsWith("{")) {
            // JSON is UTF-8.
            throw notUtf8;
        }
        ByteStatistics statistics;
        try (InputStream in = text.open()) {
            statistics = ByteStatistics.of(in);
        }
        if (statistics.korean()) {
            throw new BatchException(
                    notUtf8.getMessage() + "; it may be EUC-KR or GB18030, which look alike: --encoding says which");
        }
        if (statistics.chinese() && problem(source, text, GB18030) == null) {
            return new Found(GB18030, example(source, text, GB18030));
        }
        if (statistics.western() && problem(source, text, WINDOWS_1252) == null) {
            return new Found(WINDOWS_1252, example(source, text, WINDOWS_1252));
        }
        throw new BatchException(notUtf8.getMessage()
                + "; it is no Windows-1252 and no GB18030 either, and may be windows-1251, Shift_JIS, Big5 or EUC-KR");
    }

    private static int zeros(byte[] head) {
        int zeros = 0;
        for (byte b : head) {
            zeros += b == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static String hex(byte[] bytes, int length) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(length, bytes.length); i++) {
            hex.append(String.format("%02X", bytes[i]));
        }
        return hex.toString();
    }

    /** Why the text can not be decoded, or null if it can. */
    @Nullable
    private static BatchException problem(String source, Bytes text, Charset charset) throws IOException {
        char[] buffer = new char[1 << 16];
        try (Reader reader = new StrictReader(source, text.open(), charset)) {
            while (reader.read(buffer) >= 0) {
                // Only whether it can be read.
            }
            return null;
        } catch (BatchException e) {
            return e;
        }
    }

    /** The first line with something beyond ASCII. */
    private static String example(String source, Bytes text, Charset charset) throws IOException {
        try (BufferedReader reader = new BufferedReader(new StrictReader(source, text.open(), charset))) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.chars().anyMatch(c -> c > 0x7F)) {
                    String cut = line.length() > SAMPLE ? line.substring(0, SAMPLE) + " ..." : line;
                    return "line " + number + ": " + cut;
                }
            }
            return "";
        }
    }

    /** Bytes in memory. */
    static Bytes of(byte[] bytes, int length) {
        return () -> new ByteArrayInputStream(bytes, 0, length);
    }
}
