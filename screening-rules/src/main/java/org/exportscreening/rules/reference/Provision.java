package org.exportscreening.rules.reference;

import javax.annotation.Nullable;
import org.exportscreening.rules.json.JsonCursor;

/**
 * A part or section of the regulations.
 *
 * @param title its title, in our own words
 * @param entry the id of the entry that explains it, or null
 */
record Provision(Bilingual title, @Nullable String entry) {
    static Provision read(JsonCursor at) {
        at.only("en", "zh", "entry");
        return new Provision(
                Bilingual.read(at), at.find("entry").map(JsonCursor::text).orElse(null));
    }
}
