package org.exportscreening.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file that a user named, or standard input for {@code -}.
 *
 * @param name as the user wrote it
 * @param terminal gives standard input
 */
record Source(String name, Terminal terminal) {

    String title() {
        return name.equals("-") ? "standard input" : name;
    }

    /** The content, checked to be UTF-8, without a byte order mark. */
    private BufferedReader open() {
        InputStream in;
        try {
            in = name.equals("-") ? terminal.in() : Files.newInputStream(Path.of(name));
        } catch (NoSuchFileException e) {
            throw new InputException(name + ": no such file");
        } catch (IOException e) {
            throw unreadable(e);
        }
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return reader;
    }

    String text() {
        try (BufferedReader reader = open()) {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[8192];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
            return text.toString();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InputException unreadable(IOException e) {
        return e instanceof CharacterCodingException
                ? new InputException(title() + ": expected text in UTF-8")
                : new InputException(title() + ": can not be read: " + e.getMessage());
    }
}
