package org.exportscreening.rules.fact;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exportscreening.rules.json.JsonCursor;

/**
 * What a dotted code, or a text of a certain form, looks like.
 *
 * @param pattern what its normal form matches
 * @param description for messages, with an example
 */
public record CodeShape(Pattern pattern, String description) {
    /** Any text. */
    static final CodeShape ANY = new CodeShape(Pattern.compile(".+"), "a code");

    private static final Pattern NO_PART = Pattern.compile("[^A-Za-z0-9.]");
    private static final Pattern IDLE_DOTS = Pattern.compile("\\.+(?=\\.)|\\.+$");

    static CodeShape read(JsonCursor at) {
        at.only("pattern", "description");
        try {
            return new CodeShape(
                    Pattern.compile(at.get("pattern").text()),
                    at.get("description").text());
        } catch (PatternSyntaxException e) {
            throw at.get("pattern").error("expected a regular expression: " + e.getDescription());
        }
    }

    /** Whether a text looks like this. */
    boolean fits(String text) {
        return pattern.matcher(text).matches();
    }

    /** The code that was most likely meant by what is none, as the end of a sentence: {@code 3A090.a} by {@code 3A090 a}. */
    String hint(String text) {
        String plain = Codes.normalize(
                IDLE_DOTS.matcher(NO_PART.matcher(text).replaceAll("")).replaceAll(""));
        Stream<String> dotted = IntStream.range(1, Math.max(1, plain.length()))
                .mapToObj(i -> Codes.normalize(plain.substring(0, i) + "." + plain.substring(i)));
        Optional<String> meant =
                Stream.concat(Stream.of(plain), dotted).filter(this::fits).findFirst();
        return meant.map(code -> "; did you mean \"" + code + "\"?").orElse("");
    }
}
