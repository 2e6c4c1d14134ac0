package org.exportscreening.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.reference.Advice;
import org.exportscreening.rules.reference.Advisor;

/** Which fields of technology the item of a transaction may belong to. Stateless. */
final class FieldAdvice {
    private FieldAdvice() {}

    static List<Advice> of(Facts facts, Advisor advisor) {
        Object parameters = Facts.find(facts.root(), "item.parameters");
        Collection<String> stated = parameters instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : Set.of();
        return advisor.advise(text(facts, "item.description"), text(facts, "item.eccn"), stated);
    }

    @Nullable
    private static String text(Facts facts, String path) {
        return facts.at(path) instanceof String text ? text : null;
    }
}
