package org.exportscreening.rules.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.exportscreening.rules.Reason;
import org.exportscreening.rules.Seen;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/**
 * The conditions of rules as trees that open and close. Many rules rest on the same conditions: those of a part of a tree that
 * stands on the page already are not repeated, but linked to. Serves one part of one page; not thread-safe.
 */
final class ReasonTree {
    /** A part with fewer conditions is repeated: a link would save nothing. */
    private static final int LINKED = 3;

    private final Section at;
    private final String name;
    private final Html html;
    private final Words words;

    /** Parts of trees that are on the page, by what they say. */
    private final Map<List<Object>, Integer> places = new HashMap<>();

    private final Set<Integer> written = new HashSet<>();

    ReasonTree(Section at, String name) {
        this.at = at;
        this.name = name;
        this.html = at.html();
        this.words = at.words();
    }

    void write(Reason reason) {
        html.open("ul", "class", "tree");
        node(Part.of(reason, words, places), true);
        html.closeLine();
    }

    private void node(Part part, boolean opened) {
        html.open("li");
        if (part.below().isEmpty()) {
            line(part.reason());
        } else if (part.size() > LINKED && !written.add(part.place())) {
            line(part.reason());
            html.markup(" ").element("a", words.say("report.above"), "href", "#" + anchor(part));
        } else {
            branch(part, opened);
        }
        html.closeLine();
    }

    private void branch(Part part, boolean opened) {
        List<String> attributes = new ArrayList<>();
        if (part.size() > LINKED) {
            attributes.addAll(List.of("id", anchor(part)));
        }
        if (opened) {
            attributes.addAll(List.of("open", ""));
        }
        html.open("details", attributes.toArray(String[]::new)).open("summary");
        line(part.reason());
        html.close().open("ul");
        // What decides is shown, the rest can be opened.
        part.below().forEach(b -> node(b, b.reason().truth() == part.reason().truth()));
        html.close().close();
    }

    private String anchor(Part part) {
        return at.id() + name + part.place();
    }

    /**
     * A part of a tree.
     *
     * @param reason what it says
     * @param place the same for parts that say the same all the way down
     * @param size the number of its conditions
     * @param below its parts
     */
    private record Part(Reason reason, int place, int size, List<Part> below) {
        static Part of(Reason reason, Words words, Map<List<Object>, Integer> places) {
            List<Part> below =
                    reason.parts().stream().map(r -> of(r, words, places)).toList();
            List<Object> says = Arrays.asList(
                    words.say(reason.text()),
                    reason.truth(),
                    reason.citation(),
                    reason.seen() == null ? null : reason.seen().fact(),
                    reason.missing(),
                    below.stream().map(Part::place).toList());
            Integer place = places.computeIfAbsent(says, k -> places.size() + 1);
            return new Part(
                    reason, place, 1 + below.stream().mapToInt(Part::size).sum(), below);
        }
    }

    private void line(Reason reason) {
        String truth = reason.truth().name();
        html.element("span", words.say("report.truth." + truth), "class", "truth " + truth.toLowerCase(Locale.ROOT));
        html.markup(" ").text(words.say(reason.text()));
        if (reason.citation() != null) {
            html.markup(" ");
            at.citation(reason.citation());
        }
        Seen seen = reason.seen();
        if (seen != null) {
            html.text(" \u2014 ").code(seen.fact()).text(" = ").say(seen.value(), words);
        }
        missing(reason.missing());
    }

    private void missing(List<String> missing) {
        if (!missing.isEmpty()) {
            html.text(" \u2014 ").text(words.say("why.notSupplied", Message.list(Message.Between.COMMA, missing)));
        }
    }
}
