package org.exportscreening.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.FactType;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Argument;
import org.exportscreening.rules.rulebook.Condition;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.text.Message;

/**
 * What each answer to a missing parameter would lead to.
 *
 * <p>Between two neighboring limits nothing changes, so one value of each stretch, and each limit itself, stand for all.
 */
final class Consequences {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Rulebook rulebook;
    private final LocalDate date;
    private final Classifier.Answers answers;
    private final Function<ClassificationRequest, List<RuleResult>> evaluate;

    Consequences(
            Rulebook rulebook,
            LocalDate date,
            Classifier.Answers answers,
            Function<ClassificationRequest, List<RuleResult>> evaluate) {
        this.rulebook = rulebook;
        this.date = date;
        this.answers = answers;
        this.evaluate = evaluate;
    }

    /** Lines such as {@code 5.92 or more: 3A090.a, not 3A090.b}; none if no limit is on the parameter itself. */
    List<Message> of(ClassificationRequest request, String path) {
        String parameter = path.substring(path.indexOf('.') + 1);
        boolean yesOrNo = rulebook.catalogue()
                .find("item." + path)
                .filter(d -> d.type() == FactType.BOOLEAN)
                .isPresent();
        if (yesOrNo) {
            return List.of(
                    Message.of("leads.to", Message.of("value.true"), outcome(path, request.with(parameter, true))),
                    Message.of("leads.to", Message.of("value.false"), outcome(path, request.with(parameter, false))));
        }
        NavigableSet<BigDecimal> limits = limits(path);
        return limits.isEmpty() ? List.of() : stretches(request, path, parameter, new ArrayList<>(limits));
    }

    /** The limits on a parameter in the rules that are still open. */
    private NavigableSet<BigDecimal> limits(String path) {
        NavigableSet<BigDecimal> limits = new TreeSet<>();
        for (RuleResult result : answers.results()) {
            if (Classifier.waitsFor(path, result, answers.groups())) {
                for (Condition.Test test : LeafTests.of(rulebook, result.rule(), date)) {
                    boolean on = answers.groups()
                            .requestPath(test.fact().definition().path())
                            .filter(path::equals)
                            .isPresent();
                    if (on) {
                        value(test.argument()).ifPresent(limits::add);
                    }
                }
            }
        }
        return limits;
    }

    private Optional<BigDecimal> value(Argument argument) {
        if (argument instanceof Argument.Parameter parameter) {
            return rulebook.parameter(parameter.id(), date).map(p -> p.value());
        }
        return argument instanceof Argument.Literal literal && literal.values().get(0) instanceof BigDecimal n
                ? Optional.of(n)
                : Optional.empty();
    }

    /** Point, stretch, point, ...: even positions are stretches between limits, odd ones the limits. */
    private List<Message> stretches(
            ClassificationRequest request, String path, String parameter, List<BigDecimal> limits) {
        List<Message> outcomes = new ArrayList<>();
        for (int i = 0; i <= 2 * limits.size(); i++) {
            outcomes.add(outcome(path, request.with(parameter, sample(limits, i))));
        }
        List<Message> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= outcomes.size(); i++) {
            if (i == outcomes.size() || !outcomes.get(i).equals(outcomes.get(start))) {
                lines.add(Message.of("leads.to", range(limits, start, i - 1), outcomes.get(start)));
                start = i;
            }
        }
        return lines;
    }

    private static BigDecimal sample(List<BigDecimal> limits, int position) {
        if (position % 2 == 1) {
            return limits.get(position / 2);
        }
        int above = position / 2;
        if (above == 0) {
            return limits.get(0).divide(TWO);
        }
        BigDecimal below = limits.get(above - 1);
        return above == limits.size()
                ? below.multiply(TWO).add(BigDecimal.ONE)
                : below.add(limits.get(above)).divide(TWO);
    }

    private static Message range(List<BigDecimal> limits, int first, int last) {
        if (first == last && first % 2 == 1) {
            return Message.of("leads.exactly", plain(limits.get(first / 2)));
        }
        boolean open = last == 2 * limits.size();
        if (first == 0) {
            return open ? Message.of("leads.any") : upTo(limits, last);
        }
        return open ? from(limits, first) : Message.of("leads.range", from(limits, first), upTo(limits, last));
    }

    private static Message from(List<BigDecimal> limits, int first) {
        return first % 2 == 1
                ? Message.of("leads.orMore", plain(limits.get(first / 2)))
                : Message.of("leads.moreThan", plain(limits.get(first / 2 - 1)));
    }

    private static Message upTo(List<BigDecimal> limits, int last) {
        return Message.of(last % 2 == 1 ? "leads.atMost" : "leads.lessThan", plain(limits.get(last / 2)));
    }

    private static String plain(BigDecimal n) {
        return n.stripTrailingZeros().toPlainString();
    }

    /** What becomes of the paragraphs and terms that wait for the parameter. */
    private Message outcome(String path, ClassificationRequest sample) {
        Map<String, Truth> then = new TreeMap<>();
        evaluate.apply(sample).forEach(r -> then.put(r.rule().id(), r.truth()));
        List<Message> parts = new ArrayList<>();
        List<Message> still = new ArrayList<>();
        for (RuleResult result : answers.results()) {
            if (Classifier.waitsFor(path, result, answers.groups())) {
                Message term = Message.text(String.valueOf(result.rule().term()));
                switch (then.getOrDefault(result.rule().id(), Truth.UNKNOWN)) {
                    case TRUE -> parts.add(term);
                    case FALSE -> parts.add(Message.of("leads.not", term));
                    case UNKNOWN -> still.add(term);
                }
            }
        }
        if (!still.isEmpty()) {
            parts.add(Message.of("leads.stillOpen", Message.list(Message.Between.COMMA, still)));
        }
        return Message.list(Message.Between.SEMICOLON, parts);
    }
}
