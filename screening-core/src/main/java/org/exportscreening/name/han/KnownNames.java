package org.exportscreening.name.han;

import java.util.List;
import org.exportscreening.name.han.HanWord.Kind;

/** Whole names of organizations with the English names that they are known by. */
final class KnownNames {

    private static final List<String> ARMY = List.of("中国人民解放军", "解放军");
    private static final int SHORTEST_AFTER_ARMY = 4;

    private final Lexicon lexicon;

    KnownNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** For each English name of the organization, its words; empty when it is not known. */
    List<List<HanWord>> read(String name) {
        String key = lexicon.withoutPlaceSuffix(name);
        List<String> readings = find(key);
        if (!readings.isEmpty()) {
            return readings.stream()
                    .map(reading -> List.of(new HanWord(name, Kind.BRAND, List.of(reading))))
                    .toList();
        }
        for (int i = key.length() - 1; i > 0; i--) {
            int form = i;
            List<String> ofRest = lexicon.isLegalForm(key.substring(form)) ? find(key.substring(0, form)) : List.of();
            if (!ofRest.isEmpty()) {
                return ofRest.stream().map(reading -> words(key, form, reading)).toList();
            }
        }
        return List.of();
    }

    private List<HanWord> words(String name, int form, String reading) {
        String legalForm = name.substring(form);
        return List.of(
                new HanWord(name.substring(0, form), Kind.BRAND, List.of(reading)),
                new HanWord(legalForm, Kind.LEGAL_FORM, lexicon.readings(legalForm)));
    }

    /** The name without the army that it begins with, which English names leave out as often as not. */
    static String withoutArmy(String name) {
        for (String army : ARMY) {
            if (name.startsWith(army) && name.length() >= army.length() + SHORTEST_AFTER_ARMY) {
                return name.substring(army.length());
            }
        }
        return name;
    }

    private List<String> find(String key) {
        List<String> readings = lexicon.organization(key);
        return readings.isEmpty() ? lexicon.organization(withoutArmy(key)) : readings;
    }
}
