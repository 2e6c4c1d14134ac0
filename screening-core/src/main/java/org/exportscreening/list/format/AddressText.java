package org.exportscreening.list.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.party.Address;

/**
 * Addresses in running text, as the Code of Federal Regulations prints them after a name. Where a name ends and its address
 * begins is not marked there; it is told from words such as "Road" and "No. 5". Stateless.
 */
final class AddressText {

    private static final int MAX_SEGMENT_CHARS = 200;

    private static final String LEGAL_FORM =
            "(?:Co|Ltd|Inc|Corp|Pte|Pvt|Pty|LLC|L\\.L\\.C|LLP|LP|Sdn|Bhd|S\\.A|JSC|OJSC|PJSC|GmbH|Ltda|Lda|Limited|Company|FZE|FZC"
                    + "|FZCO|FZ|PLC|B\\.V|N\\.V)";

    private static final Pattern IS_LEGAL_FORM = Pattern.compile("(?i)" + LEGAL_FORM + "\\.?(?:\\s.{0,20})?");
    private static final Pattern ENDS_WITH_LEGAL_FORM = Pattern.compile("(?:^|.*[\\s,.(])" + LEGAL_FORM);
    private static final Pattern BEGINS_WITH_LEGAL_FORM = Pattern.compile(LEGAL_FORM + "\\b.*");

    /** A period after one of these, or after a single letter, ends no sentence. */
    private static final Pattern ENDS_WITH_ABBREVIATION = Pattern.compile(
            "(?:^|.*[\\s,.(&])(?:[A-Za-z]|Nos?|St|Rd|Dr|Mr|Ms|Prof|Gen|Dist|Bldg|Fl|Rm|Blvd|Ave|Univ|Dept|Tech|Sci|Elec|Ind|Mfg"
                    + "|Intl|Natl|Eng|Mach|Mt|Ft|Ste|Apt|a\\.k\\.a|f\\.k\\.a)");

    private static final String NUMBERED =
            "(?:#\\s?\\d|Nos?\\.?\\s?\\d|\\d+(?:[-/]\\w++|[A-Za-z]\\b)*+,?\\s+\\p{Lu}|(?:Room|Rm\\.?|Suite|Unit|Flat|Building|Bldg\\.?"
                    + "|Block|Floor|Level|Plot|Apt\\.?|Office|Shop|Villa)\\s+(?:No\\.?\\s*)?#?[\\dA-Z]|P\\.?\\s?O\\.?\\s?Box\\b)";

    private static final Pattern BEGINS_ADDRESS = Pattern.compile(
            "(?i:#\\s?\\d|Nos?\\.?\\s?\\d|\\d|(?:Room|Rm|Suite|Unit|Flat|Building|Bldg|Block|Floor|Level|Plot|Apt|Apartment|House"
                    + "|Office|Shop|Villa|c/o|ul|Post Office)\\b|P\\.?\\s?O\\.?\\s?Box\\b|[A-Z]\\d+\\b).*");

    private static final Pattern ENDS_ADDRESS = Pattern.compile(
            "(?i).*\\b(?:Road|Rd|Street|St|Avenue|Ave|Boulevard|Blvd|Lane|District|City|Province|County|Town|Village|Township"
                    + "|Highway|Square|Plaza|Tower|Building|Bldg|Floor|Zone|Park|Estate|Prospekt|Region|Oblast|Lu|Shi)\\.?"
                    + "(?:\\s*\\(.*|\\s+\\d.*)?");

    private static final Pattern ENDS_INSTITUTION =
            Pattern.compile("(?i).*\\b(?:Institut\\w*|Academy|Factory|Departments?|Laborator\\w+"
                    + "|Cent(?:er|re)|University|College|Company|Bureau|Division|Group|Branch)\\.?");

    private static final Pattern INLINE = Pattern.compile("(?<=\\S)\\s+(?=" + NUMBERED + ")");
    private static final Pattern PERIOD = Pattern.compile("\\.\\s+(?=[\\p{Lu}\\d#])");
    private static final Pattern COUNTRY_AND = Pattern.compile(",\\s*([^,;]{2,40}?)(?:\\s+\\d{4,7})?\\s+and\\s+");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d[\\d\\s-]{2,9}");
    private static final Pattern COUNTRY_AND_CODE = Pattern.compile("(\\D+?)\\s+(" + POSTAL_CODE.pattern() + ")");

    private AddressText() {}

    /**
     * Where the address begins in "name, address".
     *
     * @param text the text; only what stands before a semicolon counts
     * @return the position; -1 when there is no address, or none that can be told from the name
     */
    static int start(String text) {
        String first = first(text);
        int at = afterComma(first);
        return at >= 0 ? at : Math.max(afterPeriod(first), inline(first));
    }

    /**
     * Where the address begins after the last alias of a list, which ends with a period or with nothing at all.
     *
     * @param text the text; only what stands before a semicolon counts
     * @return the position; -1 when there is no address, or none that can be told from the alias
     */
    static int startAfterAlias(String text) {
        String first = first(text);
        int at = afterPeriod(first);
        at = at >= 0 ? at : inline(first);
        return at >= 0 ? at : afterComma(first);
    }

    /**
     * The addresses of a text, separated by semicolons, or by "and" after a country. One that does not name its country has
     * that of the row.
     *
     * @param text the addresses, possibly none
     * @param country code of the row's country, or null
     * @return the addresses without their countries
     */
    static List<Address> split(String text, @Nullable String country) {
        List<Address> addresses = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            int from = 0;
            Matcher and = COUNTRY_AND.matcher(part);
            while (and.find()) {
                if (country(and.group(1)) != null) {
                    add(addresses, part.substring(from, and.end()), country);
                    from = and.end();
                }
            }
            add(addresses, part.substring(from), country);
        }
        return addresses;
    }

    private static void add(List<Address> addresses, String part, @Nullable String country) {
        String text = trim(part, ",. ");
        text = text.startsWith("and ") ? text.substring("and ".length()) : text;
        text = text.endsWith(" and") ? text.substring(0, text.length() - " and".length()) : text;
        text = trim(text, ",. ");
        if (text.equals("and") || text.isEmpty()) {
            return;
        }
        int comma = text.lastIndexOf(',');
        String last = text.substring(comma + 1).strip();
        String before = comma < 0 ? "" : text.substring(0, comma).strip();
        String own = country(last);
        if (own != null) {
            addresses.add(new Address(before, own));
            return;
        }
        Matcher withCode = COUNTRY_AND_CODE.matcher(last);
        if (withCode.matches() && country(withCode.group(1)) != null) {
            String code = withCode.group(2).strip();
            addresses.add(new Address(before.isEmpty() ? code : before + ", " + code, country(withCode.group(1))));
            return;
        }
        if (POSTAL_CODE.matcher(last).matches()) {
            int second = before.lastIndexOf(',');
            own = country(before.substring(second + 1).strip());
            if (own != null && second >= 0) {
                addresses.add(new Address(before.substring(0, second).strip() + ", " + last, own));
                return;
            }
        }
        addresses.add(new Address(text, country));
    }

    /** Without these characters at either end; by hand, since a regular expression takes quadratic time. */
    static String trim(String text, String characters) {
        int from = 0;
        int to = text.length();
        while (from < to && characters.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && characters.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** A country by its name; two letters at the end of an address are more often a state. */
    @Nullable
    private static String country(String text) {
        return text.length() > 2 || text.equals("UK") ? CountryNames.code(text) : null;
    }

    private static String first(String text) {
        int semicolon = text.indexOf(';');
        return semicolon < 0 ? text : text.substring(0, semicolon);
    }

    private static int afterComma(String text) {
        List<Integer> starts = new ArrayList<>();
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
            starts.add(comma + 1);
        }
        for (int i = 0; i < starts.size(); i++) {
            if (isAddress(segment(text, starts, i))) {
                return starts.get(i);
            }
        }
        int last = starts.size() - 1;
        if (last < 0 || country(segment(text, starts, last).replaceFirst("\\.$", "")) == null) {
            return -1;
        }
        boolean city = last > 0 && isCity(segment(text, starts, last - 1));
        return starts.get(city ? last - 1 : last);
    }

    private static String segment(String text, List<Integer> starts, int i) {
        int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : text.length();
        return text.substring(starts.get(i), end).strip();
    }

    private static boolean isAddress(String segment) {
        return segment.length() <= MAX_SEGMENT_CHARS
                && !ENDS_INSTITUTION.matcher(segment).matches()
                && (BEGINS_ADDRESS.matcher(segment).matches()
                        || ENDS_ADDRESS.matcher(segment).matches());
    }

    private static boolean isCity(String segment) {
        return segment.length() <= MAX_SEGMENT_CHARS
                && !ENDS_INSTITUTION.matcher(segment).matches()
                && !IS_LEGAL_FORM.matcher(segment).matches();
    }

    private static int afterPeriod(String text) {
        Matcher period = PERIOD.matcher(text);
        while (period.find()) {
            // the word before is short: looking at a little text keeps the time linear
            String before = text.substring(Math.max(0, period.start() - 20), period.start());
            String after = text.substring(period.end(), Math.min(text.length(), period.end() + 20));
            boolean form = ENDS_WITH_LEGAL_FORM.matcher(before).matches();
            boolean goesOn = form
                    ? BEGINS_WITH_LEGAL_FORM.matcher(after).matches()
                    : ENDS_WITH_ABBREVIATION.matcher(before).matches();
            if (!goesOn) {
                return period.end();
            }
        }
        return -1;
    }

    private static int inline(String text) {
        Matcher inline = INLINE.matcher(text);
        return inline.find() ? inline.end() : -1;
    }
}
