package org.exportscreening.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exportscreening.cli.batch.Vocabulary;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.rulebook.FactSummary;

/**
 * Columns that are paths of facts, such as {@code item.eccn} or {@code parties[0].name}, and the transaction that their cells make
 * up. An empty cell is a fact that was not supplied; several values stand with semicolons between; {@code []} says that there are
 * none; what begins with a bracket is JSON. Immutable.
 */
final class FactColumns implements Vocabulary {
    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,2})]");
    /** What has more, or as many zeros, is no amount of anything. */
    private static final int DIGITS = 100;

    private static final FactSummary CANNOT_DETERMINE =
            new FactSummary("cannotDetermine", "text", true, List.of(), null, true);

    private final Map<String, FactSummary> facts = new TreeMap<>();

    FactColumns(List<FactSummary> all) {
        facts.put(CANNOT_DETERMINE.path(), CANNOT_DETERMINE);
        all.stream().filter(FactSummary::suppliable).forEach(fact -> facts.put(fact.path(), fact));
    }

    @Override
    public Optional<String> of(String column) {
        String path = column.strip();
        if (facts.containsKey(general(path))) {
            return Optional.of(path);
        }
        return facts.keySet().stream()
                .filter(fact -> fact.equalsIgnoreCase(path))
                .findFirst();
    }

    private static String general(String path) {
        return INDEX.matcher(path).replaceAll("[]");
    }

    @Override
    public Collection<String> names() {
        return facts.keySet().stream().map(path -> path.replace("[]", "[0]")).toList();
    }

    /**
     * A transaction as JSON.
     *
     * @param cells texts by path
     * @throws IllegalArgumentException names the column whose cell is not of the fact's type
     */
    String json(Map<String, String> cells) {
        Map<String, Object> root = new TreeMap<>();
        cells.forEach((path, cell) -> {
            if (!cell.isBlank()) {
                put(root, path, value(path, cell.strip()));
            }
        });
        return Json.write(lists(root), false);
    }

    private Object value(String path, String cell) {
        FactSummary fact = Objects.requireNonNull(facts.get(general(path)), path);
        if (cell.startsWith("[") || cell.startsWith("{")) {
            return Optional.ofNullable(Json.parse("column " + path, cell).value())
                    .orElseThrow();
        }
        if (fact.type().equals("object")) {
            throw expected(path, "JSON, or a column for each of its facts", cell);
        }
        if (!fact.many()) {
            return scalar(fact, path, cell);
        }
        List<Object> values = new ArrayList<>();
        for (String value : cell.split(";", -1)) {
            if (!value.isBlank()) {
                values.add(scalar(fact, path, value.strip()));
            }
        }
        return values;
    }

    private static Object scalar(FactSummary fact, String path, String text) {
        return switch (fact.type()) {
            case "boolean" ->
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "yes" -> true;
                    case "false", "no" -> false;
                    default -> throw expected(path, "true or false", text);
                };
            case "number", "integer" -> {
                try {
                    BigDecimal number = new BigDecimal(text);
                    if (Math.abs((long) number.scale()) <= DIGITS && number.precision() <= DIGITS) {
                        yield number;
                    }
                } catch (NumberFormatException e) {
                    // said below
                }
                throw expected(path, "a number such as 1250.5", text);
            }
            default -> text;
        };
    }

    private static IllegalArgumentException expected(String path, String what, String found) {
        return new IllegalArgumentException("column " + path + ": expected " + what + ", found \"" + found + "\"");
    }

    /** Puts a value into a tree of maps; the elements of a list stand under their numbers until all are there. */
    @SuppressWarnings("unchecked") // each map within is put here
    private static void put(Map<String, Object> root, String path, Object value) {
        Map<String, Object> at = root;
        String[] steps = INDEX.matcher(path).replaceAll(".$0").split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            Object below = at.computeIfAbsent(steps[i], step -> new TreeMap<String, Object>());
            if (!(below instanceof Map)) {
                throw new IllegalArgumentException("column " + path + ": another column gives all of " + steps[i]);
            }
            at = (Map<String, Object>) below;
        }
        if (at.putIfAbsent(steps[steps.length - 1], value) != null) {
            throw new IllegalArgumentException("column " + path + ": other columns give parts of it");
        }
    }

    private static Object lists(Object tree) {
        if (!(tree instanceof Map<?, ?> map)) {
            return tree;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        TreeMap<Integer, Object> elements = new TreeMap<>();
        map.forEach((key, value) -> {
            Matcher index = INDEX.matcher((String) key);
            if (index.matches()) {
                elements.put(Integer.valueOf(index.group(1)), lists(value));
            } else {
                members.put((String) key, lists(value));
            }
        });
        return elements.isEmpty() ? members : new ArrayList<>(elements.values());
    }
}
