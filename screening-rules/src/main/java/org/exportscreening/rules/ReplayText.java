package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/** A replay in words and as a tree. */
final class ReplayText {
    private static final int SHOWN = 20;
    private static final int LONG = 160;

    private final Replay replay;
    private final DecisionRecord record;

    ReplayText(Replay replay) {
        this.replay = replay;
        this.record = replay.record();
    }

    String write() {
        StringBuilder text = new StringBuilder();
        line(text, verdict());
        line(text, "  record    " + record.id() + ", made " + record.made() + " by version " + record.engineVersion());
        line(text, "            " + record.digest());
        line(text, "  recorded  " + record.outcome());
        line(
                text,
                "  now       "
                        + replay.outcome().map(Outcome::name).orElse("no answer: " + replay.refusal())
                        + " by version " + replay.engineUsed());
        line(text, "  rulebook  " + rulebook());
        line(text, "  lists     " + lists());
        if (!replay.policyUsed().equals(record.policy().toString())) {
            line(text, "  policy    recorded " + record.policy() + ", used now " + replay.policyUsed());
        }
        List<Replay.Difference> differences =
                replay.differences().stream().filter(d -> !saidAbove(d.what())).toList();
        differences.stream().limit(SHOWN).forEach(d -> line(text, "  differs   " + difference(d)));
        if (differences.size() > SHOWN) {
            line(text, "  differs   in " + (differences.size() - SHOWN) + " more places");
        }
        return text.toString();
    }

    /** What the determination says of rulebook and lists, where it is said already that they are others. */
    private boolean saidAbove(String what) {
        return (!replay.sameRulebook() && what.startsWith("rulebook."))
                || (!replay.sameLists() && what.startsWith("data."));
    }

    private String verdict() {
        if (replay.same()) {
            return replay.lists() == Replay.Lists.AS_RECORDED
                    ? "SAME ANSWER by the rules - the matches of names were taken as recorded, not searched for"
                    : "SAME ANSWER - the record is unaltered, and determined again the answer is equal byte for byte";
        }
        List<String> others = new ArrayList<>();
        if (!replay.sameRulebook()) {
            others.add("another rulebook");
        }
        if (!replay.sameLists()) {
            others.add("other lists");
        }
        String why = others.isEmpty()
                ? "under the recorded rulebook and lists"
                : "a full replay was not possible, it was determined under " + String.join(" and ", others);
        String what = replay.sameGrounds() ? "NOT EQUAL" : "DIFFERENT ANSWER";
        return (replay.refusal() == null ? what : "NOT REPLAYED") + " - " + why
                + (replay.sameGrounds() ? "; outcome and findings are those recorded" : "");
    }

    private String rulebook() {
        return replay.sameRulebook()
                ? "the recorded one: " + record.rulebookVersion() + ", " + record.rulebookDigest()
                : "recorded " + record.rulebookVersion() + ", " + record.rulebookDigest() + "; used now "
                        + replay.rulebookUsed() + ", " + replay.rulebookDigestUsed();
    }

    private String lists() {
        String recorded = record.data().digest() + (record.data().starter() ? " (starter data)" : "");
        return switch (replay.lists()) {
            case NOT_NEEDED -> "no name was searched for, so they do not matter; recorded " + recorded;
            case AS_RECORDED -> "matches taken as recorded, from " + recorded;
            case SEARCHED ->
                replay.sameLists()
                        ? "the recorded ones: " + recorded
                        : "recorded " + recorded + "; used now " + replay.snapshotUsed();
        };
    }

    private static String difference(Replay.Difference d) {
        return d.what() + ": " + there(d.recorded()) + " -> " + there(d.now());
    }

    private static String there(@Nullable String value) {
        if (value == null) {
            return "not there";
        }
        return value.length() > LONG ? value.substring(0, value.offsetByCodePoints(0, LONG / 2)) + "..." : value;
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("record", record.id());
        tree.put("digest", record.digest());
        tree.put("made", record.made().toString());
        tree.put("altered", false);
        tree.put("same", replay.same());
        tree.put("fullReplay", replay.full());
        tree.put("sameGrounds", replay.sameGrounds());
        tree.put(
                "outcome",
                compared(record.outcome(), replay.outcome().map(Outcome::name).orElse(null)));
        tree.put("engine", compared(record.engineVersion(), replay.engineUsed()));
        tree.put("rulebook", compared(record.rulebookDigest(), replay.rulebookDigestUsed()));
        Map<String, Object> lists = compared(record.data().digest(), replay.snapshotUsed());
        lists.put("matches", replay.lists().name());
        tree.put("lists", lists);
        tree.put("policy", compared(record.policy().toString(), replay.policyUsed()));
        if (replay.refusal() != null) {
            tree.put("refusal", replay.refusal());
        }
        List<Object> differences = new ArrayList<>();
        for (Replay.Difference d : replay.differences()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("what", d.what());
            one.put("recorded", d.recorded());
            one.put("now", d.now());
            differences.add(one);
        }
        tree.put("differences", differences);
        return tree;
    }

    private static Map<String, Object> compared(String recorded, @Nullable String now) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("recorded", recorded);
        both.put("now", now);
        return both;
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
