package org.exportscreening.rules.json;

/**
 * A JSON document that cannot be used as it is: not well-formed, or not of the expected shape.
 *
 * <p>The message is one sentence for a person: the document, the place (line and column, or a JSON pointer), what was
 * expected and, for a misspelled name, the nearest valid one.
 */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final String place;
    private final String problem;

    /**
     * Creates the exception.
     *
     * @param source the document's name
     * @param place line and column, or a JSON pointer; empty for the whole document
     * @param problem what is wrong and what was expected
     */
    public JsonException(String source, String place, String problem) {
        super(oneLine(source + (place.isEmpty() ? "" : (place.startsWith("/") ? " " : ":") + place) + ": " + problem));
        this.source = source;
        this.place = place;
        this.problem = problem;
    }

    /** What a document says may hold line breaks; a message may not. */
    private static String oneLine(String message) {
        return message.replaceAll("\\p{Cntrl}+", " ");
    }

    /**
     * The document's name.
     *
     * @return as given by the caller, never null
     */
    public String source() {
        return source;
    }

    /**
     * Where in the document.
     *
     * @return {@code line:column}, a JSON pointer, or empty for the whole document
     */
    public String place() {
        return place;
    }

    /**
     * What is wrong.
     *
     * @return the message without document and place
     */
    public String problem() {
        return problem;
    }
}
