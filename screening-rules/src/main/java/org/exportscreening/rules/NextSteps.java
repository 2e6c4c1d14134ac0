package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.exportscreening.rules.rulebook.LicensePolicy;

/** What a determination leaves a person to do, the most pressing first. Stateless. */
final class NextSteps {
    private static final int DETAILS = 8;

    private NextSteps() {}

    /** The steps as sentences; never empty, since no answer is a permission. */
    static List<String> of(Determination d) {
        List<String> steps = new ArrayList<>();
        if (has(d, FindingEffect.PROHIBITED)) {
            steps.add("Stop: do not ship, transfer, finance or service. No license exception overcomes a prohibition.");
        }
        if (d.findings().stream().anyMatch(NextSteps::counts)) {
            license(d, steps);
        }
        if (!d.matches().isEmpty()) {
            steps.add(
                    "Decide for each possible listing whether the party is the listed one, write down why, and state its"
                            + " listings (\"listings\": [] for none).");
        }
        d.findings().stream()
                .filter(f ->
                        f.effect() == FindingEffect.HOLD && f.counts() && f.ifConfirmed() == null && f.note() != null)
                .forEach(f -> steps.add("Resolve before anything moves (" + f.citation() + "): " + f.note()));
        if (!d.openQuestions().isEmpty()) {
            steps.add("Find out the missing facts, the first ones first, and determine again.");
        }
        d.overlays().stream()
                .filter(o -> o.otherwise() != null && !o.inForce())
                .forEach(o -> steps.add(
                        "Find out whether this was published: " + o.overlay().title() + " ("
                                + o.overlay().citation() + "). If it was, determine again with it taken as in force."));
        d.conditions().forEach(c -> steps.add("Before shipment: " + c));
        if (steps.isEmpty()) {
            steps.add(nothingFound(d.outcome()));
        }
        d.duties().forEach(duty -> steps.add(duty.line()));
        steps.add(
                "Keep this page with the documents of the transaction, and determine again if a fact, a list or the date"
                        + " changes.");
        return steps;
    }

    private static void license(Determination d, List<String> steps) {
        List<Finding> requirements =
                d.findings().stream().filter(NextSteps::counts).toList();
        List<LicenseException> common = common(requirements);
        boolean open = common != null && !common.isEmpty();
        steps.add("Do not proceed without a license"
                + (open
                        ? ", or a license exception whose conditions you have confirmed."
                        : ". "
                                + (common == null
                                        ? "License exceptions were not evaluated."
                                        : "No license exception is left for" + " all grounds.")));
        String policies = requirements.stream()
                .map(Finding::policy)
                .filter(p -> p != null)
                .sorted()
                .map(LicensePolicy::name)
                .map(DeterminationText::words)
                .distinct()
                .collect(Collectors.joining("; "));
        if (!policies.isEmpty()) {
            steps.add("An application is reviewed under: " + policies + " (each ground says which).");
        }
        if (common != null && open) {
            exceptions(common, steps);
        }
    }

    /** The exceptions that every ground leaves: the nearest, of a text that was read, in full, the others by name. */
    private static void exceptions(List<LicenseException> common, List<String> steps) {
        List<LicenseException> best = common.stream()
                .sorted(Comparator.comparing(LicenseException::state).thenComparing(e -> !e.verified()))
                .toList();
        best.stream()
                .limit(DETAILS)
                .forEach(e -> steps.add(
                        ("Possible license exception " + e.name() + ", " + e.title() + ". " + ExceptionWords.details(e))
                                .strip()));
        if (best.size() > DETAILS) {
            steps.add("Further possible license exceptions, for other purposes: "
                    + ExceptionWords.names(best.subList(DETAILS, best.size())) + ".");
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

    private static String nothingFound(Outcome outcome) {
        return outcome == Outcome.NOT_SUBJECT_TO_EAR
                ? "The EAR were not found to apply; check the law of the other countries involved, and other US rules"
                        + " such as those of the Treasury and the State Department."
                : "No license requirement was found on the facts stated; check what was not checked, below, and stay alert"
                        + " to red flags until delivery.";
    }
}
