package org.exportscreening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.party.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A screener that was refreshed answers as a new one; the names alone are tested beside the index. */
class RefreshTest {

    private static final int ENTRIES = 60;
    private static final int ROUNDS = 20;

    @TempDir
    private Path folder;

    private final Random random = new Random(17);
    private final List<ListEntry> entries = new ArrayList<>();

    @Test
    void identifiersAreFoundWhereTheyAreNow() {
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(party(i, i));
        }
        Screener refreshed = Screener.of(TestData.snapshot(entries));
        for (int round = 0; round < ROUNDS; round++) {
            change(round);
            ListSnapshot next = TestData.snapshot(entries);
            refreshed.refresh(next);
            Screener made = Screener.of(next);
            int found = 0;
            for (int number = 0; number < ENTRIES + ROUNDS; number++) {
                ScreeningRequest request = ScreeningRequest.of("Nobody At All")
                        .withIdentifiers(List.of("Passport AB 10" + (100 + number)));
                ScreeningResult expected = made.screen(request);
                assertThat(refreshed.screen(request)).isEqualTo(expected);
                found += expected.matchCount();
            }
            assertThat(found).isEqualTo(entries.size());
        }
    }

    /** An index from a file knows how rare words are, and what the list was. */
    @Test
    void listsFromAFileAreRefreshedAlike() {
        List<ListEntry> listed = new ArrayList<>(ListCatalog.starter().load().entries());
        CompiledLists.of(TestData.snapshot(listed)).write(folder.resolve("lists"));
        Screener refreshed = Screener.builder()
                .lists(CompiledLists.map(folder.resolve("lists")))
                .build();
        listed.remove(3);
        listed.add(5, party(1, 1));
        ListSnapshot next = TestData.snapshot(listed);
        refreshed.refresh(next);
        Screener made = Screener.of(next);
        int found = 0;
        for (ListEntry entry : listed.subList(0, ENTRIES)) {
            ScreeningResult expected = made.screen(entry.primaryName());
            assertThat(refreshed.screen(entry.primaryName())).isEqualTo(expected);
            found += expected.matchCount();
        }
        assertThat(found).isGreaterThanOrEqualTo(ENTRIES / 2);
        assertThat(refreshed.snapshot()).isSameAs(next);
    }

    /** One is removed, one is added, one gets another number, two change places. */
    private void change(int round) {
        entries.remove(random.nextInt(entries.size()));
        entries.add(random.nextInt(entries.size()), party(ENTRIES + round, ENTRIES + round));
        int place = random.nextInt(entries.size());
        ListEntry changed = entries.get(place);
        entries.set(
                place,
                ListEntry.builder(changed.list(), changed.primaryName())
                        .identifier(new Identifier("Passport", "AB 10" + (100 + random.nextInt(ENTRIES)), null))
                        .build());
        Collections.swap(entries, random.nextInt(entries.size()), random.nextInt(entries.size()));
    }

    private static ListEntry party(int name, int number) {
        return ListEntry.builder(ListId.SDN, "Zirkonia Number" + name)
                .identifier(new Identifier("Passport", "AB 10" + (100 + number), null))
                .build();
    }
}
