package org.exportscreening.list.store;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListSource;
import org.exportscreening.list.UnreadRowsException;
import org.exportscreening.list.store.SourceUpdate.Outcome;

/**
 * Downloads lists from the agencies and imports them. Each source stands for itself: when one fails or is refused, the others are
 * imported all the same, and what was in force of it stays so. Nothing is downloaded that the server says is still the same.
 *
 * <p>Only {@code https} is used, also when a server redirects; plain {@code http} is for servers on this very machine.
 *
 * <p>Thread-safe; of two updates of one store, one waits, or is refused when it is another process.
 */
public final class ListDownloader {

    private static final Duration CONNECT = Duration.ofSeconds(20);

    private final ListStore store;
    private final List<DownloadSource> sources;
    private final Fetcher fetcher;
    private final Path folder;

    /**
     * A downloader.
     *
     * @param store where to import
     * @param sources what to download; those that are not enabled are left out
     * @param client the client, which must not follow redirects itself; see {@link #client()}
     * @param settings limits
     * @param sleeper waits between attempts
     * @param random spreads the pauses
     * @throws IllegalArgumentException if the client follows redirects
     */
    public ListDownloader(
            ListStore store,
            List<DownloadSource> sources,
            HttpClient client,
            DownloadSettings settings,
            Sleeper sleeper,
            RandomGenerator random) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("The client must leave redirects to the downloader, which checks them.");
        }
        this.store = store;
        this.sources = sources.stream().filter(DownloadSource::enabled).toList();
        this.fetcher = new Fetcher(client, settings, sleeper, random);
        this.folder = store.root().resolve("downloads");
    }

    /**
     * A client as the downloader needs it.
     *
     * @return a client that waits 20 s for a connection and follows no redirects
     */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Downloads and imports what is new.
     *
     * @param policy when an import looks wrong
     * @return how it went with each enabled source, in their order
     * @throws ListDataException if the store is damaged or cannot be written
     */
    public List<SourceUpdate> update(ImportPolicy policy) {
        return WriteLock.run(folder, () -> {
            try {
                return new Update(policy).run();
            } catch (IOException e) {
                throw new ListDataException("list store", 0, 0, "cannot be written: " + e.getMessage(), e);
            }
        });
    }

    /** One update, in one thread. */
    private final class Update {

        private final ImportPolicy policy;
        private final Path memory = folder.resolve("remembered.json");
        private final Map<String, Remembered> remembered;
        private final Map<DownloadSource, Download> downloads = new HashMap<>();
        private final Map<DownloadSource, String> failures = new HashMap<>();

        Update(ImportPolicy policy) {
            this.policy = policy;
            this.remembered = new TreeMap<>(readMemory());
        }

        List<SourceUpdate> run() throws IOException {
            for (DownloadSource source : sources) {
                try {
                    downloads.put(source, download(source));
                } catch (DownloadException e) {
                    failures.put(source, String.valueOf(e.getMessage()));
                }
            }
            Map<DownloadSource, ImportAttempt> attempts = importNew();
            List<SourceUpdate> updates = new ArrayList<>();
            for (DownloadSource source : sources) {
                updates.add(report(source, attempts.get(source)));
            }
            Disk.write(memory, StoreJson.write(new Memory(remembered)));
            return updates;
        }

        private Download download(DownloadSource source) throws IOException {
            Path target = Files.createDirectories(folder.resolve(source.id()));
            List<Path> files = new ArrayList<>();
            Map<String, Remembered> said = new HashMap<>();
            for (DownloadFile file : source.files()) {
                Path path = target.resolve(file.name());
                Remembered known = known(source, file);
                Remembered fresh = fetch(file, path, known);
                Path inForce = fresh == null && known != null ? store.fileInForce(known.sha256()) : null;
                if (fresh == null && inForce == null) {
                    // an import or a damage came between; so the file is needed after all
                    fresh = fetch(file, path, null);
                }
                if (fresh != null) {
                    said.put(file.name(), fresh);
                }
                files.add(inForce == null ? path : inForce);
            }
            return new Download(files, said);
        }

        @Nullable
        private Remembered fetch(DownloadFile file, Path path, @Nullable Remembered known) throws DownloadException {
            try {
                return fetcher.fetch(file, path, known);
            } catch (DownloadException e) {
                throw DownloadException.lasting(file.name() + " from " + file.url() + ": " + e.getMessage() + ".");
            }
        }

        /** What is remembered of a file, if that very file is in force. */
        @Nullable
        private Remembered known(DownloadSource source, DownloadFile file) {
            Remembered known = remembered.get(key(source, file.name()));
            boolean usable = known != null
                    && known.url().equals(file.url())
                    && store.filesInForce().stream()
                            .anyMatch(one -> one.sha256().equals(known.sha256()));
            return usable ? known : null;
        }

        private Map<DownloadSource, ImportAttempt> importNew() {
            List<DownloadSource> fresh = new ArrayList<>();
            List<List<Path>> batches = new ArrayList<>();
            for (DownloadSource source : sources) {
                Download download = downloads.get(source);
                if (download != null && !download.said().isEmpty()) {
                    fresh.add(source);
                    batches.add(download.files());
                }
            }
            List<ImportAttempt> attempts = batches.isEmpty() ? List.of() : store.importEach(batches, policy);
            Map<DownloadSource, ImportAttempt> bySource = new HashMap<>();
            for (int i = 0; i < fresh.size(); i++) {
                bySource.put(fresh.get(i), attempts.get(i));
            }
            return bySource;
        }

        private SourceUpdate report(DownloadSource source, @Nullable ImportAttempt attempt) throws IOException {
            Download download = downloads.get(source);
            if (download == null) {
                return trouble(source, Outcome.FAILED, failures.getOrDefault(source, ""));
            }
            if (attempt == null) {
                confirm(source, download);
                return new SourceUpdate(
                        source, Outcome.UNCHANGED, List.of("The server says that what is in force is the newest."));
            }
            Disk.delete(folder.resolve(source.id()));
            ListDataException failure = attempt.failure();
            ImportResult result = attempt.result();
            if (result == null) {
                boolean refused = failure instanceof ImportRefusedException || failure instanceof UnreadRowsException;
                Outcome outcome = refused ? Outcome.REFUSED : Outcome.FAILED;
                return trouble(source, outcome, failure == null ? "" : String.valueOf(failure.getMessage()));
            }
            confirm(source, download);
            return new SourceUpdate(source, result.changed() ? Outcome.UPDATED : Outcome.UNCHANGED, result.messages());
        }

        /** Remembers what the servers said, for the files that are in force now. */
        private void confirm(DownloadSource source, Download download) {
            List<String> confirmed = new ArrayList<>();
            for (DownloadFile file : source.files()) {
                for (ListSource inForce : store.filesInForce()) {
                    if (inForce.name().equals(file.name())) {
                        confirmed.add(inForce.sha256());
                        Remembered said = download.said().get(file.name());
                        if (said != null) {
                            remembered.put(key(source, file.name()), said.inForce(inForce.sha256()));
                        }
                    }
                }
            }
            store.confirm(confirmed);
        }

        private SourceUpdate trouble(DownloadSource source, Outcome outcome, String problem) {
            return new SourceUpdate(source, outcome, List.of(problem, inForce(source)));
        }

        private String inForce(DownloadSource source) {
            String lists = store.status().lists().stream()
                    .filter(list -> source.lists().contains(list.list()))
                    .map(list -> list.list().code() + " " + list.ageDays() + " days old")
                    .collect(Collectors.joining(", "));
            return lists.isEmpty() ? "None of its lists is in force." : "In force stays: " + lists + ".";
        }

        private Map<String, Remembered> readMemory() {
            try {
                return StoreJson.read("remembered.json", Files.readAllBytes(memory), Memory.class)
                        .files();
            } catch (IOException | ListDataException e) {
                // Without it everything is downloaded once more, no worse.
                return Map.of();
            }
        }
    }

    private static String key(DownloadSource source, String file) {
        return source.id() + "/" + file;
    }

    /** The files of a source, and what servers said of the new ones. */
    private record Download(List<Path> files, Map<String, Remembered> said) {}

    private record Memory(Map<String, Remembered> files) {}
}
