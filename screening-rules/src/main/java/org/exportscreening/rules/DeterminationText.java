package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportscreening.match.Match;
import org.exportscreening.rules.engine.Observation;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.Truth;

/** A determination as text for a person. */
final class DeterminationText {
    private static final int QUESTIONS = 8;
    private static final int CITATIONS = 4;

    private final Determination d;
    private final StringBuilder out = new StringBuilder();

    DeterminationText(Determination d) {
        this.d = d;
    }

    String write() {
        line(d.outcome() + " - " + meaning(d.outcome()));
        line("  transaction " + (d.id() == null ? "(no id)" : d.id()) + ", law of "
                + (d.date() == null ? "?" : d.date()));
        Truth subject = d.jurisdiction().subject();
        String basis = d.jurisdiction().basis().isEmpty()
                ? ""
                : " (" + String.join(", ", d.jurisdiction().basis()) + ")";
        line("  subject to the EAR: "
                + (subject == Truth.UNKNOWN ? "not known yet" : subject == Truth.TRUE ? "yes" : "no") + basis);
        section("Grounds", d.findings());
        d.findings().forEach(this::finding);
        section("Met by the item's parameters", d.meets());
        d.meets().forEach(m -> line("  - " + m.name() + ", because " + m.because()));
        section("Possible listings, by name", d.matches());
        matches();
        section("Missing facts", d.openQuestions());
        questions();
        section("Conditions", d.conditions());
        d.conditions().forEach(c -> line("  - " + c));
        section("Taken as said", d.assumptions());
        d.assumptions().forEach(a -> line("  - " + a));
        section("Limits of this answer", d.notes());
        d.notes().forEach(n -> line("  - " + n));
        long looked = d.trace().stream()
                .filter(t -> t.result() != RuleResult.Status.NOT_IN_FORCE)
                .count();
        line("");
        line("  " + looked + " provisions looked at; rulebook " + d.rulebook().id() + " "
                + d.rulebook().version()
                + " " + shortened(d.rulebookDigest()) + ", lists "
                + shortened(d.data().digest())
                + (d.data().starter() ? " (starter data)" : ""));
        line("  Not legal advice. Not evaluated: "
                + d.rulebook().notEvaluated().stream().map(n -> n.citation()).collect(Collectors.joining(", ")) + ".");
        return out.toString();
    }

    private static String meaning(Outcome outcome) {
        return switch (outcome) {
            case PROHIBITED -> "do not proceed";
            case LICENSE_REQUIRED -> "a license is required";
            case HOLD -> "a person must resolve something first";
            case INDETERMINATE -> "a missing fact could change the answer";
            case LICENSE_EXCEPTION_AVAILABLE -> "a license exception may be open; confirm its conditions";
            case NLR_WITH_CONDITIONS -> "no license required by the rules evaluated, if the conditions are met";
            case NLR -> "no license required by the rules evaluated";
            case NOT_SUBJECT_TO_EAR -> "not subject to the EAR by the rules evaluated";
        };
    }

    private void finding(Finding f) {
        String policy = f.policy() == null ? "" : ", " + words(f.policy().name());
        line("  - " + f.citation() + "  " + f.title());
        line("      " + words(f.effect().name()) + policy + (f.verified() ? "" : " (unverified text)"));
        String because = f.because().stream()
                .map(DeterminationText::observation)
                .distinct()
                .limit(8)
                .collect(Collectors.joining("; "));
        if (!because.isEmpty()) {
            line("      because " + because);
        }
        if (f.note() != null) {
            line("      " + f.note());
        }
        Finding.Announcement announcement = f.announcement();
        if (announcement != null) {
            line("      " + (announcement.certain() ? "" : "perhaps ") + "not enforced: " + announcement.citation()
                    + (announcement.note() == null ? "" : "; " + announcement.note()));
            Finding.Consequence text = announcement.ifEnforced();
            if (text != null) {
                line("      by the text alone: " + text.outcome() + grounds(text.citations()));
            }
        }
        Finding.Consequence then = f.ifConfirmed();
        if (then != null) {
            line("      if it is the listed party: " + then.outcome() + grounds(then.citations()));
        }
    }

    private static String grounds(List<String> citations) {
        return citations.isEmpty() ? "" : " (" + String.join(", ", citations) + ")";
    }

    private static String observation(Observation o) {
        return o.fact() + " = " + ObservedValue.text(o.value());
    }

    /** The matches; one that several parties share as one. */
    private void matches() {
        Map<String, List<PartyMatch>> shared = new LinkedHashMap<>();
        d.matches()
                .forEach(m -> shared.computeIfAbsent(
                                m.match().entry().id() + m.match().score(), k -> new ArrayList<>())
                        .add(m));
        for (List<PartyMatch> same : shared.values()) {
            Match match = same.get(0).match();
            String parties =
                    same.stream().map(m -> "parties[" + m.party() + "]").collect(Collectors.joining(", "));
            line(String.format(
                    Locale.ROOT,
                    "  - %s: %.3f  %s  %s  (matched \"%s\")",
                    parties,
                    match.score(),
                    match.entry().list().code(),
                    match.entry().primaryName(),
                    match.matchedName().text()));
        }
    }

    /** The first questions; those that ask the same of several parties as one. */
    private void questions() {
        Map<String, List<OpenQuestion>> asked = new LinkedHashMap<>();
        d.openQuestions()
                .forEach(q -> asked.computeIfAbsent(q.question(), k -> new ArrayList<>())
                        .add(q));
        asked.entrySet().stream().limit(QUESTIONS).forEach(e -> {
            Set<String> cites = new LinkedHashSet<>();
            e.getValue().forEach(q -> cites.addAll(q.wouldDecide()));
            line("  - " + e.getKey());
            line("      " + e.getValue().stream().map(OpenQuestion::fact).collect(Collectors.joining(", "))
                    + (cites.isEmpty() ? "" : "; decides " + first(cites)));
        });
        if (asked.size() > QUESTIONS) {
            line("  - and " + (asked.size() - QUESTIONS) + " more; the JSON form lists them all");
        }
    }

    private static String first(Set<String> citations) {
        String shown = citations.stream().limit(CITATIONS).collect(Collectors.joining(", "));
        return citations.size() > CITATIONS ? shown + " and " + (citations.size() - CITATIONS) + " more" : shown;
    }

    private void section(String title, List<?> content) {
        if (!content.isEmpty()) {
            line("");
            line("  " + title);
        }
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** So much of a digest as a person compares. */
    static String shortened(String digest) {
        return digest.length() > 19 ? digest.substring(0, 19) : digest;
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
