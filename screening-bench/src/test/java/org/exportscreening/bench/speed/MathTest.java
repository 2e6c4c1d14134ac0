package org.exportscreening.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MathTest {

    private static Samples samples(long... times) {
        Samples samples = new Samples(times.length);
        for (long time : times) {
            samples.add(time);
        }
        return samples;
    }

    @Test
    void percentilesAreByNearestRank() {
        Samples samples =
                samples(IntStream.rangeClosed(1, 200).mapToLong(i -> 201 - i).toArray());
        assertThat(samples.median()).isEqualTo(100);
        assertThat(samples.percentile(99)).isEqualTo(198);
        assertThat(samples.percentile(100)).isEqualTo(200);
        assertThat(samples(5).percentile(1)).isEqualTo(5);
        assertThat(samples(3, 1, 2).median()).isEqualTo(2);
    }

    @Test
    void withoutSamplesThereIsNoPercentile() {
        assertThatThrownBy(() -> new Samples(3).median()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void allocationIsSharedAmongTheQueries() {
        Samples samples = samples(1, 1, 1, 1);
        samples.addAllocated(100);
        samples.addAllocated(300);
        assertThat(samples.bytesPerQuery()).isEqualTo(100);
    }

    @Test
    void theExponentOfAPower() {
        assertThat(Growth.exponent(Map.of(20_000, 40.0, 200_000, 400.0, 2_000_000, 4_000.0))
                        .orElseThrow())
                .isEqualTo(1, within(1e-9));
        assertThat(Growth.exponent(Map.of(100, 7.0, 10_000, 70.0)).orElseThrow())
                .isEqualTo(0.5, within(1e-9));
        assertThat(Growth.exponent(Map.of(100, 7.0, 10_000, 7.0)).orElseThrow()).isEqualTo(0, within(1e-9));
        assertThat(Growth.exponent(Map.of(100, 7.0))).isEmpty();
    }

    @Test
    void ranksRecurByZipfsLaw() {
        Zipf zipf = new Zipf(1_000, 1);
        int[] drawn = new int[1_000];
        IntStream.range(0, 100_000).forEach(i -> drawn[zipf.next()]++);
        assertThat((double) drawn[0] / drawn[1]).isEqualTo(2, within(0.2));
        assertThat((double) drawn[0] / drawn[9]).isEqualTo(10, within(2.0));
    }
}
