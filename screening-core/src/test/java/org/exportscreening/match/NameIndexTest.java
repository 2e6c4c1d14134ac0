package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.exportscreening.TestData;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;

/** The index must give exactly what a comparison with every name gives. */
class NameIndexTest {

    private static final List<PartyType> TYPES = List.of(PartyType.values());
    private static final List<NameKind> KINDS = List.of(NameKind.values());

    private static final List<String> ODD = List.of(
            "Ltd",
            "Limited",
            "Limted",
            "Limitd",
            "GmbH",
            "Joint",
            "Stock",
            "Joint Stock Company",
            "Compani",
            "S.A.",
            "sa",
            "and",
            "of",
            "the",
            "Dr",
            "J",
            "K",
            "L",
            "Z.",
            "𐌰",
            "𐌰𐌱",
            "华",
            "华为",
            "al",
            "bin",
            "ibn",
            "Wu",
            "Si",
            "Chen",
            "van",
            "van der",
            "7",
            "7th",
            "seven",
            "8",
            "Hong Kong",
            "Hongkong",
            "High-Tech",
            "Tech",
            "Technologies",
            "Technolgy",
            "South Africa",
            "Beijing",
            "Jordan",
            "Juri",
            "Kim",
            "Zirkonia",
            "Zirkonja",
            "Zir",
            "Konia",
            "Quillon",
            "Quilon",
            "JKZ",
            "SAL",
            "BTZ",
            "Constr",
            "Construction",
            "Golden",
            "Muhammad",
            "Mohamed",
            "Северсталь",
            "Severstal",
            "United Arab Emirates",
            "UAE",
            "Research",
            "Institute",
            "Res",
            "Inst");

    @Test
    void givesTheSameAsAFullScanOfTheStarterLists() {
        List<ListEntry> entries = ListCatalog.starter().load().entries();
        assertThat(compare(entries, 600, new Random(7))).isGreaterThan(100);
    }

    /** A few hundred entries at a time, each time others: so all kinds of names meet, and the full scan takes no minutes. */
    @Test
    void givesTheSameAsAFullScanOfTheRealList() {
        List<ListEntry> entries =
                new ArrayList<>(ListCatalog.files(List.of(TestData.real("lists/csl-2022-04-21.csv.gz")))
                        .load()
                        .entries());
        Random random = new Random(11);
        int found = 0;
        for (int round = 0; round < 12; round++) {
            Collections.shuffle(entries, random);
            found += compare(entries.subList(0, 600), 100, random);
        }
        assertThat(found).isGreaterThan(400);
    }

    /** Few words, so that every odd thing meets every other: legal forms, initials, particles, phrases, misspelled ones. */
    @Test
    void givesTheSameAsAFullScanWhereNamesAreMadeOfLittle() {
        Random random = new Random(13);
        int found = 0;
        for (int round = 0; round < 25; round++) {
            List<ListEntry> entries = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                entries.add(ListEntry.builder(ListId.EL, odd(random))
                        .type(TYPES.get(random.nextInt(TYPES.size())))
                        .name(odd(random), KINDS.get(random.nextInt(KINDS.size())))
                        .build());
            }
            NameIndex index = NameIndex.of(TestData.snapshot(entries), NameNormalizer.bundled());
            for (int i = 0; i < 100; i++) {
                found += compare(index, odd(random), any -> true, random.nextDouble());
            }
        }
        assertThat(found).isGreaterThan(1_250);
    }

    private static String odd(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(4) == 0 ? 9 : 4); i >= 0; i--) {
            name.append(ODD.get(random.nextInt(ODD.size()))).append(random.nextInt(8) == 0 ? "" : " ");
        }
        return name.toString();
    }

    /** Compares the answers to queries with random filters and thresholds; gives how many were not empty. */
    static int compare(List<ListEntry> entries, int queries, Random random) {
        NameIndex index = NameIndex.of(TestData.snapshot(entries), NameNormalizer.bundled());
        NoisyNames names = new NoisyNames(entries, random);
        int found = 0;
        for (int i = 0; i < queries; i++) {
            String query = names.next();
            double threshold = threshold(random);
            Predicate<ListEntry> filter = filter(random);
            found += compare(index, query, filter, threshold);
        }
        return found;
    }

    private static int compare(NameIndex index, String query, Predicate<ListEntry> filter, double threshold) {
        List<NameForm> readings = index.readings(query);
        List<String> expected = shown(index.scan(readings, filter, threshold));
        assertThat(shown(index.search(readings, filter, threshold)))
                .as("\"%s\" at %s", query, threshold)
                .isEqualTo(expected);
        return expected.isEmpty() ? 0 : 1;
    }

    /** Mostly where the index leaves names out, and sometimes where only the same names score. */
    static double threshold(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> 0.5 + random.nextDouble() * 0.2;
            case 1 -> 0.95 + random.nextDouble() * 0.05;
            default -> 0.69 + random.nextDouble() * 0.26;
        };
    }

    static Predicate<ListEntry> filter(Random random) {
        Set<ListId> lists = EnumSet.noneOf(ListId.class);
        for (ListId list : ListId.values()) {
            if (random.nextInt(3) > 0) {
                lists.add(list);
            }
        }
        boolean all = random.nextBoolean();
        return entry -> all || lists.contains(entry.list());
    }

    static List<String> shown(List<Match> matches) {
        return matches.stream()
                .map(match -> Long.toHexString(Double.doubleToLongBits(match.score())) + " " + match.score() + " "
                        + match.entry().id() + " " + match.matchedName() + " " + match.explanation())
                .toList();
    }
}
