package org.exportscreening.name.han;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The generated tables against ICU4J: what differs is meant to differ. */
class IcuAgreementTest {

    private static final HanTableGenerator ICU = new HanTableGenerator();
    private static final Tables TABLES = Tables.bundled();

    /** The rest is meant to differ: names need other sounds for a few characters (厦 is xia in them, 地 is di). */
    private static final double FLOOR = 0.995;

    @Test
    void charactersSoundAsIcuHasThem() {
        List<String> known = Stream.of(HanTableGenerator.characters())
                .filter(c -> !ICU.sound(c).isEmpty())
                .toList();
        long same = known.stream().filter(c -> sounds(c).contains(ICU.sound(c))).count();
        long first = known.stream().filter(c -> first(c).equals(ICU.sound(c))).count();

        assertThat(known).hasSizeGreaterThan(26_000);
        assertThat((double) same / known.size()).isGreaterThan(FLOOR);
        assertThat((double) first / known.size()).isGreaterThan(FLOOR);
    }

    @Test
    void charactersAreSimplifiedAsIcuDoes() {
        assertThat(Stream.of(HanTableGenerator.characters())
                        .filter(c -> !TABLES.characters().simplify(c).equals(ICU.simplified(c))))
                .isEmpty();
        assertThat(TABLES.characters().simplify("乾著俱")).isEqualTo("乾著俱");
    }

    private static List<String> sounds(String character) {
        List<List<String>> syllables =
                TABLES.pinyin().syllables(TABLES.characters().simplify(character));
        return syllables.isEmpty() ? List.of() : syllables.get(0);
    }

    private static String first(String character) {
        return sounds(character).stream().findFirst().orElse("");
    }
}
