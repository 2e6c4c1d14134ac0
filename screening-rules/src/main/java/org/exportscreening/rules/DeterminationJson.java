package org.exportscreening.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Overlay;
import org.exportscreening.rules.text.Words;

/** A determination as a tree for JSON, with its texts in a language: codes and facts are the same in each. Stateless. */
final class DeterminationJson {
    private final Words words;

    DeterminationJson(Words words) {
        this.words = words;
    }

    Map<String, Object> tree(Determination d) {
        ClassificationJson classification = new ClassificationJson(words);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", d.about().id());
        tree.put("outcome", d.outcome().name());
        tree.put("date", d.about().date() == null ? null : d.about().date().toString());
        tree.put(
                "rulebook",
                object(
                        "id", d.sources().rulebook().id(),
                        "version", d.sources().rulebook().version(),
                        "digest", d.sources().rulebookDigest(),
                        "checkedThrough",
                                d.sources().rulebook().checkedThrough().toString()));
        tree.put("data", ScreeningJson.data(d.sources().data()));
        tree.put("transaction", about(d.about()));
        Map<String, Object> jurisdiction = new LinkedHashMap<>();
        Truth subject = d.item().jurisdiction().subject();
        jurisdiction.put("subjectToEar", subject == Truth.UNKNOWN ? null : subject == Truth.TRUE);
        jurisdiction.put("basis", d.item().jurisdiction().basis());
        tree.put("jurisdiction", jurisdiction);
        tree.put("findings", d.findings().stream().map(this::finding).toList());
        tree.put(
                "missing",
                d.openQuestions().stream()
                        .map(q -> object(
                                "fact", q.fact(), "question", words.say(q.question()), "wouldDecide", q.wouldDecide()))
                        .toList());
        tree.put("matches", d.matches().stream().map(this::match).toList());
        // Absent where nothing was decided, so that answers from before there were decisions stay the same, byte for
        // byte.
        if (!d.decisions().isEmpty()) {
            tree.put("decisions", d.decisions());
        }
        tree.put(
                "classification",
                object(
                        "meets",
                        classification.paragraphs(d.item().meets()),
                        "terms",
                        d.item().terms().stream()
                                .map(t ->
                                        object("term", t.term(), "value", t.value(), "because", words.say(t.because())))
                                .toList()));
        tree.put("conditions", classification.said(d.obligations().conditions()));
        tree.put(
                "duties",
                d.obligations().duties().stream()
                        .map(duty -> object(
                                "rule", duty.rule(),
                                "citation", duty.citation(),
                                "duty", words.text(duty.what()),
                                "dependsOn", duty.dependsOn(),
                                "verified", duty.verified()))
                        .toList());
        tree.put(
                "advice",
                d.item().advice().stream()
                        .map(a -> object(
                                "field", a.field(), "title", a.title().in(words.language()), "because", a.because()))
                        .toList());
        tree.put("assumptions", classification.said(d.reservations().assumptions()));
        tree.put(
                "overlays",
                d.reservations().overlays().stream().map(this::overlay).toList());
        tree.put("notes", classification.said(d.reservations().notes()));
        tree.put("nextSteps", NextSteps.of(d, words));
        tree.put(
                "notEvaluated",
                d.sources().rulebook().notEvaluated().stream()
                        .map(n -> object("citation", n.citation(), "title", words.text(n.title())))
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
                                words.say(t.why())))
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

    private Map<String, Object> finding(Finding f) {
        Map<String, Object> tree = object(
                "rule", f.rule(), "citation", f.citation(), "effect", f.effect().name());
        if (f.effect() == FindingEffect.LICENSE_REQUIRED || f.effect() == FindingEffect.PROHIBITED) {
            tree.put("licensePolicy", f.policy() == null ? null : f.policy().name());
            tree.put("licenseExceptions", exceptions(f));
        } else if (f.note() != null) {
            tree.put("note", words.say(f.note()));
        }
        tree.put("title", words.say(f.title()));
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
            tree.put("announcement", announcement(announcement));
            putConsequence(tree, announcement.counts() ? "ifNotEnforced" : "ifEnforced", announcement.otherwise());
        }
        putConsequence(tree, "ifConfirmed", f.ifConfirmed());
        return tree;
    }

    private Map<String, Object> announcement(Finding.Announcement a) {
        String note = a.note();
        return object("citation", words.text(a.citation()), "note", note == null ? null : words.text(note));
    }

    private Map<String, Object> exceptions(Finding f) {
        List<LicenseException> possible = f.exceptions();
        List<LicenseException> listed = possible == null ? List.of() : possible;
        return object(
                "available",
                        listed.stream().map(LicenseException::symbol).distinct().toList(),
                "evaluated", possible != null,
                "note", new ExceptionWords(words).note(f),
                "possible", listed.stream().map(this::exception).toList());
    }

    private Map<String, Object> exception(LicenseException e) {
        Map<String, Object> tree = object(
                "symbol", e.symbol(),
                "citation", e.citation(),
                "title", words.text(e.title()),
                "state", e.state().name(),
                "toConfirm", e.toConfirm().stream().map(words::text).toList(),
                "waitingFor", e.waitingFor(),
                "verified", e.verified());
        String note = e.note();
        if (note != null) {
            tree.put("note", words.text(note));
        }
        return tree;
    }

    private static String enforcement(Finding.Announcement announcement) {
        return announcement.counts() ? "TO_BE_CONFIRMED" : announcement.certain() ? "NOT_ENFORCED" : "UNKNOWN";
    }

    private Map<String, Object> overlay(AssumedOverlay assumed) {
        Overlay overlay = assumed.overlay();
        Map<String, Object> tree = object(
                "id",
                overlay.id(),
                "title",
                words.text(overlay.title()),
                "citation",
                words.text(overlay.citation()),
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

    private Map<String, Object> match(PartyMatch m) {
        Map<String, Object> tree = object("party", m.party());
        tree.putAll(ScreeningJson.match(m.match(), words.language()));
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
