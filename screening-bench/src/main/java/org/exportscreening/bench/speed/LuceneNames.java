package org.exportscreening.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Plain names in a Lucene index in memory, merged into one segment so that a document's number is its position. */
final class LuceneNames {

    static final String FIELD = "name";

    private final IndexSearcher searcher;

    LuceneNames(List<String> names, Analyzer analyzer) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (String name : names) {
                    Document document = new Document();
                    document.add(new TextField(FIELD, name, Field.Store.NO));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
            // Its cache of queries would answer a repeated one without any work.
            searcher.setQueryCache(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int[] search(Query query, int most) {
        try {
            ScoreDoc[] found = searcher.search(query, most).scoreDocs;
            int[] positions = new int[found.length];
            for (int i = 0; i < found.length; i++) {
                positions[i] = found[i].doc;
            }
            return positions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
