package org.exportscreening.list.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.party.Identifier;

/**
 * One identifier of the Consolidated Screening List, a text with commas in one of two orders. Until 2022 the parts stand
 * in the order of their English names, "country, expiration date, issue date, number, type"; later in the order "type, number,
 * country, issue date, expiration date". What is missing is left out, so that it takes the words to tell which is which.
 *
 * @param identifier type, number and country
 * @param dates issue and expiration date as written; which is which is not always said
 */
record IdentifierText(Identifier identifier, List<String> dates) {

    private static final String COMMA = ", ";

    /** Words with which the type of an identifier ends. */
    private static final Pattern TYPE = Pattern.compile(
            ".*(?:No\\.?|[Nn]umber|Country|Number \\((?:MSN|IMO)\\)|#|Gender|[Pp]assport|Type:?|Date(?: \\(CMIC\\))?|Website|Address"
                    + "|Address - [A-Z0-9]{2,5}|I\\.?D\\.?|ID(?: Card)?|ISIN|BIC|BIK \\(RU\\)|MMSI|FEIN|SSN|Code"
                    + "|Code(?: Certificate)? \\(USCCC?\\)|Ticker|Issuer Name|License|Identification|NumberID|Flag|Model|Operator|Card"
                    + "|Registration|of holding|Determination|Information|risk:?|Institutions:|electoral|Nacional|Identidad"
                    + "|or F/N\\)|Organization Type:|(?:[A-Z]\\.){2,4}|Mercantil No|[-:])|[A-Z]{3}");

    private static final Pattern DATE = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}|(?:\\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4}|(?:18|19|20)\\d{2}");

    /** Types whose value is itself a date. */
    private static final Pattern DATED_TYPE = Pattern.compile(".*Date\\b.*");

    IdentifierText {
        dates = List.copyOf(dates);
    }

    static IdentifierText parse(String text) {
        List<String> parts = List.of(text.split(COMMA, -1));
        if (parts.size() == 1) {
            return new IdentifierText(new Identifier("", text, null), List.of());
        }
        return typeFirst(parts)
                ? of(parts.get(0), parts.subList(1, parts.size()), true)
                : of(parts.get(parts.size() - 1), parts.subList(0, parts.size() - 1), false);
    }

    private static boolean typeFirst(List<String> parts) {
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        if (CountryNames.isCode(first) || (parts.size() > 2 && CountryNames.isCode(last))) {
            return !CountryNames.isCode(first);
        }
        return TYPE.matcher(first).matches() && !TYPE.matcher(last).matches();
    }

    private static IdentifierText of(String type, List<String> others, boolean typeFirst) {
        if (DATED_TYPE.matcher(type).matches() || others.size() == 1) {
            return new IdentifierText(new Identifier(type, String.join(COMMA, others), null), List.of());
        }
        List<String> rest = new ArrayList<>(others);
        String country = country(rest, typeFirst);
        List<String> dates = dates(rest, typeFirst);
        return new IdentifierText(new Identifier(type, String.join(COMMA, rest), country), dates);
    }

    /** Takes the country out: in the old order it stands first, in the new one after the number. */
    @Nullable
    private static String country(List<String> rest, boolean typeFirst) {
        if (!typeFirst) {
            return CountryNames.isCode(rest.get(0)) ? rest.remove(0) : null;
        }
        for (int i = rest.size() - 1; i > 0; i--) {
            if (CountryNames.isCode(rest.get(i))) {
                return rest.remove(i);
            }
            if (!DATE.matcher(rest.get(i)).matches()) {
                return null;
            }
        }
        return null;
    }

    /** Takes the dates out, at most two, never the last part: that is the number, even when it looks like a year. */
    private static List<String> dates(List<String> rest, boolean typeFirst) {
        List<String> dates = new ArrayList<>();
        while (rest.size() > 1 && dates.size() < 2) {
            int at = typeFirst ? rest.size() - 1 : 0;
            if (!DATE.matcher(rest.get(at)).matches()) {
                break;
            }
            // in both orders this makes issue date, then expiration date
            dates.add(0, rest.remove(at));
        }
        return dates;
    }
}
