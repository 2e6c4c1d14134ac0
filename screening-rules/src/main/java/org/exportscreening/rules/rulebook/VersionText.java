package org.exportscreening.rules.rulebook;

import java.util.ArrayList;
import java.util.List;

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
            return "hold: " + hold.message();
        }
        if (effect instanceof Effect.Obligation obligation) {
            return "condition: " + obligation.message();
        }
        if (effect instanceof Effect.BarExceptions) {
            return "no license exception may be used";
        }
        return license((Effect.License) effect);
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
        List<String> exceptions = license.exceptions();
        if (exceptions != null) {
            words.append(", license exceptions: ")
                    .append(exceptions.isEmpty() ? "none" : String.join(", ", exceptions));
        }
        return words.append(license.note() == null ? "" : "; " + license.note()).toString();
    }
}
