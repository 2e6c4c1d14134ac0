package org.exportscreening.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.text.Message;

/** A classification as a tree for JSON. Stateless. */
final class ClassificationJson {
    private ClassificationJson() {}

    static Map<String, Object> tree(Classification c) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", c.id());
        tree.put("date", c.date() == null ? null : c.date().toString());
        tree.put("kind", c.kind());
        Map<String, Object> rulebook = new LinkedHashMap<>();
        rulebook.put("id", c.rulebook().id());
        rulebook.put("version", c.rulebook().version());
        rulebook.put("digest", c.rulebookDigest());
        rulebook.put("checkedThrough", c.rulebook().checkedThrough().toString());
        tree.put("rulebook", rulebook);
        tree.put("meets", paragraphs(c.paragraphs(Truth.TRUE)));
        tree.put("notMeets", paragraphs(c.paragraphs(Truth.FALSE)));
        tree.put("undecided", paragraphs(c.paragraphs(Truth.UNKNOWN)));
        tree.put("terms", c.terms().stream().map(ClassificationJson::term).toList());
        tree.put("notInForce", said(c.notInForce()));
        tree.put("arithmetic", said(c.arithmetic()));
        tree.put(
                "missing",
                c.questions().stream().map(ClassificationJson::question).toList());
        tree.put("notes", said(c.notes()));
        return tree;
    }

    /** JSON says the same in every language: in English. */
    static List<String> said(List<Message> messages) {
        return messages.stream().map(Message::toString).toList();
    }

    static List<Map<String, Object>> paragraphs(List<ParagraphAnswer> paragraphs) {
        return paragraphs.stream().map(p -> answer("eccn", p)).toList();
    }

    private static Map<String, Object> answer(String name, ParagraphAnswer p) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(name, p.name());
        tree.put("because", p.because().toString());
        tree.put("citations", p.citations());
        tree.put("verified", p.verified());
        tree.put("note", p.note());
        tree.put("rule", p.rule());
        return tree;
    }

    private static Map<String, Object> term(ParagraphAnswer p) {
        Map<String, Object> tree = answer("term", p);
        tree.put("value", p.met() == Truth.UNKNOWN ? null : p.met() == Truth.TRUE);
        return tree;
    }

    private static Map<String, Object> question(Classification.ParameterQuestion q) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("fact", q.fact());
        tree.put("question", q.question().toString());
        tree.put("wouldDecide", q.wouldDecide());
        tree.put("leadsTo", said(q.leadsTo()));
        return tree;
    }
}
