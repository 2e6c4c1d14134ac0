package org.exportscreening.rules.reference;

import java.util.Locale;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.text.Bundle;

/**
 * A text in two languages. Immutable.
 *
 * @param en in English
 * @param zh in simplified Chinese
 */
public record Bilingual(String en, String zh) {
    static Bilingual read(JsonCursor at) {
        return new Bilingual(at.get("en").text(), at.get("zh").text());
    }

    /** The same in both languages, such as a number. */
    static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    /**
     * The text in a language.
     *
     * @param locale Chinese of any place gives Chinese; every other language gives English
     * @return the text
     */
    public String in(Locale locale) {
        return Bundle.language(locale).equals(Locale.CHINESE) ? zh : en;
    }
}
