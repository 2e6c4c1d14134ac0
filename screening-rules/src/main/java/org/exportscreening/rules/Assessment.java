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

/** What one evaluation of all rules amounts to: findings, jurisdiction, questions and outcome. */
final class Assessment {
    private static final Pattern PARTY = Pattern.compile("parties\\[(\\d+)]");
    private static final String SUBJECT = "item.subjectToEar";

    private final FactCatalogue catalogue;
    private final List<RuleResult> results;
    private final Interview interview;
    private final Evaluation evaluation;
    private final Jurisdiction jurisdiction;
    private final List<Finding> findings = new ArrayList<>();

    /** Of each license requirement the exceptions that overcome it without a condition left to confirm. */
    private final IdentityHashMap<Finding, Set<String>> overcoming = new IdentityHashMap<>();

    private final List<String> conditions = new ArrayList<>();

    Assessment(Evaluation evaluation, FactCatalogue catalogue) {
        this.catalogue = catalogue;
        this.results = evaluation.all();
        this.interview = new Interview(catalogue);
        this.evaluation = evaluation;
        this.jurisdiction = jurisdiction(evaluation);
        String bar = bar();
        for (RuleResult result : results) {
            if (result.status() == RuleResult.Status.MET) {
                met(result, bar);
            } else if (result.status() == RuleResult.Status.UNKNOWN
                    && result.rule().kind().decides()) {
                waiting(result);
            }
        }
        findings.sort(Comparator.comparing(Finding::effect));
    }

    /** The first rule that bars all license exceptions, in words; null if none does. */
    @Nullable
    private String bar() {
        for (RuleResult r : results) {
            if (r.has(Effect.BarExceptions.class) && r.notEnforced() == Truth.FALSE) {
                return r.rule().title() + " (" + String.join(", ", r.citations()) + ")";
            }
        }
        return null;
    }

    private void met(RuleResult result, @Nullable String bar) {
        RuleVersion version = result.version();
        if (version == null) {
            return;
        }
        int before = findings.size();
        for (Effect effect : version.effects()) {
            apply(result, version, effect, bar);
        }
        EnforcementNotice notice = result.notice();
        if (findings.size() > before && notice != null) {
            Node reached = result.reached();
            if (reached != null && reached.truth() == Truth.UNKNOWN) {
                interview.waiting(reached::missing);
            }
            if (result.notEnforced() == Truth.TRUE) {
                conditions.add(version.citation() + " stands in the text but is announced as not enforced ("
                        + notice.citation() + "): decide whether to rely on that");
            }
        }
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

    private void apply(RuleResult result, RuleVersion version, Effect effect, @Nullable String bar) {
        if (effect instanceof Effect.License license) {
            List<String> exceptions = bar == null ? named(license) : List.of();
            String note = bar == null ? license.note() : bar;
            Finding finding =
                    finding(result, version, FindingEffect.LICENSE_REQUIRED, policy(result, license), exceptions, note);
            List<String> unconditional = license.exceptions();
            if (bar == null && unconditional != null) {
                overcoming.put(finding, Set.copyOf(unconditional));
            }
            findings.add(finding);
        } else if (effect instanceof Effect.Prohibit) {
            findings.add(finding(result, version, FindingEffect.PROHIBITED, null, List.of(), version.note()));
        } else if (effect instanceof Effect.Hold hold) {
            findings.add(finding(result, version, FindingEffect.HOLD, null, null, hold.message()));
        } else if (effect instanceof Effect.Obligation obligation) {
            if (result.notEnforced() == Truth.FALSE) {
                conditions.add(obligation.message());
            }
            findings.add(finding(result, version, FindingEffect.CONDITION, null, null, obligation.message()));
        } else if (effect instanceof Effect.BarExceptions) {
            findings.add(finding(result, version, FindingEffect.NO_LICENSE_EXCEPTION, null, List.of(), version.note()));
        }
    }

    /** All exceptions that the requirement leaves open, with or without conditions; null if they were not evaluated. */
    @Nullable
    private static List<String> named(Effect.License license) {
        List<String> open = license.exceptions();
        if (license.conditional().isEmpty()) {
            return open;
        }
        Set<String> all = new LinkedHashSet<>(open == null ? List.of() : open);
        all.addAll(license.conditional());
        return new ArrayList<>(all);
    }

    private static Finding finding(
            RuleResult result,
            RuleVersion version,
            FindingEffect effect,
            @Nullable LicensePolicy policy,
            @Nullable List<String> exceptions,
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
                result.rule().title(),
                effect,
                policy,
                exceptions,
                note,
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
                : new Finding.Announcement(result.notEnforced() == Truth.TRUE, notice.citation(), notice.note(), null);
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
        String member = from.substring(from.indexOf('.') + 1);
        return result.elements().stream()
                .map(e -> e.members().get(member))
                .filter(v -> v instanceof String)
                .map(v -> LicensePolicy.valueOf((String) v))
                .min(Comparator.naturalOrder())
                .orElse(license.policy());
    }

    Outcome outcome(boolean undecidedMatches) {
        List<Finding> enforced =
                findings.stream().filter(f -> f.announcement() == null).toList();
        Outcome outcome = outcome(enforced, undecidedMatches);
        return outcome == Outcome.NLR && enforced.size() < findings.size() ? Outcome.NLR_WITH_CONDITIONS : outcome;
    }

    private Outcome outcome(List<Finding> counted, boolean undecidedMatches) {
        if (has(counted, FindingEffect.PROHIBITED)) {
            return Outcome.PROHIBITED;
        }
        boolean license = has(counted, FindingEffect.LICENSE_REQUIRED);
        boolean overcome = license && !commonExceptions(counted).isEmpty();
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

    /** The exceptions that every license requirement leaves open; each requirement must be overcome. */
    private Set<String> commonExceptions(List<Finding> counted) {
        Set<String> common = null;
        for (Finding f : counted) {
            if (f.effect() == FindingEffect.LICENSE_REQUIRED) {
                Set<String> open = overcoming.getOrDefault(f, Set.of());
                if (common == null) {
                    common = new TreeSet<>(open);
                } else {
                    common.retainAll(open);
                }
            }
        }
        return common == null ? Set.of() : common;
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

    List<String> conditions() {
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
