package org.exportscreening.rules.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.FactSource;
import org.junit.jupiter.api.Test;

class LimitedValueTest {
    private static FactSource facts(Object... namesAndValues) {
        Map<String, Answer> stated = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            stated.put("item." + namesAndValues[i], Answer.known(new BigDecimal(namesAndValues[i + 1].toString())));
        }
        return path -> stated.getOrDefault(path, Answer.unknown(path));
    }

    @Test
    void anOrderOfTheLimitIsOneShare() {
        assertThat(LimitedValue.order(facts("orderValue", 3000, "lvsLimit", 3000))
                        .value())
                .isEqualTo(BigDecimal.ONE);
    }

    @Test
    void theSmallestExcessIsNotRoundedAway() {
        Answer share = LimitedValue.order(facts("orderValue", "3000.00000000000000000001", "lvsLimit", 3000));
        assertThat((BigDecimal) share.value()).isGreaterThan(BigDecimal.ONE);
    }

    @Test
    void theValueOfTheYearHoldsThisOrderAlready() {
        Answer share = LimitedValue.year(facts("orderValue", 3000, "annualValue", 36000, "lvsLimit", 3000));
        assertThat((BigDecimal) share.value()).isEqualByComparingTo("12");
    }

    @Test
    void noYearIsWorthLessThanThisOrder() {
        Answer share = LimitedValue.year(facts("orderValue", 3000, "annualValue", 0, "lvsLimit", 3000));
        assertThat((BigDecimal) share.value()).isEqualByComparingTo("1");
    }

    @Test
    void anUnknownYearIsAtLeastThisOrder() {
        Answer share = LimitedValue.year(facts("orderValue", 36001, "lvsLimit", 3000));
        assertThat(share.value()).isNull();
        assertThat(share.missing()).containsExactly("item.annualValue");
        assertThat(share.bounds().atLeast()).isGreaterThan(BigDecimal.valueOf(12));
        assertThat(share.bounds().atMost()).isNull();
    }

    @Test
    void nothingFitsALimitOfZero() {
        Answer share = LimitedValue.order(facts("orderValue", 1, "lvsLimit", 0));
        assertThat((BigDecimal) share.value()).isGreaterThan(BigDecimal.valueOf(12));
    }

    @Test
    void aLimitBetweenTwoAmountsGivesAShareBetweenTwoShares() {
        Answer limit = Answer.between(
                new Answer.Bounds(BigDecimal.valueOf(500), BigDecimal.valueOf(1000)), Set.of("item.listed"));
        Answer share = LimitedValue.order(path ->
                path.equals("item.lvsLimit") ? limit : facts("orderValue", 1000).answer(path));
        assertThat(share.missing()).containsExactly("item.listed");
        assertThat(share.bounds().atLeast()).isEqualByComparingTo("1");
        assertThat(share.bounds().atMost()).isEqualByComparingTo("2");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(LimitedValue.order(facts()).missing()).containsExactly("item.lvsLimit", "item.orderValue");
        assertThat(LimitedValue.year(facts("orderValue", 1)).missing())
                .containsExactly("item.annualValue", "item.lvsLimit");
    }
}
