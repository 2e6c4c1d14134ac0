package org.exportscreening.rules.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.exportscreening.MatchPolicy;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSource;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Texts;
import org.exportscreening.rules.text.Words;

/**
 * The report on a batch of names: counts by result and by list, the rows that a person must look at with their matches, those in
 * error, those decided, and what all of it rests on. It says how many rows it does not show, and where they are. It has no time of
 * its own: the same batch gives the same page. Stateless.
 */
public final class NamesReportHtml {
    private static final List<String> OUTCOMES =
            List.of("DECIDED_TRUE_MATCH", "MATCH", "INCONCLUSIVE", "DECIDED_FALSE_POSITIVE", "NO_MATCH");

    private final NamesReport report;
    private final Section at;
    private final Html html;
    private final Words words;
    private final BatchParts parts;
    private final long pressing;
    private final long cleared;

    private NamesReportHtml(NamesReport report, Section at) {
        this.report = report;
        this.at = at;
        this.html = at.html();
        this.words = at.words();
        this.parts = new BatchParts(at, report.tally());
        this.pressing = report.tally().needPerson() - report.tally().errors();
        this.cleared = report.tally().outcome("DECIDED_FALSE_POSITIVE");
    }

    /**
     * The report in the words of a language.
     *
     * @param report what it tells
     * @param locale the reader's: English unless it is Chinese
     * @return an HTML document
     */
    public static String page(NamesReport report, Locale locale) {
        Words words = Words.in(locale, Texts.NONE);
        return ReportPage.of(
                words.say("report.names", report.source()),
                words,
                html -> new NamesReportHtml(report, new Section(html, words, 1, "")).write());
    }

    private void write() {
        html.open("main", "id", "main");
        parts.head("report.namesTitle", report.source(), report.data().starter());
        contents();
        html.closeLine();
        outcomes();
        lists();
        parts.scores();
        NameRowsPart rows = new NameRowsPart(at, report.answers());
        rows.pressing(report.pressing(), pressing);
        rows.failed(report.failed(), report.tally().errors());
        rows.cleared(report.cleared(), cleared);
        basis();
        html.closeLine();
    }

    private void contents() {
        html.open("nav", "aria-label", words.say("report.contents"), "class", "contents")
                .open("ul");
        at.link("pressing", "report.pressing", pressing);
        at.link("failed", "report.failed", report.tally().errors());
        at.link("cleared", "report.cleared", cleared);
        at.link("basis", "report.basis", -1);
        html.close().closeLine();
    }

    private void outcomes() {
        at.open("counts", words.say("report.counts"));
        at.table(words.say("report.namesCaption"), "report.outcome", "report.meaning", "report.rows", "report.share");
        for (String code : OUTCOMES) {
            parts.count(
                    words.name("nameOutcome", code),
                    words.name("nameMeaning", code),
                    report.tally().outcome(code));
        }
        parts.count(
                words.say("report.error"),
                words.say("report.failedMeaning"),
                report.tally().errors());
        at.endTable();
        at.close();
    }

    private void lists() {
        at.open("lists", words.say("report.byList"));
        at.table(
                words.say("report.byListCaption"),
                "report.list",
                "report.asOf",
                "report.listed.entries",
                "report.listRows");
        for (Map.Entry<ListId, Integer> list : report.data().entries().entrySet()) {
            String code = list.getKey().code();
            html.open("tr").open("th", "scope", "row").code(code).text(" " + words.name("list", code));
            html.close().element("td", days(list.getKey()));
            html.element("td", String.valueOf(list.getValue()), "class", "number");
            boolean asked = searched(list.getKey());
            String rows =
                    asked ? String.valueOf(report.lists().getOrDefault(code, 0L)) : words.say("report.listNotSearched");
            html.element("td", rows, "class", "number").closeLine();
        }
        at.endTable();
        at.close();
    }

    /** The days that the files of a list describe. */
    private String days(ListId list) {
        Set<String> days = new TreeSet<>();
        for (ListSource source : report.data().sources()) {
            if (source.rows().containsKey(list)) {
                LocalDate day = source.asOf();
                days.add(day == null ? words.say("page.notStated") : day.toString());
            }
        }
        return days.isEmpty() ? words.say("page.notStated") : String.join(words.say("between.comma"), days);
    }

    private boolean searched(ListId list) {
        return (report.only().isEmpty() || report.only().contains(list))
                && (report.policy().lists().isEmpty() || report.policy().lists().contains(list));
    }

    private void basis() {
        MatchPolicy policy = report.policy();
        at.open("basis", words.say("report.basis"));
        html.open("dl", "class", "facts basis").markup("\n");
        at.term("report.threshold", Message.plain(String.valueOf(policy.threshold())));
        at.term("report.top", Message.plain(String.valueOf(policy.top())));
        at.term(
                "report.weakAliases",
                Message.of("weakAliases." + policy.weakAliases().name()));
        at.term("report.searched", searchedLists());
        if (!report.columns().isEmpty()) {
            at.term("report.columns", stated());
        }
        if (!report.answers().isEmpty()) {
            at.term("report.answers", Message.plain(report.answers()));
        }
        BasisPart.code(at, "report.listsDigest", report.data().digest());
        html.closeLine();
        BasisPart.files(at, report.data().sources());
        at.close();
    }

    private Message searchedLists() {
        if (report.only().isEmpty() && report.policy().lists().isEmpty()) {
            return Message.of("report.searchedAll");
        }
        List<String> codes = new ArrayList<>();
        for (ListId list : new TreeSet<>(report.data().entries().keySet())) {
            if (searched(list)) {
                codes.add(list.code());
            }
        }
        return codes.isEmpty()
                ? Message.of("report.searchedNone")
                : Message.plain(String.join(words.say("between.comma"), codes));
    }

    private Message stated() {
        return Message.list(
                Message.Between.COMMA,
                report.columns().stream()
                        .map(column -> Message.of("report.column." + column))
                        .toList());
    }
}
