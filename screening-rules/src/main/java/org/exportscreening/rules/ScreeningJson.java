package org.exportscreening.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.exportscreening.ScreeningResult;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListProfile;
import org.exportscreening.list.ListProfiles;
import org.exportscreening.list.SnapshotInfo;
import org.exportscreening.match.Match;
import org.exportscreening.match.TokenPair;
import org.exportscreening.text.Bundle;
import org.exportscreening.text.Remarks;

/** Name screening results as trees for JSON. Stateless and thread-safe. */
public final class ScreeningJson {
    private ScreeningJson() {}

    /**
     * The list data that a query was answered from.
     *
     * @param info the snapshot
     * @return a tree of plain values
     */
    public static Map<String, Object> data(SnapshotInfo info) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("snapshot", info.digest());
        tree.put("starter", info.starter());
        Map<String, Object> lists = new LinkedHashMap<>();
        info.entries().forEach((list, n) -> lists.put(list.code(), n));
        tree.put("lists", lists);
        tree.put("unreadRows", info.unreadRows());
        return tree;
    }

    /**
     * The answer to one query.
     *
     * @param id the query's id, echoed; or empty
     * @param result the answer
     * @return a tree of plain values
     */
    public static Map<String, Object> result(String id, ScreeningResult result) {
        return result(id, result, Locale.ENGLISH);
    }

    /**
     * The answer to one query, with the texts for a person in a language. Members, codes and what the lists say are the same in
     * each.
     *
     * @param id the query's id, echoed; or empty
     * @param result the answer
     * @param locale the reader's: English unless it is Chinese
     * @return a tree of plain values
     */
    public static Map<String, Object> result(String id, ScreeningResult result, Locale locale) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (!id.isEmpty()) {
            tree.put("id", id);
        }
        tree.put("query", result.query());
        tree.put("threshold", result.policy().threshold());
        tree.put("policy", result.policy().toString());
        tree.put("data", data(result.data()));
        tree.put("searched", result.searched().stream().map(l -> l.code()).toList());
        tree.put("conclusive", result.conclusive());
        tree.put("matchCount", result.matchCount());
        tree.put("notes", remarks(result.notes(), locale));
        tree.put("matches", result.matches().stream().map(m -> match(m, locale)).toList());
        return tree;
    }

    /**
     * One match.
     *
     * @param match the match
     * @return a tree of plain values
     */
    public static Map<String, Object> match(Match match) {
        return match(match, Locale.ENGLISH);
    }

    /**
     * One match, with the texts for a person in a language.
     *
     * @param match the match
     * @param locale the reader's: English unless it is Chinese
     * @return a tree of plain values
     */
    public static Map<String, Object> match(Match match, Locale locale) {
        ListEntry entry = match.entry();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("score", round(match.score()));
        tree.put("list", entry.list().code());
        tree.put("entry", entry.id());
        tree.put("name", entry.primaryName());
        tree.put("matchedName", match.matchedName().text());
        tree.put("matchedNameKind", match.matchedName().kind().name());
        tree.put("type", entry.type().name());
        tree.put("countries", entry.countries());
        Set<Integer> footnotes = entry.footnotes();
        tree.put("footnotes", footnotes == null ? null : List.copyOf(footnotes));
        tree.put("programs", entry.programs());
        tree.put("citations", entry.citations());
        tree.put("from", entry.from() == null ? null : entry.from().toString());
        tree.put("to", entry.to() == null ? null : entry.to().toString());
        tree.put("licenseRequirement", entry.licenseRequirement());
        tree.put("licensePolicy", entry.licensePolicy());
        tree.put("meaning", meaning(ListProfiles.bundled(locale).get(entry.list())));
        Map<String, Object> explanation = new LinkedHashMap<>();
        explanation.put(
                "pairs",
                match.explanation().pairs().stream().map(ScreeningJson::pair).toList());
        explanation.put("identical", match.explanation().identical());
        explanation.put("queryShare", round(match.explanation().queryShare()));
        explanation.put("listedShare", round(match.explanation().listedShare()));
        explanation.put("doubt", round(match.explanation().doubt()));
        explanation.put("factor", round(match.explanation().factor()));
        explanation.put("notes", remarks(match.explanation().notes(), locale));
        tree.put("explanation", explanation);
        DecisionJson.put(tree, match.decided(), locale);
        return tree;
    }

    /**
     * A list's entry in full: all names, addresses, numbers and remarks, as the list has them.
     *
     * @param entry the entry
     * @return a tree of plain values; what the list does not say is left out
     */
    public static Map<String, Object> entry(ListEntry entry) {
        return EntryJson.tree(entry);
    }

    private static List<String> remarks(List<String> remarks, Locale locale) {
        Bundle words = Remarks.bundle(locale);
        return remarks.stream().map(remark -> Remarks.in(words, remark)).toList();
    }

    private static Map<String, Object> meaning(ListProfile profile) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("agency", profile.agency());
        tree.put("legalBasis", profile.legalBasis());
        tree.put("effect", profile.effect());
        tree.put("action", profile.action());
        tree.put("verified", profile.verified());
        return tree;
    }

    private static Map<String, Object> pair(TokenPair pair) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("query", pair.query());
        tree.put("candidate", pair.candidate());
        tree.put("similarity", round(pair.similarity()));
        tree.put("weight", round(pair.weight()));
        return tree;
    }

    /** Rounded down to four digits, so that a score below a threshold never prints as if it had reached it. */
    private static double round(double value) {
        return Math.floor(value * 10_000 + 1e-6) / 10_000;
    }
}
