package org.exportscreening.flat;

import java.io.IOException;

/** A file that is not what is expected here: another sort of file, of another version, about something else, or damaged. */
public final class FlatFileException extends IOException {

    private static final long serialVersionUID = 1;

    /**
     * A file that cannot be used.
     *
     * @param problem why, as the end of a sentence that begins with the file's name
     */
    public FlatFileException(String problem) {
        super(problem);
    }
}
