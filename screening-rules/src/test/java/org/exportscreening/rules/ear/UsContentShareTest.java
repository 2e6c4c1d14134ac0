package org.exportscreening.rules.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.exportscreening.rules.fact.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share of US-origin content for 15 CFR 734.4. */
class UsContentShareTest {
    private static Answer share(String item) {
        return Known.ofTransaction("item.usContentShare", "{'item': {" + item + "}}", Known.TODAY);
    }

    @ParameterizedTest
    @CsvSource({"250000, 25", "250100, 25.01", "249999, 24.9999", "0, 0", "1000000, 100", "2500000, 250"})
    void theShareIsInPercentOfTheItem(String content, BigDecimal percent) {
        Answer answer = share("'value': 1000000, 'usContent': [{'value': " + content + "}], 'usContentComplete': true");

        assertThat((BigDecimal) answer.value()).isEqualByComparingTo(percent);
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void partsAreAddedExactly() {
        Answer answer = share("'value': 1.2, 'usContent': [{'value': 0.1}, {'value': 0.2}], 'usContentComplete': true");

        assertThat((BigDecimal) answer.value()).isEqualByComparingTo("25");
    }

    @Test
    void aShareThatHasNoEndIsNotRoundedDownToTheLimit() {
        Answer answer = share("'value': 3, 'usContent': [{'value': 0.7500000000001}], 'usContentComplete': true");

        assertThat((BigDecimal) answer.value()).isGreaterThan(new BigDecimal("25"));
    }

    @Test
    void aMissingValueIsAskedForByItsPlace() {
        assertThat(share("'value': 9, 'usContent': [{'value': 1}, {'eccn': '3A001'}], 'usContentComplete': true"))
                .isEqualTo(Answer.unknown("item.usContent[1].value"));
        assertThat(share("'usContent': [{'value': 1}], 'usContentComplete': true"))
                .isEqualTo(Answer.unknown("item.value"));
        assertThat(share("'usContent': [{}], 'usContentComplete': true").missing())
                .containsExactly("item.usContent[0].value", "item.value");
    }

    @Test
    void anItemWithoutValueHasNoShare() {
        assertThat(share("'value': 0, 'usContent': [{'value': 1}], 'usContentComplete': true"))
                .isEqualTo(Answer.unknown("item.value"));
    }

    @Test
    void aListThatMayGrowHasNoShareYet() {
        assertThat(share("'value': 100, 'usContent': [{'value': 1}]"))
                .isEqualTo(Answer.unknown("item.usContentComplete"));
        assertThat(share("'value': 100, 'usContent': [], 'usContentComplete': false"))
                .isEqualTo(Answer.unknown("item.usContentComplete"));
        assertThat(share("'value': 100")).isEqualTo(Answer.unknown("item.usContent"));
    }

    @Test
    void noContentIsNoShareWhateverTheValue() {
        assertThat(share("'usContent': [], 'usContentComplete': true")).isEqualTo(Answer.known(BigDecimal.ZERO));
    }
}
