package org.exportscreening.rules.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tariff codes of the supplements to part 746 as bundled. */
class TariffCodesTest {
    private static final TariffCodes CODES =
            TariffCodes.read(Known.EAR.table("tariff-codes-part-746").orElseThrow());
    private static final String FACT = "item.supplement4Part746";
    private static final String NUMBER = "item.hts";

    private static Answer lists(int supplement, String number, LocalDate day) {
        return CODES.lists(supplement, new Known().fact(NUMBER, number), day, FACT, NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 8473301180, true", // a whole chapter
        "4, 84, true",
        "4, 2504.10.5000, true",
        "4, 250410, true",
        "4, 250420, false",
        "4, 0801110000, false",
        "7, 8542310001, true",
        "7, 854290, false",
        "2, 730411, true",
        "2, 730412, false"
    })
    void aNumberIsListedIfItBeginsWithAListedOne(int supplement, String number, boolean listed) {
        assertThat(lists(supplement, number, Known.TODAY)).isEqualTo(Answer.known(listed));
    }

    @Test
    void aNumberTooShortToTellIsAskedForAgain() {
        assertThat(lists(7, "8542", Known.TODAY)).isEqualTo(Answer.unknown(NUMBER));
        assertThat(lists(7, "8601", Known.TODAY)).isEqualTo(Answer.known(false));
    }

    @ParameterizedTest
    @CsvSource({"none", "84.73a", "8", "12345678901", "''"})
    void whatIsNoNumberIsAskedForAgain(String text) {
        assertThat(lists(4, text, Known.TODAY)).isEqualTo(Answer.unknown(NUMBER));
    }

    @Test
    void beforeTheFirstDayOfASupplementNothingIsListed() {
        assertThat(lists(4, "8473301180", LocalDate.of(2022, 3, 2))).isEqualTo(Answer.known(false));
        assertThat(lists(4, "8473301180", LocalDate.of(2022, 3, 3))).isEqualTo(Answer.unknown(FACT));
    }

    @Test
    void aCodeThatIsListedTodayIsUnknownOnDaysOnWhichItMayNotYetHaveBeenListed() {
        assertThat(lists(4, "8473301180", LocalDate.of(2023, 5, 18))).isEqualTo(Answer.unknown(FACT));
        assertThat(lists(4, "8473301180", LocalDate.of(2023, 5, 19))).isEqualTo(Answer.known(true));
        assertThat(lists(4, "250410", LocalDate.of(2024, 8, 26))).isEqualTo(Answer.unknown(FACT));
        assertThat(lists(4, "250410", LocalDate.of(2024, 8, 27))).isEqualTo(Answer.known(true));
        assertThat(lists(4, "250420", LocalDate.of(2023, 5, 18))).isEqualTo(Answer.known(false));
    }

    @Test
    void goodsWithoutANumberAreAskedForIt() {
        Known commodity = new Known().fact("item.type", "COMMODITY");

        assertThat(CODES.lists(4, commodity, Known.TODAY, FACT, NUMBER)).isEqualTo(Answer.unknown(NUMBER));
        assertThat(CODES.lists(4, new Known(), Known.TODAY, FACT, NUMBER)).isEqualTo(Answer.unknown(NUMBER));
        assertThat(CODES.lists(7, commodity, Known.TODAY, FACT, FACT)).isEqualTo(Answer.unknown(FACT));
    }

    @ParameterizedTest
    @CsvSource({"SOFTWARE", "TECHNOLOGY"})
    void softwareAndTechnologyHaveNoNumber(String type) {
        assertThat(CODES.lists(4, new Known().fact("item.type", type), Known.TODAY, FACT, NUMBER))
                .isEqualTo(Answer.known(false));
    }

    @Test
    void aSupplementThatIsStatedIsNotLookedUp() {
        String transaction = "{\"item\": {\"hts\": \"010121\", \"supplement7Part746\": true}}";

        assertThat(Known.ofTransaction("item.supplement7Part746", transaction, Known.TODAY))
                .isEqualTo(Answer.known(true));
        assertThat(Known.ofTransaction("item.supplement4Part746", transaction, Known.TODAY))
                .isEqualTo(Answer.known(false));
    }

    /** The rule on Supplement No. 4 takes an item that is stated to be in the seventh as listed in the fourth. */
    @Test
    void everyCodeOfTheSeventhSupplementStandsInTheFourth() {
        assertThat(CODES.supplements().get(7))
                .flatExtracting(TariffCodes.Row::prefixes)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(lists(4, code, Known.TODAY)).isEqualTo(Answer.known(true)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"codes\": {\"8471\": \"3\"}'|expected 6 digits, found \"84713\"",
                "'\"codes\": {\"8471\": \"30 30\"}'|847130 is entered twice",
                "'\"chapters\": [\"8a\"]'|expected 2 digits, found \"8a\""
            })
    void aTableWithAMistakeSaysWhere(String rows, String message) {
        String table = "{\"supplements\": [{\"number\": 4, \"rows\": [{\"from\": \"2024-01-01\", %s}]}]}";

        assertThatThrownBy(() -> TariffCodes.read(Json.parse("codes", table.formatted(rows))))
                .hasMessageContaining(message);
    }

    /** Holds the table against the list that it was made from, where that is at hand. */
    @Test
    void theTableHoldsTheWholeList() throws IOException {
        Path list = Path.of("..", "..", "shared", "reference", "ear", "hts-746.csv");
        assumeThat(list).as("list of tariff codes beside the checkout").exists();
        Map<Integer, Set<String>> expected = new TreeMap<>();
        Files.readAllLines(list).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(line -> expected.computeIfAbsent(Integer.valueOf(line[0]), k -> new TreeSet<>())
                        .add(line[1]));

        Map<Integer, Set<String>> actual = new TreeMap<>();
        CODES.supplements()
                .forEach((number, rows) -> rows.forEach(row ->
                        actual.computeIfAbsent(number, k -> new TreeSet<>()).addAll(row.prefixes())));
        assertThat(actual).isEqualTo(expected);
    }
}
