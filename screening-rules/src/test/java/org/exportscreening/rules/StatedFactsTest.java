package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a transaction states counts as it is meant, and what it leaves blank is asked for. */
class StatedFactsTest {
    private static List<String> cited(Transaction.Builder deal) {
        return Deals.determine(deal).findings().stream().map(Finding::citation).toList();
    }

    private static Transaction.Builder listedUnder(String program) {
        return Deals.furniture()
                .party(Deals.party(List.of(
                        Map.<String, Object>of("list", "SDN", "programs", List.of(program), "addressOnly", false))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SDGT", "sdgt", " Sdgt "})
    void aProgramIsReadInAnyCase(String program) {
        assertThat(cited(listedUnder(program))).contains("15 CFR 744.8(a)(1)");
    }

    @Test
    void anotherProgramIsNotThatOne() {
        assertThat(cited(listedUnder("SDGTX"))).doesNotContain("15 CFR 744.8(a)(1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void aPartyWhoseNameIsBlankIsAskedFor(String name) {
        Determination d = Deals.determine(Deals.furniture().party(Role.END_USER, name, "DE"));

        assertThat(d.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(d.openQuestions()).extracting(OpenQuestion::fact).contains("parties[0].listings");
    }
}
