package org.exportscreening.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/** A classification as a tree for JSON, with its texts in a language. Stateless. */
final class ClassificationJson {
    private final Words words;

    ClassificationJson(Words words) {
        this.words = words;
    }

    Map<String, Object> tree(Classification c) {
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
        tree.put("terms", c.terms().stream().map(this::term).toList());
        tree.put("notInForce", said(c.notInForce()));
        tree.put("arithmetic", said(c.arithmetic()));
        tree.put("missing", c.questions().stream().map(this::question).toList());
        tree.put("notes", said(c.notes()));
        return tree;
    }

    List<String> said(List<Message> messages) {
        return messages.stream().map(words::say).toList();
    }

    List<Map<String, Object>> paragraphs(List<ParagraphAnswer> paragraphs) {
        return paragraphs.stream().map(p -> answer("eccn", p)).toList();
    }

    private Map<String, Object> answer(String name, ParagraphAnswer p) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(name, p.name());
        tree.put("because", words.say(p.because()));
        tree.put("citations", p.citations());
        tree.put("verified", p.verified());
        String note = p.note();
        tree.put("note", note == null ? null : words.text(note));
        tree.put("rule", p.rule());
        return tree;
    }

    private Map<String, Object> term(ParagraphAnswer p) {
        Map<String, Object> tree = answer("term", p);
        tree.put("value", p.met() == Truth.UNKNOWN ? null : p.met() == Truth.TRUE);
        return tree;
    }

    private Map<String, Object> question(Classification.ParameterQuestion q) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("fact", q.fact());
        tree.put("question", words.say(q.question()));
        tree.put("wouldDecide", q.wouldDecide());
        tree.put("leadsTo", said(q.leadsTo()));
        return tree;
    }
}
