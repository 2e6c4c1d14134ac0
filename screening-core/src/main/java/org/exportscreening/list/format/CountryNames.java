package org.exportscreening.list.format;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * English country names as United States agencies write them. Most come from the Java runtime; the table holds what the
 * agencies spell otherwise and the regions that they list apart. Immutable and thread-safe.
 */
final class CountryNames {

    private static final String[][] OTHERWISE = {
        {"AE", "UAE", "U.A.E."},
        {"AQ", "Antarctica"},
        {"BA", "Bosnia-Herzegovina"},
        {"BN", "Brunei Darussalam"},
        {"CD", "Democratic Republic of the Congo", "Congo (Kinshasa)"},
        {"CG", "Republic of the Congo", "Congo (Brazzaville)", "Congo"},
        {"CI", "Cote d Ivoire", "Ivory Coast"},
        {"CN", "PRC", "People's Republic of China", "P.R. China", "Mainland China"},
        {"CV", "Cabo Verde", "Cape Verde"},
        {"CZ", "Czech Republic", "Czechia"},
        {"GB", "UK", "U.K.", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland"},
        {"HK", "Hong Kong", "Hong Kong SAR"},
        {"IR", "Islamic Republic of Iran"},
        {"KP", "Democratic People's Republic of Korea", "DPRK"},
        {"KR", "Republic of Korea", "Korea"},
        {"LA", "Lao People's Democratic Republic"},
        {"MD", "Republic of Moldova"},
        {"MK", "Macedonia", "Republic of North Macedonia"},
        {"MM", "Burma", "Myanmar", "Myanmar (Burma)"},
        {"MO", "Macau", "Macao", "Macau SAR"},
        {"NL", "Holland"},
        {
            "PS",
            "Palestine",
            "Palestinian",
            "Palestinian Authority",
            "Palestinian Territories",
            "West Bank",
            "Gaza",
            "Gaza Strip",
            "West Bank and Gaza"
        },
        {"RU", "Russian Federation"},
        {"SK", "Slovak Republic"},
        {"SY", "Syrian Arab Republic"},
        {"SZ", "Swaziland"},
        {"TL", "East Timor"},
        {"TR", "Turkiye"},
        {"TW", "Republic of China (Taiwan)"},
        {"TZ", "United Republic of Tanzania"},
        {"UA-09", "Luhansk region of Ukraine", "Luhansk People's Republic", "LNR region of Ukraine"},
        {"UA-14", "Donetsk region of Ukraine", "Donetsk People's Republic", "DNR region of Ukraine"},
        {"UA-43", "Crimea region of Ukraine", "Crimea", "Crimea (occupied)", "Region: Crimea"},
        {"US", "USA", "U.S.A.", "U.S.", "United States of America"},
        {"VA", "Holy See"},
        {"VN", "Viet Nam"},
        {"XK", "Kosovo"},
    };

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /**
     * The code of a country name, whatever its case, accents and punctuation; "Korea, South" is read as "South Korea".
     *
     * @param name a name, or already an ISO 3166-1 alpha-2 code
     * @return the ISO 3166-1 alpha-2 code, for some regions the 3166-2 code; null when the name is not known
     */
    @Nullable
    static String code(String name) {
        String known = CODES.get(key(name));
        int comma = name.indexOf(',');
        if (known != null || comma < 0) {
            return known;
        }
        return CODES.get(key(name.substring(comma + 1) + " " + name.substring(0, comma)));
    }

    /** Whether this is a code in capital letters. */
    static boolean isCode(String text) {
        return text.length() == 2 && text.equals(CODES.get(text));
    }

    /** The code, or the name itself where there is none. */
    static String codeOrName(String name) {
        String code = code(name);
        return code == null ? name.strip() : code;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(code, code);
            codes.put(key(new Locale("", code).getDisplayCountry(Locale.ENGLISH)), code);
        }
        for (String[] country : OTHERWISE) {
            for (String name : country) {
                codes.put(key(name), country[0]);
            }
        }
        return Map.copyOf(codes);
    }

    /** Letters alone, without accents, the article and the word "and". */
    private static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        return (" " + plain + " ")
                .replaceAll("\\p{M}|['.\u2019]", "")
                .replaceAll("[^A-Z0-9]+", " ")
                .replace(" THE ", " ")
                .replace(" AND ", " ")
                .strip();
    }
}
