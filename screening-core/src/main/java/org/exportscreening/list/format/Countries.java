package org.exportscreening.list.format;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.Nullable;

/** ISO 3166-1 alpha-2 country codes, as the lists use them. Stateless. */
final class Countries {

    /** Codes by code and by English name, whatever its case. */
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** True for a code in capital letters. */
    static boolean isCode(String text) {
        return text.length() == 2 && text.equals(CODES.get(text));
    }

    /** The code of a code or of an English name such as "China"; null when it is neither. */
    @Nullable
    static String codeOf(String text) {
        return CODES.get(text.strip());
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String code : Locale.getISOCountries()) {
            codes.put(new Locale("", code).getDisplayCountry(Locale.ENGLISH), code);
            codes.put(code, code);
        }
        // Kosovo has no ISO code; the lists use the customary one.
        codes.put("XK", "XK");
        return codes;
    }
}
