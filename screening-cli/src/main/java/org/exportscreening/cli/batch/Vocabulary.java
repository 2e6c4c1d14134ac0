package org.exportscreening.cli.batch;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** What columns mean to a command. Implementations are immutable. */
public interface Vocabulary {
    /**
     * What a column is called here.
     *
     * @param column a name as a user writes it
     * @return the name, or empty if there is no such column
     */
    Optional<String> of(String column);

    /**
     * The valid names, for messages.
     *
     * @return names, a list of which may be long
     */
    Collection<String> names();

    /**
     * A fixed set of names, in any case.
     *
     * @param names the names in lower case
     * @return a vocabulary
     */
    static Vocabulary fixed(Collection<String> names) {
        Collection<String> sorted = new TreeSet<>(names);
        return new Vocabulary() {
            @Override
            public Optional<String> of(String column) {
                return Optional.of(column.strip().toLowerCase(Locale.ROOT)).filter(sorted::contains);
            }

            @Override
            public Collection<String> names() {
                return sorted;
            }
        };
    }
}
