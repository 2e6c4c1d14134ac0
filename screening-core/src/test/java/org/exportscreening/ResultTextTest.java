package org.exportscreening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.match.Match;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.NameKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultTextTest {

    private static final String NUMBER = "([0-9.]+)";
    private static final Pattern FORMULA = Pattern.compile("score = " + NUMBER + " / \\(" + NUMBER + " \\+ " + NUMBER
            + " \\* " + NUMBER + " \\+ " + NUMBER + " \\* " + NUMBER + "\\) \\* " + NUMBER + " / \\(" + NUMBER + " \\+ "
            + NUMBER + "\\)(, at most 0.99,)?(?: \\* " + NUMBER + ")? = " + NUMBER);

    private final Screener screener = Screener.builder()
            .snapshot(TestData.snapshot(List.of(
                    ListEntry.builder(ListId.EL, "Zirkonia Photonics Research Institute")
                            .identifier(new Identifier("Registration Number", "QX1234567", null))
                            .build(),
                    ListEntry.builder(ListId.SDN, "Quillon Brackwater")
                            .name("Zirkonia Falcon", NameKind.WEAK_ALIAS)
                            .build())))
            .policy(MatchPolicy.WIDE.withThreshold(0.3))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {"Zirkonia Photonic Institute", "Photonics Zirkonia Ltd", "Zirkonia Falcone", "Brackwater Quillon"
            })
    void whatIsPrintedGivesTheScore(String name) {
        ScreeningResult result = screener.screen(ScreeningRequest.of(name).withIdentifiers(List.of("QX1234567")));
        Matcher formula = FORMULA.matcher(result.explain());
        int found = 0;
        while (formula.find()) {
            double[] n = new double[13];
            for (int i = 1; i <= 12; i++) {
                n[i] = i == 10 || formula.group(i) == null ? 1 : Double.parseDouble(formula.group(i));
            }
            double score = n[1] / (n[2] + n[3] * n[4] + n[5] * n[6]) * n[7] / (n[8] + n[9]);
            double capped = Math.min(0.99, score) * n[11];
            assertThat(capped).as(formula.group()).isCloseTo(n[12], within(0.0006));
            assertThat(formula.group(10) != null).isEqualTo(score > 0.99);
            found++;
        }
        assertThat(found).isEqualTo(result.matches().size()).isPositive();
        for (Match match : result.matches()) {
            assertThat(Recomputed.score(match.explanation())).isEqualTo(match.score());
        }
    }

    @Test
    void anIdenticalNameNeedsNoFormula() {
        assertThat(screener.screen("zirkonia falcon").explain()).contains("score = 1 (identical) * 0.95 = 0.95");
    }

    @Test
    void aNameInAnotherScriptWasReadButIsNotSettled() {
        ScreeningResult result = screener.screen("奥尔登堡家具行");
        assertThat(result.conclusive()).isFalse();
        assertThat(result.explain())
                .contains(
                        "compared as written and by its readings in Latin letters", "own Latin spelling may find more");
        assertThat(screener.screen("Oldenburg Möbel").conclusive()).isTrue();
    }
}
