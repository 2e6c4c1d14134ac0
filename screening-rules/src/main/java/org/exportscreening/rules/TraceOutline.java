package org.exportscreening.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.rulebook.Law;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleKind;
import org.exportscreening.rules.rulebook.RuleVersion;

/** What a trace says on every day under the same law: the provisions that are not in force. Immutable. */
final class TraceOutline {
    private final List<List<TraceEntry>> notInForce = new ArrayList<>();
    private int size;

    TraceOutline(Law law, LocalDate day) {
        for (int i = 0; i < law.rules().size(); i++) {
            Rule rule = law.rules().get(i);
            List<TraceEntry> entries = rule.kind() == RuleKind.HELPER ? List.of() : entries(rule, law.version(i), day);
            notInForce.add(entries);
            RuleVersion inForce = law.version(i);
            size += entries.size() + (inForce == null ? 0 : inForce.citations().size());
        }
    }

    private static List<TraceEntry> entries(Rule rule, @Nullable RuleVersion inForce, LocalDate day) {
        Set<String> seen = new TreeSet<>(inForce == null ? List.of() : inForce.citations());
        String suspended = rule.suspendedOn(day)
                .map(s -> "suspended " + s.period() + " by " + s.citation())
                .orElse(null);
        List<TraceEntry> entries = new ArrayList<>();
        for (RuleVersion other : rule.versions()) {
            String why = suspended == null ? "in force " + other.period() : suspended;
            for (String cite : other.citations()) {
                if (seen.add(cite)) {
                    entries.add(new TraceEntry(cite, rule.id(), RuleResult.Status.NOT_IN_FORCE, () -> why));
                }
            }
        }
        return entries;
    }

    /** The trace of results in the order of the rulebook: every rule under each of its citations. */
    List<TraceEntry> fill(List<RuleResult> results) {
        List<TraceEntry> trace = new ArrayList<>(size);
        for (int i = 0; i < results.size(); i++) {
            RuleResult result = results.get(i);
            RuleVersion inForce = result.version();
            if (result.rule().kind() == RuleKind.HELPER) {
                continue;
            }
            if (inForce != null) {
                for (String cite : inForce.citations()) {
                    trace.add(new TraceEntry(cite, result.rule().id(), result.status(), () -> Why.of(result)));
                }
            }
            trace.addAll(notInForce.get(i));
        }
        return trace;
    }
}
