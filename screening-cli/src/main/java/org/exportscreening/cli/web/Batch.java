package org.exportscreening.cli.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonException;

/** One uploaded file of names: how far it is, and where the answers are. Thread-safe. */
final class Batch {
    private enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /** So many rows with matches are kept at hand for review; the result has all. */
    private static final int FOUND = 200;

    /** So many rows in error are told at once. */
    private static final int PROBLEMS = 20;

    private final List<String> found = new ArrayList<>();
    private final List<Object> problems = new ArrayList<>();
    private final String id;
    private final String title;
    private final Path result;
    private final long lines;

    @Nullable
    private byte[] file;

    private State state = State.WAITING;
    private String problem = "";
    private long rows;
    private long matches;
    private long errors;
    private long begun;
    private long ended;

    Batch(String id, String title, byte[] file, Path result) {
        this.id = id;
        this.title = title;
        this.file = file;
        this.result = result;
        this.lines = lines(file);
    }

    private static long lines(byte[] file) {
        long lines = file.length > 0 && file[file.length - 1] != '\n' ? 1 : 0;
        for (byte b : file) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }

    String id() {
        return id;
    }

    Path result() {
        return result;
    }

    synchronized boolean done() {
        return state == State.DONE;
    }

    synchronized boolean over() {
        return state == State.DONE || state == State.FAILED;
    }

    void run(Answers answers, Consumer<String> messages) {
        byte[] content = begin();
        try {
            try (OutputStream out = Files.newOutputStream(result)) {
                answers.names(title, new ByteArrayInputStream(content), out, this::step);
            }
            end(State.DONE, "");
        } catch (JsonException | IllegalArgumentException e) {
            end(State.FAILED, String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            end(State.FAILED, "the answers could not be written: " + e.getMessage());
        } catch (RuntimeException e) {
            messages.accept("internal error: " + e.getClass().getSimpleName() + ": " + e.getMessage());
            end(State.FAILED, "internal error; the terminal says which");
        }
    }

    private synchronized byte[] begin() {
        state = State.RUNNING;
        begun = System.nanoTime();
        byte[] content = file == null ? new byte[0] : file;
        file = null;
        return content;
    }

    private synchronized void step(Answers.RowOutcome outcome, String what) {
        rows++;
        matches += outcome == Answers.RowOutcome.MATCH ? 1 : 0;
        errors += outcome == Answers.RowOutcome.ERROR ? 1 : 0;
        if (outcome == Answers.RowOutcome.MATCH && found.size() < FOUND) {
            found.add(what);
        } else if (outcome == Answers.RowOutcome.ERROR && problems.size() < PROBLEMS) {
            problems.add(Json.parse(title, what).value());
        }
    }

    private synchronized void end(State how, String why) {
        state = how;
        problem = why;
        ended = System.nanoTime();
    }

    /** How far it is; {@code lines} is what the file has, header and lines within values included. */
    synchronized Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("name", title);
        tree.put("state", state.name());
        tree.put("lines", lines);
        tree.put("rows", rows);
        tree.put("matches", matches);
        tree.put("errors", errors);
        double seconds = begun == 0 ? 0 : ((ended == 0 ? System.nanoTime() : ended) - begun) / 1e9;
        tree.put("seconds", Math.round(seconds * 10) / 10.0);
        tree.put("problems", List.copyOf(problems));
        tree.put("error", problem.isEmpty() ? null : problem);
        return tree;
    }

    /** The first rows with matches, as a JSON object. */
    synchronized String matches() {
        return "{\"rows\":[" + String.join(",", found) + "]}";
    }

    void delete() {
        try {
            Files.deleteIfExists(result);
        } catch (IOException e) {
            // What can not be deleted now is deleted when the program ends.
            result.toFile().deleteOnExit();
        }
    }
}
