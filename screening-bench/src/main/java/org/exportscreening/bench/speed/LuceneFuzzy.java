package org.exportscreening.bench.speed;

import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Lucene's fuzzy query: any of the words, each within one edit from three letters and two edits from six. */
final class LuceneFuzzy implements SpeedSearcher {

    private final LuceneNames names;

    LuceneFuzzy(List<String> names) {
        this.names = new LuceneNames(names, new WhitespaceAnalyzer());
    }

    @Override
    public int[] search(String query) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : Noise.words(CorpusName.plain(query))) {
            any.add(fuzzy(word), BooleanClause.Occur.SHOULD);
        }
        return names.search(any.build(), TopTen.SIZE);
    }

    private static Query fuzzy(String word) {
        Term term = new Term(LuceneNames.FIELD, word);
        int edits = word.length() < 3 ? 0 : word.length() < 6 ? 1 : 2;
        return edits == 0 ? new TermQuery(term) : new FuzzyQuery(term, edits);
    }
}
