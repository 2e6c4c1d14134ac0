package org.exportscreening.list.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.annotation.Nullable;

/** Downloads one file: with retries, resuming where it broke off. Thread-safe, but for one target at a time. */
final class Fetcher {

    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int NOT_MODIFIED = 304;

    private final HttpClient client;
    private final DownloadSettings settings;
    private final Sleeper sleeper;
    private final RandomGenerator random;

    Fetcher(HttpClient client, DownloadSettings settings, Sleeper sleeper, RandomGenerator random) {
        this.client = client;
        this.settings = settings;
        this.sleeper = sleeper;
        this.random = random;
    }

    /**
     * Downloads a file.
     *
     * @param target where it stands when it is whole
     * @param known what is remembered of the file in force, or null to have it in any case
     * @return what the server said of it, or null when it is still the same
     * @throws DownloadException if it cannot be had
     */
    @Nullable
    Remembered fetch(DownloadFile file, Path target, @Nullable Remembered known) throws DownloadException {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(file, target, known);
            } catch (IOException e) {
                DownloadException problem = e instanceof DownloadException one ? one : passing(e);
                if (!problem.isWorthRetrying() || attempt == settings.attempts()) {
                    throw attempt == 1
                            ? problem
                            : DownloadException.lasting(problem.getMessage() + " (after " + attempt + " attempts)");
                }
                pause(settings.pause(attempt, random.nextDouble(), problem.asked()));
            }
        }
    }

    private static DownloadException passing(IOException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return DownloadException.passing("the connection failed: " + reason);
    }

    private void pause(Duration pause) throws DownloadException {
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            throw DownloadException.interrupted();
        }
    }

    @Nullable
    private Remembered once(DownloadFile file, Path target, @Nullable Remembered known) throws IOException {
        URI address = file.url();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            DownloadAttempt attempt = new DownloadAttempt(client, settings, file.url(), target);
            HttpResponse<Long> response = attempt.send(address, known);
            int status = response.statusCode();
            if (REDIRECTS.contains(status)) {
                address = redirect(address, response.headers());
            } else if (status == NOT_MODIFIED && known != null) {
                return null;
            } else {
                return attempt.finish(response);
            }
        }
        throw DownloadException.lasting("it redirects more than " + MOST_REDIRECTS + " times");
    }

    private static URI redirect(URI from, HttpHeaders headers) throws DownloadException {
        String location = headers.firstValue("Location").orElse("");
        URI to = Redirects.follow(from, location);
        if (to == null) {
            throw DownloadException.lasting("it redirects to \"" + location + "\", which is not allowed");
        }
        return to;
    }
}
