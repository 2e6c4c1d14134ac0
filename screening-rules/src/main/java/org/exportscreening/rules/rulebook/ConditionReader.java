package org.exportscreening.rules.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.exportscreening.rules.fact.Codes;
import org.exportscreening.rules.fact.FactCatalogue;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.fact.FactType;
import org.exportscreening.rules.json.CountryCodes;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.Nearest;

/** Reads conditions and checks them against the fact catalogue. Stateless. */
final class ConditionReader {
    private static final Set<String> HEADS = new TreeSet<>(
            List.of("all", "any", "not", "atLeast", "rule", "some", "cannotDetermine", "supplied", "fact"));

    private final FactCatalogue catalogue;

    ConditionReader(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Reads a condition; {@code scope} maps the elements of enclosing {@code some} nodes to the lists that they come from. */
    Condition read(JsonCursor at, Map<String, String> scope) {
        Condition.Note note = new Condition.Note(
                at.find("cite").map(JsonCursor::text).orElse(null),
                at.find("label").map(JsonCursor::text).orElse(null));
        return switch (head(at)) {
            case "all" -> new Condition.All(children(only(at, "all").get("all"), scope), note);
            case "any" -> new Condition.Any(children(only(at, "any").get("any"), scope), note);
            case "not" -> new Condition.Not(read(only(at, "not").get("not"), scope), note);
            case "atLeast" -> atLeast(only(at, "atLeast").get("atLeast"), scope, note);
            case "rule" ->
                new Condition.RuleReference(only(at, "rule").get("rule").text(), note);
            case "some" -> some(only(at, "some", "where"), scope, note);
            case "cannotDetermine" ->
                new Condition.CannotDetermine(
                        reference(only(at, "cannotDetermine").get("cannotDetermine"), scope), note);
            case "supplied" ->
                new Condition.Supplied(reference(only(at, "supplied").get("supplied"), scope), note);
            default -> test(at, scope, note);
        };
    }

    private static String head(JsonCursor at) {
        if (at.has("fact")) {
            return "fact";
        }
        List<String> found = at.names().stream().filter(HEADS::contains).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        for (String name : at.names()) {
            Optional<String> near = Nearest.of(name, HEADS);
            if (found.isEmpty()
                    && near.isPresent()
                    && !List.of("cite", "label", "note", "where").contains(name)) {
                throw at.error("unknown property \"" + name + "\"; did you mean \"" + near.get() + "\"?");
            }
        }
        throw at.error("expected a condition with exactly one of " + String.join(", ", HEADS));
    }

    private static JsonCursor only(JsonCursor at, String... names) {
        List<String> allowed = new ArrayList<>(List.of(names));
        allowed.addAll(List.of("cite", "label", "note"));
        return at.only(allowed.toArray(String[]::new));
    }

    private List<Condition> children(JsonCursor at, Map<String, String> scope) {
        List<Condition> children =
                at.elements().stream().map(c -> read(c, scope)).toList();
        if (children.isEmpty()) {
            throw at.error("expected at least one condition");
        }
        return children;
    }

    private Condition atLeast(JsonCursor at, Map<String, String> scope, Condition.Note note) {
        at.only("count", "of");
        List<Condition> of = children(at.get("of"), scope);
        BigDecimal count = at.get("count").number();
        boolean whole = count.stripTrailingZeros().scale() <= 0;
        if (!whole || count.signum() <= 0 || count.compareTo(BigDecimal.valueOf(of.size())) > 0) {
            throw at.error("expected a count between 1 and " + of.size() + ", found " + count);
        }
        return new Condition.AtLeast(count.intValueExact(), of, note);
    }

    private Condition some(JsonCursor at, Map<String, String> scope, Condition.Note note) {
        FactReference list = reference(at.get("some"), scope);
        if (!list.definition().many()) {
            throw at.get("some").error(list.text() + " is no list");
        }
        if (!at.has("where")) {
            return new Condition.Some(list, null, note);
        }
        Map<String, String> inner = within(at, scope)
                .orElseThrow(
                        () -> at.get("where").error(list.text() + " is a list of values; test it with \"intersects\""));
        return new Condition.Some(list, read(at.get("where"), inner), note);
    }

    /** What may be spoken of inside {@code where}: the elements of the list as well; empty for a list of values. */
    Optional<Map<String, String>> within(JsonCursor some, Map<String, String> scope) {
        FactDefinition list = reference(some.get("some"), scope).definition();
        Map<String, String> inner = new LinkedHashMap<>(scope);
        return Optional.ofNullable(list.alias()).map(alias -> {
            inner.put(alias, list.path());
            return inner;
        });
    }

    private FactReference reference(JsonCursor at, Map<String, String> scope) {
        String text = at.text();
        if (text.indexOf('[') >= 0) {
            throw at.error("expected a fact without brackets, found \"" + text
                    + "\"; test the elements of a list inside {\"some\": ...}");
        }
        int dot = text.indexOf('.');
        String first = dot < 0 ? text : text.substring(0, dot);
        String list = scope.get(first);
        String alias = list == null || dot < 0 ? null : first;
        String rest = alias == null ? text : text.substring(dot + 1);
        String path = alias == null ? text : list + "[]." + rest;
        FactDefinition definition = catalogue.find(path).orElseThrow(() -> at.error(unknownFact(text, first, scope)));
        return new FactReference(text, alias, rest, definition);
    }

    private String unknownFact(String text, String first, Map<String, String> scope) {
        if (!scope.containsKey(first) && catalogue.listNamed(first).isPresent()) {
            return "the fact " + text + " can only be tested inside {\"some\": \""
                    + catalogue.listNamed(first).orElseThrow() + "\"}";
        }
        List<String> all = new ArrayList<>();
        for (FactDefinition d : catalogue.all()) {
            all.add(d.path());
            scope.forEach((alias, list) -> {
                if (d.path().startsWith(list + "[].")) {
                    all.add(alias + d.path().substring(list.length() + 2));
                }
            });
        }
        return "unknown fact \"" + text + "\"" + Nearest.hint(text, all);
    }

    private Condition test(JsonCursor at, Map<String, String> scope, Condition.Note note) {
        FactReference fact = reference(at.get("fact"), scope);
        List<String> names = new ArrayList<>(List.of("fact", "cite", "label", "note"));
        Operator operator = null;
        int found = 0;
        for (Operator o : Operator.values()) {
            names.add(o.key());
            if (at.has(o.key())) {
                operator = o;
                found++;
            }
        }
        at.only(names.toArray(String[]::new));
        if (operator == null || found != 1) {
            throw at.error("expected exactly one of is, in, intersects, atMost, atLeast, below, above");
        }
        JsonCursor value = at.get(operator.key());
        check(value, fact.definition(), operator);
        return new Condition.Test(fact, operator, argument(value, fact.definition(), operator), note);
    }

    private static boolean number(FactDefinition fact) {
        return fact.type() == FactType.NUMBER || fact.type() == FactType.INTEGER;
    }

    private static boolean several(Operator operator) {
        return operator == Operator.IN || operator == Operator.INTERSECTS;
    }

    private static void check(JsonCursor at, FactDefinition fact, Operator operator) {
        if (fact.type() == FactType.OBJECT || (fact.type() == FactType.TEXT && !fact.computed() && !fact.many())) {
            throw at.error(fact.path() + " is " + fact.type().key() + " and can not be tested");
        }
        if (operator.comparison() && !number(fact)) {
            throw at.error("\"" + operator.key() + "\" compares numbers, " + fact.path() + " is a "
                    + fact.type().key());
        }
        if (fact.many() != (operator == Operator.INTERSECTS)) {
            throw at.error(
                    fact.many()
                            ? fact.path() + " is a list; test it with \"intersects\""
                            : "\"intersects\" tests lists, " + fact.path() + " is a single value");
        }
    }

    private static Argument argument(JsonCursor at, FactDefinition fact, Operator operator) {
        if (at.isObject()) {
            if (at.has("list")) {
                if (number(fact) || fact.type() == FactType.BOOLEAN || !several(operator)) {
                    throw at.error("a list holds words; " + fact.path() + " can not be held against it with \""
                            + operator.key() + "\"");
                }
                return new Argument.ListReference(at.only("list").get("list").text());
            }
            String id = at.only("param").get("param").text();
            if (!number(fact) || several(operator)) {
                throw at.error("a parameter is one number; " + fact.path() + " can not be held against it with \""
                        + operator.key() + "\"");
            }
            return new Argument.Parameter(id);
        }
        if (several(operator) != at.isArray()) {
            throw at.error(
                    several(operator)
                            ? "expected an array, or {\"list\": ...}"
                            : "expected one value, or {\"param\": ...}");
        }
        List<JsonCursor> values = several(operator) ? at.elements() : List.of(at);
        return new Argument.Literal(values.stream().map(v -> literal(v, fact)).toList());
    }

    private static Object literal(JsonCursor at, FactDefinition fact) {
        return switch (fact.type()) {
            case BOOLEAN -> at.bool();
            case NUMBER, INTEGER -> at.number();
            case SYMBOL -> symbol(at, fact);
            case CODE -> Codes.normalize(at.text());
            case COUNTRY -> country(at, fact);
            default -> at.text();
        };
    }

    private static String symbol(JsonCursor at, FactDefinition fact) {
        String word = at.text();
        if (!fact.values().isEmpty() && !fact.values().contains(word)) {
            throw at.error("\"" + word + "\" is no value of " + fact.path() + Nearest.hint(word, fact.values()));
        }
        return word;
    }

    private static String country(JsonCursor at, FactDefinition fact) {
        String code = at.text();
        if (!CountryCodes.contains(code) && !fact.values().contains(code)) {
            throw at.error("\"" + code + "\" is no country of " + fact.path() + CountryCodes.hint(code));
        }
        return code;
    }
}
