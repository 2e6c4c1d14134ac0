package org.exportscreening.list.format;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** ISO 3166-1 alpha-2 country codes, as the lists use them. Stateless. */
final class Countries {

    private static final Set<String> CODES = codes();

    private Countries() {}

    static boolean isCode(String text) {
        return CODES.contains(text);
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>(Set.of(Locale.getISOCountries()));
        // Kosovo has no ISO code; the lists use the customary one.
        codes.add("XK");
        return codes;
    }
}
