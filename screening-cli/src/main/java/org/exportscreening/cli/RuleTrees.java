package org.exportscreening.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.rules.rulebook.FactSummary;
import org.exportscreening.rules.rulebook.Overlay;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.rulebook.VersionText;
import org.exportscreening.rules.text.Words;

/** Rules as trees for JSON, shared by the commands about rules. Stateless. */
final class RuleTrees {
    private RuleTrees() {}

    /** The rulebook in a few words. */
    static String title(Rulebook rulebook) {
        return title(rulebook, Words.ENGLISH);
    }

    /** The rulebook that is spoken of, in a language. */
    static String title(Rulebook rulebook, Words words) {
        return words.say(
                "classify.rulebook",
                rulebook.manifest().id(),
                rulebook.manifest().version(),
                rulebook.digest());
    }

    /** A tree that begins with the rulebook that it is about. */
    static Map<String, Object> head(Rulebook rulebook) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("id", rulebook.manifest().id());
        about.put("version", rulebook.manifest().version());
        about.put("digest", rulebook.digest());
        about.put("coversFrom", day(rulebook.manifest().coversFrom()));
        about.put("checkedThrough", day(rulebook.manifest().checkedThrough()));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rulebook", about);
        return tree;
    }

    @Nullable
    static String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static Map<String, Object> version(RuleVersion version) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", day(version.period().from()));
        tree.put("to", day(version.period().to()));
        tree.put("citations", version.citations());
        tree.put("amendedBy", version.amendedBy());
        tree.put("lastChecked", day(version.lastChecked()));
        tree.put("verified", version.verified());
        tree.put("text", VersionText.lines(version));
        return tree;
    }

    static Map<String, Object> overlay(Overlay overlay) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", overlay.id());
        tree.put("title", overlay.title());
        tree.put("from", day(overlay.period().from()));
        tree.put("to", day(overlay.period().to()));
        tree.put("citation", overlay.citation());
        tree.put("note", overlay.note());
        tree.put("default", overlay.inForce() ? Overlay.IN_FORCE : Overlay.NOT);
        return tree;
    }

    static Map<String, Object> suspension(Rule.Suspension suspension) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", day(suspension.period().from()));
        tree.put("to", day(suspension.period().to()));
        tree.put("citation", suspension.citation());
        return tree;
    }

    static Map<String, Object> fact(FactSummary fact) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("path", fact.path());
        row.put("type", fact.type());
        row.put("many", fact.many());
        row.put("values", fact.values());
        row.put("question", fact.question());
        row.put("suppliable", fact.suppliable());
        return row;
    }
}
