package org.exportscreening.bench.speed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;

/** The names that share the most and rarest trigrams with the query, by Lucene; the best of them by Jaro-Winkler. */
final class LuceneTrigrams implements SpeedSearcher {

    /** More rescored names cost time and find little more. */
    private static final int CANDIDATES = 100;

    private static final int LENGTH = 3;

    private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    private final List<String> plain;
    private final LuceneNames names;

    LuceneTrigrams(List<String> plain) {
        this.plain = plain;
        this.names = new LuceneNames(plain, new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                return new TokenStreamComponents(new NGramTokenizer(LENGTH, LENGTH));
            }
        });
    }

    @Override
    public int[] search(String query) {
        String asked = CorpusName.plain(query);
        TopTen best = new TopTen();
        for (int position : names.search(trigrams(asked), CANDIDATES)) {
            double score = similarity.apply(asked, plain.get(position));
            if (score >= WholeStringScan.THRESHOLD) {
                best.add(position, score);
            }
        }
        return best.positions();
    }

    private static BooleanQuery trigrams(String asked) {
        Set<String> trigrams = new LinkedHashSet<>();
        for (int i = 0; i + LENGTH <= asked.length(); i++) {
            trigrams.add(asked.substring(i, i + LENGTH));
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        trigrams.forEach(gram -> any.add(new TermQuery(new Term(LuceneNames.FIELD, gram)), BooleanClause.Occur.SHOULD));
        return any.build();
    }
}
