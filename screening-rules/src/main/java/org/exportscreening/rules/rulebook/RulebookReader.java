package org.exportscreening.rules.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.exportscreening.rules.fact.FactCatalogue;
import org.exportscreening.rules.json.JsonCursor;

/** Builds a rulebook from its files. Stateless. */
final class RulebookReader {
    private RulebookReader() {}

    static Rulebook read(RulebookFiles files) {
        RulebookManifest manifest = RulebookManifest.read(files.manifest());
        FactCatalogue catalogue = catalogue(files);
        RuleReader ruleReader = new RuleReader(new ConditionReader(catalogue));
        Map<String, Rule> rules = new LinkedHashMap<>();
        Map<String, DatedList> lists = new LinkedHashMap<>();
        Map<String, List<ParameterValue>> parameters = new LinkedHashMap<>();
        Map<String, JsonCursor> tables = new LinkedHashMap<>();
        files.parts().forEach((name, part) -> {
            if (name.endsWith(".rule.json")) {
                Rule rule = ruleReader.read(part, name);
                putOnce(part, rules, rule.id(), rule);
            } else if (name.endsWith(".lists.json")) {
                for (JsonCursor list : part.only("lists", "note").get("lists").elements()) {
                    DatedList dated = DatedList.read(list);
                    putOnce(list, lists, dated.id(), dated);
                }
            } else if (name.endsWith(".parameters.json")) {
                for (JsonCursor group :
                        part.only("parameters", "note").get("parameters").elements()) {
                    readGroup(group, parameters);
                }
            } else if (name.endsWith(".table.json")) {
                putOnce(part, tables, part.get("table").text(), part);
            } else if (!name.equals("facts.json")) {
                throw part.error("expected a name ending in .rule.json, .lists.json, .parameters.json or .table.json");
            }
        });
        Rulebook rulebook = new Rulebook(manifest, files.digest(), catalogue, rules, lists, parameters, tables);
        new RulebookCheck(rulebook).run();
        return rulebook;
    }

    /** The rulebook's own facts, else the bundled ones as far as this rulebook's rules derive them. */
    private static FactCatalogue catalogue(RulebookFiles files) {
        JsonCursor own = files.parts().get("facts.json");
        if (own != null) {
            return FactCatalogue.read(own);
        }
        Set<String> rules = new TreeSet<>();
        files.parts().forEach((name, part) -> {
            if (name.endsWith(".rule.json")) {
                part.find("id").ifPresent(id -> rules.add(id.text()));
            }
        });
        return Rulebook.bundledEar().catalogue().forRules(rules);
    }

    private static <T> void putOnce(JsonCursor at, Map<String, T> map, String id, T value) {
        if (map.put(id, value) != null) {
            throw at.error(id + " is defined twice");
        }
    }

    private static void readGroup(JsonCursor group, Map<String, List<ParameterValue>> parameters) {
        group.only("id", "title", "lastChecked", "note", "values");
        String id = group.get("id").text();
        JsonCursor values = group.get("values");
        for (String name : values.names()) {
            List<ParameterValue> dated = new ArrayList<>();
            for (JsonCursor value : values.get(name).elements()) {
                ParameterValue read = ParameterValue.read(value);
                if (dated.stream().anyMatch(d -> d.period().overlaps(read.period()))) {
                    throw value.error("two values of " + name + " overlap in time");
                }
                dated.add(read);
            }
            putOnce(values, parameters, id + "/" + name, List.copyOf(dated));
        }
    }
}
