package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.decision.Ruling;
import org.exportscreening.match.Match;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/**
 * A determination as a page that a person can file: the outcome first, what it is about, the grounds, what to do next, what is
 * missing, what was not checked, and what it rests on.
 */
final class DeterminationText {
    private static final int QUESTIONS = 8;
    private static final int CITATIONS = 4;

    private final Determination d;
    private final Words words;
    private final Page page;

    DeterminationText(Determination d, Words words) {
        this.d = d;
        this.words = words;
        this.page = new Page(words.language());
    }

    String write() {
        page.line(words.say("page.head", name("outcome", d.outcome()), name("meaning", d.outcome())));
        about();
        if (!d.findings().isEmpty()) {
            page.section(words.say("page.grounds"));
            FindingText findings = new FindingText(page, words);
            d.findings().forEach(findings::write);
        }
        page.points(
                words.say("page.meets"),
                d.item().meets().stream()
                        .map(m -> words.say("page.meetsBecause", Message.text(m.name()), m.because()))
                        .toList());
        matches();
        page.section(words.say("page.next"));
        List<String> steps = NextSteps.of(d, words);
        for (int i = 0; i < steps.size(); i++) {
            page.wrapped(String.format(Locale.ROOT, "  %2d. ", i + 1), steps.get(i));
        }
        questions();
        page.points(
                words.say("page.advice"),
                d.item().advice().stream()
                        .map(a -> a.title().in(words.language()) + " (" + a.because() + ")")
                        .toList());
        page.points(words.say("page.limits"), LimitsText.of(d, words));
        basis();
        return page.toString();
    }

    private String name(String group, Enum<?> code) {
        return words.name(group, code.name());
    }

    private void about() {
        TransactionSummary about = d.about();
        page.line("  "
                + words.say(
                        "page.transaction",
                        about.id() == null ? Message.of("page.noId") : about.id(),
                        about.date() == null ? "?" : about.date()));
        if (about.saysMore()) {
            page.wrapped("  ", route(about));
            page.wrapped("  ", item(about));
            for (int i = 0; i < about.parties().size(); i++) {
                page.wrapped(
                        "  ", words.say("page.party", i, party(about.parties().get(i))));
            }
        }
        Jurisdiction jurisdiction = d.item().jurisdiction();
        page.wrapped(
                "  ",
                words.say(
                        "page.subject",
                        name("truth", jurisdiction.subject()),
                        LimitsText.citations(jurisdiction.basis())));
    }

    private String route(TransactionSummary about) {
        String kind = about.kind();
        return words.say(
                about.transit().isEmpty() ? "page.route" : "page.routeThrough",
                kind == null ? Message.of("page.kindNotStated") : words.name("kind", kind),
                known(about.from()),
                known(about.destination()),
                Message.list(Message.Between.COMMA, about.transit()));
    }

    private String item(TransactionSummary about) {
        return words.say(
                about.value() == null ? "page.item" : "page.itemValue",
                stated(about.description(), "page.notDescribed"),
                stated(about.eccn(), "page.eccnNotStated"),
                String.valueOf(about.value()));
    }

    private static Message stated(@Nullable String value, String otherwise) {
        return value == null ? Message.of(otherwise) : Message.plain(value);
    }

    private static Message known(@Nullable String country) {
        return stated(country, "page.notStated");
    }

    private Message party(TransactionSummary.Party party) {
        List<Object> who = new ArrayList<>();
        if (party.role() != null) {
            who.add(words.name("role", party.role()));
        }
        who.add(stated(party.name(), "page.noName"));
        if (party.country() != null) {
            who.add(party.country());
        }
        Message whole = Message.list(Message.Between.COMMA, who);
        List<String> listings = party.listings();
        return listings == null
                ? Message.of(party.name() == null ? "page.partyUnknown" : "page.partyScreened", whole)
                : Message.of("page.partyListed", whole, ObservedValue.message(listings));
    }

    /** The matches; one that several parties share as one. */
    private void matches() {
        Map<String, List<PartyMatch>> shared = new LinkedHashMap<>();
        d.matches()
                .forEach(m -> shared.computeIfAbsent(
                                m.match().entry().id()
                                        + m.match().score()
                                        + m.match().decided(),
                                k -> new ArrayList<>())
                        .add(m));
        List<String> undecided = new ArrayList<>();
        List<String> decided = new ArrayList<>();
        for (List<PartyMatch> same : shared.values()) {
            Match match = same.get(0).match();
            Ruling ruling = match.decided();
            String point = words.say(
                    "page.match",
                    Message.list(
                            Message.Between.COMMA,
                            same.stream().map(m -> "parties[" + m.party() + "]").toList()),
                    String.format(Locale.ROOT, "%.3f", match.score()),
                    match.entry().list().code(),
                    match.entry().primaryName(),
                    match.matchedName().text());
            (match.undecided() ? undecided : decided)
                    .add(ruling == null ? point : words.say("page.ruling", point, ruling.explain(words.language())));
        }
        page.points(words.say("page.matches"), undecided);
        page.points(words.say("page.decided"), decided);
    }

    /** The first questions; those that ask the same of several parties as one. */
    private void questions() {
        Map<Message, List<OpenQuestion>> asked = new LinkedHashMap<>();
        d.openQuestions()
                .forEach(q -> asked.computeIfAbsent(q.question(), k -> new ArrayList<>())
                        .add(q));
        if (asked.isEmpty()) {
            return;
        }
        page.section(words.say("page.missing"));
        asked.entrySet().stream().limit(QUESTIONS).forEach(e -> {
            Set<String> cites = new LinkedHashSet<>();
            e.getValue().forEach(q -> cites.addAll(q.wouldDecide()));
            Message facts = Message.list(
                    Message.Between.COMMA,
                    e.getValue().stream().map(OpenQuestion::fact).toList());
            page.wrapped("  - ", words.say(e.getKey()));
            page.wrapped("      ", cites.isEmpty() ? words.say(facts) : words.say("page.decides", facts, first(cites)));
        });
        if (asked.size() > QUESTIONS) {
            page.line("  - " + words.say("page.moreQuestions", asked.size() - QUESTIONS));
        }
    }

    private static Message first(Set<String> citations) {
        Message shown = Message.list(
                Message.Between.COMMA, citations.stream().limit(CITATIONS).toList());
        return citations.size() > CITATIONS ? Message.of("between.more", shown, citations.size() - CITATIONS) : shown;
    }

    private void basis() {
        long looked = d.trace().stream()
                .filter(t -> t.result() != RuleResult.Status.NOT_IN_FORCE)
                .count();
        page.line("");
        page.wrapped(
                "  ",
                words.say(
                        "page.basis",
                        looked,
                        d.sources().rulebook().id(),
                        d.sources().rulebook().version(),
                        shortened(d.sources().rulebookDigest()),
                        d.sources().rulebook().checkedThrough(),
                        shortened(d.sources().data().digest()),
                        d.sources().data().starter() ? Message.of("page.starter") : ""));
        page.line("  " + words.say("page.signature"));
    }

    /** So much of a digest as a person compares. */
    static String shortened(String digest) {
        return digest.length() > 19 ? digest.substring(0, 19) : digest;
    }
}
