package org.exportscreening.bench;

import java.time.LocalDate;
import java.util.List;
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
 * The time for one determination under the bundled rulebook: a reexport to a university that is found by name. The name is
 * answered from the screener's cache after the first time, so this is the time of the rules.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TransactionBenchmark {
    private final ExportScreening screening = ExportScreening.builder().build();
    private final Transaction transaction = Transaction.builder()
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

    /**
     * Determines the transaction.
     *
     * @return the determination, so that the work is not optimized away
     */
    @Benchmark
    public Determination determine() {
        return screening.determine(transaction);
    }
}
