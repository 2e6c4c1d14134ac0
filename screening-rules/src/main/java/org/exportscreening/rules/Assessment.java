package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.rules.engine.Evaluation;
import org.exportscreening.rules.engine.Node;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.FactCatalogue;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Effect;
import org.exportscreening.rules.rulebook.EnforcementNotice;
import org.exportscreening.rules.rulebook.LicensePolicy;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.text.Message;

/** What one evaluation of all rules amounts to: findings, jurisdiction, questions and outcome. */
final class Assessment {
    private static final Pattern PARTY = Pattern.compile("parties\\[(\\d+)]");
    /** The index of an element at the root, such as that of a party. */
    private static final Pattern LIST_END = Pattern.compile("\\[\\d+]$");

    private static final String SUBJECT = "item.subjectToEar";

    private final FactCatalogue catalogue;
    private final List<RuleResult> results;
    private final Interview interview;
    private final Evaluation evaluation;
    private final Jurisdiction jurisdiction;
    private final List<Finding> findings = new ArrayList<>();

    /** Of each license requirement the exceptions that it leaves; none where it leaves none. */
    private final IdentityHashMap<Finding, List<Exceptions.Candidate>> left = new IdentityHashMap<>();

    private final List<Message> conditions = new ArrayList<>();

    Assessment(Evaluation evaluation) {
        this.catalogue = evaluation.catalogue();
        this.results = evaluation.all();
        this.interview = new Interview(catalogue, evaluation);
        this.evaluation = evaluation;
        this.jurisdiction = jurisdiction(evaluation);
        Exceptions exceptions = exceptions();
        for (RuleResult result : results) {
            if (result.status() == RuleResult.Status.MET) {
                met(result, exceptions);
            } else if (result.status() == RuleResult.Status.UNKNOWN
                    && result.rule().kind().decides()) {
                waiting(result);
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
        List<Exceptions.Candidate> common = common(enforced());
        if (common.stream().noneMatch(Assessment::overcomes)) {
            for (Exceptions.Candidate candidate : common) {
                if (candidate.onlyFactsMissing()) {
                    candidate.waiting().forEach(this::waiting);
                    candidate
                            .missing()
                            .forEach(f -> interview.waiting(
                                    () -> Map.of(f, Set.of(candidate.exception().citation()))));
                }
            }
        }
    }

    private static boolean overcomes(Exceptions.Candidate candidate) {
        return candidate.exception().state() == LicenseException.State.CONDITIONS_STATED;
    }

    private void waiting(RuleResult result) {
        if (result.truth() == Truth.UNKNOWN) {
            interview.waiting(() -> Objects.requireNonNull(result.node()).missing());
        }
    }

    /** A rulebook whose catalogue has no such fact says nothing of jurisdiction; its rules then apply by themselves. */
    private Jurisdiction jurisdiction(Evaluation evaluation) {
        if (catalogue.find(SUBJECT).map(FactDefinition::derivedBy).isEmpty()) {
            return new Jurisdiction(Truth.TRUE, List.of());
        }
        Answer answer = evaluation.answer(SUBJECT);
        Truth subject = answer.value() == null ? Truth.UNKNOWN : Truth.of(Boolean.TRUE.equals(answer.value()));
        if (subject == Truth.UNKNOWN) {
            askForJurisdiction(evaluation, answer);
        }
        Set<String> basis = new LinkedHashSet<>();
        if (subject == Truth.TRUE) {
            for (RuleResult result : results) {
                if (result.has(Effect.Subject.class)) {
                    basis.addAll(result.citations());
                }
            }
        }
        return new Jurisdiction(subject, new ArrayList<>(basis));
    }

    /** Whether the item is subject is asked for even where no rule waits for it: the outcome would be another. */
    private void askForJurisdiction(Evaluation evaluation, Answer answer) {
        String by = catalogue.find(SUBJECT).map(FactDefinition::derivedBy).orElse(null);
        Node node = by == null ? null : evaluation.rule(by).node();
        if (node == null) {
            answer.missing().forEach(fact -> interview.waiting(() -> Map.of(fact, Set.of())));
        } else {
            interview.waiting(node::missing);
        }
    }

    private void apply(RuleResult result, RuleVersion version, Effect effect, @Nullable Exceptions exceptions) {
        if (effect instanceof Effect.License license && exceptions != null) {
            List<Exceptions.Candidate> open = exceptions.against(license, reasons(license));
            Finding finding = finding(
                    result,
                    version,
                    FindingEffect.LICENSE_REQUIRED,
                    policy(result, license),
                    open == null
                            ? null
                            : open.stream().map(Exceptions.Candidate::exception).toList(),
                    license.note());
            if (open != null) {
                left.put(finding, open);
            }
            findings.add(finding);
        } else if (effect instanceof Effect.Prohibit) {
            findings.add(finding(result, version, FindingEffect.PROHIBITED, null, List.of(), version.note()));
        } else if (effect instanceof Effect.Hold hold) {
            hold(result, version, hold);
        } else if (effect instanceof Effect.Obligation obligation) {
            if (result.notEnforced() == Truth.FALSE) {
                conditions.add(Message.text(obligation.message()));
            }
            findings.add(finding(result, version, FindingEffect.CONDITION, null, null, obligation.message()));
        } else if (effect instanceof Effect.BarExceptions bar) {
            FindingEffect less = bar.except().isEmpty()
                    ? FindingEffect.NO_LICENSE_EXCEPTION
                    : FindingEffect.FEWER_LICENSE_EXCEPTIONS;
            findings.add(finding(result, version, less, null, List.of(), version.note()));
        }
    }

    /** One ground, or one for each value of a fact, under the title of the case and with what resolves it. */
    private void hold(RuleResult result, RuleVersion version, Effect.Hold hold) {
        Finding whole = finding(result, version, FindingEffect.HOLD, null, null, hold.message());
        String each = hold.each();
        Object values = each == null ? null : evaluation.answer(each).value();
        if (values == null) {
            findings.add(whole);
            return;
        }
        for (Object value : values instanceof List<?> several ? several : List.of(values)) {
            findings.add(hold.of(value)
                    .map(c -> whole.inCase(c.cite(), Message.text(c.title()), both(c.message(), hold.message())))
                    .orElseGet(() -> whole.inCase(
                            version.citation(),
                            Message.of(
                                    "finding.case", Message.text(result.rule().title()), ObservedValue.message(value)),
                            Message.text(hold.message()))));
        }
    }

    private static Message both(String some, String others) {
        return Message.list(Message.Between.SENTENCE, List.of(Message.text(some), Message.text(others)));
    }

    /** The reasons for control behind a requirement; a requirement that has none is complete without. */
    private Answer reasons(Effect.License license) {
        String from = license.reasonsFrom();
        return from == null ? Answer.known(license.reasons()) : evaluation.answer(from);
    }

    private static Finding finding(
            RuleResult result,
            RuleVersion version,
            FindingEffect effect,
            @Nullable LicensePolicy policy,
            @Nullable List<LicenseException> exceptions,
            @Nullable String note) {
        Set<Integer> parties = new TreeSet<>();
        for (Element element : result.elements()) {
            Matcher matcher = PARTY.matcher(element.path());
            if (matcher.lookingAt()) {
                parties.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return new Finding(
                result.rule().id(),
                version.citation(),
                Message.text(result.rule().title()),
                effect,
                policy,
                exceptions,
                note == null ? null : Message.text(note),
                result.observations(),
                new ArrayList<>(parties),
                version.verified(),
                null,
                announcement(result));
    }

    @Nullable
    private static Finding.Announcement announcement(RuleResult result) {
        EnforcementNotice notice = result.notice();
        return notice == null
                ? null
                : new Finding.Announcement(
                        result.notEnforced() == Truth.TRUE, false, notice.citation(), notice.note(), null);
    }

    /** The policy of the first case that is met, else the most restrictive that a deciding element states, else the rule's own. */
    @Nullable
    private LicensePolicy policy(RuleResult result, Effect.License license) {
        for (Effect.PolicyCase other : license.policies()) {
            RuleResult in = evaluation.rule(other.rule());
            if (in.truth() == Truth.TRUE) {
                return other.policy();
            }
            waiting(in);
        }
        String from = license.policyFrom();
        if (from == null) {
            return license.policy();
        }
        return result.elements().stream()
                .map(e -> stated(e, from))
                .filter(v -> v instanceof String)
                .map(v -> LicensePolicy.valueOf((String) v))
                .min(Comparator.naturalOrder())
                .orElse(license.policy());
    }

    /** What an element says of a fact: stated, or computed where the fact is one of just such elements; null if nothing. */
    @Nullable
    private Object stated(Element element, String fact) {
        int dot = fact.indexOf('.');
        Object stated = element.members().get(fact.substring(dot + 1));
        if (stated != null) {
            return stated;
        }
        boolean computed = catalogue
                .listNamed(fact.substring(0, dot))
                .filter(list -> list.equals(LIST_END.matcher(element.path()).replaceAll("")))
                .flatMap(list -> catalogue.find(list + "[]" + fact.substring(dot)))
                .filter(FactDefinition::computed)
                .isPresent();
        return computed ? evaluation.answer(element, fact).value() : null;
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
        boolean overcome = license && common(counted).stream().anyMatch(Assessment::overcomes);
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

    /** The exceptions that every license requirement leaves; each requirement must be overcome. */
    private List<Exceptions.Candidate> common(List<Finding> counted) {
        List<Exceptions.Candidate> common = null;
        for (Finding f : counted) {
            if (f.effect() == FindingEffect.LICENSE_REQUIRED) {
                List<Exceptions.Candidate> open = left.getOrDefault(f, List.of());
                common = common == null ? open : both(common, open);
            }
        }
        return common == null ? List.of() : common;
    }

    /** The exceptions in both; of one that facts leave open against either requirement, that form. */
    private static List<Exceptions.Candidate> both(List<Exceptions.Candidate> some, List<Exceptions.Candidate> others) {
        List<Exceptions.Candidate> both = new ArrayList<>();
        for (Exceptions.Candidate one : some) {
            for (Exceptions.Candidate other : others) {
                if (one.rule().equals(other.rule()) && one.allow().equals(other.allow())) {
                    both.add(overcomes(one) ? other : one);
                }
            }
        }
        return both;
    }

    private static boolean has(List<Finding> findings, FindingEffect effect) {
        return findings.stream().anyMatch(f -> f.effect() == effect);
    }

    Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    /** All grounds; one that is announced as not enforced says what would follow by the text. */
    List<Finding> findings(boolean undecidedMatches) {
        if (findings.stream().allMatch(f -> f.announcement() == null)) {
            return findings;
        }
        Finding.Consequence byText = new Finding.Consequence(outcome(findings, undecidedMatches), citations());
        return findings.stream().map(f -> f.ifEnforced(byText)).toList();
    }

    List<Message> conditions() {
        return conditions;
    }

    List<OpenQuestion> questions() {
        return interview.questions();
    }

    List<RuleResult> results() {
        return results;
    }

    /** The paragraphs that the item's parameters meet. */
    List<ParagraphAnswer> meets() {
        return results.stream()
                .filter(r -> Classifier.isParagraph(r.rule()) && r.status() == RuleResult.Status.MET)
                .map(r -> Classifier.answer(r, f -> f.substring(f.lastIndexOf('.') + 1)))
                .toList();
    }

    List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        for (RuleResult result : results) {
            String term = result.rule().term();
            boolean decided = result.status() == RuleResult.Status.MET || result.status() == RuleResult.Status.NOT_MET;
            boolean defines = !Classifier.isParagraph(result.rule());
            if (term != null && defines && decided && !result.observations().isEmpty()) {
                terms.add(new Term(term, result.status() == RuleResult.Status.MET, Why.of(result)));
            }
        }
        return terms;
    }

    List<String> citations() {
        Set<String> citations = new LinkedHashSet<>();
        findings.forEach(f -> citations.add(f.citation()));
        return new ArrayList<>(citations);
    }
}
