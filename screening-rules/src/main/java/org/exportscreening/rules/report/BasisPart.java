package org.exportscreening.rules.report;

import java.time.LocalDate;
import java.util.List;
import org.exportscreening.list.ListSource;
import org.exportscreening.list.RowProblem;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.Sources;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.rulebook.RulebookManifest;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/** What an answer rests on, so that it can be reproduced, and where the reviewer signs. */
final class BasisPart {
    private final Determination d;
    private final Section at;

    BasisPart(Determination d, Section at) {
        this.d = d;
        this.at = at;
    }

    void write() {
        Words words = at.words();
        at.open("basis", words.say("report.basis"));
        long looked = d.trace().stream()
                .filter(t -> t.result() != RuleResult.Status.NOT_IN_FORCE)
                .count();
        basis(at, d.sources(), Message.of("report.lookedAt", looked));
        at.close();
        signature();
    }

    /** Rulebook and lists with their digests. */
    static void basis(Section at, Sources sources, Message looked) {
        Html html = at.html();
        RulebookManifest rulebook = sources.rulebook();
        html.open("dl", "class", "facts basis").markup("\n");
        at.term("report.rulebook", Message.plain(rulebook.id() + " " + rulebook.version()));
        code(at, "report.rulebookDigest", sources.rulebookDigest());
        at.term("report.lawRead", Message.plain(rulebook.checkedThrough().toString()));
        at.term("report.looked", looked);
        code(at, "report.listsDigest", sources.data().digest());
        html.closeLine();
        files(at, sources.data().sources());
    }

    static void code(Section at, String key, String digest) {
        at.html()
                .open("div")
                .element("dt", at.words().say(key))
                .open("dd")
                .code(digest)
                .close()
                .closeLine();
    }

    static void files(Section at, List<ListSource> sources) {
        if (sources.isEmpty()) {
            return;
        }
        Html html = at.html();
        Words words = at.words();
        at.table(
                words.say("report.sources"),
                "report.file",
                "report.asOf",
                "report.entries",
                "report.unread",
                "report.sha256");
        for (ListSource source : sources) {
            html.open("tr").open("th", "scope", "row").data(source.name()).close();
            LocalDate day = source.asOf();
            html.element("td", day == null ? words.say("page.notStated") : day.toString());
            int entries =
                    source.rows().values().stream().mapToInt(Integer::intValue).sum();
            html.element("td", String.valueOf(entries), "class", "number");
            html.element("td", String.valueOf(RowProblem.rows(source.problems())), "class", "number");
            html.open("td").code(source.sha256()).close().closeLine();
        }
        at.endTable();
    }

    private void signature() {
        Words words = at.words();
        at.open("review", words.say("report.review"));
        at.html().open("div", "class", "signature");
        for (String key : List.of("report.decision", "report.reviewer", "report.signature", "report.day")) {
            at.html().open("p").element("span", words.say(key)).close();
        }
        at.html().closeLine();
        at.close();
    }
}
