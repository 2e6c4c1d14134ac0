package org.exportscreening.rules.rulebook;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Message.Between;
import org.exportscreening.rules.text.Words;

/** What a version of a rule says, in words: its citations, conditions, effects and notices, one line each. Stateless. */
public final class VersionText {
    private static final String INDENT = "  ";

    private VersionText() {}

    /**
     * A version as lines, in English.
     *
     * @param version the version
     * @return lines without line ends; what lies below another is indented
     */
    public static List<String> lines(RuleVersion version) {
        return lines(version, Words.ENGLISH);
    }

    /**
     * A version as lines.
     *
     * @param version the version
     * @param words the reader's language
     * @return lines without line ends; what lies below another is indented
     */
    public static List<String> lines(RuleVersion version, Words words) {
        List<Message> lines = new ArrayList<>();
        lines.add(Message.of("version.cites", Message.list(Between.COMMA, version.citations())));
        add(lines, Message.of("version.when"), version.when());
        add(lines, Message.of("condition.unless"), version.unless());
        version.effects().forEach(e -> lines.add(Message.of("version.then", effect(e))));
        for (EnforcementNotice notice : version.notices()) {
            Message told =
                    Message.of("version.notEnforced", notice.period().message(), Message.text(notice.citation()));
            lines.add(noted(told, notice.note()));
            add(lines, Message.of("line.indented", INDENT, Message.of("version.reaching")), notice.when());
        }
        String note = version.note();
        if (note != null) {
            lines.add(Message.of("version.note", Message.text(note)));
        }
        if (!version.verified()) {
            lines.add(Message.of("version.unverified"));
        }
        return lines.stream().map(words::say).toList();
    }

    private static void add(List<Message> lines, Message what, @Nullable Condition condition) {
        if (condition != null) {
            lines.add(what);
            ConditionText.lines(condition).forEach(l -> lines.add(Message.of("line.indented", INDENT, l)));
        }
    }

    private static Message noted(Message what, @Nullable String note) {
        return note == null ? what : Message.list(Between.SEMICOLON, List.of(what, Message.text(note)));
    }

    private static Message effect(Effect effect) {
        if (effect instanceof Effect.Subject) {
            return Message.of("version.subject");
        }
        if (effect instanceof Effect.Prohibit) {
            return Message.of("version.prohibited");
        }
        if (effect instanceof Effect.Hold hold) {
            return hold(hold);
        }
        if (effect instanceof Effect.Obligation obligation) {
            return Message.of("version.condition", Message.text(obligation.message()));
        }
        if (effect instanceof Effect.Duty duty) {
            return Message.of(
                    duty.withLicense() ? "version.dutyWithLicense" : "version.duty", Message.text(duty.what()));
        }
        if (effect instanceof Effect.BarExceptions bar) {
            return bar.except().isEmpty()
                    ? Message.of("version.noException")
                    : Message.of("version.noExceptionBut", names(bar.except()));
        }
        if (effect instanceof Effect.Allow allow) {
            return allow(allow);
        }
        return license((Effect.License) effect);
    }

    private static Message hold(Effect.Hold hold) {
        Message whole = Message.of("version.hold", Message.text(hold.message()));
        if (hold.each() == null) {
            return whole;
        }
        List<Message> cases = hold.cases().stream()
                .map(c -> Message.of("condition.cited", Message.text(c.title()), Message.text(c.message())))
                .toList();
        return Message.of("version.holdEach", whole, hold.each(), Message.list(Between.SEMICOLON, cases));
    }

    private static Message license(Effect.License license) {
        List<Message> parts = new ArrayList<>();
        parts.add(Message.of("version.license"));
        LicensePolicy policy = license.policy();
        if (policy != null) {
            parts.add(Message.of("version.policy", named(policy)));
        }
        license.policies().forEach(c -> parts.add(Message.of("version.policyWhere", named(c.policy()), c.rule())));
        if (license.policyFrom() != null) {
            parts.add(Message.of("version.policyFrom", license.policyFrom()));
        }
        if (!license.reasons().isEmpty()) {
            parts.add(Message.of("version.reasons", Message.list(Between.COMMA, license.reasons())));
        }
        if (license.reasonsFrom() != null) {
            parts.add(Message.of("version.reasonsFrom", license.reasonsFrom()));
        }
        List<ExceptionName> exceptions = license.exceptions();
        parts.add(Message.of(
                "version.exceptions",
                exceptions == null
                        ? Message.of("version.any")
                        : exceptions.isEmpty() ? Message.of("value.none") : names(exceptions)));
        return noted(Message.list(Between.CLAUSE, parts), license.note());
    }

    private static Message named(LicensePolicy policy) {
        return Message.of("policyCode." + policy);
    }

    private static Message allow(Effect.Allow allow) {
        List<Message> parts = new ArrayList<>();
        Message possible = Message.of("version.allow", allow.symbol());
        List<String> overcomes = allow.overcomes();
        parts.add(
                overcomes == null
                        ? possible
                        : Message.of("version.against", possible, Message.list(Between.COMMA, overcomes)));
        allow.confirm()
                .forEach(c -> parts.add(Message.of("version.confirm", Message.text(c.that()), c.certification())));
        return noted(Message.list(Between.SEMICOLON, parts), allow.note());
    }

    private static Message names(List<ExceptionName> names) {
        return Message.list(Between.COMMA, names);
    }
}
