package org.exportscreening.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.exportscreening.rules.fact.FactReader;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.rulebook.Rulebook;

/** Writes small rulebooks in one file; in all texts single quotes stand for double ones. */
public final class TinyRulebook {
    /** The facts that a tiny rulebook has unless others are given. */
    public static final String FACTS = """
            {'path': 'date', 'type': 'date', 'question': 'When?'},
            {'path': 'id', 'type': 'text'},
            {'path': 'a', 'type': 'boolean', 'question': 'a?'},
            {'path': 'b', 'type': 'boolean', 'question': 'b?'},
            {'path': 'c', 'type': 'boolean', 'question': 'c?'},
            {'path': 'n', 'type': 'number', 'question': 'n?'},
            {'path': 'm', 'type': 'number', 'question': 'm?'},
            {'path': 'remark', 'type': 'text'},
            {'path': 'color', 'type': 'symbol', 'values': ['RED', 'GREEN', 'BLUE'], 'question': 'Which color?'},
            {'path': 'colors', 'type': 'symbol', 'many': true, 'values': ['RED', 'GREEN', 'BLUE'],
             'completeWhen': 'complete', 'question': 'Which colors?'},
            {'path': 'marks', 'type': 'integer', 'many': true, 'question': 'Which marks?'},
            {'path': 'complete', 'type': 'boolean', 'question': 'Is that all?'},
            {'path': 'country', 'type': 'country', 'question': 'Where?'},
            {'path': 'code', 'type': 'code', 'question': 'Which code?'},
            {'path': 'codes', 'type': 'code', 'many': true, 'question': 'Which codes?'},
            {'path': 'boxes', 'type': 'object', 'many': true, 'as': 'box', 'question': 'Which boxes?'},
            {'path': 'boxes[].size', 'type': 'number', 'question': 'How large?'},
            {'path': 'boxes[].locked', 'type': 'boolean', 'question': 'Locked?'},
            {'path': 'boxes[].lids', 'type': 'object', 'many': true, 'as': 'lid', 'question': 'Which lids?'},
            {'path': 'boxes[].lids[].tight', 'type': 'boolean', 'question': 'Tight?'},
            {'path': 'crates', 'type': 'object', 'many': true, 'as': 'crate', 'completeWhen': 'complete',
             'question': 'Which crates?'},
            {'path': 'crates[].size', 'type': 'number', 'question': 'How large?'},
            {'path': 'derived', 'type': 'boolean', 'derivedBy': 'derivation', 'question': 'derived?'},
            {'path': 'assumed', 'type': 'boolean', 'whenAbsent': {'value': false, 'say': 'Nothing was assumed.'}},
            {'path': 'ruling', 'type': 'boolean', 'askLast': true, 'question': 'A person decides: so?'},
            {'path': 'sum', 'type': 'number', 'computed': true, 'suppliable': false},
            {'path': 'difference', 'type': 'number', 'computed': true, 'suppliable': false},
            {'path': 'cannotDetermine', 'type': 'text', 'many': true, 'question': 'What can not be determined?'}
            """;

    private final List<String> rules = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();
    private final List<String> parameters = new ArrayList<>();
    private final List<String> overlays = new ArrayList<>();
    private String manifest =
            "'id': 'tiny', 'version': '1', 'title': 'Tiny', 'coversFrom': '2020-01-01', 'checkedThrough': '2026-09-24'";
    private String facts = FACTS;

    /** An empty rulebook. */
    public TinyRulebook() {
        // The facts are there, the rules are for each test to add.
    }

    /** Replaces the manifest's members. */
    public TinyRulebook manifest(String members) {
        manifest = members;
        return this;
    }

    /** Replaces the facts. */
    public TinyRulebook facts(String all) {
        facts = all;
        return this;
    }

    /** Adds a definition that is always in force. */
    public TinyRulebook define(String id, String when) {
        return rule(id, "definition", version("'when': " + when));
    }

    /** Adds a rule with these versions. */
    public TinyRulebook rule(String id, String kind, String... versions) {
        return rawRule("{'id': '" + id + "', 'title': 'Rule " + id + "', 'kind': '" + kind + "', 'versions': ["
                + String.join(", ", versions) + "]}");
    }

    /** Adds a rule as it is. */
    public TinyRulebook rawRule(String json) {
        rules.add(json);
        return this;
    }

    /** Adds a list with these members. */
    public TinyRulebook list(String id, String members) {
        lists.add("{'id': '" + id + "', 'title': 'List', 'cite': '1 X 3', 'lastChecked': '2026-09-24',"
                + " 'verified': true, 'members': [" + members + "]}");
        return this;
    }

    /** Adds a parameter {@code group/name} with these dated values. */
    public TinyRulebook parameter(String group, String name, String values) {
        parameters.add("{'id': '" + group + "', 'title': 'Numbers', 'lastChecked': '2026-09-24', 'values': {'" + name
                + "': [" + values + "]}}");
        return this;
    }

    /** Adds an overlay with these members beyond the required ones. */
    public TinyRulebook overlay(String id, String members) {
        overlays.add("{'id': '" + id + "', 'title': 'Overlay " + id
                + "', 'cite': 'Press 1', 'lastChecked': '2026-11-22', " + members + "}");
        return this;
    }

    /** A version of a rule with these members beyond the required ones. */
    public static String version(String members) {
        return "{'cite': ['1 X 2'], 'lastChecked': '2026-09-24', 'verified': true, " + members + "}";
    }

    /** The file's text. */
    public String text() {
        return ("{'rulebook': {" + manifest + "},\n'facts': [" + facts + "],\n'lists': [" + String.join(",\n", lists)
                        + "],\n'parameters': [" + String.join(",\n", parameters) + "],\n'tables': [],\n'overlays': ["
                        + String.join(",\n", overlays) + "],\n'rules': ["
                        + String.join(",\n", rules) + "]}")
                .replace('\'', '"');
    }

    /** The rulebook, read from a file that is gone afterwards. */
    public Rulebook read() {
        return read(text());
    }

    /** The rulebook that this text holds. */
    public static Rulebook read(String text) {
        try {
            Path file = Files.createTempFile("tiny", ".json");
            try {
                Files.writeString(file, text);
                return Rulebook.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the rulebook determines of a transaction with these facts, on {@link Deals#DAY}. */
    Determination determine(Object... namesAndValues) {
        Transaction.Builder transaction = Transaction.builder().date(Deals.DAY);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            transaction.fact((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return ExportScreening.builder()
                .snapshot(Deals.FULL)
                .rulebook(read())
                .build()
                .determine(transaction.build());
    }

    /** Facts as a rulebook's catalogue reads them. */
    public static Facts facts(Rulebook rulebook, String json) {
        return new FactReader(rulebook.catalogue()).read(Json.parse("facts", json.replace('\'', '"')));
    }
}
