package org.exportscreening.rules.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.exportscreening.rules.fact.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EccnPartsTest {
    @ParameterizedTest
    @CsvSource({"3B001.a.4, 3B", "0A919, 0A", "EAR99, EAR99"})
    void theGroupIsCategoryAndLetter(String eccn, String group) {
        assertThat(EccnParts.group(Answer.known(eccn))).isEqualTo(Answer.known(group));
    }

    @Test
    void theGroupsOfAListAreAsCompleteAsTheList() {
        assertThat(EccnParts.groups(Answer.known(List.of("3E001", "3E991", "5D002"))))
                .isEqualTo(Answer.known(List.of("3E", "5D")));
        assertThat(EccnParts.groups(Answer.atLeast(List.of("3E001"), List.of("more"))))
                .isEqualTo(Answer.atLeast(List.of("3E"), List.of("more")));
        assertThat(EccnParts.groups(Answer.unknown("list"))).isEqualTo(Answer.unknown("list"));
    }

    @Test
    void thePathHoldsEveryCodeAbove() {
        assertThat(EccnParts.path(Answer.known("3B991.b.2.a")))
                .isEqualTo(Answer.known(List.of("3B991", "3B991.b", "3B991.b.2", "3B991.b.2.a")));
        assertThat(EccnParts.path(Answer.known("3B991"))).isEqualTo(Answer.known(List.of("3B991")));
    }

    @Test
    void theParagraphIsTheFirstOne() {
        assertThat(EccnParts.paragraph(Answer.known("9A610.y.1"), "eccn")).isEqualTo(Answer.known("y"));
        assertThat(EccnParts.paragraph(Answer.known("EAR99"), "eccn")).isEqualTo(Answer.known("EAR99"));
        assertThat(EccnParts.paragraph(Answer.known("9A610"), "eccn")).isEqualTo(Answer.unknown("eccn"));
        assertThat(EccnParts.paragraph(Answer.unknown("eccn"), "eccn")).isEqualTo(Answer.unknown("eccn"));
    }
}
