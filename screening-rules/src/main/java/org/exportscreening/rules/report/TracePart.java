package org.exportscreening.rules.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.Reason;
import org.exportscreening.rules.TraceEntry;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.text.Words;

/** Every rule that was looked at, by its answer, each with its reasons to be opened. */
final class TracePart {
    private final Determination d;
    private final Section at;
    private final Html html;
    private final Words words;
    private final ReasonTree trees;

    TracePart(Determination d, Section at) {
        this.d = d;
        this.at = at;
        this.html = at.html();
        this.words = at.words();
        this.trees = new ReasonTree(at, "r");
    }

    void write() {
        Map<RuleResult.Status, Map<String, List<TraceEntry>>> byStatus = new EnumMap<>(RuleResult.Status.class);
        d.trace()
                .forEach(t -> byStatus.computeIfAbsent(t.result(), k -> new LinkedHashMap<>())
                        .computeIfAbsent(t.rule(), k -> new ArrayList<>())
                        .add(t));
        at.open("trace", words.say("report.trace"));
        at.paragraph("lead", "report.traceLead");
        for (RuleResult.Status status : List.of(
                RuleResult.Status.MET,
                RuleResult.Status.EXCLUDED,
                RuleResult.Status.UNKNOWN,
                RuleResult.Status.NOT_MET,
                RuleResult.Status.NOT_IN_FORCE)) {
            Map<String, List<TraceEntry>> rules = byStatus.getOrDefault(status, Map.of());
            if (!rules.isEmpty()) {
                group(status, rules);
            }
        }
        at.close();
    }

    private void group(RuleResult.Status status, Map<String, List<TraceEntry>> rules) {
        html.open("details", "class", "group").open("summary");
        html.element("span", words.name("status", status.name()).replace('_', ' '), "class", "status")
                .markup(" ");
        html.text(words.say("report.group." + status.name(), rules.size())).closeLine();
        rules.values().forEach(this::rule);
        html.closeLine();
    }

    private void rule(List<TraceEntry> entries) {
        TraceEntry first = entries.get(0);
        html.open("details", "class", "rule").open("summary");
        at.citations(entries.stream().map(TraceEntry::citation).toList());
        html.markup(" ").text(words.say(first.title())).close();
        html.open("p")
                .text(words.say(first.why()))
                .markup(" ")
                .code(first.rule())
                .close();
        Reason reason = first.reason();
        if (reason != null) {
            trees.write(reason);
        }
        html.closeLine();
    }
}
