package org.exportscreening.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.exportscreening.party.PartyType;

/** As many entries as a test wants: first real ones, then names put together from the words of real ones, some of them coined. */
final class ManyNames {

    private static final ListId[] LISTS = ListId.values();
    private static final PartyType[] TYPES = PartyType.values();
    private static final NameKind[] KINDS = NameKind.values();

    private final List<List<String>> models;
    private final Random random;

    private ManyNames(List<ListEntry> real, Random random) {
        this.random = random;
        this.models = real.stream()
                .flatMap(entry -> entry.names().stream())
                .map(PartyName::text)
                .map(text -> Arrays.asList(text.trim().split("\\s+", -1)))
                .toList();
    }

    /** Entries with so many names, or a few more. */
    static List<ListEntry> entries(List<ListEntry> real, int names, Random random) {
        ManyNames many = new ManyNames(real, random);
        List<ListEntry> entries = new ArrayList<>();
        int count = 0;
        for (int i = 0; count < names; i++) {
            ListEntry entry = i < real.size() ? real.get(i) : many.entry();
            count += entry.names().size();
            entries.add(entry);
        }
        return entries;
    }

    private ListEntry entry() {
        ListEntry.Builder entry = ListEntry.builder(LISTS[random.nextInt(LISTS.length)], name())
                .type(TYPES[random.nextInt(TYPES.length)]);
        for (int i = random.nextInt(3); i > 0; i--) {
            entry.name(name(), KINDS[random.nextInt(KINDS.length)]);
        }
        return entry.build();
    }

    /** As long as some real name, each word from about that place of another one. */
    private String name() {
        int length = models.get(random.nextInt(models.size())).size();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String word = word(i, length);
            if (word.length() > 4 && random.nextInt(4) == 0) {
                String other = word(i, length);
                word = word.substring(0, word.length() / 2) + other.substring(other.length() / 2);
            }
            name.append(i == 0 ? "" : " ").append(word);
        }
        return name.toString();
    }

    private String word(int place, int places) {
        List<String> model = models.get(random.nextInt(models.size()));
        return model.get(places == 1 ? 0 : place * (model.size() - 1) / (places - 1));
    }
}
