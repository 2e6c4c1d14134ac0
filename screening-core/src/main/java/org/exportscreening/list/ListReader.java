package org.exportscreening.list;

import java.io.IOException;
import javax.annotation.Nullable;

/**
 * Reads one list format. Implementations are stateless, so they are thread-safe, and are registered for
 * {@link java.util.ServiceLoader}.
 */
public interface ListReader {

    /** Number of characters of a file that {@link #recognizes} is shown. */
    int HEAD_CHARS = 2048;

    /**
     * The name of the format, for messages and manifests.
     *
     * @return a short name, such as {@code Consolidated Screening List CSV}
     */
    String format();

    /**
     * Says whether a file is in this format. Only its content counts, never its name.
     *
     * @param head the first {@link #HEAD_CHARS} characters of the file, fewer when it is shorter, decompressed and without
     *     a byte order mark
     * @return true when this reader should read it
     */
    boolean recognizes(String head);

    /**
     * Reads a whole list, row by row.
     *
     * @param input the list
     * @return its entries and warnings
     * @throws IOException if the text itself cannot be had: a damaged archive, bytes that are not UTF-8, a failing disk
     * @throws ListDataException if anything is not as the format says; nothing is skipped silently
     */
    ListContent read(ListInput input) throws IOException;

    /**
     * What a file of this format belongs to, when it is a companion file that says nothing by itself.
     *
     * @return the usual name of the main file, for messages, or null for a format that stands by itself
     */
    @Nullable
    default String supplements() {
        return null;
    }

    /**
     * Reads once more what an entry of this format says, after a companion file has continued its remarks.
     *
     * @param entry the entry with its whole remarks, and with the names and addresses of the companion files
     * @return the entry, unless there is more to read in it: then another of the same id
     */
    default ListEntry joined(ListEntry entry) {
        return entry;
    }

    /**
     * The reader for a file beside which a mapping lies, {@code <file>.mapping.json}.
     *
     * @param mapping the mapping
     * @return a reader that reads by it; null when this format takes no mapping
     * @throws IOException if the mapping can not be had
     * @throws ListDataException if it is no mapping
     */
    @Nullable
    default ListReader withMapping(ListInput mapping) throws IOException {
        return null;
    }
}
