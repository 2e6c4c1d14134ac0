package org.exportscreening.list.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.list.Particulars;
import org.exportscreening.list.VesselFacts;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;

/**
 * What can be read out of the remarks of an entry, which are statements between semicolons: {@code DOB 10 Dec 1948; nationality
 * Egypt; Passport 1084010 (Egypt); a.k.a. 'X'.} What is not understood is passed over; whoever reads an entry has the remarks
 * themselves too.
 *
 * @param names the aliases in quotation marks, which the agency calls weak
 * @param identifiers numbers, and whatever else is said in the form of a known heading and a value
 */
record OfacRemarks(
        List<PartyName> names,
        List<Identifier> identifiers,
        List<String> datesOfBirth,
        List<String> placesOfBirth,
        List<String> nationalities,
        List<String> citizenships) {

    /** "Formerly known as" in quotation marks is as weak as any other alias there. */
    private static final Pattern ALIAS = Pattern.compile("\\(?(?:[afn]\\.k\\.a\\.) '(.+)'\\)?");

    /** A number, and in parentheses who issued it; the days of issue and expiry are left to the remarks. */
    private static final Pattern VALUE = Pattern.compile("(.+?)(?: \\(([^()]+)\\))?(?: (?:issued|expires) .*)?");

    private static final String ALTERNATIVE = "alt. ";

    /** The headings by their first word, longer ones first. */
    private static final Map<String, List<String>> HEADINGS = headings();

    /** Takes remarks apart. */
    static OfacRemarks parse(@Nullable String remarks) {
        OfacRemarks said = new OfacRemarks(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        if (remarks != null) {
            String text = remarks.strip();
            String statements = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
            for (String statement : statements.split(";", -1)) {
                String bare = statement.strip();
                said.add(bare.startsWith(ALTERNATIVE) ? bare.substring(ALTERNATIVE.length()) : bare);
            }
        }
        return said;
    }

    /** The particulars, with what stands in columns of their own. */
    Particulars particulars(@Nullable String title, VesselFacts vessel) {
        return new Particulars(title, datesOfBirth, placesOfBirth, nationalities, citizenships, vessel, null);
    }

    private void add(String statement) {
        Matcher alias = ALIAS.matcher(statement);
        if (alias.matches() && !alias.group(1).isBlank()) {
            names.add(new PartyName(alias.group(1), NameKind.WEAK_ALIAS));
        } else if (statement.startsWith("DOB ")) {
            datesOfBirth.add(statement.substring("DOB ".length()).strip());
        } else if (statement.startsWith("POB ")) {
            placesOfBirth.add(statement.substring("POB ".length()).strip());
        } else if (statement.startsWith("nationality ")) {
            nationalities.add(CountryNames.codeOrName(statement.substring("nationality ".length())));
        } else if (statement.startsWith("citizen ")) {
            citizenships.add(CountryNames.codeOrName(statement.substring("citizen ".length())));
        } else {
            addIdentifier(statement);
        }
    }

    private void addIdentifier(String statement) {
        for (String heading : HEADINGS.getOrDefault(firstWord(statement), List.of())) {
            // the heading is followed by a blank, except in "Telephone: 5" where the heading's own colon ends it
            if (statement.length() > heading.length() + 1
                    && statement.startsWith(heading)
                    && statement.charAt(heading.length()) == ' ') {
                String value = statement.substring(heading.length() + 1).strip();
                if (!value.isEmpty()) {
                    identifiers.add(identifier(heading, value));
                }
                return;
            }
        }
    }

    private static Identifier identifier(String heading, String value) {
        Matcher matcher = VALUE.matcher(value);
        String country = matcher.matches() && matcher.group(2) != null ? CountryNames.code(matcher.group(2)) : null;
        if (country != null) {
            return identifier(heading, matcher.group(1), country);
        }
        return identifier(heading, value.replaceFirst(" (?:issued|expires) .*", ""), null);
    }

    /** An identifier whose heading is written in one way, whatever the format that it comes from. */
    static Identifier identifier(String heading, String value, @Nullable String country) {
        String type = heading.strip().replaceFirst("\\s*[:-]$", "");
        String number = value.strip();
        if (type.equals("Vessel Registration Identification") && number.startsWith("IMO ")) {
            return new Identifier("IMO", number.substring("IMO ".length()).strip(), country);
        }
        return new Identifier(type, number, country);
    }

    private static Map<String, List<String>> headings() {
        Map<String, List<String>> headings = new HashMap<>();
        for (String heading : TableLines.of("ofac-remark-headings.txt")) {
            headings.computeIfAbsent(firstWord(heading), word -> new ArrayList<>())
                    .add(heading);
        }
        headings.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())));
        return headings;
    }

    private static String firstWord(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }
}
