package org.exportscreening.list.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;

/**
 * One attempt to have one file: goes on where an earlier one broke off if the server proves that it is still the same file, and
 * takes nothing for whole that is not. Not thread-safe.
 */
final class DownloadAttempt {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final int HEAD = 1024;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18})");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private final HttpClient client;
    private final DownloadSettings settings;
    private final URI configured;
    private final Path target;
    private final Path part;
    private final Path partNote;
    private final AtomicReference<FileBody> body = new AtomicReference<>();
    private long offset;

    /**
     * Prepares an attempt.
     *
     * @param configured where the file is said to be, whatever it is redirected to
     * @param target where it stands when it is whole
     */
    DownloadAttempt(HttpClient client, DownloadSettings settings, URI configured, Path target) {
        this.client = client;
        this.settings = settings;
        this.configured = configured;
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + ".part");
        this.partNote = target.resolveSibling(target.getFileName() + ".part.json");
    }

    /**
     * Sends the request and takes in what comes.
     *
     * @param known what is remembered of the file in force, or null to have it in any case
     */
    HttpResponse<Long> send(URI address, @Nullable Remembered known) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(settings.response()).setHeader("Accept-Encoding", "identity");
        Remembered begun = begun();
        String proof = begun == null ? null : begun.proof();
        if (proof != null) {
            offset = Files.size(part);
            request.setHeader("Range", "bytes=" + offset + "-").setHeader("If-Range", proof);
        } else if (known != null) {
            known.askWhetherChanged(request);
        }
        return await(client.sendAsync(request.build(), this::bodyFor));
    }

    /** What is known of a file that broke off; null when there is none to go on with. */
    @Nullable
    private Remembered begun() {
        try {
            if (Files.size(part) == 0) {
                return null;
            }
            Remembered note = StoreJson.read("unfinished download", Files.readAllBytes(partNote), Remembered.class);
            return note.url().equals(configured) ? note : null;
        } catch (IOException | ListDataException e) {
            return null;
        }
    }

    private BodySubscriber<Long> bodyFor(HttpResponse.ResponseInfo info) {
        try {
            if (info.statusCode() == OK) {
                offset = 0;
                Files.deleteIfExists(partNote);
                FileBody fresh = FileBody.startingOver(part, settings.maxBytes());
                Disk.write(partNote, StoreJson.write(Remembered.of(configured, info.headers())));
                body.set(fresh);
                return fresh;
            }
            if (info.statusCode() == PARTIAL && rangeStart(info.headers()) == offset) {
                FileBody rest = FileBody.goingOn(part, settings.maxBytes());
                body.set(rest);
                return rest;
            }
            return BodySubscribers.replacing(0L);
        } catch (IOException e) {
            return BodySubscribers.mapping(BodySubscribers.discarding(), nothing -> -1L);
        }
    }

    private HttpResponse<Long> await(CompletableFuture<HttpResponse<Long>> answer) throws IOException {
        long start = System.nanoTime();
        long seen = -1;
        while (true) {
            try {
                return answer.get(settings.stall().toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                FileBody current = body.get();
                long size = current == null ? 0 : current.size();
                // before the first byte, the time limit for the response is what counts
                boolean stalled = current != null && size == seen;
                if (stalled || System.nanoTime() - start > settings.total().toNanos()) {
                    abort(answer);
                    throw DownloadException.passing(
                            stalled ? "the server stopped sending" : "the server took too long");
                }
                seen = size;
            } catch (InterruptedException e) {
                abort(answer);
                throw DownloadException.interrupted();
            } catch (ExecutionException e) {
                abort(answer);
                throw cause(e.getCause());
            }
        }
    }

    private void abort(CompletableFuture<?> answer) {
        answer.cancel(true);
        FileBody current = body.get();
        if (current != null) {
            current.abort();
        }
    }

    private IOException cause(@Nullable Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof DownloadException e) {
                return e;
            }
        }
        if (cause instanceof HttpTimeoutException) {
            return DownloadException.passing("the server did not answer in time");
        }
        return cause instanceof IOException e ? e : DownloadException.lasting("the request failed: " + cause);
    }

    /**
     * Checks what came and puts it in its place.
     *
     * @return what the server said of it
     */
    Remembered finish(HttpResponse<Long> response) throws IOException {
        int status = response.statusCode();
        if (status == RANGE_NOT_SATISFIABLE || (status == PARTIAL && body.get() == null)) {
            forget();
            throw DownloadException.passing("the server could not go on where it broke off");
        }
        if (status != OK && status != PARTIAL) {
            String problem = "the server answered with status " + status;
            throw PASSING.contains(status)
                    ? DownloadException.busy(problem, retryAfter(response.headers()))
                    : DownloadException.lasting(problem);
        }
        if (body.get() == null) {
            throw DownloadException.lasting("the download folder cannot be written");
        }
        checkSize(status, response);
        checkContent();
        Remembered said = Remembered.of(configured, response.headers());
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        forget();
        return said;
    }

    private void checkSize(int status, HttpResponse<Long> response) throws IOException {
        long expected = status == PARTIAL
                ? rangeTotal(response.headers())
                : response.headers().firstValueAsLong("Content-Length").orElse(response.body());
        if (expected != response.body()) {
            if (response.body() > expected) {
                forget();
            }
            throw DownloadException.passing("the server announced " + expected + " bytes and sent " + response.body());
        }
    }

    /** A maintenance page comes with status 200 like a list. */
    private void checkContent() throws IOException {
        try (InputStream in = Files.newInputStream(part)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .strip();
            if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
                forget();
                throw DownloadException.lasting("the server sent a web page instead of a list");
            }
        }
    }

    private void forget() throws IOException {
        Files.deleteIfExists(part);
        Files.deleteIfExists(partNote);
    }

    private static long rangeStart(HttpHeaders headers) {
        Matcher range = RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
        return range.matches() ? Long.parseLong(range.group(1)) : -1;
    }

    private static long rangeTotal(HttpHeaders headers) {
        Matcher range = RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
        return range.matches() ? Long.parseLong(range.group(2)) : -1;
    }

    private static Duration retryAfter(HttpHeaders headers) {
        String text = headers.firstValue("Retry-After").orElse("");
        return SECONDS.matcher(text).matches() ? Duration.ofSeconds(Long.parseLong(text)) : Duration.ZERO;
    }
}
