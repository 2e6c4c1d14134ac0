package org.exportscreening.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import javax.annotation.Nullable;
import org.exportscreening.rules.DecisionRecord;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.rulebook.RulebookText;

/**
 * Writes records of decisions: into a file that appears only once it is whole, or into a folder. What is there already is never
 * replaced, for it may be the only record of a decision. Does nothing where no records were asked for. Not thread-safe but for
 * {@link #prepare}.
 */
final class Recorder implements AutoCloseable {
    private final ExportScreening screening;
    private final Clock clock;

    @Nullable
    private final LocalDate asOf;

    @Nullable
    private final RulebookText rulebook;

    @Nullable
    private final Path to;

    @Nullable
    private final Path unfinished;

    @Nullable
    private final OutputStream lines;

    private int recorded;
    private String last = "";
    private boolean complete;

    /**
     * Opens the file.
     *
     * @param to a file or a folder; null for no records
     * @param rulebook the text of the rulebook, if it is to be in each record
     */
    Recorder(
            ExportScreening screening,
            @Nullable LocalDate asOf,
            Clock clock,
            @Nullable Path to,
            @Nullable RulebookText rulebook) {
        this.screening = screening;
        this.asOf = asOf;
        this.clock = clock;
        this.to = to;
        this.rulebook = rulebook;
        boolean file = to != null && !Files.isDirectory(to);
        if (to != null && file && Files.exists(to)) {
            throw exists(to);
        }
        this.unfinished = to != null && file ? to.resolveSibling(to.getFileName() + ".part") : null;
        try {
            this.lines = unfinished == null ? null : Files.newOutputStream(unfinished);
        } catch (IOException e) {
            throw unwritable(unfinished, e);
        }
    }

    private static InputException exists(Path file) {
        return new InputException(file + ": is there already; a record is never replaced, so name a new file");
    }

    private static InputException unwritable(@Nullable Path file, IOException e) {
        return new InputException(file + ": can not be written: " + e.getMessage());
    }

    /** Determines a transaction, and records it. */
    Determination determine(Transaction given) {
        Recordable recordable = prepare(given);
        recordable.write().run();
        return recordable.determination();
    }

    /**
     * A determination that is yet to be recorded.
     *
     * @param determination the determination
     * @param write records it, if that was asked for; not thread-safe
     */
    record Recordable(Determination determination, Runnable write) {}

    /** Determines a transaction, for several threads at once; each then records in its turn. */
    Recordable prepare(Transaction given) {
        Determination determination = screening.determine(given.orOn(asOf));
        if (to == null) {
            return new Recordable(determination, () -> {});
        }
        Path place = to;
        DecisionRecord record = DecisionRecord.of(screening, given, asOf, determination, rulebook, clock.instant());
        return new Recordable(determination, () -> write(record, place));
    }

    private void write(DecisionRecord record, Path place) {
        Path file = lines == null ? place.resolve(record.id() + ".json") : place;
        try {
            if (lines == null) {
                create(file, record.toBytes());
            } else {
                lines.write(record.toBytes());
            }
        } catch (FileAlreadyExistsException e) {
            throw exists(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        recorded++;
        last = "record " + record.id() + ", " + record.digest();
    }

    /** The same transaction twice in a second is one record, not a second one that is in the way. */
    private static void create(Path file, byte[] bytes) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    /** Says that every decision was recorded; of a single one the digest, to be noted elsewhere. */
    void complete(PrintStream messages) {
        complete = true;
        if (to != null) {
            messages.println("screening: " + to + ": " + (recorded == 1 ? last : recorded + " decisions recorded"));
        }
    }

    @Override
    public void close() {
        if (lines == null || unfinished == null || to == null) {
            return;
        }
        try {
            lines.close();
            if (complete) {
                Files.move(unfinished, to);
            } else {
                Files.deleteIfExists(unfinished);
            }
        } catch (FileAlreadyExistsException e) {
            throw exists(to);
        } catch (IOException e) {
            throw unwritable(to, e);
        }
    }
}
