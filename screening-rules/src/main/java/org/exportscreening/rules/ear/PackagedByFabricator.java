package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Facts;

/**
 * Whether the front-end fabricator itself packages the integrated circuit (15 CFR 774 Supp. 1, 3A090 Note 1): every packager goes
 * by the name of a manufacturer or, if none was named and a fabricator acts, of the exporter.
 */
final class PackagedByFabricator implements ComputedFact {
    private static final String PARTIES = "parties";

    @Override
    public Answer compute(FactSource facts, LocalDate date, String path) {
        Answer parties = facts.answer(PARTIES);
        if (parties.value() == null) {
            return Answer.unknown(path);
        }
        List<Element> all = Facts.elements(parties.value(), PARTIES);
        List<String> packagers = names(all, "PACKAGER");
        List<String> fabricators = names(all, "MANUFACTURER");
        if (fabricators.isEmpty()
                && "FRONT_END_FABRICATOR"
                        .equals(facts.answer("actor.foundryRole").value())) {
            fabricators = names(all, "EXPORTER");
        }
        boolean known = !packagers.isEmpty() && !fabricators.isEmpty();
        return known ? Answer.known(fabricators.containsAll(packagers)) : Answer.unknown(path);
    }

    /** The names of the parties in a role, without regard to case; one without a name leaves the question open. */
    private static List<String> names(List<Element> parties, String role) {
        List<String> names = new ArrayList<>();
        for (Element party : parties) {
            if (role.equals(party.members().get("role"))) {
                if (!(party.members().get("name") instanceof String name)) {
                    return List.of();
                }
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
