package org.exportscreening.rules.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.exportscreening.rules.json.Nearest;
import org.exportscreening.rules.rulebook.RulebookProblem.Kind;

/**
 * Finds license exceptions that a requirement or a restriction leaves although no rule makes them possible: a slip there would
 * silently leave nothing. A rulebook without rules for license exceptions is not checked.
 */
final class ExceptionCheck {
    private final Rulebook rulebook;

    ExceptionCheck(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    List<RulebookProblem> run() {
        List<ExceptionName> possible = rulebook.rules().values().stream()
                .flatMap(r -> r.versions().stream())
                .flatMap(ExceptionCheck::allowed)
                .distinct()
                .toList();
        List<RulebookProblem> problems = new ArrayList<>();
        if (possible.isEmpty()) {
            return problems;
        }
        for (Rule rule : rulebook.rules().values()) {
            rule.versions().stream()
                    .flatMap(v -> v.effects().stream())
                    .flatMap(ExceptionCheck::left)
                    .distinct()
                    .filter(name -> possible.stream().noneMatch(p -> covers(name, p)))
                    .forEach(name -> problems.add(problem(rule, name, possible)));
        }
        return problems;
    }

    private static Stream<ExceptionName> allowed(RuleVersion version) {
        return version.effects().stream()
                .filter(Effect.Allow.class::isInstance)
                .flatMap(e -> version.citations().stream()
                        .map(c -> new ExceptionName(((Effect.Allow) e).symbol(), ExceptionName.section(c))));
    }

    private static Stream<ExceptionName> left(Effect effect) {
        if (effect instanceof Effect.License license) {
            List<ExceptionName> exceptions = license.exceptions();
            return exceptions == null ? Stream.empty() : exceptions.stream();
        }
        return effect instanceof Effect.BarExceptions bar ? bar.except().stream() : Stream.empty();
    }

    private static boolean covers(ExceptionName name, ExceptionName possible) {
        return name.covers(possible.symbol(), String.valueOf(possible.paragraph()));
    }

    private static RulebookProblem problem(Rule rule, ExceptionName name, List<ExceptionName> possible) {
        String hint = Nearest.hint(
                name.toString(), possible.stream().map(ExceptionName::toString).toList());
        return new RulebookProblem(
                Kind.UNKNOWN_REFERENCE,
                rule.file(),
                "",
                "rule " + rule.id() + " leaves the license exception \"" + name + "\", which no rule allows" + hint);
    }
}
