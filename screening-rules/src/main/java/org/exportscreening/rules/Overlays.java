package org.exportscreening.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.exportscreening.rules.engine.Evaluation;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.json.Nearest;
import org.exportscreening.rules.rulebook.Overlay;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.Rulebook;

/**
 * Which overlays are taken as in force, and what the other assumption would lead to. Immutable and thread-safe.
 *
 * <p>A second look is taken only where a rule that the overlay would suspend applies or may apply.
 */
final class Overlays {
    private final Rulebook rulebook;
    private final Map<String, Boolean> chosen;
    private final Set<String> inForce = new HashSet<>();

    /** The rules that an overlay would suspend, by overlay. */
    private final Map<String, List<String>> suspended = new HashMap<>();

    Overlays(Rulebook rulebook, Map<String, Boolean> chosen) {
        this.rulebook = rulebook;
        this.chosen = Collections.unmodifiableMap(new TreeMap<>(chosen));
        Collection<String> known = rulebook.overlays().keySet();
        for (String id : chosen.keySet()) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException("the rulebook has no overlay \"" + id + "\""
                        + (known.isEmpty() ? "" : " (there is " + String.join(", ", known) + ")")
                        + Nearest.hint(id, known));
            }
        }
        for (Overlay overlay : rulebook.overlays().values()) {
            suspended.put(
                    overlay.id(),
                    rulebook.rules().values().stream()
                            .filter(rule -> rule.suspendedBy().contains(overlay.id()))
                            .map(Rule::id)
                            .toList());
            if (chosen.getOrDefault(overlay.id(), overlay.inForce())) {
                inForce.add(overlay.id());
            }
        }
    }

    /** What the caller said. */
    Map<String, Boolean> chosen() {
        return chosen;
    }

    /** The overlays that are taken as in force on the days for which they were announced. */
    Set<String> inForce() {
        return inForce;
    }

    /**
     * What was assumed of each overlay of the day, and what would follow from the other assumption.
     *
     * @param date the day
     * @param evaluation the evaluation under {@link #inForce}
     * @param under makes an evaluation under other assumptions
     * @param undecided whether there are undecided name matches
     * @param grounds the findings; those that rest on a rule which the overlay would suspend are told, and what only the text says
     *     is added
     */
    List<AssumedOverlay> assumed(
            LocalDate date,
            Evaluation evaluation,
            Function<Set<String>, Evaluation> under,
            boolean undecided,
            List<Finding> grounds) {
        List<AssumedOverlay> assumed = new ArrayList<>();
        for (Overlay overlay : rulebook.overlays().values()) {
            if (overlay.period().contains(date)) {
                assumed.add(assumed(overlay, evaluation, under, undecided, grounds));
            }
        }
        return assumed;
    }

    private AssumedOverlay assumed(
            Overlay overlay,
            Evaluation evaluation,
            Function<Set<String>, Evaluation> under,
            boolean undecided,
            List<Finding> grounds) {
        String id = overlay.id();
        boolean holds = inForce.contains(id);
        List<String> rules = suspended.getOrDefault(id, List.of());
        Set<String> others = new HashSet<>(inForce);
        if (!others.remove(id)) {
            others.add(id);
        }
        Evaluation text = holds ? under.apply(others) : evaluation;
        if (rules.stream().allMatch(rule -> text.rule(rule).truth() == Truth.FALSE)) {
            return new AssumedOverlay(overlay, holds, chosen.containsKey(id), null);
        }
        Assessment other = new Assessment(holds ? text : under.apply(others));
        Finding.Consequence otherwise = other.consequence(undecided);
        if (holds) {
            for (Finding finding : other.findings(undecided)) {
                if (rules.contains(finding.rule())) {
                    grounds.add(finding.announced(announcement(overlay, false, otherwise)));
                }
            }
        } else {
            grounds.replaceAll(finding -> rules.contains(finding.rule())
                    ? finding.announced(announcement(overlay, true, otherwise))
                    : finding);
        }
        return new AssumedOverlay(overlay, holds, chosen.containsKey(id), otherwise);
    }

    private static Finding.Announcement announcement(Overlay overlay, boolean counts, Finding.Consequence otherwise) {
        return new Finding.Announcement(true, counts, overlay.citation(), overlay.note(), otherwise);
    }
}
