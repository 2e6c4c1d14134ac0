package org.exportscreening.list.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;

/**
 * What one entity cell of the Code of Federal Regulations says: a name, lists of aliases and former names introduced by
 * words ("a.k.a., the following two aliases: \u2014A; and \u2014B."), addresses, notes, and sometimes subordinate
 * institutions with aliases of their own. Immutable.
 *
 * @param parties the party, then its subordinate institutions, which share the addresses at the end of the cell
 * @param footnotes footnote digits glued to the names
 */
record EntityText(List<Party> parties, Set<Integer> footnotes) {

    private static final String KNOWN_AS =
            "a\\.?\\s?k\\.?\\s?a\\b\\.?|f\\.?\\s?k\\.?\\s?a\\b\\.?|also known as|formerly known as";

    /** Introduces a list; says how many follow, and whether the names are former ones. */
    private static final Pattern LIST = Pattern.compile("(?i)[,;.]?\\s*(?:\\band\\s+)?(?:\\b(" + KNOWN_AS
            + ")[,\\s]*)?(?:\\band\\s+)?\\bthe following\\s+(?:([\\w-]+)\\s+)?"
            + "(alias(?:es)?|former (?:alias(?:es)?|names?)|(?:other )?names?)\\b([^:\u2014]{0,80}):\\s*");

    private static final Pattern INLINE = Pattern.compile("(?i)[,;]\\s*(?:and\\s+)?\\b(" + KNOWN_AS + "),?\\s+");
    private static final Pattern IN_PARENTHESES =
            Pattern.compile("(?i)([^(]{2,})\\s\\((" + KNOWN_AS + "),?\\s*(.{2,})\\)");
    private static final Pattern DASH = Pattern.compile("(?:^|(?<=[\\s;:.,]))[\u2014\u2013]\\s*");
    private static final Pattern SUBORDINATE = Pattern.compile("\\bSubordinate [Ii]nstitutions?\\b[\\s:,-]*");
    private static final Pattern NOTE = Pattern.compile(
            "\\(?\\bSee (?:also|alternat\\w+|other|additional|address\\w*|entr\\w+|listing\\w*)\\b[^().]{0,300}[.)]*");
    private static final Pattern ADDRESS_ONLY = Pattern.compile("((?i:address)\\s+\\d{1,3})\\b[\\s.,:;\u2014-]*(.*)");
    private static final Pattern GLUED_FOOTNOTE = Pattern.compile("(.*(?<!No)[.)])\\s?([1-5])");

    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /** Copies the collections. */
    EntityText {
        parties = List.copyOf(parties);
        footnotes = Set.copyOf(footnotes);
    }

    /**
     * One party of the cell.
     *
     * @param name its name
     * @param otherNames aliases and former names
     * @param addresses without their countries, which stand beside them
     * @param addressOnly whether it is an address that is listed
     * @param remarks notes, and the whole cell where its words and the names found disagree
     */
    record Party(
            String name,
            List<PartyName> otherNames,
            List<Address> addresses,
            boolean addressOnly,
            List<String> remarks) {

        /** Copies the lists. */
        Party {
            otherNames = List.copyOf(otherNames);
            addresses = List.copyOf(addresses);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Takes a cell apart.
     *
     * @param cell the cell
     * @param country code of the country under which it stands, or null
     * @return what it says
     * @throws IllegalArgumentException if no name is left
     */
    static EntityText parse(String cell, @Nullable String country) {
        String text = cell.replaceAll("[\\s\u00a0]+", " ").strip();
        List<String> notes = new ArrayList<>();
        Matcher note = NOTE.matcher(text);
        while (note.find()) {
            notes.add(note.group().strip());
        }
        text = note.replaceAll("").strip();
        Matcher address = ADDRESS_ONLY.matcher(text);
        if (address.matches()) {
            List<Address> addresses = AddressText.split(address.group(2), country);
            return new EntityText(List.of(new Party(address.group(1), List.of(), addresses, true, notes)), Set.of());
        }
        Set<Integer> footnotes = new TreeSet<>();
        List<Parser> parsers = new ArrayList<>();
        for (String part : SUBORDINATE.split(text, -1)) {
            if (!part.isBlank() || parsers.isEmpty()) {
                parsers.add(new Parser(part.strip(), country, footnotes, true));
            }
        }
        return new EntityText(parties(parsers, notes, text), footnotes);
    }

    /**
     * Takes a cell apart that holds names alone.
     *
     * @param cell the cell
     * @return the names; the cell itself as the name when there is no other
     */
    static Party names(String cell) {
        Parser parser = new Parser(cell.replaceAll("[\\s\u00a0]+", " ").strip(), null, new TreeSet<>(), false);
        String name = parser.name.isEmpty() ? cell : parser.name;
        List<String> remarks = parser.complete ? List.of() : List.of("Name cell: " + cell);
        return new Party(name, List.copyOf(parser.names), List.of(), false, remarks);
    }

    private static List<Party> parties(List<Parser> parsers, List<String> notes, String text) {
        Parser parent = parsers.get(0);
        List<Address> shared = parsers.get(parsers.size() - 1).addresses;
        List<Party> parties = new ArrayList<>();
        for (Parser parser : parsers) {
            List<String> remarks = new ArrayList<>(notes);
            String name = parser.name;
            if (parser != parent) {
                remarks.add("Subordinate institution of " + parent.name);
                parser.put(name, NameKind.ALIAS);
                name = parent.name + ", " + name;
            }
            if (!parser.complete) {
                remarks.add("Entity cell: " + text);
            }
            List<Address> addresses = parser.addresses.isEmpty() ? shared : parser.addresses;
            parties.add(new Party(name, List.copyOf(parser.names), addresses, false, remarks));
        }
        return parties;
    }

    /** The number that a word means; -1 when it means none. */
    static int number(@Nullable String word) {
        String lower = word == null ? "" : word.toLowerCase(Locale.ROOT);
        if (lower.matches("\\d{1,3}")) {
            return Integer.parseInt(lower);
        }
        int hyphen = lower.indexOf('-');
        int tens = TENS.indexOf(hyphen < 0 ? lower : lower.substring(0, hyphen));
        if (tens < 0) {
            return UNITS.indexOf(lower);
        }
        return (tens + 2) * 10 + (hyphen < 0 ? 0 : Math.max(0, UNITS.indexOf(lower.substring(hyphen + 1))));
    }

    /** Reads one party from left to right. */
    private static final class Parser {

        private final Set<Integer> footnotes;
        private final Set<PartyName> names = new LinkedHashSet<>();
        private final List<Address> addresses;
        private final String name;
        private final boolean withAddresses;
        private boolean complete = true;

        Parser(String text, @Nullable String country, Set<Integer> footnotes, boolean withAddresses) {
            this.footnotes = footnotes;
            this.withAddresses = withAddresses;
            List<Intro> intros = Intro.all(text);
            String rest;
            if (intros.isEmpty()) {
                int start = withAddresses ? AddressText.start(text) : -1;
                name = name(start < 0 ? text : text.substring(0, start));
                rest = start < 0 ? "" : text.substring(start);
            } else {
                name = name(text.substring(0, intros.get(0).from));
                rest = lists(text, intros);
            }
            inner(name);
            addresses = AddressText.split(rest, country);
        }

        /** Reads the lists; what remains after the last one are the addresses. */
        private String lists(String text, List<Intro> intros) {
            String rest = "";
            for (int n = 0; n < intros.size(); n++) {
                Intro intro = intros.get(n);
                boolean last = n == intros.size() - 1;
                List<String> items = new ArrayList<>(
                        intro.items(text.substring(intro.to, last ? text.length() : intros.get(n + 1).from)));
                if (last && !items.isEmpty()) {
                    String item = items.remove(items.size() - 1);
                    int end = end(item, intro.isList);
                    items.add(withoutPeriod(item.substring(0, end), intro.isList));
                    rest = item.substring(end);
                }
                items.forEach(item -> add(item, intro.kind));
                complete &= intro.count < 0 || intro.count == items.size();
            }
            return rest;
        }

        private int end(String item, boolean ofList) {
            if (!withAddresses) {
                return item.length();
            }
            int start = ofList ? AddressText.startAfterAlias(item) : AddressText.start(item);
            int semicolon = item.indexOf(';');
            return start >= 0 ? start : semicolon >= 0 ? semicolon : item.length();
        }

        /** A list ends with a period that belongs to no name, unless a legal form stands before it. */
        private static String withoutPeriod(String item, boolean ofList) {
            String stripped = item.strip();
            boolean form = stripped.matches("(?s).*\\b(?:Co|Ltd|Inc|Corp|[A-Z])\\.");
            return ofList && stripped.endsWith(".") && !form ? stripped.substring(0, stripped.length() - 1) : stripped;
        }

        private void add(String item, NameKind kind) {
            // a remark on all the names before it, after the last of them
            int remark = item.indexOf("; (");
            complete &= remark < 0;
            String clean = name(remark < 0 ? item : item.substring(0, remark));
            if (!clean.equals(name)) {
                put(clean, kind);
                inner(clean);
            }
        }

        private void put(String text, NameKind kind) {
            if (!text.isBlank()) {
                names.add(new PartyName(text, GenericNames.kind(text, kind)));
            }
        }

        /** "Name (a.k.a. Other)" stays as it is, and gives both names besides. */
        private void inner(String whole) {
            Matcher matcher = IN_PARENTHESES.matcher(whole);
            if (matcher.matches()) {
                put(matcher.group(1), NameKind.ALIAS);
                put(matcher.group(3), kindOf(matcher.group(2)));
            }
        }

        private String name(String text) {
            String clean = AddressText.trim(text, ";, ");
            clean = clean.endsWith(" and") ? clean.substring(0, clean.length() - " and".length()) : clean;
            clean = AddressText.trim(clean, ";, ");
            Matcher glued = GLUED_FOOTNOTE.matcher(clean);
            if (glued.matches()) {
                footnotes.add(Integer.valueOf(glued.group(2)));
                clean = glued.group(1);
            }
            return clean.strip();
        }
    }

    /** The words before a list, or before a single other name. */
    private record Intro(int from, int to, NameKind kind, int count, boolean isList) {

        static List<Intro> all(String text) {
            List<Intro> found = new ArrayList<>();
            Matcher list = LIST.matcher(text);
            while (list.find()) {
                NameKind kind = kindOf(list.group(1) + " " + list.group(3));
                found.add(new Intro(list.start(), list.end(), kind, number(list.group(2)), true));
            }
            Matcher inline = INLINE.matcher(text);
            while (inline.find()) {
                found.add(new Intro(inline.start(), inline.end(), kindOf(inline.group(1)), -1, false));
            }
            found.sort(Comparator.comparingInt(Intro::from).thenComparing(intro -> !intro.isList));
            List<Intro> apart = new ArrayList<>();
            for (Intro intro : found) {
                if (apart.isEmpty() || intro.from >= apart.get(apart.size() - 1).to) {
                    apart.add(intro);
                }
            }
            return apart;
        }

        /** The names of the list, the last one with all that follows it. */
        List<String> items(String body) {
            List<String> items = new ArrayList<>();
            boolean dashed = DASH.matcher(body).find();
            String[] parts =
                    dashed ? DASH.split(body, -1) : isList ? body.split(";", Math.max(1, count)) : new String[] {body};
            for (String part : parts) {
                if (!part.isBlank()) {
                    items.add(part.strip().replaceFirst("^and\\s+", ""));
                }
            }
            return items;
        }
    }

    private static NameKind kindOf(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.startsWith("f") || lower.contains("former") ? NameKind.FORMER : NameKind.ALIAS;
    }
}
