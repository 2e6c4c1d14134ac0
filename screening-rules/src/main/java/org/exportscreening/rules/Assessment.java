package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.exportscreening.rules.rulebook.LicensePolicy;
import org.exportscreening.rules.rulebook.RuleKind;
import org.exportscreening.rules.rulebook.RuleVersion;

/** What one evaluation of all rules amounts to: findings, jurisdiction, questions and outcome. */
final class Assessment {
    private static final Pattern PARTY = Pattern.compile("parties\\[(\\d+)]");
    private static final String SUBJECT = "item.subjectToEar";

    private final FactCatalogue catalogue;
    private final List<RuleResult> results;
    private final Jurisdiction jurisdiction;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Set<String>> missing = new TreeMap<>();

    Assessment(Evaluation evaluation, FactCatalogue catalogue) {
        this.catalogue = catalogue;
        this.results = evaluation.all();
        this.jurisdiction = jurisdiction(evaluation);
        String bar = results.stream()
                .filter(r -> r.has(Effect.BarExceptions.class))
                .map(r -> r.rule().title() + " (" + String.join(", ", r.citations()) + ")")
                .findFirst()
                .orElse(null);
        for (RuleResult result : results) {
            RuleVersion version = result.version();
            if (version == null) {
                continue;
            }
            if (result.status() == RuleResult.Status.MET) {
                version.effects().forEach(e -> apply(result, version, e, bar));
            }
            Node node = result.node();
            if (result.status() == RuleResult.Status.UNKNOWN
                    && result.rule().kind().decides()
                    && node != null) {
                Node.merge(missing, node.missing());
            }
        }
        findings.sort(Comparator.comparing(Finding::effect));
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
            results.stream().filter(r -> r.has(Effect.Subject.class)).forEach(r -> basis.addAll(r.citations()));
        }
        return new Jurisdiction(subject, new ArrayList<>(basis));
    }

    /** Whether the item is subject is asked for even where no rule waits for it: the outcome would be another. */
    private void askForJurisdiction(Evaluation evaluation, Answer answer) {
        String by = catalogue.find(SUBJECT).map(FactDefinition::derivedBy).orElse(null);
        Node node = by == null ? null : evaluation.rule(by).node();
        if (node == null) {
            answer.missing().forEach(fact -> missing.put(fact, new TreeSet<>()));
        } else {
            Node.merge(missing, node.missing());
        }
    }

    private void apply(RuleResult result, RuleVersion version, Effect effect, @Nullable String bar) {
        if (effect instanceof Effect.License license) {
            List<String> exceptions = bar == null ? license.exceptions() : List.of();
            String note = bar == null ? license.note() : bar;
            findings.add(finding(
                    result, version, FindingEffect.LICENSE_REQUIRED, policy(result, license), exceptions, note));
        } else if (effect instanceof Effect.Prohibit) {
            findings.add(finding(result, version, FindingEffect.PROHIBITED, null, List.of(), version.note()));
        } else if (effect instanceof Effect.Hold hold) {
            findings.add(finding(result, version, FindingEffect.HOLD, null, null, hold.message()));
        } else if (effect instanceof Effect.Obligation obligation) {
            conditions.add(obligation.message());
            findings.add(finding(result, version, FindingEffect.CONDITION, null, null, obligation.message()));
        } else if (effect instanceof Effect.BarExceptions) {
            findings.add(finding(result, version, FindingEffect.NO_LICENSE_EXCEPTION, null, List.of(), version.note()));
        }
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
                null);
    }

    /** The most restrictive policy that a deciding element states, else the rule's own. */
    @Nullable
    private static LicensePolicy policy(RuleResult result, Effect.License license) {
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
        if (has(FindingEffect.PROHIBITED)) {
            return Outcome.PROHIBITED;
        }
        boolean license = has(FindingEffect.LICENSE_REQUIRED);
        boolean overcome = license && !commonExceptions().isEmpty();
        if (license && !overcome) {
            return Outcome.LICENSE_REQUIRED;
        }
        if (undecidedMatches || has(FindingEffect.HOLD)) {
            return Outcome.HOLD;
        }
        if (!missing.isEmpty() || jurisdiction.subject() == Truth.UNKNOWN) {
            return Outcome.INDETERMINATE;
        }
        if (overcome) {
            return Outcome.LICENSE_EXCEPTION_AVAILABLE;
        }
        if (jurisdiction.subject() == Truth.FALSE) {
            return Outcome.NOT_SUBJECT_TO_EAR;
        }
        return has(FindingEffect.CONDITION) ? Outcome.NLR_WITH_CONDITIONS : Outcome.NLR;
    }

    /** The exceptions that every license requirement leaves open; each requirement must be overcome. */
    private Set<String> commonExceptions() {
        Set<String> common = null;
        for (Finding f : findings) {
            if (f.effect() == FindingEffect.LICENSE_REQUIRED) {
                List<String> exceptions = f.exceptions();
                Set<String> open = exceptions == null ? Set.of() : new TreeSet<>(exceptions);
                if (common == null) {
                    common = new TreeSet<>(open);
                } else {
                    common.retainAll(open);
                }
            }
        }
        return common == null ? Set.of() : common;
    }

    private boolean has(FindingEffect effect) {
        return findings.stream().anyMatch(f -> f.effect() == effect);
    }

    Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    List<Finding> findings() {
        return findings;
    }

    List<String> conditions() {
        return conditions;
    }

    /** The missing facts as questions; the one for which most provisions wait comes first. */
    List<OpenQuestion> questions() {
        List<OpenQuestion> questions = new ArrayList<>();
        missing.forEach((fact, cites) -> questions.add(new OpenQuestion(fact, question(fact), new ArrayList<>(cites))));
        questions.sort(Comparator.comparing((OpenQuestion q) -> -q.wouldDecide().size())
                .thenComparing(OpenQuestion::fact));
        return questions;
    }

    private String question(String fact) {
        String asked = catalogue.find(fact).map(FactDefinition::question).orElse(null);
        return asked == null ? "Please supply " + fact + "." : asked;
    }

    /** Every rule under each of its citations; citations of versions that are not in force come as such. */
    List<TraceEntry> trace() {
        List<TraceEntry> trace = new ArrayList<>();
        for (RuleResult result : results) {
            if (result.rule().kind() == RuleKind.HELPER) {
                continue;
            }
            String id = result.rule().id();
            Set<String> seen = new LinkedHashSet<>();
            RuleVersion inForce = result.version();
            if (inForce != null) {
                String why = Why.of(result);
                inForce.citations().forEach(c -> trace.add(new TraceEntry(c, id, result.status(), why)));
                seen.addAll(inForce.citations());
            }
            for (RuleVersion other : result.rule().versions()) {
                for (String cite : other.citations()) {
                    if (seen.add(cite)) {
                        trace.add(
                                new TraceEntry(cite, id, RuleResult.Status.NOT_IN_FORCE, "in force " + other.period()));
                    }
                }
            }
        }
        return trace;
    }

    List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        for (RuleResult result : results) {
            String term = result.rule().term();
            boolean decided = result.status() == RuleResult.Status.MET || result.status() == RuleResult.Status.NOT_MET;
            if (term != null && decided && !result.observations().isEmpty()) {
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
