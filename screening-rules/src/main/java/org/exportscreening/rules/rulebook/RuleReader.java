package org.exportscreening.rules.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.JsonException;

/** Reads rules piece by piece: a mistake in one piece does not hide those in the others. Stateless. */
final class RuleReader {
    private final ConditionMistakes conditions;

    RuleReader(ConditionReader conditions) {
        this.conditions = new ConditionMistakes(conditions);
    }

    /** Reads a rule; empty if anything is wrong with it, all of which is told. */
    Optional<Rule> read(JsonCursor at, String file, Consumer<JsonException> problems) {
        Mistakes mistakes = new Mistakes(problems);
        mistakes.check(() ->
                at.only("id", "title", "kind", "term", "overrides", "versions", "suspended", "suspendedBy", "note"));
        Optional<String> id = mistakes.of(() -> at.get("id").text());
        Optional<String> title = mistakes.of(() -> at.get("title").text());
        Optional<RuleKind> kind = mistakes.of(() -> kind(at.get("kind")));
        Optional<String> term = text(at, "term", mistakes);
        List<String> overrides = texts(at, "overrides", mistakes);
        List<RuleVersion> versions = each(mistakes.of(() -> at.get("versions")), v -> version(v, mistakes), mistakes);
        List<Rule.Suspension> suspensions =
                each(mistakes.maybe(() -> at.find("suspended")), s -> mistakes.of(() -> suspension(s)), mistakes);
        List<String> suspendedBy = texts(at, "suspendedBy", mistakes);
        if (versions.isEmpty() && !mistakes.any()) {
            mistakes.add(at.get("versions").error("expected at least one version"));
        }
        if (mistakes.any()) {
            return Optional.empty();
        }
        versions.sort(Comparator.comparing(v -> v.period().from(), Comparator.nullsFirst(Comparator.naturalOrder())));
        return Optional.of(new Rule(
                id.orElseThrow(),
                title.orElseThrow(),
                kind.orElseThrow(),
                term.orElse(null),
                overrides,
                versions,
                suspensions,
                suspendedBy,
                file));
    }

    private static RuleKind kind(JsonCursor at) {
        return EffectReader.named(at, "kind", List.of(RuleKind.values()), RuleKind::key);
    }

    private static Rule.Suspension suspension(JsonCursor at) {
        at.only("from", "to", "cite", "note");
        return new Rule.Suspension(EffectivePeriod.read(at), at.get("cite").text());
    }

    private Optional<RuleVersion> version(JsonCursor at, Mistakes mistakes) {
        mistakes.check(() -> at.only(
                "from",
                "to",
                "cite",
                "amendedBy",
                "lastChecked",
                "verified",
                "note",
                "when",
                "unless",
                "then",
                "notEnforced"));
        var period = mistakes.of(() -> EffectivePeriod.read(at));
        var citations = mistakes.of(() -> citations(at.get("cite")));
        List<String> amendedBy = texts(at, "amendedBy", mistakes);
        var lastChecked = mistakes.of(() -> at.get("lastChecked").date());
        var verified = mistakes.of(() -> at.get("verified").bool());
        Optional<String> note = text(at, "note", mistakes);
        Optional<Condition> when = mistakes.of(() -> at.get("when")).flatMap(w -> conditions.read(w, mistakes));
        Optional<Condition> unless = mistakes.maybe(() -> at.find("unless")).flatMap(u -> conditions.read(u, mistakes));
        List<Effect> effects =
                each(mistakes.maybe(() -> at.find("then")), t -> mistakes.of(() -> EffectReader.read(t)), mistakes);
        List<EnforcementNotice> notices =
                each(mistakes.maybe(() -> at.find("notEnforced")), n -> notice(n, mistakes), mistakes);
        if (mistakes.any()) {
            return Optional.empty();
        }
        return Optional.of(new RuleVersion(
                period.orElseThrow(),
                citations.orElseThrow(),
                amendedBy,
                lastChecked.orElseThrow(),
                verified.orElseThrow(),
                note.orElse(null),
                when.orElseThrow(),
                unless.orElse(null),
                effects,
                notices));
    }

    private static List<String> citations(JsonCursor at) {
        List<String> citations = at.texts();
        if (citations.isEmpty()) {
            throw at.error("expected at least one citation");
        }
        return citations;
    }

    private Optional<EnforcementNotice> notice(JsonCursor at, Mistakes mistakes) {
        mistakes.check(() -> at.only("from", "to", "cite", "when", "note"));
        var period = mistakes.of(() -> EffectivePeriod.read(at));
        Optional<String> cite = mistakes.of(() -> at.get("cite").text());
        Optional<Condition> when = mistakes.maybe(() -> at.find("when")).flatMap(w -> conditions.read(w, mistakes));
        Optional<String> note = text(at, "note", mistakes);
        return mistakes.any()
                ? Optional.empty()
                : Optional.of(new EnforcementNotice(
                        period.orElseThrow(), cite.orElseThrow(), when.orElse(null), note.orElse(null)));
    }

    private static Optional<String> text(JsonCursor at, String name, Mistakes mistakes) {
        return mistakes.maybe(() -> at.find(name).map(JsonCursor::text));
    }

    private static List<String> texts(JsonCursor at, String name, Mistakes mistakes) {
        return mistakes.maybe(() -> at.find(name).map(JsonCursor::texts)).orElse(List.of());
    }

    /** The elements of a list that could be read. */
    private static <T> List<T> each(
            Optional<JsonCursor> list, Function<JsonCursor, Optional<T>> piece, Mistakes mistakes) {
        List<T> read = new ArrayList<>();
        list.flatMap(l -> mistakes.of(l::elements))
                .ifPresent(elements -> elements.forEach(e -> piece.apply(e).ifPresent(read::add)));
        return read;
    }
}
