package org.exportscreening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exportscreening.decision.Ruling;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListProfile;
import org.exportscreening.list.ListProfiles;
import org.exportscreening.list.ListSource;
import org.exportscreening.match.Match;
import org.exportscreening.match.TokenPair;
import org.exportscreening.text.Bundle;
import org.exportscreening.text.Remarks;

/** Puts a result into the words of a language. Serves one result. */
final class ResultText {
    private static final String INDENT = "       ";

    private final ScreeningResult result;
    private final Bundle words;
    private final ListProfiles profiles;
    private final FormulaText formula;
    private final StringBuilder text = new StringBuilder();

    ResultText(ScreeningResult result, Locale locale) {
        this.result = result;
        this.words = Remarks.bundle(locale);
        this.profiles = ListProfiles.bundled(locale);
        this.formula = new FormulaText(words);
    }

    String write() {
        line(headline());
        int rank = 0;
        for (Match match : result.matches()) {
            rank++;
            match(rank, match);
        }
        searched();
        meanings();
        if (!result.conclusive()) {
            line(words.say("result.note", words.say("result.otherScript")));
        }
        result.notes().forEach(note -> line(words.say("result.note", Remarks.in(words, note))));
        return text.toString();
    }

    private String headline() {
        String key = !result.hasMatches()
                ? "result.none"
                : result.matches().size() < result.matchCount()
                        ? "result.best"
                        : result.matchCount() == 1 ? "result.one" : "result.some";
        boolean decided = result.hasMatches() && !result.needsPerson();
        return words.say(
                decided ? key + ".decided" : key,
                result.query(),
                result.policy().threshold(),
                result.matchCount(),
                result.matches().size());
    }

    private void match(int rank, Match match) {
        ListEntry entry = match.entry();
        line(String.format(
                Locale.ROOT,
                "%3d. %.4f  %s  %s  (%s)",
                rank,
                match.score(),
                entry.list().code(),
                entry.primaryName(),
                entry.id()));
        indented(
                "result.matched",
                words.say("nameKind." + match.matchedName().kind()),
                match.matchedName().text());
        Ruling decided = match.decided();
        if (decided != null) {
            line(INDENT + decided.explain(words.language()));
        }
        if (!entry.countries().isEmpty()) {
            indented("result.countries", joined(entry.countries()));
        }
        if (!entry.citations().isEmpty()) {
            indented("result.cited", joined(entry.citations()));
        }
        indented(
                "result.words",
                joined(match.explanation().pairs().stream().map(this::pair).toList()));
        line(INDENT + formula.of(match));
        match.explanation().notes().forEach(note -> line(INDENT + Remarks.in(words, note)));
    }

    /** What a listing means, once for each list. */
    private void meanings() {
        result.matches().stream()
                .map(match -> match.entry().list())
                .distinct()
                .map(profiles::get)
                .forEach(this::meaning);
    }

    private void meaning(ListProfile profile) {
        String meaning = words.say(
                "result.meaning",
                profile.id().code(),
                profile.title(),
                profile.agency(),
                profile.effect(),
                profile.legalBasis());
        line(meaning + (profile.verified() ? "" : words.say("result.unverified")));
    }

    private String pair(TokenPair pair) {
        return words.say(
                "result.pair",
                pair.query().isEmpty() ? "-" : pair.query(),
                pair.candidate() == null ? "-" : pair.candidate(),
                FormulaText.number(pair.similarity()),
                FormulaText.number(pair.weight()));
    }

    private void searched() {
        List<String> lists = result.searched().stream()
                .map(list -> list.code() + " " + result.data().entries().getOrDefault(list, 0))
                .toList();
        line(words.say("result.searched", lists.isEmpty() ? words.say("result.noList") : joined(lists)));
        line(words.say(
                "result.data",
                joined(result.data().sources().stream().map(this::source).toList()),
                result.data().digest()));
        int unread = result.data().unreadRows();
        if (unread > 0) {
            line(words.say(unread == 1 ? "result.unreadOne" : "result.unread", unread));
        }
        if (result.data().starter()) {
            line(words.say("result.starter"));
        }
    }

    private String source(ListSource source) {
        return source.asOf() == null
                ? words.say("result.sourceUndated", source.name())
                : words.say("result.source", source.name(), source.asOf());
    }

    private String joined(Iterable<String> parts) {
        List<String> all = new ArrayList<>();
        parts.forEach(all::add);
        return String.join(words.say("between"), all);
    }

    private void indented(String key, Object... arguments) {
        line(INDENT + words.say(key, arguments));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
