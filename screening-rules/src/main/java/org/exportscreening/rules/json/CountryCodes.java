package org.exportscreening.rules.json;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The country codes of ISO 3166-1 alpha-2 and XK, by which the Country Chart's row for Kosovo goes, and the one that was most likely meant by something else. Stateless and thread-safe.
 */
public final class CountryCodes {
    private static final SortedSet<String> CODES = codes();

    /** What people write in place of a code, in capitals: names, alpha-3 codes, and codes of other systems. */
    private static final Map<String, String> MEANT = meant();

    private CountryCodes() {}

    /**
     * All codes, in order.
     *
     * @return the codes; immutable
     */
    public static SortedSet<String> all() {
        return CODES;
    }

    /**
     * Whether this is a code, in capitals.
     *
     * @param text a text
     * @return whether it is
     */
    public static boolean contains(String text) {
        return CODES.contains(text);
    }

    /**
     * The code that was most likely meant, as the end of a sentence.
     *
     * @param text what is no code
     * @return {@code "; did you mean X?"} or empty
     */
    public static String hint(String text) {
        String asked = text.strip().toUpperCase(Locale.ROOT);
        String code = CODES.contains(asked) ? asked : MEANT.get(asked);
        if (code == null && asked.length() > 3) {
            code = Nearest.of(asked, MEANT.keySet()).map(MEANT::get).orElse(null);
        }
        return code == null ? "" : "; did you mean \"" + code + "\"?";
    }

    private static SortedSet<String> codes() {
        SortedSet<String> codes = new TreeSet<>(Set.of(Locale.getISOCountries()));
        codes.add("XK");
        return Collections.unmodifiableSortedSet(codes);
    }

    private static Map<String, String> meant() {
        Map<String, String> meant = new HashMap<>();
        for (String code : CODES) {
            Locale country = new Locale("", code);
            meant.put(country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
            meant.put(country.getDisplayCountry(Locale.CHINESE), code);
        }
        for (String code : Locale.getISOCountries()) {
            meant.put(new Locale("", code).getISO3Country(), code);
        }
        meant.putAll(Map.of("UK", "GB", "EL", "GR", "UAE", "AE", "PRC", "CN", "ROC", "TW", "ROK", "KR", "DPRK", "KP"));
        meant.putAll(Map.of(
                "GREAT BRITAIN",
                "GB",
                "ENGLAND",
                "GB",
                "BURMA",
                "MM",
                "SOUTH KOREA",
                "KR",
                "NORTH KOREA",
                "KP",
                "MACAU",
                "MO"));
        meant.putAll(Map.of("TURKEY", "TR", "TURKIYE", "TR", "HONG KONG", "HK", "CRIMEA", "UA-43"));
        return Map.copyOf(meant);
    }
}
