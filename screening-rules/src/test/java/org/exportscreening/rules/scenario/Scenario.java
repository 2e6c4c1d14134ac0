package org.exportscreening.rules.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.exportscreening.rules.engine.RuleResult;

/**
 * One scenario: a base transaction with changes, and what a rule says of it.
 *
 * @param file the scenario file
 * @param rule the rule's id
 * @param name the scenario's name
 * @param transaction the base with the changes
 * @param expect what is expected
 */
record Scenario(String file, String rule, String name, ObjectNode transaction, JsonNode expect) {
    private static final Set<String> MEMBERS = Set.of("name", "base", "with", "without", "expect");
    private static final Set<String> EXPECTATIONS =
            Set.of("result", "outcome", "missing", "citation", "policy", "exceptions");

    static Scenario of(String file, String rule, JsonNode json, Map<String, ObjectNode> bases) {
        String name = json.path("name").asText();
        String where = file + ": " + name;
        only(where, json, MEMBERS);
        only(where, json.path("expect"), EXPECTATIONS);
        ObjectNode base = bases.get(json.path("base").asText());
        if (name.isBlank() || base == null) {
            throw new IllegalArgumentException(
                    where + ": a scenario needs a name and one of the bases " + bases.keySet());
        }
        ObjectNode transaction = base.deepCopy();
        json.path("with").properties().forEach(e -> set(where, transaction, e.getKey(), e.getValue()));
        json.path("without").forEach(p -> remove(where, transaction, p.asText()));
        return new Scenario(file, rule, name, transaction, json.path("expect"));
    }

    private static void only(String where, JsonNode json, Set<String> members) {
        Iterator<String> names = json.fieldNames();
        while (names.hasNext()) {
            String member = names.next();
            if (!members.contains(member)) {
                throw new IllegalArgumentException(where + ": unknown member " + member);
            }
        }
    }

    RuleResult.Status result() {
        return RuleResult.Status.valueOf(expect.path("result").asText());
    }

    LocalDate date() {
        return LocalDate.parse(transaction.path("date").asText());
    }

    List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        expect.path(member).forEach(t -> texts.add(t.asText()));
        return texts;
    }

    @Override
    public String toString() {
        return file + ": " + name;
    }

    /** Sets a dotted path; an index addresses an element that is there. */
    private static void set(String where, ObjectNode root, String path, JsonNode value) {
        int dot = path.lastIndexOf('.');
        JsonNode parent = dot < 0 ? root : descend(where, root, path.substring(0, dot), true);
        String last = path.substring(dot + 1);
        if (!(parent instanceof ObjectNode members) || last.endsWith("]")) {
            throw new IllegalArgumentException(where + ": can not set " + path);
        }
        members.set(last, value.deepCopy());
    }

    private static void remove(String where, ObjectNode root, String path) {
        int dot = path.lastIndexOf('.');
        JsonNode parent = dot < 0 ? root : descend(where, root, path.substring(0, dot), false);
        if (!(parent instanceof ObjectNode members) || members.remove(path.substring(dot + 1)) == null) {
            throw new IllegalArgumentException(where + ": there is no " + path + " to remove");
        }
    }

    private static JsonNode descend(String where, ObjectNode root, String path, boolean create) {
        JsonNode at = root;
        for (String segment : path.split("\\.", -1)) {
            int bracket = segment.indexOf('[');
            String member = bracket < 0 ? segment : segment.substring(0, bracket);
            JsonNode next = at.get(member);
            if (next == null && create && bracket < 0) {
                next = ((ObjectNode) at).putObject(member);
            }
            if (next instanceof ArrayNode list && bracket >= 0) {
                next = list.get(Integer.parseInt(segment.substring(bracket + 1, segment.length() - 1)));
            }
            if (next == null) {
                throw new IllegalArgumentException(where + ": there is no " + segment + " of " + path);
            }
            at = next;
        }
        return Objects.requireNonNull(at);
    }
}
