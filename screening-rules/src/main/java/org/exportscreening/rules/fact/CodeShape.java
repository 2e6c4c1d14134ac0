package org.exportscreening.rules.fact;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.exportscreening.rules.json.JsonCursor;

/**
 * What a dotted code looks like.
 *
 * @param pattern what its normal form matches
 * @param description for messages, with an example
 */
public record CodeShape(Pattern pattern, String description) {
    /** Any text. */
    static final CodeShape ANY = new CodeShape(Pattern.compile(".+"), "a code");

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
}
