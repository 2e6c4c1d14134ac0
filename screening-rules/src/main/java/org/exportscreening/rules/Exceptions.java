package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.rules.engine.Evaluation;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.FactCatalogue;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Effect;
import org.exportscreening.rules.rulebook.ExceptionName;
import org.exportscreening.rules.rulebook.RuleVersion;

/**
 * Which license exceptions nothing bars: those whose rule may be met, less the ones that a restriction takes away. What is left is
 * then held against each license requirement, which may leave fewer, and against its reasons for control.
 *
 * <p>Created only where a license is required; not thread-safe while it is being created.
 */
final class Exceptions {
    /** For requirements that all leave none: no exception and no restriction needs to be looked at. */
    static final Exceptions NONE = new Exceptions();

    private final List<Candidate> candidates = new ArrayList<>();
    private final boolean evaluated;

    /**
     * An exception that is left.
     *
     * @param rule the answer to its rule
     * @param allow what it allows
     * @param exception the exception as a reader sees it
     * @param waiting the rules, its own or restrictions, that a missing fact leaves open
     * @param missing further facts that are missing: those that tell the reasons for control
     */
    record Candidate(
            RuleResult rule,
            Effect.Allow allow,
            LicenseException exception,
            List<RuleResult> waiting,
            Set<String> missing) {
        /** The same exception against a requirement whose reasons are not all known. */
        Candidate open(Set<String> reasonsMissing) {
            LicenseException e = exception;
            return new Candidate(
                    rule,
                    allow,
                    new LicenseException(
                            e.symbol(),
                            e.citation(),
                            e.title(),
                            LicenseException.State.OPEN,
                            e.toConfirm(),
                            e.waitingFor(),
                            e.note(),
                            e.verified()),
                    waiting,
                    reasonsMissing);
        }

        /** Whether all that this library knows of is stated, so that it overcomes the requirement. */
        boolean overcomes() {
            return exception.state() == LicenseException.State.CONDITIONS_STATED;
        }

        /** Whether missing facts are all that stands between the transaction and this exception. */
        boolean onlyFactsMissing() {
            return exception.state() == LicenseException.State.OPEN
                    && exception.toConfirm().isEmpty();
        }
    }

    private Exceptions() {
        this.evaluated = false;
    }

    Exceptions(Evaluation evaluation) {
        List<RuleResult> restrictions = evaluation.having(Effect.BarExceptions.class);
        List<RuleResult> exceptions = evaluation.having(Effect.Allow.class);
        this.evaluated = !exceptions.isEmpty() || restrictions.stream().anyMatch(r -> r.truth() != Truth.FALSE);
        Set<Object> certified = certified(evaluation);
        for (RuleResult rule : exceptions) {
            RuleVersion version = rule.version();
            if (version != null && rule.truth() != Truth.FALSE) {
                for (Effect effect : version.effects()) {
                    if (effect instanceof Effect.Allow allow) {
                        add(rule, version, allow, restrictions, certified);
                    }
                }
            }
        }
    }

    private static Set<Object> certified(Evaluation evaluation) {
        return evaluation.catalogue().find(FactCatalogue.CERTIFICATIONS).isPresent()
                        && evaluation.answer(FactCatalogue.CERTIFICATIONS).value() instanceof List<?> codes
                ? new HashSet<>(codes)
                : Set.of();
    }

    private void add(
            RuleResult rule,
            RuleVersion version,
            Effect.Allow allow,
            List<RuleResult> restrictions,
            Set<Object> certified) {
        List<RuleResult> waiting = new ArrayList<>();
        if (rule.truth() == Truth.UNKNOWN) {
            waiting.add(rule);
        }
        for (RuleResult restriction : restrictions) {
            Truth bars = version.citations().stream().anyMatch(c -> leaves(restriction, allow.symbol(), c))
                    ? Truth.FALSE
                    : restriction.truth().and(restriction.notEnforced().not());
            if (bars == Truth.TRUE) {
                return;
            }
            if (bars == Truth.UNKNOWN) {
                waiting.add(restriction);
            }
        }
        List<String> toConfirm = allow.confirm().stream()
                .filter(c -> !certified.contains(c.certification()))
                .map(Effect.Confirmation::that)
                .toList();
        LicenseException exception = new LicenseException(
                allow.symbol(),
                version.citation(),
                rule.rule().title(),
                state(waiting, toConfirm),
                toConfirm,
                waiting.stream().map(r -> r.citations().get(0)).toList(),
                allow.note(),
                version.verified());
        candidates.add(new Candidate(rule, allow, exception, waiting, Set.of()));
    }

    private static LicenseException.State state(List<RuleResult> waiting, List<String> toConfirm) {
        if (!waiting.isEmpty()) {
            return LicenseException.State.OPEN;
        }
        return toConfirm.isEmpty() ? LicenseException.State.CONDITIONS_STATED : LicenseException.State.TO_CONFIRM;
    }

    private static boolean leaves(RuleResult restriction, String symbol, String citation) {
        if (restriction.truth() == Truth.FALSE) {
            return true;
        }
        return Objects.requireNonNull(restriction.version()).effects().stream()
                .allMatch(e -> !(e instanceof Effect.BarExceptions bar) || bar.leaves(symbol, citation));
    }

    /**
     * The exceptions that may overcome a requirement.
     *
     * @param requirement the requirement
     * @param reasons its reasons for control; those known so far if the answer is not complete
     * @return in the order of the rulebook; null if this rulebook says nothing of exceptions
     */
    @Nullable
    List<Candidate> against(Effect.License requirement, Answer reasons) {
        List<ExceptionName> named = requirement.exceptions();
        if (named == null && !evaluated) {
            return null;
        }
        List<Candidate> left = new ArrayList<>();
        for (Candidate candidate : candidates) {
            LicenseException e = candidate.exception();
            boolean may = named == null
                    || candidate.rule().citations().stream()
                            .anyMatch(c -> named.stream().anyMatch(n -> n.covers(e.symbol(), c)));
            if (may && overcomes(candidate.allow(), reasons)) {
                boolean certain = candidate.allow().overcomes() == null || reasons.complete();
                left.add(certain ? candidate : candidate.open(reasons.missing()));
            }
        }
        return left;
    }

    /** Whether an exception reaches all reasons that are known; one that is limited to reasons overcomes nothing without any. */
    private static boolean overcomes(Effect.Allow allow, Answer reasons) {
        List<String> limits = allow.overcomes();
        return limits == null
                || (reasons.value() instanceof List<?> known && !known.isEmpty() && limits.containsAll(known));
    }
}
