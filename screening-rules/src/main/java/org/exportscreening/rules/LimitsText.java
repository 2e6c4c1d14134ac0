package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.List;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/** What was not checked, and what limits an answer, in a language. Stateless. */
final class LimitsText {
    private LimitsText() {}

    static List<String> of(Determination d, Words words) {
        List<Message> limits = new ArrayList<>(d.reservations().notes());
        d.reservations().overlays().forEach(o -> limits.add(overlay(o)));
        d.reservations().assumptions().forEach(a -> limits.add(Message.of("page.assumed", a)));
        d.sources()
                .rulebook()
                .notEvaluated()
                .forEach(n -> limits.add(Message.of("page.notEvaluated", n.citation(), Message.text(n.title()))));
        limits.add(Message.of("page.otherLaw"));
        return limits.stream().map(words::say).toList();
    }

    /** What was taken of an announced suspension, and what the other would lead to. */
    private static Message overlay(AssumedOverlay assumed) {
        Message taken = Message.of(
                assumed.chosen() ? "overlay.asAsked" : "overlay.asDefault",
                Message.text(assumed.overlay().title()),
                assumed.overlay().id(),
                Message.of(assumed.inForce() ? "overlay.inForce" : "overlay.notInForce"));
        Finding.Consequence other = assumed.otherwise();
        return other == null
                ? Message.of("overlay.nothing", taken)
                : Message.of(
                        assumed.inForce() ? "overlay.ifNot" : "overlay.if",
                        taken,
                        Message.of("outcome." + other.outcome()),
                        citations(other.citations()));
    }

    /** Citations in brackets; nothing where there are none. */
    static Message citations(List<String> citations) {
        return citations.isEmpty()
                ? Message.plain("")
                : Message.of("citations", Message.list(Message.Between.COMMA, citations));
    }
}
