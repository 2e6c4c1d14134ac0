package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.json.JsonCursor;

/**
 * Which supplement to part 746 lists an item, told from its HTS or Schedule B number: a table of prefixes (15 CFR 746,
 * Supplements No. 2, 4, 5 and 7).
 *
 * <p>The table holds the lists of one day. Of an earlier day on which a code may or may not have been listed, and of a number too
 * short to tell, the answer is unknown. Tariff codes are of goods: software and technology without a number are not listed.
 *
 * @param supplements the rows by number of the supplement
 */
record TariffCodes(Map<Integer, List<Row>> supplements) {
    private static final String NUMBER = "item.hts";
    private static final Pattern SEPARATOR = Pattern.compile("[.\\s-]");
    private static final Pattern DIGITS = Pattern.compile("\\d{2,10}");

    /**
     * Prefixes that are listed since the same day.
     *
     * @param possibleFrom the first day on which they may have been listed; null: any day
     * @param from the first day on which they certainly were
     * @param prefixes the first digits, sorted
     */
    record Row(@Nullable LocalDate possibleFrom, LocalDate from, NavigableSet<String> prefixes) {

        Truth lists(String number, LocalDate date) {
            if (possibleFrom != null && date.isBefore(possibleFrom)) {
                return Truth.FALSE;
            }
            Truth named = names(number);
            return date.isBefore(from) ? named.and(Truth.UNKNOWN) : named;
        }

        /** Whether the number begins with a prefix; unknown if it is itself only the beginning of one. */
        private Truth names(String number) {
            for (int length = 2; length <= number.length(); length++) {
                if (prefixes.contains(number.substring(0, length))) {
                    return Truth.TRUE;
                }
            }
            String next = prefixes.ceiling(number);
            return next != null && next.startsWith(number) ? Truth.UNKNOWN : Truth.FALSE;
        }
    }

    static TariffCodes read(JsonCursor table) {
        table.only("table", "title", "cite", "lastChecked", "verified", "note", "supplements");
        Map<Integer, List<Row>> supplements = new LinkedHashMap<>();
        for (JsonCursor supplement : table.get("supplements").elements()) {
            supplement.only("number", "title", "rows");
            List<Row> rows = supplement.get("rows").elements().stream()
                    .map(TariffCodes::row)
                    .toList();
            int number = supplement.get("number").number().intValueExact();
            if (supplements.put(number, rows) != null) {
                throw supplement.error("Supplement No. " + number + " is entered twice");
            }
        }
        return new TariffCodes(supplements);
    }

    private static Row row(JsonCursor at) {
        at.only("possibleFrom", "from", "cite", "chapters", "codes");
        NavigableSet<String> prefixes = new TreeSet<>();
        at.find("chapters").map(JsonCursor::texts).orElse(List.of()).forEach(c -> add(at, prefixes, c, 2));
        Optional<JsonCursor> codes = at.find("codes");
        if (codes.isPresent()) {
            JsonCursor headings = codes.orElseThrow();
            for (String heading : headings.names()) {
                for (String last : headings.get(heading).text().split(" ", -1)) {
                    add(headings.get(heading), prefixes, heading + last, 6);
                }
            }
        }
        return new Row(
                at.find("possibleFrom").map(JsonCursor::date).orElse(null),
                at.get("from").date(),
                prefixes);
    }

    private static void add(JsonCursor at, NavigableSet<String> prefixes, String prefix, int length) {
        if (prefix.length() != length || !DIGITS.matcher(prefix).matches()) {
            throw at.error("expected " + length + " digits, found \"" + prefix + "\"");
        }
        if (!prefixes.add(prefix)) {
            throw at.error(prefix + " is entered twice");
        }
    }

    /**
     * Whether a supplement lists the item.
     *
     * @param supplement its number
     * @param facts those of the transaction
     * @param date the day whose law applies
     * @param fact what to ask for where the table does not tell: the fact itself
     * @param ask what to ask for where the item's number is missing
     * @return yes, no, or what is missing
     */
    Answer lists(int supplement, FactSource facts, LocalDate date, String fact, String ask) {
        Answer stated = facts.answer(NUMBER);
        if (!(stated.value() instanceof String text)) {
            return goods(facts) ? Answer.unknown(ask) : Answer.known(false);
        }
        String number = SEPARATOR.matcher(text).replaceAll("");
        if (!DIGITS.matcher(number).matches()) {
            return Answer.unknown(NUMBER);
        }
        Truth listed = Truth.FALSE;
        for (Row row : supplements.getOrDefault(supplement, new ArrayList<>())) {
            listed = listed.or(row.lists(number, date));
        }
        boolean tooShort = number.length() < 6;
        return listed == Truth.UNKNOWN ? Answer.unknown(tooShort ? NUMBER : fact) : Answer.known(listed == Truth.TRUE);
    }

    private static boolean goods(FactSource facts) {
        Object type = facts.answer("item.type").value();
        return !"SOFTWARE".equals(type) && !"TECHNOLOGY".equals(type);
    }
}
