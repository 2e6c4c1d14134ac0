package org.exportscreening.rules.reference;

import java.time.LocalDate;
import java.util.List;
import javax.annotation.Nullable;

/**
 * An entry of the bundled reference data. Immutable.
 *
 * @param id its name, unique among all entries
 * @param title in both languages
 * @param names further names by which it is found
 * @param what what it is
 * @param effect what it does to a transaction
 * @param agency who is responsible, or null
 * @param whom whom it hits, or null
 * @param check where to check, or null
 * @param citations where it stands
 * @param events its dates
 * @param rules the paragraphs whose rules implement it
 * @param lists the lists that implement it, by code
 * @param tables the tables and parameters of the rulebook that implement it
 * @param members its members: codes, or {@code list:} and the id of a dated list of the rulebook
 * @param related the ids of entries to read on
 * @param unverified what was not held against a primary source, or null
 * @param symbol the license exception that it is, or null
 * @param words the words of a description that point to it
 * @param eccns the beginnings of ECCNs that point to it
 * @param parameters the technical parameters that point to it
 */
record ReferenceEntry(
        String id,
        Bilingual title,
        List<String> names,
        Bilingual what,
        Bilingual effect,
        @Nullable Bilingual agency,
        @Nullable Bilingual whom,
        @Nullable Bilingual check,
        List<String> citations,
        List<Event> events,
        List<String> rules,
        List<String> lists,
        List<String> tables,
        List<String> members,
        List<String> related,
        @Nullable Bilingual unverified,
        @Nullable String symbol,
        List<String> words,
        List<String> eccns,
        List<String> parameters) {

    /**
     * Something that happened on a day.
     *
     * @param on the day
     * @param what what happened
     * @param citation the act, or null
     */
    record Event(LocalDate on, Bilingual what, @Nullable String citation) {}

    Link link() {
        return new Link(id, title);
    }
}
