package org.exportscreening.bench.speed;

import com.intuit.fuzzymatcher.component.MatchService;
import com.intuit.fuzzymatcher.domain.Document;
import com.intuit.fuzzymatcher.domain.Element;
import com.intuit.fuzzymatcher.domain.ElementType;
import com.intuit.fuzzymatcher.domain.Match;
import java.util.ArrayList;
import java.util.List;

/** Intuit's fuzzy-matcher. It keeps no index between queries: each one reads all names again. */
final class IntuitFuzzy implements SpeedSearcher {

    private final MatchService service = new MatchService();
    private final List<Document> names = new ArrayList<>();

    IntuitFuzzy(List<String> plain) {
        for (String name : plain) {
            names.add(document(String.valueOf(names.size()), name));
        }
    }

    private static Document document(String key, String name) {
        Element.Builder<String> element = new Element.Builder<>();
        return new Document.Builder(key)
                .addElement(element.setValue(name).setType(ElementType.NAME).createElement())
                .createDocument();
    }

    @Override
    public synchronized int[] search(String query) {
        TopTen best = new TopTen();
        for (List<Match<Document>> matches : service.applyMatchByDocId(
                        document("query", CorpusName.plain(query)), names)
                .values()) {
            for (Match<Document> match : matches) {
                best.add(Integer.parseInt(match.getMatchedWith().getKey()), match.getResult());
            }
        }
        return best.positions();
    }
}
