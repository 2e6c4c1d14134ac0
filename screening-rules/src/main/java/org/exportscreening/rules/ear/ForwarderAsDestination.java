package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Facts;

/**
 * Whether a freight forwarder is also named as ultimate consignee or end user (15 CFR 732 Supp. 3, red flag 9). Names are the same
 * if their letters and digits are; what was not stated raises nothing. Stateless.
 */
final class ForwarderAsDestination implements ComputedFact {
    private static final Set<String> DESTINATION = Set.of("ULTIMATE_CONSIGNEE", "END_USER");

    @Override
    public Answer compute(FactSource facts, LocalDate date, String path) {
        Object parties = facts.answer("parties").value();
        if (parties == null) {
            return Answer.known(false);
        }
        List<Element> all = Facts.elements(parties, "parties");
        Set<String> forwarders = names(all, Set.of("FREIGHT_FORWARDER"));
        if (forwarders.isEmpty()) {
            return Answer.known(false);
        }
        forwarders.retainAll(names(all, DESTINATION));
        return Answer.known(!forwarders.isEmpty());
    }

    private static Set<String> names(List<Element> parties, Set<String> roles) {
        Set<String> names = new HashSet<>();
        for (Element party : parties) {
            if (party.members().get("name") instanceof String name
                    && party.members().get("role") instanceof String role
                    && roles.contains(role)) {
                names.add(name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""));
            }
        }
        names.remove("");
        return names;
    }
}
