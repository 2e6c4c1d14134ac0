package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.rules.engine.Evaluation;
import org.exportscreening.rules.engine.Node;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Effect;
import org.exportscreening.rules.rulebook.EnforcementNotice;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.text.Message;

/** What one evaluation of all rules amounts to: findings, jurisdiction, questions and outcome. */
final class Assessment {
    private final Evaluation evaluation;
    private final List<RuleResult> results;
    private final Interview interview;
    private final Jurisdiction jurisdiction;
    private final FindingMaker maker;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Message> conditions = new ArrayList<>();

    /** Of each license requirement the exceptions that it leaves; none where it leaves none. */
    private final RemainingExceptions left = new RemainingExceptions();

    Assessment(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.results = evaluation.all();
        this.interview = new Interview(evaluation.catalogue(), evaluation);
        this.maker = new FindingMaker(evaluation, new PolicyFinder(evaluation, interview));
        this.jurisdiction = JurisdictionCheck.of(evaluation, results, interview);
        Exceptions exceptions = exceptions();
        for (RuleResult result : results) {
            if (result.status() == RuleResult.Status.MET) {
                met(result, exceptions);
            } else if (result.status() == RuleResult.Status.UNKNOWN
                    && result.rule().kind().decides()) {
                interview.waitingFor(result);
            }
        }
        if (exceptions != null && exceptions != Exceptions.NONE) {
            restrictions();
            askForExceptions();
        }
        findings.sort(Comparator.comparing(Finding::effect));
    }

    /** The license exceptions; null if no license is required, and none are looked at where no requirement leaves any. */
    @Nullable
    private Exceptions exceptions() {
        boolean license = false;
        for (RuleResult result : results) {
            RuleVersion version = result.version();
            if (version != null && result.has(Effect.License.class)) {
                license = true;
                if (version.effects().stream().anyMatch(Assessment::leavesExceptions)) {
                    return new Exceptions(evaluation);
                }
            }
        }
        return license ? Exceptions.NONE : null;
    }

    private static boolean leavesExceptions(Effect effect) {
        return effect instanceof Effect.License license
                && (license.exceptions() == null || !license.exceptions().isEmpty());
    }

    private void met(RuleResult result, @Nullable Exceptions exceptions) {
        RuleVersion version = result.version();
        if (version == null) {
            return;
        }
        int before = findings.size();
        for (Effect effect : version.effects()) {
            apply(result, version, effect, exceptions);
        }
        EnforcementNotice notice = result.notice();
        if (findings.size() > before && notice != null) {
            Node reached = result.reached();
            if (reached != null && reached.truth() == Truth.UNKNOWN) {
                interview.waiting(reached::missing);
            }
            if (result.notEnforced() == Truth.TRUE) {
                conditions.add(
                        Message.of("condition.notEnforced", version.citation(), Message.text(notice.citation())));
            }
        }
    }

    private void apply(RuleResult result, RuleVersion version, Effect effect, @Nullable Exceptions exceptions) {
        if (effect instanceof Effect.License license && exceptions != null) {
            findings.add(license(result, version, license, exceptions));
        } else if (effect instanceof Effect.Prohibit) {
            findings.add(FindingMaker.prohibition(result, version));
        } else if (effect instanceof Effect.Hold hold) {
            findings.addAll(maker.holds(result, version, hold));
        } else if (effect instanceof Effect.Obligation obligation) {
            if (result.notEnforced() == Truth.FALSE) {
                conditions.add(Message.text(obligation.message()));
            }
            findings.add(FindingMaker.condition(result, version, obligation));
        } else if (effect instanceof Effect.BarExceptions bar) {
            findings.add(FindingMaker.restriction(result, version, bar));
        }
    }

    private Finding license(RuleResult result, RuleVersion version, Effect.License license, Exceptions exceptions) {
        List<Exceptions.Candidate> open = exceptions.against(license, reasons(license));
        if (open == null) {
            return maker.license(result, version, license, null);
        }
        Finding finding = maker.license(
                result,
                version,
                license,
                open.stream().map(Exceptions.Candidate::exception).toList());
        left.put(finding, open);
        return finding;
    }

    /** The reasons for control behind a requirement; a requirement that has none is complete without. */
    private Answer reasons(Effect.License license) {
        String from = license.reasonsFrom();
        return from == null ? Answer.known(license.reasons()) : evaluation.answer(from);
    }

    /** The restrictions of license exceptions that were looked at because a license is required. */
    private void restrictions() {
        for (RuleResult result : evaluation.having(Effect.BarExceptions.class)) {
            if (result.rule().kind().onlyForLicenses() && result.status() == RuleResult.Status.MET) {
                met(result, null);
            }
        }
    }

    /** Asks for the facts that alone keep the last exception from overcoming all that is required. */
    private void askForExceptions() {
        List<Exceptions.Candidate> common = left.common(enforced());
        if (common.stream().noneMatch(Exceptions.Candidate::overcomes)) {
            for (Exceptions.Candidate candidate : common) {
                if (candidate.onlyFactsMissing()) {
                    candidate.waiting().forEach(interview::waitingFor);
                    candidate
                            .missing()
                            .forEach(f -> interview.waiting(
                                    () -> Map.of(f, Set.of(candidate.exception().citation()))));
                }
            }
        }
    }

    Outcome outcome(boolean undecidedMatches) {
        List<Finding> enforced = enforced();
        Outcome outcome = outcome(enforced, undecidedMatches);
        return outcome == Outcome.NLR && enforced.size() < findings.size() ? Outcome.NLR_WITH_CONDITIONS : outcome;
    }

    private List<Finding> enforced() {
        return findings.stream().filter(Finding::counts).toList();
    }

    private Outcome outcome(List<Finding> counted, boolean undecidedMatches) {
        if (has(counted, FindingEffect.PROHIBITED)) {
            return Outcome.PROHIBITED;
        }
        boolean license = has(counted, FindingEffect.LICENSE_REQUIRED);
        boolean overcome = license && left.overcome(counted);
        if (license && !overcome) {
            return Outcome.LICENSE_REQUIRED;
        }
        if (undecidedMatches || has(counted, FindingEffect.HOLD)) {
            return Outcome.HOLD;
        }
        if (!interview.isEmpty() || jurisdiction.subject() == Truth.UNKNOWN) {
            return Outcome.INDETERMINATE;
        }
        if (overcome) {
            return Outcome.LICENSE_EXCEPTION_AVAILABLE;
        }
        if (jurisdiction.subject() == Truth.FALSE) {
            return Outcome.NOT_SUBJECT_TO_EAR;
        }
        return has(counted, FindingEffect.CONDITION) ? Outcome.NLR_WITH_CONDITIONS : Outcome.NLR;
    }

    private static boolean has(List<Finding> findings, FindingEffect effect) {
        return findings.stream().anyMatch(f -> f.effect() == effect);
    }

    /** The outcome and all grounds, as what follows if something was otherwise. */
    Finding.Consequence consequence(boolean undecidedMatches) {
        return new Finding.Consequence(outcome(undecidedMatches), citations());
    }

    private List<String> citations() {
        Set<String> citations = new LinkedHashSet<>();
        findings.forEach(f -> citations.add(f.citation()));
        return new ArrayList<>(citations);
    }

    /** All grounds; one that is announced as not enforced says what would follow by the text. */
    List<Finding> findings(boolean undecidedMatches) {
        if (findings.stream().allMatch(f -> f.announcement() == null)) {
            return findings;
        }
        Finding.Consequence byText = new Finding.Consequence(outcome(findings, undecidedMatches), citations());
        return findings.stream().map(f -> f.ifEnforced(byText)).toList();
    }

    Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    List<RuleResult> results() {
        return results;
    }

    List<Message> conditions() {
        return conditions;
    }

    List<OpenQuestion> questions() {
        return interview.questions();
    }
}
