package org.exportscreening.rules.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.text.Words;
import org.exportscreening.text.Bundle;

/**
 * What a rulebook says of itself.
 *
 * @param id which law, such as {@code us-ear}
 * @param version the edition
 * @param title in words
 * @param coversFrom the first day that it can answer for
 * @param checkedThrough the day up to which the law was read; later changes are not known
 * @param notEvaluated provisions that it does not decide and asks no question about
 * @param translations its texts in other languages
 */
public record RulebookManifest(
        String id,
        String version,
        String title,
        LocalDate coversFrom,
        LocalDate checkedThrough,
        List<NotEvaluated> notEvaluated,
        Translations translations) {
    /** Copies the list. */
    public RulebookManifest {
        notEvaluated = List.copyOf(notEvaluated);
    }

    /**
     * A provision that the rulebook leaves aside.
     *
     * @param citation the provision
     * @param title what it is about
     */
    public record NotEvaluated(String citation, String title) {}

    /**
     * The words for a reader, with the rulebook's texts in that language.
     *
     * @param locale the reader's: English unless it is Chinese
     * @return the words
     * @throws org.exportscreening.rules.json.JsonException if a file of the translations is not what it should be
     */
    public Words words(Locale locale) {
        return Words.in(locale, translations.in(Bundle.language(locale)));
    }

    static RulebookManifest read(JsonCursor at, Translations translations) {
        at.only("id", "version", "title", "coversFrom", "checkedThrough", "notEvaluated", "files", "note");
        return new RulebookManifest(
                at.get("id").text(),
                at.get("version").text(),
                at.get("title").text(),
                at.get("coversFrom").date(),
                at.get("checkedThrough").date(),
                at.find("notEvaluated")
                        .map(all -> all.elements().stream()
                                .map(n -> new NotEvaluated(
                                        n.only("cite", "title").get("cite").text(),
                                        n.get("title").text()))
                                .toList())
                        .orElse(List.of()),
                translations);
    }
}
