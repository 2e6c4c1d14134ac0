package org.exportscreening.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Overlay;
import org.exportscreening.rules.text.Words;

/** A determination as a tree for JSON. Stateless. */
final class DeterminationJson {
    private DeterminationJson() {}

    static Map<String, Object> tree(Determination d) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", d.id());
        tree.put("outcome", d.outcome().name());
        tree.put("date", d.date() == null ? null : d.date().toString());
        tree.put(
                "rulebook",
                object(
                        "id", d.rulebook().id(),
                        "version", d.rulebook().version(),
                        "digest", d.rulebookDigest(),
                        "checkedThrough", d.rulebook().checkedThrough().toString()));
        tree.put("data", ScreeningJson.data(d.data()));
        tree.put("transaction", about(d.about()));
        Map<String, Object> jurisdiction = new LinkedHashMap<>();
        Truth subject = d.jurisdiction().subject();
        jurisdiction.put("subjectToEar", subject == Truth.UNKNOWN ? null : subject == Truth.TRUE);
        jurisdiction.put("basis", d.jurisdiction().basis());
        tree.put("jurisdiction", jurisdiction);
        tree.put(
                "findings",
                d.findings().stream().map(DeterminationJson::finding).toList());
        tree.put(
                "missing",
                d.openQuestions().stream()
                        .map(q -> object(
                                "fact", q.fact(), "question", q.question().toString(), "wouldDecide", q.wouldDecide()))
                        .toList());
        tree.put("matches", d.matches().stream().map(DeterminationJson::match).toList());
        // Absent where nothing was decided, so that answers from before there were decisions stay the same, byte for
        // byte.
        if (!d.decisions().isEmpty()) {
            tree.put("decisions", d.decisions());
        }
        tree.put(
                "classification",
                object(
                        "meets",
                        ClassificationJson.paragraphs(d.meets()),
                        "terms",
                        d.terms().stream()
                                .map(t -> object(
                                        "term",
                                        t.term(),
                                        "value",
                                        t.value(),
                                        "because",
                                        t.because().toString()))
                                .toList()));
        tree.put("conditions", ClassificationJson.said(d.conditions()));
        tree.put(
                "duties",
                d.duties().stream()
                        .map(duty -> object(
                                "rule", duty.rule(),
                                "citation", duty.citation(),
                                "duty", duty.what(),
                                "dependsOn", duty.dependsOn(),
                                "verified", duty.verified()))
                        .toList());
        tree.put(
                "advice",
                d.advice().stream()
                        .map(a -> object("field", a.field(), "title", a.title().en(), "because", a.because()))
                        .toList());
        tree.put("assumptions", ClassificationJson.said(d.assumptions()));
        tree.put(
                "overlays",
                d.overlays().stream().map(DeterminationJson::overlay).toList());
        tree.put("notes", ClassificationJson.said(d.notes()));
        tree.put("nextSteps", NextSteps.of(d, Words.ENGLISH));
        tree.put(
                "notEvaluated",
                d.rulebook().notEvaluated().stream()
                        .map(n -> object("citation", n.citation(), "title", n.title()))
                        .toList());
        tree.put(
                "trace",
                d.trace().stream()
                        .map(t -> object(
                                "citation",
                                t.citation(),
                                "rule",
                                t.rule(),
                                "result",
                                t.result().name(),
                                "why",
                                t.why().toString()))
                        .toList());
        return tree;
    }

    private static Map<String, Object> about(TransactionSummary about) {
        return object(
                "kind", about.kind(),
                "from", about.from(),
                "destination", about.destination(),
                "transit", about.transit(),
                "description", about.description(),
                "eccn", about.eccn(),
                "value", about.value(),
                "parties",
                        about.parties().stream()
                                .map(p -> object(
                                        "role", p.role(),
                                        "name", p.name(),
                                        "country", p.country(),
                                        "listings", p.listings()))
                                .toList());
    }

    private static Map<String, Object> finding(Finding f) {
        Map<String, Object> tree = object(
                "rule", f.rule(), "citation", f.citation(), "effect", f.effect().name());
        if (f.effect() == FindingEffect.LICENSE_REQUIRED || f.effect() == FindingEffect.PROHIBITED) {
            tree.put("licensePolicy", f.policy() == null ? null : f.policy().name());
            tree.put("licenseExceptions", exceptions(f));
        } else if (f.note() != null) {
            tree.put("note", f.note().toString());
        }
        tree.put("title", f.title().toString());
        tree.put("verified", f.verified());
        tree.put(
                "because",
                f.because().stream()
                        .map(o -> object("fact", o.fact(), "value", ObservedValue.plain(o.value())))
                        .toList());
        tree.put("parties", f.parties());
        Finding.Announcement announcement = f.announcement();
        if (announcement != null) {
            tree.put("enforcement", enforcement(announcement));
            tree.put("announcement", object("citation", announcement.citation(), "note", announcement.note()));
            putConsequence(tree, announcement.counts() ? "ifNotEnforced" : "ifEnforced", announcement.otherwise());
        }
        putConsequence(tree, "ifConfirmed", f.ifConfirmed());
        return tree;
    }

    private static Map<String, Object> exceptions(Finding f) {
        List<LicenseException> possible = f.exceptions();
        List<LicenseException> listed = possible == null ? List.of() : possible;
        return object(
                "available",
                        listed.stream().map(LicenseException::symbol).distinct().toList(),
                "evaluated", possible != null,
                "note", new ExceptionWords(Words.ENGLISH).note(f),
                "possible", listed.stream().map(DeterminationJson::exception).toList());
    }

    private static Map<String, Object> exception(LicenseException e) {
        Map<String, Object> tree = object(
                "symbol", e.symbol(),
                "citation", e.citation(),
                "title", e.title(),
                "state", e.state().name(),
                "toConfirm", e.toConfirm(),
                "waitingFor", e.waitingFor(),
                "verified", e.verified());
        if (e.note() != null) {
            tree.put("note", e.note());
        }
        return tree;
    }

    private static String enforcement(Finding.Announcement announcement) {
        return announcement.counts() ? "TO_BE_CONFIRMED" : announcement.certain() ? "NOT_ENFORCED" : "UNKNOWN";
    }

    private static Map<String, Object> overlay(AssumedOverlay assumed) {
        Overlay overlay = assumed.overlay();
        Map<String, Object> tree = object(
                "id",
                overlay.id(),
                "title",
                overlay.title(),
                "citation",
                overlay.citation(),
                "inForce",
                assumed.inForce(),
                "chosen",
                assumed.chosen());
        putConsequence(tree, assumed.inForce() ? "ifNotInForce" : "ifInForce", assumed.otherwise());
        return tree;
    }

    private static void putConsequence(Map<String, Object> tree, String name, @Nullable Finding.Consequence then) {
        if (then != null) {
            tree.put(name, object("outcome", then.outcome().name(), "citations", then.citations()));
        }
    }

    private static Map<String, Object> match(PartyMatch m) {
        Map<String, Object> tree = object("party", m.party());
        tree.putAll(ScreeningJson.match(m.match()));
        return tree;
    }

    private static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
