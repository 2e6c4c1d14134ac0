package org.exportscreening.bench.speed;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Makes the contestants ready for a corpus. */
final class Lineup {

    private Lineup() {}

    /** Those that search so many names. The scan searches in the index that is there already. */
    static Map<Contestant, Built> of(SpeedCorpus corpus, Set<Contestant> wanted, double seconds) {
        Map<Contestant, Built> built = new EnumMap<>(Contestant.class);
        for (Contestant contestant : wanted) {
            if (corpus.size() <= contestant.mostNames()) {
                Built index = built.get(Contestant.INDEX);
                built.put(
                        contestant,
                        contestant == Contestant.SCAN
                                        && index != null
                                        && index.searcher() instanceof LibraryIndex library
                                ? new Built(library.scan(), 0, 0)
                                : Built.of(() -> build(contestant, corpus), seconds));
            }
        }
        return built;
    }

    static SpeedSearcher build(Contestant contestant, SpeedCorpus corpus) {
        return switch (contestant) {
            case INDEX -> new LibraryIndex(corpus);
            case SCAN -> new LibraryIndex(corpus).scan();
            case COMMONS_TEXT -> new WholeStringScan(corpus.plain());
            case LUCENE_FUZZY -> new LuceneFuzzy(corpus.plain());
            case LUCENE_TRIGRAM -> new LuceneTrigrams(corpus.plain());
            case INTUIT -> new IntuitFuzzy(corpus.plain());
        };
    }
}
