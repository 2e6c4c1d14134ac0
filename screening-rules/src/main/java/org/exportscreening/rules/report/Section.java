package org.exportscreening.rules.report;

import java.util.List;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/**
 * Writes what the parts of a report have in common.
 *
 * @param html where to
 * @param words the reader's language
 * @param top the level of the heading of a transaction
 * @param id what sets its anchors apart from those of others on the page
 */
record Section(Html html, Words words, int top, String id) {
    /** Opens a section with its heading; the caller closes it. */
    void open(String name, String title) {
        html.open("section", "id", id + name, "aria-labelledby", id + name + "-h");
        html.element("h" + (top + 1), title, "id", id + name + "-h").markup("\n");
    }

    void close() {
        html.closeLine();
    }

    /** A heading within a section. */
    void heading(String title) {
        html.element("h" + (top + 2), title);
    }

    /** A link to a part of this section in a list of contents, with how much is there: a negative count is not shown, 0 is no link. */
    void link(String anchor, String key, long count) {
        if (count != 0) {
            html.open("li")
                    .open("a", "href", "#" + id + anchor)
                    .text(words.say(key))
                    .close();
            if (count > 0) {
                html.markup(" ").element("span", String.valueOf(count), "class", "count");
            }
            html.closeLine();
        }
    }

    /** A sentence of the bundles in a paragraph. */
    void paragraph(String kind, String key, Object... arguments) {
        html.element("p", words.say(key, arguments), "class", kind).markup("\n");
    }

    /** A list of sentences. */
    void points(String tag, List<String> points) {
        if (points.isEmpty()) {
            return;
        }
        html.open(tag);
        points.forEach(p -> html.element("li", p).markup("\n"));
        html.closeLine();
    }

    /** The head of a table; the caller writes the rows and closes body and table with {@link #endTable}. */
    void table(String caption, String... columns) {
        html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", caption);
        html.open("table").element("caption", caption).open("thead").open("tr");
        for (String column : columns) {
            html.element("th", words.say(column), "scope", "col");
        }
        html.close().close().open("tbody").markup("\n");
    }

    void endTable() {
        html.close().close().closeLine();
    }

    /** A row of a list of terms. */
    void term(String key, Message value) {
        html.open("div")
                .element("dt", words.say(key))
                .open("dd")
                .say(value, words)
                .close()
                .closeLine();
    }

    /** Citations, kept from being broken within a line. */
    void citations(List<String> citations) {
        for (int i = 0; i < citations.size(); i++) {
            html.text(i == 0 ? "" : words.say("between.comma"));
            citation(citations.get(i));
        }
    }

    /** A citation. */
    void citation(String citation) {
        html.element("cite", words.text(citation).replace("15 CFR ", "15\u00a0CFR\u00a0"), "translate", "no");
    }
}
