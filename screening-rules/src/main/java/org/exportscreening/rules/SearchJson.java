package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSource;
import org.exportscreening.list.RowProblem;
import org.exportscreening.list.SnapshotInfo;
import org.exportscreening.match.Match;
import org.exportscreening.match.MatchExplanation;
import org.exportscreening.match.TokenPair;
import org.exportscreening.rules.json.JsonCursor;

/**
 * A search for the names of a transaction as trees for JSON and back: with the matched entries in full, so that it can be taken as
 * given where the lists are gone. Stateless.
 */
final class SearchJson {
    private SearchJson() {}

    /** The lists: what an answer says of them, and the files that they came from. */
    static Map<String, Object> data(SnapshotInfo info) {
        Map<String, Object> tree = ScreeningJson.data(info);
        List<Object> sources = new ArrayList<>();
        for (ListSource source : info.sources()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", source.name());
            one.put("format", source.format());
            one.put("asOf", source.asOf() == null ? null : source.asOf().toString());
            one.put("sha256", source.sha256());
            one.put("read", source.read());
            one.put("entries", counts(source.rows()));
            one.put("unreadRows", RowProblem.rows(source.problems()));
            sources.add(one);
        }
        tree.put("sources", sources);
        return tree;
    }

    private static Map<String, Object> counts(Map<ListId, Integer> entries) {
        Map<String, Object> counts = new LinkedHashMap<>();
        entries.forEach((list, n) -> counts.put(list.code(), n));
        return counts;
    }

    static SnapshotInfo readData(JsonCursor at) {
        return new SnapshotInfo(
                at.get("snapshot").text(),
                at.get("starter").bool(),
                readCounts(at.get("lists")),
                EntryJson.objects(at, "sources", SearchJson::source));
    }

    private static ListSource source(JsonCursor at) {
        int unread = at.get("unreadRows").number().intValueExact();
        return new ListSource(
                at.get("name").text(),
                at.get("format").text(),
                at.find("asOf").map(JsonCursor::date).orElse(null),
                at.get("sha256").text(),
                at.get("read").number().intValueExact(),
                readCounts(at.get("entries")),
                unread == 0 ? List.of() : List.of(new RowProblem(0, 0, unread, "as recorded")),
                List.of());
    }

    private static Map<ListId, Integer> readCounts(JsonCursor at) {
        Map<ListId, Integer> counts = new EnumMap<>(ListId.class);
        at.names()
                .forEach(code ->
                        counts.put(ListId.parse(code), at.get(code).number().intValueExact()));
        return counts;
    }

    static List<Object> parties(NameSearch search) {
        List<Object> parties = new ArrayList<>();
        for (NameSearch.ScreenedParty party : search.parties()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("party", party.party());
            one.put("name", party.name());
            one.put("country", party.country());
            one.put("address", party.address());
            one.put("complete", party.complete());
            if (party.unseen() > 0) {
                one.put("unseen", party.unseen());
            }
            one.put("matches", party.matches().stream().map(SearchJson::match).toList());
            parties.add(one);
        }
        return parties;
    }

    private static Map<String, Object> match(Match match) {
        MatchExplanation why = match.explanation();
        Map<String, Object> name = new LinkedHashMap<>();
        name.put("text", match.matchedName().text());
        name.put("kind", match.matchedName().kind().name());
        Map<String, Object> explanation = new LinkedHashMap<>();
        explanation.put("identical", why.identical());
        explanation.put("pairs", why.pairs().stream().map(SearchJson::pair).toList());
        explanation.put("queryShare", why.queryShare());
        explanation.put("listedShare", why.listedShare());
        explanation.put("doubt", why.doubt());
        explanation.put("factor", why.factor());
        explanation.put("notes", why.notes());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("score", match.score());
        tree.put("matchedName", name);
        tree.put("explanation", explanation);
        tree.put("entry", EntryJson.tree(match.entry()));
        DecisionJson.put(tree, match.decided(), Locale.ENGLISH);
        return tree;
    }

    private static Map<String, Object> pair(TokenPair pair) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("query", pair.query());
        tree.put("candidate", pair.candidate());
        tree.put("similarity", pair.similarity());
        tree.put("weight", pair.weight());
        return tree;
    }

    /** A recorded search; the parties stand below {@code parties}. */
    static NameSearch read(JsonCursor parties, SnapshotInfo data) {
        return new NameSearch(parties.elements().stream().map(SearchJson::party).toList(), data);
    }

    private static NameSearch.ScreenedParty party(JsonCursor at) {
        return new NameSearch.ScreenedParty(
                at.get("party").number().intValueExact(),
                at.get("name").text(),
                EntryJson.text(at, "country"),
                EntryJson.text(at, "address"),
                at.get("complete").bool(),
                at.find("unseen").map(n -> n.number().intValueExact()).orElse(0),
                EntryJson.objects(at, "matches", SearchJson::readMatch));
    }

    private static Match readMatch(JsonCursor at) {
        JsonCursor why = at.get("explanation");
        return new Match(
                decimal(at, "score"),
                EntryJson.read(at.get("entry")),
                EntryJson.name(at.get("matchedName")),
                new MatchExplanation(
                        why.get("identical").bool(),
                        EntryJson.objects(why, "pairs", SearchJson::readPair),
                        decimal(why, "queryShare"),
                        decimal(why, "listedShare"),
                        decimal(why, "doubt"),
                        decimal(why, "factor"),
                        EntryJson.strings(why, "notes")),
                at.find(DecisionJson.MEMBER).map(DecisionJson::ruling).orElse(null));
    }

    private static TokenPair readPair(JsonCursor at) {
        return new TokenPair(
                EntryJson.string(at.get("query")),
                EntryJson.text(at, "candidate"),
                decimal(at, "similarity"),
                decimal(at, "weight"));
    }

    private static double decimal(JsonCursor at, String name) {
        return at.get(name).number().doubleValue();
    }
}
