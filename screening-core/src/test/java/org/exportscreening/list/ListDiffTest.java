package org.exportscreening.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.exportscreening.TestData;
import org.exportscreening.party.NameKind;
import org.junit.jupiter.api.Test;

class ListDiffTest {

    private static final ListEntry STAYS = ListEntry.builder(ListId.EL, "Stays").build();
    private static final ListEntry GOES = ListEntry.builder(ListId.DPL, "Goes").build();
    private static final ListEntry COMES =
            ListEntry.builder(ListId.SDN, "Comes").build();
    private static final ListEntry OLD = ListEntry.builder(ListId.EL, "Changes")
            .name("Old Alias", NameKind.ALIAS)
            .name("Same Alias", NameKind.ALIAS)
            .footnotes(null)
            .build();
    private static final ListEntry NEW = ListEntry.builder(ListId.EL, "Changes")
            .name("Same Alias", NameKind.ALIAS)
            .name("New Alias", NameKind.ALIAS)
            .footnotes(Set.of(4))
            .provenance(new Provenance("elsewhere.csv", 7))
            .build();

    @Test
    void saysWhatChanged() {
        ListDiff diff = ListDiff.between(
                TestData.snapshot(List.of(STAYS, GOES, OLD)), TestData.snapshot(List.of(NEW, COMES, STAYS)));
        assertThat(diff.added()).containsExactly(COMES);
        assertThat(diff.removed()).containsExactly(GOES);
        assertThat(diff.changed()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(OLD);
            assertThat(change.after()).isEqualTo(NEW);
            assertThat(change.fields())
                    .containsExactly(
                            new FieldChange(
                                    "names",
                                    List.of("Changes", "Old Alias (ALIAS)", "Same Alias (ALIAS)"),
                                    List.of("Changes", "Same Alias (ALIAS)", "New Alias (ALIAS)")),
                            new FieldChange("footnotes", List.of("unknown"), List.of("4")));
        });
        assertThat(diff.counts())
                .containsEntry(ListId.EL, new ListDiff.Counts(0, 0, 1))
                .containsEntry(ListId.DPL, new ListDiff.Counts(0, 1, 0))
                .containsEntry(ListId.SDN, new ListDiff.Counts(1, 0, 0));
        assertThat(diff.toText())
                .contains(
                        "EL: 0 added, 0 removed, 1 changed\n",
                        "+ SDN  Comes  [" + COMES.id() + "]\n",
                        "- DPL  Goes  [" + GOES.id() + "]\n",
                        "~ EL  Changes  [" + NEW.id() + "]\n",
                        "    names - Old Alias (ALIAS)\n",
                        "    names + New Alias (ALIAS)\n",
                        "    footnotes - unknown\n",
                        "    footnotes + 4\n")
                .doesNotContain("Same Alias", "Stays");
    }

    @Test
    void anotherOrderOfRowsIsNoDifferenceAndGivesTheSameText() {
        List<ListEntry> before = new ArrayList<>();
        List<ListEntry> after = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ListEntry entry = ListEntry.builder(ListId.UVL, "Party " + i).build();
            (i % 3 == 0 ? before : after).add(entry);
        }
        String text = ListDiff.between(TestData.snapshot(before), TestData.snapshot(after))
                .toText();
        Collections.shuffle(before, new Random(1));
        Collections.shuffle(after, new Random(2));
        assertThat(ListDiff.between(TestData.snapshot(before), TestData.snapshot(after))
                        .toText())
                .isEqualTo(text);
        ListDiff none =
                ListDiff.between(TestData.snapshot(List.of(STAYS, GOES)), TestData.snapshot(List.of(GOES, STAYS)));
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.toText()).contains("No party was added, removed or changed.");
    }
}
