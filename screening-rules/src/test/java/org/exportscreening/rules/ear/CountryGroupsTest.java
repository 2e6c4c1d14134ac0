package org.exportscreening.rules.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Supplement No. 1 to part 740 as bundled, with the days on which membership changed. */
class CountryGroupsTest {
    private static List<String> members(String group, LocalDate day) {
        return Known.EAR.list("ear.740." + group).on(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A:1", "A:2", "A:3", "A:4", "A:5", "A:6", "B", "D:1", "D:2", "D:3", "D:4", "D:5", "E:1", "E:2"})
    void theMembersOfTheLastCheckAreThoseOfTheReference(String group) {
        Set<String> expected = new TreeSet<>();
        for (Map<String, String> row : Reference.rows("country-groups.csv")) {
            if ("X".equals(row.get(group))) {
                expected.add(row.getOrDefault("iso2", ""));
            }
        }
        Set<String> found = new TreeSet<>(members(group, LocalDate.of(2026, 9, 24)));
        if (expected.contains("CN")) {
            assertThat(found).as("Hong Kong is read as China").contains("HK");
            found.remove("HK");
        }

        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "A:2, RU, 2020-02-24, leaves",
        "A:4, RU, 2020-02-24, leaves",
        "A:4, BY, 2022-03-02, leaves",
        "A:5, IN, 2018-08-03, joins",
        "A:5, AE, 2026-07-10, joins",
        "A:6, MX, 2020-12-28, joins",
        "A:6, CY, 2020-12-28, joins",
        "B, YE, 2020-02-24, leaves",
        "B, UA, 2020-12-28, joins",
        "B, SD, 2021-01-14, joins",
        "B, MM, 2021-03-08, leaves",
        "B, NI, 2024-03-15, leaves",
        "D:1, YE, 2020-02-24, joins",
        "D:1, UA, 2020-12-28, leaves",
        "D:1, HK, 2020-12-23, joins",
        "D:1, MM, 2021-03-08, joins",
        "D:1, NI, 2024-03-15, joins",
        "D:2, RU, 2020-02-24, joins",
        "D:2, BY, 2022-03-02, joins",
        "D:3, AE, 2026-07-10, leaves",
        "D:4, RU, 2020-02-24, joins",
        "D:4, BY, 2022-03-02, joins",
        "D:4, AE, 2026-07-10, leaves",
        "D:5, KH, 2021-12-09, joins",
        "D:5, KH, 2026-02-03, leaves",
        "D:5, NI, 2024-03-15, joins",
        "D:5, CY, 2024-05-30, leaves",
        "E:1, SD, 2021-01-14, leaves"
    })
    void membershipChangesOnTheDay(String group, String country, LocalDate day, String change) {
        boolean joins = change.equals("joins");

        assertThat(members(group, day.minusDays(1)).contains(country)).isNotEqualTo(joins);
        assertThat(members(group, day).contains(country)).isEqualTo(joins);
    }
}
