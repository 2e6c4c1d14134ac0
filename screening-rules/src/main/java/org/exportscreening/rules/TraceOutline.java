package org.exportscreening.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.exportscreening.rules.engine.Evaluation;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.rulebook.Law;
import org.exportscreening.rules.rulebook.Overlay;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleKind;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.text.Message;

/** What a trace says on every day under the same law: the provisions that are not in force. Immutable. */
final class TraceOutline {
    private final List<List<TraceEntry>> notInForce = new ArrayList<>();
    private int size;

    TraceOutline(Law law, LocalDate day) {
        for (int i = 0; i < law.rules().size(); i++) {
            Rule rule = law.rules().get(i);
            List<TraceEntry> entries = rule.kind() == RuleKind.HELPER ? List.of() : entries(rule, law, i, day);
            notInForce.add(entries);
            RuleVersion inForce = law.version(i);
            size += entries.size() + (inForce == null ? 0 : inForce.citations().size());
        }
    }

    private static List<TraceEntry> entries(Rule rule, Law law, int place, LocalDate day) {
        RuleVersion inForce = law.version(place);
        Set<String> seen = new TreeSet<>(inForce == null ? List.of() : inForce.citations());
        Message suspended = suspended(rule, law.suspending(place), day);
        List<TraceEntry> entries = new ArrayList<>();
        for (RuleVersion other : rule.versions()) {
            Message why =
                    suspended == null ? Message.of("why.inForce", other.period().message()) : suspended;
            for (String cite : other.citations()) {
                if (seen.add(cite)) {
                    entries.add(TraceEntry.notInForce(cite, rule, why));
                }
            }
        }
        return entries;
    }

    /** Why a rule is suspended, or null if it is not. */
    @Nullable
    private static Message suspended(Rule rule, @Nullable Overlay overlay, LocalDate day) {
        return overlay != null
                ? Message.of("why.suspendedOverlay", overlay.period().message(), Message.text(overlay.citation()))
                : rule.suspendedOn(day)
                        .map(s -> Message.of("why.suspended", s.period().message(), Message.text(s.citation())))
                        .orElse(null);
    }

    /** The trace of an evaluation in the order of the rulebook: every rule that was looked at, under each of its citations. */
    List<TraceEntry> fill(Evaluation evaluation) {
        List<TraceEntry> trace = new ArrayList<>(size);
        for (int i = 0; i < notInForce.size(); i++) {
            RuleResult result = evaluation.looked(i);
            if (result == null || result.rule().kind() == RuleKind.HELPER) {
                continue;
            }
            RuleVersion inForce = result.version();
            if (inForce != null) {
                for (String cite : inForce.citations()) {
                    trace.add(TraceEntry.of(cite, result));
                }
            }
            trace.addAll(notInForce.get(i));
        }
        return trace;
    }
}
