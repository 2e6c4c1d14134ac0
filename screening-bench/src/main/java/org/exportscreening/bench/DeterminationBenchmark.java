package org.exportscreening.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.exportscreening.Screener;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.EndUse;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.Item;
import org.exportscreening.rules.Role;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.TransactionKind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Determinations a second for a day's orders: five parties screened by name, the item on the control list or not, destinations
 * from Germany to Iran. One {@link ExportScreening} is shared by all threads, as an application has it; {@code -t 2} measures two.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DeterminationBenchmark {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final int ORDERS = 500;

    private static final List<Role> ROLES = List.of(
            Role.PURCHASER,
            Role.INTERMEDIATE_CONSIGNEE,
            Role.ULTIMATE_CONSIGNEE,
            Role.END_USER,
            Role.FREIGHT_FORWARDER);

    private static final List<String> DESTINATIONS =
            List.of("DE", "CN", "SG", "IN", "AE", "FR", "TW", "RU", "MX", "JP", "VN", "IR", "BR", "KR", "TR");

    private static final List<String> ECCNS =
            List.of("EAR99", "3A001.b.2", "EAR99", "5A992", "EAR99", "3A991", "2B001.a", "EAR99", "9A991.d", "4A994");

    /** What ordinary names are made of; many share a word with a listed one. */
    private static final List<String> FIRST = List.of(
            "Acme",
            "Lindenhain",
            "Pacific",
            "Oriental",
            "Bluewater",
            "Harborview",
            "Nordwind",
            "Golden",
            "Kestrel",
            "Maple");

    private static final List<String> SECOND = List.of(
            "Furniture", "Electronics", "Instruments", "Trading", "Machine Tools", "Logistics", "Import Export");

    private static final List<String> FORM = List.of("Co., Ltd.", "GmbH", "LLC", "S.A.", "", "Pte Ltd");

    /** One order in ten has such a party. */
    private static final List<String> LISTED =
            List.of("Huawei Technologies Co Ltd", "Harbin Inst. of Technology", "Mahan Air", "Kaspersky Lab");

    /** Where the lists come from: {@value NameQueryBenchmark#STARTER}, or the path of a list file. */
    @Param(NameQueryBenchmark.STARTER)
    public String lists = NameQueryBenchmark.STARTER;

    /** {@value NameQueryBenchmark#COLD}: every name is searched; {@value NameQueryBenchmark#HOT}: answers are remembered. */
    @Param({NameQueryBenchmark.COLD, NameQueryBenchmark.HOT})
    public String cache = NameQueryBenchmark.COLD;

    private ExportScreening screening = ExportScreening.builder().build();
    private List<Transaction> orders = List.of();

    /** The place of a thread in the orders. */
    @State(Scope.Thread)
    public static class Place {
        private int next;
    }

    /** Loads the lists, builds the index and makes the orders. */
    @Setup
    public void prepare() {
        ListSnapshot snapshot = lists.equals(NameQueryBenchmark.STARTER)
                ? ListCatalog.starter().load()
                : ListCatalog.files(List.of(Path.of(lists))).load();
        Screener.Builder names = Screener.builder().snapshot(snapshot);
        Screener screener =
                cache.equals(NameQueryBenchmark.COLD) ? names.cacheBytes(0).build() : names.build();
        screening = ExportScreening.builder().screener(screener).build();
        List<Transaction> made = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            made.add(order(i));
        }
        orders = List.copyOf(made);
    }

    private static Transaction order(int i) {
        String destination = DESTINATIONS.get(i % DESTINATIONS.size());
        Transaction.Builder order = Transaction.builder()
                .id("order-" + i)
                .date(DAY)
                .kind(TransactionKind.EXPORT)
                .from("US")
                .destination(destination)
                .fact("transit", List.of())
                .item(Item.eccn(ECCNS.get(i * 7 % ECCNS.size()))
                        .usOrigin(true)
                        .madeIn("US")
                        .value(1_000 + i)
                        .with("published", false))
                .endUse(EndUse.CIVIL)
                .fact("endUse.knowledge", "ACTUAL")
                .fact("redFlags", List.of())
                .fact("isInformed", false);
        for (int p = 0; p < ROLES.size(); p++) {
            boolean listed = i % 10 == 3 && p == 3;
            String name = listed ? LISTED.get(i / 10 % LISTED.size()) : name(i * ROLES.size() + p);
            order.party(ROLES.get(p), name, destination);
        }
        return order.build();
    }

    private static String name(int n) {
        return (FIRST.get(n % FIRST.size()) + " " + SECOND.get(n / 3 % SECOND.size()) + " "
                        + FORM.get(n / 7 % FORM.size()))
                .strip();
    }

    /**
     * Determines the next order.
     *
     * @param place where this thread is
     * @return the determination, so that the work is not optimized away
     */
    @Benchmark
    public Determination determine(Place place) {
        Transaction order = orders.get(place.next);
        place.next = (place.next + 1) % ORDERS;
        return screening.determine(order);
    }
}
