package org.exportscreening.rules.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.Nearest;

/** Reads rules. Stateless. */
final class RuleReader {
    private final ConditionReader conditions;

    RuleReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    Rule read(JsonCursor at, String file) {
        at.only("id", "title", "kind", "term", "overrides", "versions", "suspended", "note");
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
                file);
    }

    /** The constant that a file names. */
    private static <E> E named(JsonCursor at, String what, List<E> constants, Function<E, String> key) {
        List<String> keys = constants.stream().map(key).toList();
        int index = keys.indexOf(at.text());
        if (index < 0) {
            throw at.error("unknown " + what + " \"" + at.text() + "\"" + Nearest.hint(at.text(), keys));
        }
        return constants.get(index);
    }

    private static RuleKind kind(JsonCursor at) {
        return named(at, "kind", List.of(RuleKind.values()), RuleKind::key);
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
                        .map(t -> t.elements().stream().map(RuleReader::effect).toList())
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

    private static Effect effect(JsonCursor at) {
        if (at.has("subject")) {
            mustBeTrue(at.only("subject").get("subject"));
            return new Effect.Subject();
        }
        if (at.has("prohibit")) {
            mustBeTrue(at.only("prohibit").get("prohibit"));
            return new Effect.Prohibit();
        }
        if (at.has("hold")) {
            return new Effect.Hold(at.only("hold").get("hold").text());
        }
        if (at.has("condition")) {
            return new Effect.Obligation(at.only("condition").get("condition").text());
        }
        if (at.has("bar")) {
            if (!at.only("bar").get("bar").text().equals("license-exceptions")) {
                throw at.get("bar").error("expected \"license-exceptions\"");
            }
            return new Effect.BarExceptions();
        }
        if (at.has("require")) {
            at.only("require", "policy", "policies", "policyFrom", "exceptions", "conditional", "note");
            if (!at.get("require").text().equals("license")) {
                throw at.get("require").error("expected \"license\"");
            }
            return new Effect.License(
                    at.find("policy").map(RuleReader::policy).orElse(null),
                    at.find("policies")
                            .map(p -> p.elements().stream()
                                    .map(RuleReader::policyCase)
                                    .toList())
                            .orElse(List.of()),
                    at.find("policyFrom").map(JsonCursor::text).orElse(null),
                    at.find("exceptions").map(JsonCursor::texts).orElse(null),
                    at.find("conditional").map(JsonCursor::texts).orElse(List.of()),
                    at.find("note").map(JsonCursor::text).orElse(null));
        }
        throw at.error("expected an effect: one of subject, require, prohibit, hold, condition, bar");
    }

    private static void mustBeTrue(JsonCursor at) {
        if (!at.bool()) {
            throw at.error("expected true; an effect that does not follow is left out");
        }
    }

    private static Effect.PolicyCase policyCase(JsonCursor at) {
        at.only("rule", "policy");
        return new Effect.PolicyCase(at.get("rule").text(), policy(at.get("policy")));
    }

    private static LicensePolicy policy(JsonCursor at) {
        return named(at, "policy", List.of(LicensePolicy.values()), LicensePolicy::name);
    }
}
