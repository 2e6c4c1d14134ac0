package org.exportscreening.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportscreening.TestData;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;
import org.junit.jupiter.api.Test;

class ListFieldReportTest {

    @Test
    void countsWhatIsUnderstoodAndShowsTheRest() {
        ListEntry good = ListEntry.builder(ListId.EL, "A")
                .licenseRequirement("For all items subject to the EAR")
                .licensePolicy("Policy of denial")
                .footnotes(Set.of(3))
                .citations(List.of("84 FR 22961"))
                .address(new Address("1 Sample Road", "CN"))
                .identifier(new Identifier("Passport", "X1", null))
                .build();
        ListEntry odd = ListEntry.builder(ListId.EL, "B?c")
                .licenseRequirement("For odd things")
                .licensePolicy("As it pleases")
                .citations(List.of("Vol. 62"))
                .identifier(new Identifier("", "X2", null))
                .remark("end_date: next year")
                .build();
        ListFieldReport report = ListFieldReport.of(TestData.snapshot(List.of(good, odd)));
        assertThat(report.field("license requirement").count("all items")).isEqualTo(1);
        assertThat(report.field("license requirement").leftOver()).isEqualTo(Map.of("For odd things", 1));
        assertThat(report.field("license policy").leftOver()).isEqualTo(Map.of("As it pleases", 1));
        assertThat(report.field("Entity List footnotes").counts()).isEqualTo(Map.of("3", 1, "unknown", 1));
        assertThat(report.field("citations").leftOver()).isEqualTo(Map.of("Vol. 62", 1));
        assertThat(report.field("identifiers").leftOver()).isEqualTo(Map.of("X2", 1));
        assertThat(report.field("dates kept in the remarks").leftOver()).isEqualTo(Map.of("next year", 1));
        assertThat(report.field("names").count("with a lost character")).isEqualTo(1);
        assertThat(report.toText())
                .startsWith("2 entries, sha256:")
                .contains("license requirement\n       1  all items\n       1  NOT UNDERSTOOD: For odd things\n");
        assertThatThrownBy(() -> report.field("color"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Unknown field \"color\"; expected one of party type,");
    }

    /** The counts were made from the raw cells, by hand for the 88 spellings, not with this code. */
    @Test
    void theRealListIsUnderstood() {
        ListFieldReport report =
                ListFieldReport.of(ListCatalog.files(List.of(TestData.real("lists/csl-2022-04-21.csv.gz")))
                        .load());
        assertThat(report.entries()).isEqualTo(14_160);
        assertThat(report.field("license requirement").counts())
                .isEqualTo(Map.of(
                        "all items", 1_707,
                        "all items with exceptions", 211,
                        "projects 746.5", 82,
                        "supplement 2 items", 71,
                        "no words on the Entity List", 1));
        assertThat(report.field("license policy").counts())
                .isEqualTo(Map.of(
                        "presumption of denial", 1_500,
                        "denial", 121,
                        "denial + see section", 136,
                        "denial + case by case", 4,
                        "see section", 192,
                        "case by case", 7,
                        "case by case + presumption of approval", 28,
                        "presumption of approval", 2,
                        "presumption of denial + case by case", 81,
                        "no words on the Entity List", 1));
        assertThat(report.field("Entity List footnotes").counts())
                .isEqualTo(Map.of("1", 157, "3", 147, "none", 1_696, "unknown", 1));
        assertThat(report.field("first day").count("stated")).isEqualTo(2_523);
        assertThat(report.field("last day").count("stated")).isEqualTo(417);
        assertThat(report.field("particulars").counts())
                .isEqualTo(Map.of(
                        "title", 1_329,
                        "citizenships", 861,
                        "nationalities", 2_862,
                        "places of birth", 3_127,
                        "vessel facts", 426,
                        "standard order", 387,
                        "no standard order", 7));
        for (String field : List.of(
                "license requirement",
                "license policy",
                "first day",
                "identifiers",
                "dates of birth",
                "dates kept in the remarks")) {
            assertThat(report.field(field).leftOver()).as(field).isEmpty();
        }
        assertThat(report.field("citations").count("by issue or day, without a page"))
                .isEqualTo(164);
        // cut in the list itself, behind "77 FR"
        assertThat(report.field("citations").leftOver()).isEqualTo(Map.of("cut: 76 FR 78146 (12/16/11) 77 FR", 1));
    }
}
