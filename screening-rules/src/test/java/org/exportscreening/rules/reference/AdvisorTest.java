package org.exportscreening.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdvisorTest {
    private static final Advisor ADVISOR = Advisor.bundled();

    private static List<String> fields(String description) {
        return ADVISOR.advise(description, null, Set.of()).stream()
                .map(Advice::field)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "EUV lithography scanner, wassenaar-category-3",
        "EUV lithography scanner, cet-2024-17",
        "Quantum-Computers for research, emerging-2018-7",
        "quantum computing service, cet-2024-16",
        "极紫外光刻机, cet-2024-17",
        "用于科研的量子计算机样机, emerging-2018-7",
        "脑机接口芯片, emerging-2018-11",
        "brain-computer interface headset, cet-2024-12",
        "five-axis machine tools, wassenaar-category-2",
        "ＤＲＯＮＥ, wassenaar-category-9"
    })
    void aDescriptionPointsToAField(String description, String field) {
        assertThat(fields(description)).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"water filters", "waferboard", "robotical hospitality", "teak chairs", "木制家具", "", "化学肥料"})
    void wordsWithinWordsDoNotCount(String description) {
        assertThat(fields(description)).isEmpty();
    }

    @Test
    void anEccnPointsToItsFields() {
        assertThat(ADVISOR.advise(null, "3E004", Set.of()))
                .extracting(Advice::field, Advice::because)
                .contains(
                        tuple("wassenaar-category-3", "item.eccn: 3E004"),
                        tuple("six-emerging-technologies", "item.eccn: 3E004"));
        assertThat(ADVISOR.advise(null, "3A090.a", Set.of()))
                .extracting(Advice::field)
                .contains("cet-2024-17")
                .doesNotContain("wassenaar-category-3");
        assertThat(ADVISOR.advise(null, "5A004.a", Set.of()))
                .extracting(Advice::field)
                .contains("wassenaar-category-5p2")
                .doesNotContain("six-emerging-technologies", "wassenaar-category-5p1");
    }

    @Test
    void everyFieldIsReachedByWhatItNames() {
        for (ReferenceEntry field : EntryReader.entries(List.of("wassenaar-categories", "emerging", "cet"))
                .values()) {
            field.words()
                    .forEach(w -> assertThat(fields("one " + w + ".")).as(w).contains(field.id()));
            field.eccns()
                    .forEach(e -> assertThat(ADVISOR.advise(null, e, Set.of()))
                            .as(e)
                            .extracting(Advice::field)
                            .contains(field.id()));
        }
    }

    @Test
    void parametersPointToTheirFields() {
        assertThat(ADVISOR.advise(null, null, Set.of("processNodeNm")))
                .extracting(Advice::field)
                .contains("cet-2024-17", "wassenaar-category-3");
    }

    @Test
    void everyReasonIsNamedOnceInOneAdvice() {
        assertThat(ADVISOR.advise("wafers, wafer, silicon wafers", "3C001", Set.of()))
                .filteredOn(a -> a.field().equals("wassenaar-category-3"))
                .singleElement()
                .extracting(Advice::because)
                .isEqualTo("item.description: wafer; item.description: silicon wafer; item.eccn: 3C001");
    }

    @Test
    void nothingIsSaidOfAnItemOfWhichNothingIsKnown() {
        assertThat(ADVISOR.advise(null, null, Set.of())).isEmpty();
        assertThat(ADVISOR.advise("a chair", "EAR99", Set.of("unknown"))).isEmpty();
    }
}
