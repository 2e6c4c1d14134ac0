package org.exportscreening.cli.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.exportscreening.rules.json.Json;

/** The files of names that were uploaded, one worked on at a time. Forgets the oldest. Thread-safe. */
final class Batches implements AutoCloseable {
    private static final int LIMIT = 16 << 20;
    private static final int KEPT = 20;
    private static final int NAME = 120;

    private final Answers answers;
    private final Consumer<String> messages;
    private final Map<String, Batch> byId = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "batches");
        thread.setDaemon(true);
        return thread;
    });

    private int last;

    Batches(Answers answers, Consumer<String> messages) {
        this.answers = answers;
        this.messages = messages;
    }

    /** Takes a file, and begins to work on it as soon as those before it are done. */
    Reply start(Request request) {
        String name = request.query("name").orElse("names.csv").replaceAll("\\p{Cntrl}", " ");
        String title = name.length() > NAME ? name.substring(0, NAME) : name;
        byte[] file = request.body("text/csv", LIMIT);
        Batch batch = add(title, file);
        worker.execute(() -> batch.run(answers, messages));
        return Reply.json(202, Json.write(batch.tree(), false));
    }

    private synchronized Batch add(String title, byte[] file) {
        if (byId.size() >= KEPT) {
            Batch oldest = byId.values().stream()
                    .filter(Batch::over)
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(429, "too many files wait to be screened; try again later"));
            byId.remove(oldest.id());
            oldest.delete();
        }
        try {
            Path result = Files.createTempFile("screening-", ".jsonl");
            // The server is usually ended by ending the program.
            result.toFile().deleteOnExit();
            Batch batch = new Batch("b" + ++last, title, file, result);
            byId.put(batch.id(), batch);
            return batch;
        } catch (IOException e) {
            throw Refusal.of(507, "there is no place for the answers: " + e.getMessage());
        }
    }

    Reply status(String id) {
        return Reply.json(Json.write(find(id).tree(), false));
    }

    Reply matches(String id) {
        return Reply.json(find(id).matches());
    }

    Reply result(String id) {
        Batch batch = find(id);
        if (!batch.done()) {
            throw Refusal.of(404, "there is no result of " + id + " yet");
        }
        return Reply.file("application/x-ndjson; charset=utf-8", batch.result())
                .with("Content-Disposition", "attachment; filename=\"screening-" + id + ".jsonl\"");
    }

    private synchronized Batch find(String id) {
        Batch batch = byId.get(id);
        if (batch == null) {
            throw Refusal.of(404, "there is no file " + id);
        }
        return batch;
    }

    @Override
    public synchronized void close() {
        worker.shutdownNow();
        byId.values().forEach(Batch::delete);
        byId.clear();
    }
}
