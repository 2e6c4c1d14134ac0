package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/** What a determination leaves a person to do, the most pressing first, in a language. Serves one determination. */
final class NextSteps {
    private static final int DETAILS = 8;

    private final Determination d;
    private final Words words;
    private final List<String> steps = new ArrayList<>();

    private NextSteps(Determination d, Words words) {
        this.d = d;
        this.words = words;
    }

    /** The steps as sentences; never empty, since no answer is a permission. */
    static List<String> of(Determination d, Words words) {
        NextSteps next = new NextSteps(d, words);
        next.add();
        return next.steps;
    }

    private void step(String key, Object... arguments) {
        steps.add(words.say(key, arguments));
    }

    private void add() {
        if (has(d, FindingEffect.PROHIBITED)) {
            step("step.stop");
        }
        if (d.findings().stream().anyMatch(NextSteps::counts)) {
            license();
        }
        if (d.matches().stream().anyMatch(m -> m.match().undecided())) {
            step("step.matches");
        }
        d.findings().stream()
                .filter(f ->
                        f.effect() == FindingEffect.HOLD && f.counts() && f.ifConfirmed() == null && f.note() != null)
                .forEach(f -> step("step.resolve", f.citation(), f.note()));
        if (!d.openQuestions().isEmpty()) {
            step("step.missing");
        }
        d.reservations().overlays().stream()
                .filter(o -> o.otherwise() != null && !o.inForce())
                .forEach(o -> step(
                        "step.published",
                        Message.text(o.overlay().title()),
                        Message.text(o.overlay().citation())));
        d.obligations().conditions().forEach(c -> step("step.before", c));
        if (steps.isEmpty()) {
            step(d.outcome() == Outcome.NOT_SUBJECT_TO_EAR ? "step.notSubject" : "step.nothingFound");
        }
        d.obligations().duties().forEach(duty -> steps.add(words.say(duty.line())));
        step("step.keep");
    }

    private void license() {
        List<Finding> requirements =
                d.findings().stream().filter(NextSteps::counts).toList();
        List<LicenseException> common = common(requirements);
        boolean open = common != null && !common.isEmpty();
        step(open ? "step.licenseOrException" : common == null ? "step.licenseUnevaluated" : "step.license");
        List<String> policies = requirements.stream()
                .map(Finding::policy)
                .filter(p -> p != null)
                .sorted()
                .map(p -> words.name("policy", p.name()))
                .distinct()
                .toList();
        if (!policies.isEmpty()) {
            step("step.policies", Message.list(Message.Between.SEMICOLON, policies));
        }
        if (common != null && open) {
            exceptions(common);
        }
    }

    /** The exceptions that every ground leaves: the nearest, of a text that was read, in full, the others by name. */
    private void exceptions(List<LicenseException> common) {
        List<LicenseException> best = common.stream()
                .sorted(Comparator.comparing(LicenseException::state).thenComparing(e -> !e.verified()))
                .toList();
        ExceptionWords details = new ExceptionWords(words);
        best.stream()
                .limit(DETAILS)
                .forEach(e ->
                        steps.add(words.say("step.exception", e.name(), Message.text(e.title()), details.details(e))
                                .strip()));
        if (best.size() > DETAILS) {
            step("step.furtherExceptions", ExceptionWords.names(best.subList(DETAILS, best.size())));
        }
    }

    /** The exceptions that all requirements leave; null if one of them was not held against exceptions. */
    @Nullable
    private static List<LicenseException> common(List<Finding> requirements) {
        Map<String, LicenseException> common = null;
        for (Finding f : requirements) {
            List<LicenseException> left = f.exceptions();
            if (left == null) {
                return null;
            }
            Map<String, LicenseException> names = new LinkedHashMap<>();
            left.forEach(e -> names.put(e.name() + e.title(), e));
            if (common == null) {
                common = names;
            } else {
                common.keySet().retainAll(names.keySet());
            }
        }
        return common == null ? List.of() : List.copyOf(common.values());
    }

    private static boolean counts(Finding f) {
        return f.effect() == FindingEffect.LICENSE_REQUIRED && f.counts();
    }

    private static boolean has(Determination d, FindingEffect effect) {
        return d.findings().stream().anyMatch(f -> f.effect() == effect);
    }
}
