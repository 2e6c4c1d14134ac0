package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.exportscreening.rules.TinyRulebook;
import org.exportscreening.rules.engine.Evaluation;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.rulebook.Rulebook;

/** Facts for computed facts: by hand, or of a transaction under the bundled rulebook. */
final class Known implements FactSource {
    static final Rulebook EAR = Rulebook.bundledEar();
    static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private final Map<String, Answer> answers = new LinkedHashMap<>();

    Known fact(String path, Object value) {
        answers.put(path, Answer.known(value));
        return this;
    }

    /** A list of which some is known. */
    Known some(String path, List<?> values, String missing) {
        answers.put(path, Answer.atLeast(values, List.of(missing)));
        return this;
    }

    @Override
    public Answer answer(String path) {
        return Objects.requireNonNull(answers.getOrDefault(path, Answer.unknown(path)));
    }

    /** A fact of a transaction, as all computed facts of the bundled rulebook together give it. */
    static Answer ofTransaction(String fact, String transaction, LocalDate day) {
        return new Evaluation(EAR, EarFacts.of(EAR), TinyRulebook.facts(EAR, transaction), day).answer(fact);
    }
}
