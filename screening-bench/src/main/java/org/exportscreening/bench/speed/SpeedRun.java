package org.exportscreening.bench.speed;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One run: every contestant at every size. */
final class SpeedRun {

    private final SpeedOptions options;
    private final CorpusMaker maker;
    private final List<String> queries;
    private final PrintStream progress;
    private final List<SizeRow> rows = new ArrayList<>();
    private final List<Scaling> scaling = new ArrayList<>();
    private final List<FirstTime> firstTimes = new ArrayList<>();

    SpeedRun(SpeedOptions options, CorpusMaker maker, List<String> ordinary, PrintStream progress) {
        this.options = options;
        this.maker = maker;
        this.progress = progress;
        this.queries = maker.queries(options.queries(), options.sizes().get(0), ordinary);
    }

    SpeedResult run() {
        progress.println("cache");
        CacheFigures cache = CacheFigures.measure(maker, queries, options.seconds(), options.seed());
        options.sizes().forEach(this::measure);
        return new SpeedResult(maker.real(), queries.size(), rows, scaling, firstTimes, cache);
    }

    /** Measures everybody at one size. */
    List<SizeRow> measure(int size) {
        progress.println(size + " names");
        SpeedCorpus corpus = SpeedCorpus.of(maker.names(size));
        Map<Contestant, Built> built = Lineup.of(corpus, options.only(), options.seconds());
        Map<Contestant, SpeedSearcher> searchers = new EnumMap<>(Contestant.class);
        built.forEach((contestant, one) -> searchers.put(contestant, one.searcher()));
        Map<Contestant, Samples> timed = new Rounds(queries, options.seconds(), options.clock()).run(searchers);
        built.forEach((contestant, one) -> {
            Samples samples = timed.get(contestant);
            if (samples != null) {
                rows.add(SizeRow.of(contestant, size, one, samples));
            }
        });
        Built index = built.get(Contestant.INDEX);
        if (index != null) {
            scaling.add(Scaling.measure(index.searcher(), size, queries, options.threads(), options.seconds()));
            firstTimes.add(FirstTime.measure(
                    () -> Lineup.build(Contestant.INDEX, corpus), size, queries, options.seconds(), options.clock()));
        }
        return List.copyOf(rows);
    }
}
