package org.exportscreening.cli.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;

/**
 * What stands between the cells of a CSV file: a comma, a semicolon where the comma is the decimal sign, a tab or a bar. Taken from the
 * header, or from the line {@code sep=;} before it that spreadsheets understand.
 *
 * @param delimiter the character
 * @param linesBefore how many lines were passed over to get to the header
 */
public record CsvDialect(char delimiter, int linesBefore) {
    private static final int LONGEST_HEADER = 1 << 16;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final String SEPARATOR = "sep=";

    /** Looks at the beginning of a text, and leaves the reader at the header. */
    static CsvDialect of(BufferedReader reader) throws IOException {
        String first = peek(reader);
        String bare = first.replace("\"", "").strip();
        if (bare.toLowerCase(Locale.ROOT).startsWith(SEPARATOR) && bare.length() <= SEPARATOR.length() + 1) {
            return new CsvDialect(hinted(first), pass(reader));
        }
        char most = DELIMITERS[0];
        for (char delimiter : DELIMITERS) {
            most = count(first, delimiter) > count(first, most) ? delimiter : most;
        }
        return new CsvDialect(most, 0);
    }

    /** A tab is the one delimiter that stripping takes for a blank. */
    private static char hinted(String first) {
        int place = first.toLowerCase(Locale.ROOT).indexOf(SEPARATOR) + SEPARATOR.length();
        return place < first.length() && first.charAt(place) != '"' ? first.charAt(place) : ',';
    }

    /** Reads past the first line that is not blank; gives how many lines that were. */
    private static int pass(BufferedReader reader) throws IOException {
        int lines = 1;
        for (String line = reader.readLine(); line != null && line.isBlank(); line = reader.readLine()) {
            lines++;
        }
        return lines;
    }

    /**
     * Looks at the first line that is not blank, and leaves the reader where it is.
     *
     * @param reader the text
     * @return the line, without line breaks between quotes; cut if it is very long
     * @throws IOException if reading fails
     */
    public static String peek(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_HEADER);
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        for (int n = 1; n < LONGEST_HEADER; n++) {
            int c = reader.read();
            boolean end = c == '\n' || c == '\r';
            if (c < 0 || (end && !quoted && !line.toString().isBlank())) {
                break;
            }
            quoted ^= c == '"';
            if (!end) {
                line.append((char) c);
            }
        }
        reader.reset();
        return line.toString();
    }

    private static int count(String line, char delimiter) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == delimiter ? 1 : 0;
        }
        return count;
    }
}
