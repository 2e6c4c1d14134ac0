package org.exportscreening.rules.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.exportscreening.rules.fact.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share of controlled US-origin content for 15 CFR 734.4. */
class ControlledContentShareTest {
    private static final String PART = "'eccn': '2B230', 'type': 'COMMODITY', 'value': ";

    private static Answer share(String destination, String item) {
        return Known.ofTransaction(
                "item.controlledUsContentShare",
                "{'destination': '" + destination + "', 'from': 'BR', 'item': {'type': 'COMMODITY', " + item + "}}",
                Known.TODAY);
    }

    private static Answer complete(String destination, String whole, String... parts) {
        return share(
                destination,
                "'value': " + whole + ", 'usContentComplete': true, 'usContent': [{" + String.join("}, {", parts)
                        + "}]");
    }

    private static BigDecimal number(Answer answer) {
        return (BigDecimal) Objects.requireNonNull(answer.value());
    }

    @ParameterizedTest
    @CsvSource({"250000, 25", "250100, 25.01", "249999, 24.9999", "0, 0", "1000000, 100", "2500000, 250"})
    void theShareIsInPercentOfTheItem(String content, BigDecimal percent) {
        Answer answer = complete("VN", "1000000", PART + content);

        assertThat(number(answer)).isEqualByComparingTo(percent);
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void partsAreAddedExactly() {
        assertThat(number(complete("VN", "1.2", PART + "0.1", PART + "0.2"))).isEqualByComparingTo("25");
    }

    @Test
    void aShareThatHasNoEndIsNotRoundedDownToTheLimit() {
        assertThat(number(complete("VN", "3", PART + "0.7500000000001"))).isGreaterThan(new BigDecimal("25"));
    }

    @ParameterizedTest
    @CsvSource({
        "2B230, VN, 50", // NP Column 1
        "2B230, DE, 0",
        "EAR99, CN, 0",
        "EAR99, KP, 50", // all items
        "3A991, CN, 0", // anti-terrorism only
        "3A991, RU, 50", // the whole list
        "3A991, IR, 50",
        "3C006, ID, 0", // GBS
        "3C006, VN, 50", // not in Country Group B
        "3A090.a, CN, 50", // outside the chart
        "3B993, CN, 0", // turns on a party
        "5D002.a, CA, 0",
        "9A610.y, CN, 50",
        "9A610.y, IN, 0",
        "9A991.a, LB, 50", // an arms embargo of the United Nations
        "9A991.d, LB, 0",
        "9A991.a, IQ, 50",
        "1B999, IQ, 50", // by name
        "3A991, IQ, 0"
    })
    void onlyWhatNeedsALicenseForTheDestinationCounts(String eccn, String destination, BigDecimal percent) {
        Answer answer = complete(destination, "100", "'eccn': '" + eccn + "', 'type': 'COMMODITY', 'value': 50");

        assertThat(number(answer)).isEqualByComparingTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "COMMODITY, COMMODITY, 50",
        "COMMODITY, SOFTWARE, 50",
        "COMMODITY, TECHNOLOGY, 0",
        "SOFTWARE, SOFTWARE, 50",
        "SOFTWARE, COMMODITY, 0",
        "TECHNOLOGY, TECHNOLOGY, 50",
        "TECHNOLOGY, SOFTWARE, 0"
    })
    void likeIsComparedWithLike(String item, String content, BigDecimal percent) {
        Answer answer = Known.ofTransaction(
                "item.controlledUsContentShare",
                "{'destination': 'VN', 'item': {'type': '" + item + "', 'value': 100, 'usContentComplete': true,"
                        + " 'usContent': [{'eccn': '2B230', 'value': 50, 'type': '" + content + "'}]}}",
                Known.TODAY);

        assertThat(number(answer)).isEqualByComparingTo(percent);
    }

    @Test
    void whatIsNotKnownLiesBetweenBounds() {
        Answer answer = complete("VN", "100", PART + "10", "'eccn': '9A999', 'type': 'COMMODITY', 'value': 20");

        assertThat(answer.missing()).containsExactly("item.usContent[1].controlled");
        Answer.Bounds bounds = Objects.requireNonNull(answer.bounds());
        assertThat(bounds.atLeast()).isEqualByComparingTo("10");
        assertThat(bounds.atMost()).isEqualByComparingTo("30");
    }

    @Test
    void aMissingValueHasNoUpperBoundAndIsAskedForByItsPlace() {
        Answer answer = complete("VN", "100", PART + "10", "'eccn': '2B230', 'type': 'COMMODITY'");

        assertThat(answer.missing()).containsExactly("item.usContent[1].value");
        assertThat(Objects.requireNonNull(answer.bounds()).atMost()).isNull();
    }

    @Test
    void anItemWithoutValueHasNoShare() {
        assertThat(complete("VN", "0", PART + "1")).isEqualTo(Answer.unknown("item.value"));
        assertThat(share("VN", "'usContentComplete': true, 'usContent': [{" + PART + "1}]"))
                .isEqualTo(Answer.unknown("item.value"));
    }

    @Test
    void aListThatMayGrowHasOnlyALowerBound() {
        Answer answer = share("VN", "'value': 100, 'usContent': [{" + PART + "30}]");

        assertThat(answer.missing()).containsExactly("item.usContentComplete");
        assertThat(Objects.requireNonNull(answer.bounds()).atLeast()).isEqualByComparingTo("30");
        assertThat(share("VN", "'value': 100")).isEqualTo(Answer.unknown("item.usContent"));
    }

    @Test
    void aPersonMayHaveDecidedWhetherContentIsControlled() {
        assertThat(number(
                        complete("VN", "100", "'eccn': '9A999', 'type': 'COMMODITY', 'value': 50, 'controlled': true")))
                .isEqualByComparingTo("50");
        assertThat(number(complete("VN", "100", PART + "50, 'controlled': false")))
                .isEqualByComparingTo("0");
    }

    @Test
    void noContentIsNoShareWhateverTheValue() {
        assertThat(share("VN", "'usContent': [], 'usContentComplete': true")).isEqualTo(Answer.known(BigDecimal.ZERO));
    }
}
