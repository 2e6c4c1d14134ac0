package org.exportscreening.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The time for one determination under the bundled rulebook: all rules with their trace. Names are answered from the screener's
 * cache after the first time, so this is the time of the rules.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TransactionBenchmark {
    private final ExportScreening screening = ExportScreening.builder().build();

    /** A reexport to a university that is found by name: evaluated twice, as it is and as if the match were true. */
    private final Transaction named = Transaction.builder()
            .id("machine-to-beihang")
            .date(LocalDate.of(2026, 11, 22))
            .kind(TransactionKind.REEXPORT)
            .from("DE")
            .destination("CN")
            .item(Item.eccn("EAR99").usOrigin(true).madeIn("US").value(45_000).with("published", false))
            .party(Role.END_USER, "Beihang University", "CN")
            .endUse(EndUse.CIVIL)
            .fact("redFlags", List.of())
            .fact("isInformed", false)
            .build();

    /** A foreign-made processor for a listed party, with all its facts stated, so that most rules are decided. */
    private final Transaction stated = Transaction.builder()
            .id("processor-to-listed-party")
            .date(LocalDate.of(2023, 6, 1))
            .kind(TransactionKind.EXPORT_FROM_ABROAD)
            .from("TW")
            .destination("CN")
            .fact("transit", List.of())
            .item(Item.eccn("3A991.a.1")
                    .usOrigin(false)
                    .madeIn("TW")
                    .value(900)
                    .with("published", false)
                    .with("usContent", List.of())
                    .with("usContentComplete", true)
                    .with("containsUsOriginIc", false)
                    .with("directProductOf", List.of())
                    .with("plantDirectProductOf", List.of("3D001"))
                    .with("containsProductOfPlant", List.of())
                    .with("productionKnown", true))
            .party(party("EXPORTER", "TW", List.of()))
            .party(party("PURCHASER", "CN", List.of(Map.of("list", "EL", "footnotes", List.of(4)))))
            .party(party("END_USER", "CN", List.of(Map.of("list", "EL", "footnotes", List.of(4)))))
            .endUse()
            .fact("endUse.knowledge", "ACTUAL")
            .fact("redFlags", List.of())
            .fact("isInformed", false)
            .build();

    private static Map<String, Object> party(String role, String country, List<?> listings) {
        return Map.ofEntries(
                Map.entry("role", role),
                Map.entry("name", "Sample " + role),
                Map.entry("country", country),
                Map.entry("headquarters", country),
                Map.entry("ultimateParentHeadquarters", country),
                Map.entry("listings", listings),
                Map.entry("owners", List.of()),
                Map.entry("militaryEndUser", false),
                Map.entry("militaryIntelligenceEndUser", false),
                Map.entry("governmentOf", "NONE"));
    }

    /**
     * Determines the transaction with a party that is screened by name.
     *
     * @return the determination, so that the work is not optimized away
     */
    @Benchmark
    public Determination determine() {
        return screening.determine(named);
    }

    /**
     * Determines the transaction with all facts stated.
     *
     * @return the determination, so that the work is not optimized away
     */
    @Benchmark
    public Determination determineStated() {
        return screening.determine(stated);
    }

    /**
     * The same, with every reason of the trace put into words, as JSON has it.
     *
     * @return the JSON, so that the work is not optimized away
     */
    @Benchmark
    public String determineStatedAsJson() {
        return screening.determine(stated).toJson(false);
    }
}
