package org.exportscreening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.match.Match;
import org.exportscreening.match.WeightShift;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitoringTest {

    private static final List<String> KNOWN = List.of(
            "Trading",
            "Limited",
            "Institute",
            "Research",
            "Beijing",
            "Technology",
            "Petrov",
            "Mohammad",
            "Ali",
            "International",
            "Group",
            "General",
            "Company",
            "Electronics",
            "Hussein",
            "Tehran",
            "Bank",
            "of",
            "al");

    /** What one change of the lists did to the customers. */
    private record Seen(int touched, int changed) {
        Seen plus(Seen other) {
            return new Seen(touched + other.touched, changed + other.changed);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.84", "2, 0.84", "3, 0.86", "4, 0.9", "5, 0.7", "6, 0.84", "7, 0.835"})
    void aFullScreeningFindsNothingMoreOnListsMadeUp(int seed, double threshold) {
        Random random = new Random(seed);
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            entries.add(randomEntry(random));
        }
        ListSnapshot first = TestData.snapshot(entries);
        List<Customer> customers = customers(first, random, 300);
        Seen seen = chain(first, random, customers, MatchPolicy.DEFAULT.withThreshold(threshold), 4);
        assertThat(seen.touched()).as("screened again, of 1200").isBetween(1, 800);
        assertThat(seen.changed()).as("something new").isPositive();
    }

    /** There the number of names is large enough that every change of it moves all weights a little. */
    @Test
    void aFullScreeningFindsNothingMoreOnTheRealList() {
        ListSnapshot first = ListCatalog.files(List.of(TestData.real("lists/csl-2022-04-21.csv.gz")))
                .load();
        Random random = new Random(1);
        Seen seen = chain(first, random, customers(first, random, 300), MatchPolicy.DEFAULT, 1);
        assertThat(seen.touched()).as("screened again, of 300").isBetween(1, 100);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-20.csv.gz, 2024-02-23.csv.gz", "2024-05-01.csv.gz, 2024-05-02.csv.gz"})
    void aFullScreeningFindsNothingMoreFromOneDayToTheNext(String before, String after) {
        CompiledLists yesterday = compiled(before);
        CompiledLists today = compiled(after);
        List<Customer> customers = customers(yesterday.snapshot(), new Random(9), 500);
        Seen seen = step(
                yesterday,
                today,
                customers,
                standings(yesterday, customers, MatchPolicy.DEFAULT),
                MatchPolicy.DEFAULT,
                before);
        assertThat(seen.touched()).as("screened again, of 500").isLessThan(50);
    }

    @Test
    void aScoreThatTheWeightsAloneCarryOverTheThresholdIsSeen() {
        List<ListEntry> entries = new ArrayList<>(List.of(entry("Zirkonia Quillon Trading")));
        for (int i = 0; i < 30; i++) {
            entries.add(entry("Zirkonia Number" + (char) ('a' + i % 26) + i));
        }
        CompiledLists before = CompiledLists.of(TestData.snapshot(entries));
        entries.subList(5, 31).clear();
        CompiledLists after = CompiledLists.of(TestData.snapshot(entries));
        ScreeningRequest request = ScreeningRequest.of("Zirkonia Brackwater Quillon");
        double was = score(before, request);
        double is = score(after, request);
        assertThat(is).as("the weights move the score").isNotEqualTo(was);
        MatchPolicy between = MatchPolicy.DEFAULT.withThreshold((was + is) / 2);
        Standing standing = Monitoring.of(before, between).screen(request);
        assertThat(Monitoring.between(before, after, between).untouched(request, ids(standing), standing.margin()))
                .isEmpty();
    }

    @Test
    void nothingIsTouchedWhereNothingChanged() {
        CompiledLists lists = CompiledLists.of(TestData.snapshot("Zirkonia Photonics", "Almaz Vostok"));
        Monitoring monitoring = Monitoring.between(lists, lists, MatchPolicy.DEFAULT);
        for (String name : List.of("Zirkonia Photonics", "Almaz", "Somebody")) {
            Standing standing = monitoring.screen(ScreeningRequest.of(name));
            assertThat(monitoring.untouched(ScreeningRequest.of(name), ids(standing), standing.margin()))
                    .as(name)
                    .contains(standing.margin());
        }
        assertThat(monitoring.touchedEntries()).isZero();
    }

    @Test
    void everyoneIsTouchedWhereNothingIsKnown() {
        CompiledLists lists = CompiledLists.of(TestData.snapshot("Zirkonia Photonics"));
        assertThat(Monitoring.of(lists, MatchPolicy.DEFAULT)
                        .untouched(ScreeningRequest.of("Somebody"), List.of(), new Margin(0.5, 1, 0)))
                .isEmpty();
    }

    @Test
    void aMarginIsUsedUpByTheShift() {
        Margin margin = new Margin(0.82, 0.9, 0);
        assertThat(margin.holds(0.84)).isTrue();
        assertThat(margin.shifted(0.007).holds(0.84)).isTrue();
        assertThat(margin.shifted(0.009).holds(0.84)).isFalse();
        assertThat(new Margin(0.5, 0.8401, 0).shifted(0.001).holds(0.84)).isFalse();
        assertThat(WeightShift.factor(0)).isEqualTo(1);
    }

    /** Follows the lists for some days, as a monitor does; each day everything is also screened in full. */
    private static Seen chain(
            ListSnapshot first, Random random, List<Customer> customers, MatchPolicy policy, int days) {
        CompiledLists yesterday = CompiledLists.of(first);
        Map<String, Standing> known = standings(yesterday, customers, policy);
        Seen seen = new Seen(0, 0);
        for (int day = 1; day <= days; day++) {
            CompiledLists today = CompiledLists.of(changed(yesterday.snapshot(), random));
            seen = seen.plus(step(yesterday, today, customers, known, policy, "day " + day));
            yesterday = today;
        }
        return seen;
    }

    private static Map<String, Standing> standings(CompiledLists lists, List<Customer> customers, MatchPolicy policy) {
        Map<String, Standing> known = new HashMap<>();
        Monitoring monitoring = Monitoring.of(lists, policy);
        customers.forEach(customer -> known.put(customer.id(), monitoring.screen(customer.request())));
        return known;
    }

    private static Seen step(
            CompiledLists yesterday,
            CompiledLists today,
            List<Customer> customers,
            Map<String, Standing> known,
            MatchPolicy policy,
            String what) {
        Monitoring monitoring = Monitoring.between(yesterday, today, policy);
        int touched = 0;
        int changed = 0;
        for (Customer customer : customers) {
            Standing was = known.get(customer.id());
            Standing is = monitoring.screen(customer.request());
            boolean differs = !matches(was).equals(matches(is));
            changed += differs ? 1 : 0;
            Optional<Margin> margin = monitoring.untouched(customer.request(), ids(was), was.margin());
            if (margin.isEmpty()) {
                touched++;
                known.put(customer.id(), is);
            } else {
                assertThat(matches(is))
                        .as(what + ": " + customer.request().name() + " was not screened again")
                        .isEqualTo(matches(was));
                known.put(customer.id(), new Standing(was.matches(), margin.get()));
            }
        }
        System.Logger log = System.getLogger(MonitoringTest.class.getName());
        log.log(
                System.Logger.Level.DEBUG,
                "{0}: {1} entries, {2} of them touched; of {3} customers {4} screened again, {5} with news",
                what,
                today.snapshot().entries().size(),
                monitoring.touchedEntries(),
                customers.size(),
                touched,
                changed);
        return new Seen(touched, changed);
    }

    /** What a report tells: which entries match, and what they say. */
    private static Map<String, String> matches(Standing standing) {
        Map<String, String> matches = new TreeMap<>();
        standing.matches()
                .forEach(match -> matches.put(match.entry().id(), match.entry().contentDigest()));
        return matches;
    }

    private static Set<String> ids(Standing standing) {
        Set<String> ids = new HashSet<>();
        standing.matches().forEach(match -> ids.add(match.entry().id()));
        return ids;
    }

    private static double score(CompiledLists lists, ScreeningRequest request) {
        return Monitoring.of(lists, MatchPolicy.DEFAULT.withThreshold(0.1)).screen(request).matches().stream()
                .filter(match -> match.entry().primaryName().equals("Zirkonia Quillon Trading"))
                .mapToDouble(Match::score)
                .findFirst()
                .orElseThrow();
    }

    private static CompiledLists compiled(String day) {
        return CompiledLists.of(ListCatalog.files(List.of(TestData.real("lists/ofac-sdn-" + day)))
                .load());
    }

    /** A day later: one entry in a hundred gone, new, or with another alias. */
    private static ListSnapshot changed(ListSnapshot snapshot, Random random) {
        List<ListEntry> entries = new ArrayList<>();
        for (ListEntry entry : snapshot.entries()) {
            int dice = random.nextInt(300);
            if (dice == 0) {
                continue;
            }
            if (dice == 1) {
                entries.add(randomEntry(random));
            }
            entries.add(
                    dice == 2
                            ? ListEntry.builder(entry.list(), entry.primaryName())
                                    .type(entry.type())
                                    .name(randomName(random), NameKind.ALIAS)
                                    .build()
                            : entry);
        }
        return TestData.snapshot(entries);
    }

    /** Names near to listed ones, and others. */
    private static List<Customer> customers(ListSnapshot snapshot, Random random, int count) {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = randomName(random);
            if (i % 3 != 0) {
                List<String> words = new ArrayList<>(List.of(snapshot.entries()
                        .get(random.nextInt(snapshot.entries().size()))
                        .primaryName()
                        .split(" ")));
                if (words.size() > 1 && random.nextBoolean()) {
                    words.remove(random.nextInt(words.size()));
                }
                if (random.nextBoolean()) {
                    words.add(random.nextInt(words.size() + 1), KNOWN.get(random.nextInt(KNOWN.size())));
                }
                name = String.join(" ", words);
            }
            if (NameNormalizer.bundled().readings(name).get(0).isEmpty()) {
                name = randomName(random);
            }
            customers.add(new Customer("c" + i, ScreeningRequest.of(name)));
        }
        return customers;
    }

    private static ListEntry entry(String name) {
        return ListEntry.builder(ListId.EL, name).build();
    }

    private static ListEntry randomEntry(Random random) {
        return ListEntry.builder(random.nextBoolean() ? ListId.EL : ListId.SDN, randomName(random))
                .type(random.nextBoolean() ? PartyType.ENTITY : PartyType.INDIVIDUAL)
                .name(randomName(random), random.nextInt(4) == 0 ? NameKind.WEAK_ALIAS : NameKind.ALIAS)
                .build();
    }

    /** Some words are frequent, most are rare, as on real lists. */
    private static String randomName(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i <= 1 + random.nextInt(3); i++) {
            name.append(random.nextInt(3) == 0 ? KNOWN.get(random.nextInt(KNOWN.size())) : randomWord(random))
                    .append(' ');
        }
        return name.toString().strip();
    }

    private static String randomWord(Random random) {
        // The power makes a few of the words much more frequent than the others.
        double chance = random.nextDouble();
        Random letters = new Random((long) (3_000 * chance * chance * chance));
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + letters.nextInt(2); i++) {
            word.append("bdfgklmnprstvz".charAt(letters.nextInt(14)));
            word.append("aeiou".charAt(letters.nextInt(5)));
        }
        return word.append("nrsk".charAt(letters.nextInt(4))).toString();
    }
}
