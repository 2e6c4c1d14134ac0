package org.exportscreening.name.han;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.name.han.HanWord.Kind;

/** Whole names of organizations with the English names that they are known by. */
final class KnownNames {

    private static final List<String> ARMY = List.of("中国人民解放军", "解放军");
    private static final int SHORTEST_AFTER_ARMY = 4;

    private final Map<String, List<String>> english = new HashMap<>();
    private final Lexicon lexicon;

    KnownNames(Lexicon lexicon) {
        this.lexicon = lexicon;
        lexicon.organizations().forEach((name, readings) -> english.put(lexicon.withoutPlaceSuffix(name), readings));
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
        int form = legalFormStart(key);
        List<String> ofRest = find(key.substring(0, form));
        if (ofRest.isEmpty()) {
            return List.of();
        }
        String legalForm = key.substring(form);
        HanWord last = new HanWord(legalForm, Kind.LEGAL_FORM, lexicon.readings(legalForm));
        List<List<HanWord>> all = new ArrayList<>();
        for (String reading : ofRest) {
            all.add(List.of(new HanWord(key.substring(0, form), Kind.BRAND, List.of(reading)), last));
        }
        return all;
    }

    private List<String> find(String key) {
        List<String> readings = english.getOrDefault(key, List.of());
        if (readings.isEmpty()) {
            for (String army : ARMY) {
                if (key.startsWith(army) && key.length() >= army.length() + SHORTEST_AFTER_ARMY) {
                    return english.getOrDefault(key.substring(army.length()), List.of());
                }
            }
        }
        return readings;
    }

    private int legalFormStart(String name) {
        for (int start = 1; start < name.length(); start++) {
            if (lexicon.isLegalForm(name.substring(start))) {
                return start;
            }
        }
        return name.length();
    }
}
