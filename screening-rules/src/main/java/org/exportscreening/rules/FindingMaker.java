package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.rules.engine.Evaluation;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Effect;
import org.exportscreening.rules.rulebook.EnforcementNotice;
import org.exportscreening.rules.rulebook.LicensePolicy;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.text.Message;

/** Says the effects of a rule that is met as findings, each with the parties that it concerns. Serves one evaluation. */
final class FindingMaker {
    private static final Pattern PARTY = Pattern.compile("parties\\[(\\d+)]");

    private final Evaluation evaluation;
    private final PolicyFinder policies;

    FindingMaker(Evaluation evaluation, PolicyFinder policies) {
        this.evaluation = evaluation;
        this.policies = policies;
    }

    /**
     * A license is required.
     *
     * @param exceptions the license exceptions that are left; null if they were not evaluated
     */
    Finding license(
            RuleResult result,
            RuleVersion version,
            Effect.License license,
            @Nullable List<LicenseException> exceptions) {
        return finding(
                result,
                version,
                FindingEffect.LICENSE_REQUIRED,
                policies.of(result, license),
                exceptions,
                license.note());
    }

    static Finding prohibition(RuleResult result, RuleVersion version) {
        return finding(result, version, FindingEffect.PROHIBITED, null, List.of(), version.note());
    }

    static Finding condition(RuleResult result, RuleVersion version, Effect.Obligation obligation) {
        return finding(result, version, FindingEffect.CONDITION, null, null, obligation.message());
    }

    static Finding restriction(RuleResult result, RuleVersion version, Effect.BarExceptions bar) {
        FindingEffect less =
                bar.except().isEmpty() ? FindingEffect.NO_LICENSE_EXCEPTION : FindingEffect.FEWER_LICENSE_EXCEPTIONS;
        return finding(result, version, less, null, List.of(), version.note());
    }

    /** One ground, or one for each value of a fact, under the title of the case and with what resolves it. */
    List<Finding> holds(RuleResult result, RuleVersion version, Effect.Hold hold) {
        Finding whole = finding(result, version, FindingEffect.HOLD, null, null, hold.message());
        String each = hold.each();
        Object values = each == null ? null : evaluation.answer(each).value();
        if (values == null) {
            return List.of(whole);
        }
        List<Finding> holds = new ArrayList<>();
        for (Object value : values instanceof List<?> several ? several : List.of(values)) {
            holds.add(hold.of(value)
                    .map(c -> whole.inCase(c.cite(), Message.text(c.title()), both(c.message(), hold.message())))
                    .orElseGet(() -> whole.inCase(
                            version.citation(),
                            Message.of(
                                    "finding.case", Message.text(result.rule().title()), ObservedValue.message(value)),
                            Message.text(hold.message()))));
        }
        return holds;
    }

    private static Message both(String some, String others) {
        return Message.list(Message.Between.SENTENCE, List.of(Message.text(some), Message.text(others)));
    }

    private static Finding finding(
            RuleResult result,
            RuleVersion version,
            FindingEffect effect,
            @Nullable LicensePolicy policy,
            @Nullable List<LicenseException> exceptions,
            @Nullable String note) {
        return new Finding(
                result.rule().id(),
                version.citation(),
                Message.text(result.rule().title()),
                effect,
                policy,
                exceptions,
                note == null ? null : Message.text(note),
                result.observations(),
                parties(result),
                version.verified(),
                null,
                announcement(result));
    }

    private static List<Integer> parties(RuleResult result) {
        Set<Integer> parties = new TreeSet<>();
        for (Element element : result.elements()) {
            Matcher matcher = PARTY.matcher(element.path());
            if (matcher.lookingAt()) {
                parties.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return new ArrayList<>(parties);
    }

    @Nullable
    private static Finding.Announcement announcement(RuleResult result) {
        EnforcementNotice notice = result.notice();
        return notice == null
                ? null
                : new Finding.Announcement(
                        result.notEnforced() == Truth.TRUE, false, notice.citation(), notice.note(), null);
    }
}
