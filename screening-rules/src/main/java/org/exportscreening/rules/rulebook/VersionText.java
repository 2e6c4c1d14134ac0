package org.exportscreening.rules.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a version of a rule says, in words: its citations, conditions, effects and notices, one line each. Stateless. */
public final class VersionText {
    private static final String INDENT = "  ";

    private VersionText() {}

    /**
     * A version as lines.
     *
     * @param version the version
     * @return lines without line ends; what lies below another is indented
     */
    public static List<String> lines(RuleVersion version) {
        List<String> lines = new ArrayList<>();
        lines.add("cites " + String.join(", ", version.citations()));
        add(lines, "when", version.when());
        Condition unless = version.unless();
        if (unless != null) {
            add(lines, "unless", unless);
        }
        version.effects().forEach(e -> lines.add("then " + words(e)));
        for (EnforcementNotice notice : version.notices()) {
            lines.add("not enforced " + notice.period() + ": " + notice.citation()
                    + (notice.note() == null ? "" : "; " + notice.note()));
            Condition when = notice.when();
            if (when != null) {
                add(lines, INDENT + "for transactions with", when);
            }
        }
        if (version.note() != null) {
            lines.add("note " + version.note());
        }
        if (!version.verified()) {
            lines.add("unverified: no primary source was read for this text");
        }
        return lines;
    }

    private static void add(List<String> lines, String what, Condition condition) {
        lines.add(what);
        ConditionText.lines(condition).forEach(l -> lines.add(INDENT + l));
    }

    private static String words(Effect effect) {
        if (effect instanceof Effect.Subject) {
            return "the item is subject";
        }
        if (effect instanceof Effect.Prohibit) {
            return "the transaction is prohibited";
        }
        if (effect instanceof Effect.Hold hold) {
            return "hold: " + hold.message()
                    + (hold.each() == null ? "" : "; one for each of " + hold.each() + ": " + cases(hold));
        }
        if (effect instanceof Effect.Obligation obligation) {
            return "condition: " + obligation.message();
        }
        if (effect instanceof Effect.Duty duty) {
            return (duty.withLicense() ? "where a license is required: " : "duty: ") + duty.what();
        }
        if (effect instanceof Effect.BarExceptions bar) {
            return bar.except().isEmpty()
                    ? "no license exception may be used"
                    : "no license exception but " + names(bar.except());
        }
        if (effect instanceof Effect.Allow allow) {
            return allow(allow);
        }
        return license((Effect.License) effect);
    }

    private static String cases(Effect.Hold hold) {
        return hold.cases().stream()
                .map(c -> c.title() + " (" + c.message() + ")")
                .collect(Collectors.joining("; "));
    }

    private static String license(Effect.License license) {
        StringBuilder words = new StringBuilder("a license is required");
        LicensePolicy policy = license.policy();
        if (policy != null) {
            words.append(", policy ").append(policy);
        }
        license.policies()
                .forEach(c -> words.append(", ")
                        .append(c.policy())
                        .append(" where rule ")
                        .append(c.rule())
                        .append(" is met"));
        if (license.policyFrom() != null) {
            words.append(", policy as ").append(license.policyFrom()).append(" says");
        }
        if (!license.reasons().isEmpty()) {
            words.append(", for ").append(String.join(", ", license.reasons()));
        }
        if (license.reasonsFrom() != null) {
            words.append(", for the reasons of ").append(license.reasonsFrom());
        }
        List<ExceptionName> exceptions = license.exceptions();
        words.append(", license exceptions: ")
                .append(exceptions == null ? "any" : exceptions.isEmpty() ? "none" : names(exceptions));
        return words.append(license.note() == null ? "" : "; " + license.note()).toString();
    }

    private static String allow(Effect.Allow allow) {
        StringBuilder words =
                new StringBuilder("license exception ").append(allow.symbol()).append(" is possible");
        List<String> overcomes = allow.overcomes();
        if (overcomes != null) {
            words.append(", against ").append(String.join(", ", overcomes));
        }
        allow.confirm()
                .forEach(c -> words.append("; to confirm: ")
                        .append(c.that())
                        .append(" (")
                        .append(c.certification())
                        .append(')'));
        return words.append(allow.note() == null ? "" : "; " + allow.note()).toString();
    }

    private static String names(List<ExceptionName> names) {
        return names.stream().map(ExceptionName::toString).collect(Collectors.joining(", "));
    }
}
