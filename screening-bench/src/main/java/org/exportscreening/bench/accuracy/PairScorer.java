package org.exportscreening.bench.accuracy;

import java.util.List;
import java.util.Optional;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.match.Match;
import org.exportscreening.match.NameIndex;
import org.exportscreening.match.TokenPair;
import org.exportscreening.name.NameNormalizer;

/** Scores one name against another as if the other stood on the lists: with their word weights. Thread-safe. */
final class PairScorer {

    private final NameIndex index;

    PairScorer(ListSnapshot snapshot) {
        this.index = NameIndex.of(snapshot, NameNormalizer.bundled());
    }

    double score(String query, String candidate) {
        return match(query, candidate).map(Match::score).orElse(0.0);
    }

    /** The score and its words, on one line. */
    String explain(String query, String candidate) {
        return match(query, candidate).map(PairScorer::line).orElse("scores 0");
    }

    private Optional<Match> match(String query, String candidate) {
        ListEntry entry = ListEntry.builder(ListId.INTERNAL, candidate).build();
        return index.weighing(List.of(entry)).search(index.readings(query), any -> true, 0).stream()
                .findFirst();
    }

    private static String line(Match match) {
        StringBuilder text = new StringBuilder();
        text.append(String.format("%.4f", match.score()));
        for (TokenPair pair : match.explanation().pairs()) {
            text.append(String.format(
                    " | %s~%s %.2f w%.2f",
                    pair.query().isEmpty() ? "-" : pair.query(),
                    pair.candidate() == null ? "-" : pair.candidate(),
                    pair.similarity(),
                    pair.weight()));
        }
        match.explanation().notes().forEach(note -> text.append(" | ").append(note));
        return text.toString();
    }
}
