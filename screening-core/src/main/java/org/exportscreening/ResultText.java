package org.exportscreening;

import java.util.Locale;
import java.util.stream.Collectors;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListProfiles;
import org.exportscreening.list.ListSource;
import org.exportscreening.match.Match;
import org.exportscreening.match.MatchExplanation;
import org.exportscreening.match.TokenPair;

/** Puts a result into words. */
final class ResultText {

    private ResultText() {}

    static String of(ScreeningResult result) {
        StringBuilder text = new StringBuilder();
        line(text, headline(result));
        int rank = 0;
        for (Match match : result.matches()) {
            rank++;
            match(text, rank, match);
        }
        searched(text, result);
        meanings(text, result);
        if (!result.conclusive()) {
            line(
                    text,
                    "Note: the name is not written in Latin letters; it was compared as written and by its readings in Latin"
                            + " letters. The party's own Latin spelling may find more: screen that too.");
        }
        result.notes().forEach(note -> line(text, "Note: " + note));
        return text.toString();
    }

    private static String headline(ScreeningResult result) {
        String query = "\"" + result.query() + "\": ";
        String threshold = "threshold " + result.policy().threshold();
        if (!result.hasMatches()) {
            return query + "no listed name scored the " + threshold + ". That is not a statement about the party.";
        }
        String count = result.matchCount() == 1 ? "1 match" : result.matchCount() + " matches";
        String shown = result.matches().size() < result.matchCount()
                ? ", the best " + result.matches().size() + " shown"
                : "";
        return query + count + " at " + threshold + shown + ". A person should look.";
    }

    private static void match(StringBuilder text, int rank, Match match) {
        ListEntry entry = match.entry();
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "%3d. %.4f  %s  %s  (%s)",
                        rank,
                        match.score(),
                        entry.list().code(),
                        entry.primaryName(),
                        entry.id()));
        line(
                text,
                "       matched " + match.matchedName().kind() + " \""
                        + match.matchedName().text() + "\"");
        if (!entry.countries().isEmpty()) {
            line(text, "       countries " + String.join(", ", entry.countries()));
        }
        if (!entry.citations().isEmpty()) {
            line(text, "       cited " + String.join(", ", entry.citations()));
        }
        MatchExplanation explanation = match.explanation();
        line(
                text,
                "       words "
                        + explanation.pairs().stream().map(ResultText::pair).collect(Collectors.joining(", ")));
        line(text, "       " + FormulaText.of(match));
        match.explanation().notes().forEach(note -> line(text, "       " + note));
    }

    /** What a listing means, once for each list. */
    private static void meanings(StringBuilder text, ScreeningResult result) {
        result.matches().stream()
                .map(match -> match.entry().list())
                .distinct()
                .map(ListProfiles.bundled()::get)
                .forEach(profile -> line(
                        text,
                        "If it is the party, " + profile.id().code() + " (" + profile.title() + ", " + profile.agency()
                                + ") means: " + profile.effect() + " Basis: " + profile.legalBasis() + "."
                                + (profile.verified() ? "" : " (unverified)")));
    }

    private static String pair(TokenPair pair) {
        String candidate = pair.candidate() == null ? "-" : pair.candidate();
        String query = pair.query().isEmpty() ? "-" : pair.query();
        return query + "~" + candidate + " " + FormulaText.number(pair.similarity()) + " (weight "
                + FormulaText.number(pair.weight()) + ")";
    }

    private static void searched(StringBuilder text, ScreeningResult result) {
        String lists = result.searched().stream()
                .map(list -> list.code() + " " + result.data().entries().getOrDefault(list, 0))
                .collect(Collectors.joining(", "));
        line(text, "Searched: " + (lists.isEmpty() ? "no list" : lists) + ".");
        line(
                text,
                "Data: "
                        + result.data().sources().stream()
                                .map(ResultText::source)
                                .collect(Collectors.joining(", ")) + "; "
                        + result.data().digest() + ".");
        int unread = result.data().unreadRows();
        if (unread > 0) {
            line(
                    text,
                    "Not read: " + unread + (unread == 1 ? " row" : " rows")
                            + " of these files; the parties in them are not found.");
        }
        if (result.data().starter()) {
            line(
                    text,
                    "This is the starter data embedded in the library, a small part of the lists. Load the agencies' lists"
                            + " before relying on an answer.");
        }
    }

    private static String source(ListSource source) {
        return source.name() + " (" + (source.asOf() == null ? "no date stated" : "as of " + source.asOf()) + ")";
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
