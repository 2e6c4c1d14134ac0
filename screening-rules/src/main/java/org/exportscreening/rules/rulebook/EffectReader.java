package org.exportscreening.rules.rulebook;

import java.util.List;
import java.util.function.Function;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.Nearest;

/** Reads what follows when a rule is met. Stateless. */
final class EffectReader {
    private EffectReader() {}

    static Effect read(JsonCursor at) {
        if (at.has("subject")) {
            mustBeTrue(at.only("subject").get("subject"));
            return new Effect.Subject();
        }
        if (at.has("prohibit")) {
            mustBeTrue(at.only("prohibit").get("prohibit"));
            return new Effect.Prohibit();
        }
        if (at.has("hold")) {
            return hold(at.only("hold", "each", "cases"));
        }
        if (at.has("condition")) {
            return new Effect.Obligation(at.only("condition").get("condition").text());
        }
        if (at.has("duty")) {
            at.only("duty", "withLicense");
            return new Effect.Duty(
                    at.get("duty").text(),
                    at.find("withLicense").map(JsonCursor::bool).orElse(false));
        }
        if (at.has("bar")) {
            return bar(at.only("bar", "except"));
        }
        if (at.has("allow")) {
            return allow(at.only("allow", "overcomes", "confirm", "note"));
        }
        if (at.has("require")) {
            return license(at.only(
                    "require", "policy", "policies", "policyFrom", "exceptions", "reasons", "reasonsFrom", "note"));
        }
        throw at.error("expected an effect: one of subject, require, prohibit, hold, condition, duty, allow, bar");
    }

    private static Effect hold(JsonCursor at) {
        if (at.has("each") != at.has("cases")) {
            throw at.error("each and cases go together");
        }
        return new Effect.Hold(
                at.get("hold").text(),
                at.find("each").map(JsonCursor::text).orElse(null),
                at.find("cases")
                        .map(c -> c.elements().stream()
                                .map(EffectReader::holdCase)
                                .toList())
                        .orElse(List.of()));
    }

    private static Effect.HoldCase holdCase(JsonCursor at) {
        at.only("value", "cite", "title", "hold", "note");
        JsonCursor value = at.get("value");
        return new Effect.HoldCase(
                value.value() instanceof String text ? text : value.number(),
                at.get("cite").text(),
                at.get("title").text(),
                at.get("hold").text());
    }

    private static Effect bar(JsonCursor at) {
        if (!at.get("bar").text().equals("license-exceptions")) {
            throw at.get("bar").error("expected \"license-exceptions\"");
        }
        return new Effect.BarExceptions(
                at.find("except").map(EffectReader::exceptions).orElse(List.of()));
    }

    private static Effect allow(JsonCursor at) {
        ExceptionName name = exception(at.get("allow"));
        if (name.paragraph() != null) {
            throw at.get("allow").error("expected a symbol alone; the paragraph is the version's first citation");
        }
        return new Effect.Allow(
                name.symbol(),
                at.find("overcomes").map(JsonCursor::texts).orElse(null),
                at.find("confirm")
                        .map(c -> c.elements().stream()
                                .map(EffectReader::confirmation)
                                .toList())
                        .orElse(List.of()),
                at.find("note").map(JsonCursor::text).orElse(null));
    }

    private static Effect.Confirmation confirmation(JsonCursor at) {
        at.only("certification", "that");
        return new Effect.Confirmation(
                at.get("certification").text(), at.get("that").text());
    }

    private static Effect license(JsonCursor at) {
        if (!at.get("require").text().equals("license")) {
            throw at.get("require").error("expected \"license\"");
        }
        if (at.has("reasons") && at.has("reasonsFrom")) {
            throw at.get("reasonsFrom").error("expected either reasons or reasonsFrom");
        }
        return new Effect.License(
                at.find("policy").map(EffectReader::policy).orElse(null),
                at.find("policies")
                        .map(p -> p.elements().stream()
                                .map(EffectReader::policyCase)
                                .toList())
                        .orElse(List.of()),
                at.find("policyFrom").map(JsonCursor::text).orElse(null),
                at.find("exceptions").map(EffectReader::exceptions).orElse(null),
                at.find("reasons").map(JsonCursor::texts).orElse(List.of()),
                at.find("reasonsFrom").map(JsonCursor::text).orElse(null),
                at.find("note").map(JsonCursor::text).orElse(null));
    }

    private static List<ExceptionName> exceptions(JsonCursor at) {
        return at.elements().stream().map(EffectReader::exception).toList();
    }

    private static ExceptionName exception(JsonCursor at) {
        ExceptionName name = ExceptionName.parse(at.text());
        if (name == null) {
            throw at.error("expected the symbol of a license exception, with or without its paragraph, such as "
                    + "\"GOV\" or \"GOV 740.11(b)(2)(ii)\", found \"" + at.text() + "\"");
        }
        return name;
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

    /** The constant that a file names. */
    static <E> E named(JsonCursor at, String what, List<E> constants, Function<E, String> key) {
        List<String> keys = constants.stream().map(key).toList();
        int index = keys.indexOf(at.text());
        if (index < 0) {
            throw at.error("unknown " + what + " \"" + at.text() + "\"" + Nearest.hint(at.text(), keys));
        }
        return constants.get(index);
    }
}
