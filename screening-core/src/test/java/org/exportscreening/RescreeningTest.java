package org.exportscreening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.exportscreening.list.EntryChange;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.match.Match;
import org.exportscreening.match.NameIndex;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;

class RescreeningTest {

    private static final List<PartyType> TYPES = List.of(PartyType.values());
    private static final List<String> WORDS = List.of(
            "Zirkonia",
            "Photonics",
            "Brackwater",
            "Quillon",
            "Trading",
            "Limited",
            "Almaz",
            "Institute",
            "Research",
            "Kharazmi",
            "Kharezmi",
            "Nordlund",
            "Beijing",
            "Technology",
            "Tech",
            "Petrov",
            "Petrova",
            "Vostok",
            "Group");

    @Test
    void saysWhatAppearedWentAndChanged() {
        ListEntry stays = ListEntry.builder(ListId.EL, "Zirkonia Photonics").build();
        ListEntry goes = ListEntry.builder(ListId.EL, "Quillon Brackwater").build();
        ListEntry comes = ListEntry.builder(ListId.SDN, "Almaz Vostok").build();
        ListEntry old = ListEntry.builder(ListId.EL, "Nordlund Kharazmi").build();
        ListEntry renewed = ListEntry.builder(ListId.EL, "Nordlund Kharazmi")
                .name("Petrova Seafood", NameKind.ALIAS)
                .build();
        List<CustomerChange> changes = Rescreening.between(
                        TestData.snapshot(List.of(stays, goes, old)),
                        TestData.snapshot(List.of(stays, comes, renewed)),
                        MatchPolicy.DEFAULT)
                .of(List.of(
                        customer("1", "Zirkonia Photonics"),
                        customer("2", "Brackwater Quillon"),
                        customer("3", "Almaz Vostok Ltd"),
                        customer("4", "Petrova Seafood"),
                        customer("5", "Nordlund Kharazmi")));
        assertThat(changes).extracting(change -> change.customer().id()).containsExactly("2", "3", "4", "5");
        assertThat(changes.get(0).gone()).extracting(Match::entry).containsExactly(goes);
        assertThat(changes.get(1).appeared()).extracting(Match::entry).containsExactly(comes);
        assertThat(changes.get(2).appeared()).extracting(Match::entry).containsExactly(renewed);
        assertThat(changes.get(3).changed()).extracting(Match::entry).containsExactly(renewed);
        assertThat(changes.get(3).appeared()).isEmpty();
    }

    @Test
    void equalsAFullScreeningOnRandomLists() {
        Random random = new Random(11);
        int found = 0;
        for (int round = 0; round < 40; round++) {
            List<ListEntry> before = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                before.add(randomEntry(random));
            }
            ListSnapshot yesterday = TestData.snapshot(before);
            ListSnapshot today = changed(yesterday, random, 0.2);
            List<Customer> customers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                customers.add(new Customer("c" + i, randomRequest(random)));
            }
            found += check(
                    yesterday, today, customers, MatchPolicy.DEFAULT.withThreshold(0.5 + random.nextDouble() / 2));
        }
        assertThat(found).isGreaterThan(200);
    }

    @Test
    void equalsAFullScreeningOnTheRealList() {
        ListSnapshot yesterday = ListCatalog.files(List.of(TestData.real("lists/csl-2022-04-21.csv.gz")))
                .load();
        Random random = new Random(5);
        ListSnapshot today = changed(yesterday, random, 0.1);
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ListEntry listed =
                    yesterday.entries().get(random.nextInt(yesterday.entries().size()));
            customers.add(customer("c" + i, listed.primaryName().replace('e', 'a') + (i % 3 == 0 ? " Ltd" : "")));
        }
        assertThat(check(yesterday, today, customers, MatchPolicy.DEFAULT)).isGreaterThan(2);
    }

    /** Compares with two searches of everything; gives how many customers changed. */
    private static int check(ListSnapshot before, ListSnapshot after, List<Customer> customers, MatchPolicy policy) {
        Rescreening rescreening = Rescreening.between(before, after, policy);
        NameIndex today = NameIndex.of(after, NameNormalizer.bundled());
        NameIndex yesterday = today.weighing(before.entries());
        Set<String> changedEntries = rescreening.diff().changed().stream()
                .map(EntryChange::after)
                .map(ListEntry::id)
                .collect(Collectors.toSet());
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        for (Customer customer : customers) {
            Map<String, Double> was = scores(yesterday, before, customer.request(), policy);
            Map<String, Double> is = scores(today, after, customer.request(), policy);
            Set<String> said = new TreeSet<>();
            is.forEach((entry, score) -> {
                if (!was.containsKey(entry)) {
                    said.add("+" + entry + " " + score);
                } else if (changedEntries.contains(entry)) {
                    said.add("~" + entry + " " + score);
                } else {
                    assertThat(score).isEqualTo(was.get(entry));
                }
            });
            was.forEach((entry, score) -> {
                if (!is.containsKey(entry)) {
                    said.add("-" + entry + " " + score);
                }
            });
            if (!said.isEmpty()) {
                expected.put(customer.id(), said);
            }
        }
        Map<String, Set<String>> actual = new LinkedHashMap<>();
        for (CustomerChange change : rescreening.of(customers)) {
            Set<String> said = new TreeSet<>();
            change.appeared().forEach(match -> said.add("+" + match.entry().id() + " " + match.score()));
            change.changed().forEach(match -> said.add("~" + match.entry().id() + " " + match.score()));
            change.gone().forEach(match -> said.add("-" + match.entry().id() + " " + match.score()));
            actual.put(change.customer().id(), said);
        }
        assertThat(actual).isEqualTo(expected);
        return actual.size();
    }

    private static Map<String, Double> scores(
            NameIndex index, ListSnapshot snapshot, ScreeningRequest request, MatchPolicy policy) {
        RequestContext context = new RequestContext(request, policy, snapshot.lists(), index);
        Map<String, Double> scores = new TreeMap<>();
        new PartySearch(snapshot.entries(), index)
                .matches(context, index.readings(request.name()))
                .forEach(match -> scores.put(match.entry().id(), match.score()));
        return scores;
    }

    /** A day later: some entries gone, some new, some with another alias. */
    private static ListSnapshot changed(ListSnapshot snapshot, Random random, double share) {
        List<ListEntry> entries = new ArrayList<>();
        Map<ListId, Integer> seen = new HashMap<>();
        for (ListEntry entry : snapshot.entries()) {
            double dice = random.nextDouble();
            seen.merge(entry.list(), 1, Integer::sum);
            if (dice < share / 3) {
                continue;
            }
            if (dice < 2 * share / 3) {
                entries.add(ListEntry.builder(entry.list(), entry.primaryName())
                        .type(entry.type())
                        .name(randomName(random), NameKind.ALIAS)
                        .build());
            } else {
                entries.add(entry);
            }
            if (dice > 1 - share / 3) {
                entries.add(randomEntry(random));
            }
        }
        return TestData.snapshot(entries);
    }

    private static ListEntry randomEntry(Random random) {
        return ListEntry.builder(random.nextBoolean() ? ListId.EL : ListId.SDN, randomName(random))
                .type(TYPES.get(random.nextInt(TYPES.size())))
                .name(randomName(random), random.nextBoolean() ? NameKind.ALIAS : NameKind.WEAK_ALIAS)
                .build();
    }

    private static ScreeningRequest randomRequest(Random random) {
        return ScreeningRequest.of(randomName(random))
                .withType(random.nextInt(4) == 0 ? PartyType.ENTITY : null)
                .withLists(random.nextInt(4) == 0 ? Set.of(ListId.SDN) : Set.of());
    }

    private static String randomName(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i <= random.nextInt(3) + 1; i++) {
            name.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return name.toString().strip();
    }

    private static Customer customer(String id, String name) {
        return new Customer(id, ScreeningRequest.of(name));
    }
}
