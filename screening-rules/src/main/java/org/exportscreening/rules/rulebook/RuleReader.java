package org.exportscreening.rules.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.exportscreening.rules.json.JsonCursor;

/** Reads rules. Stateless. */
final class RuleReader {
    private final ConditionReader conditions;

    RuleReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    Rule read(JsonCursor at, String file) {
        at.only("id", "title", "kind", "term", "overrides", "versions", "suspended", "suspendedBy", "note");
        List<RuleVersion> versions = new ArrayList<>();
        at.get("versions").elements().forEach(v -> versions.add(version(v)));
        if (versions.isEmpty()) {
            throw at.get("versions").error("expected at least one version");
        }
        List<Rule.Suspension> suspensions = at.find("suspended")
                .map(s -> s.elements().stream().map(RuleReader::suspension).toList())
                .orElse(List.of());
        versions.sort(Comparator.comparing(v -> v.period().from(), Comparator.nullsFirst(Comparator.naturalOrder())));
        return new Rule(
                at.get("id").text(),
                at.get("title").text(),
                kind(at.get("kind")),
                at.find("term").map(JsonCursor::text).orElse(null),
                at.find("overrides").map(JsonCursor::texts).orElse(List.of()),
                versions,
                suspensions,
                at.find("suspendedBy").map(JsonCursor::texts).orElse(List.of()),
                file);
    }

    private static RuleKind kind(JsonCursor at) {
        return EffectReader.named(at, "kind", List.of(RuleKind.values()), RuleKind::key);
    }

    private static Rule.Suspension suspension(JsonCursor at) {
        at.only("from", "to", "cite", "note");
        return new Rule.Suspension(EffectivePeriod.read(at), at.get("cite").text());
    }

    private RuleVersion version(JsonCursor at) {
        at.only(
                "from",
                "to",
                "cite",
                "amendedBy",
                "lastChecked",
                "verified",
                "note",
                "when",
                "unless",
                "then",
                "notEnforced");
        List<String> citations = at.get("cite").texts();
        if (citations.isEmpty()) {
            throw at.get("cite").error("expected at least one citation");
        }
        return new RuleVersion(
                EffectivePeriod.read(at),
                citations,
                at.find("amendedBy").map(JsonCursor::texts).orElse(List.of()),
                at.get("lastChecked").date(),
                at.get("verified").bool(),
                at.find("note").map(JsonCursor::text).orElse(null),
                conditions.read(at.get("when"), Map.of()),
                at.find("unless").map(u -> conditions.read(u, Map.of())).orElse(null),
                at.find("then")
                        .map(t -> t.elements().stream().map(EffectReader::read).toList())
                        .orElse(List.of()),
                at.find("notEnforced")
                        .map(n -> n.elements().stream().map(this::notice).toList())
                        .orElse(List.of()));
    }

    private EnforcementNotice notice(JsonCursor at) {
        at.only("from", "to", "cite", "when", "note");
        return new EnforcementNotice(
                EffectivePeriod.read(at),
                at.get("cite").text(),
                at.find("when").map(w -> conditions.read(w, Map.of())).orElse(null),
                at.find("note").map(JsonCursor::text).orElse(null));
    }
}
