package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.exportscreening.match.Match;
import org.exportscreening.rules.engine.Observation;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.Truth;

/**
 * A determination as a page that a person can file: the outcome first, what it is about, the grounds, what to do next, what is
 * missing, what was not checked, and what it rests on.
 */
final class DeterminationText {
    private static final int QUESTIONS = 8;
    private static final int CITATIONS = 4;
    private static final int REASONS = 8;

    private final Determination d;
    private final Page page = new Page();

    DeterminationText(Determination d) {
        this.d = d;
    }

    String write() {
        page.line(d.outcome() + " - " + meaning(d.outcome()));
        about();
        if (!d.findings().isEmpty()) {
            page.section("Grounds");
            d.findings().forEach(this::finding);
        }
        page.points(
                "Met by the item's parameters",
                d.meets().stream()
                        .map(m -> m.name() + ", because " + m.because())
                        .toList());
        matches();
        page.section("What to do next");
        List<String> steps = NextSteps.of(d);
        for (int i = 0; i < steps.size(); i++) {
            page.wrapped(String.format(Locale.ROOT, "  %2d. ", i + 1), steps.get(i));
        }
        questions();
        page.points("What was not checked, and what limits this answer", limits());
        basis();
        return page.toString();
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

    private void about() {
        TransactionSummary about = d.about();
        page.line("  transaction " + (d.id() == null ? "(no id)" : d.id()) + ", law of "
                + (d.date() == null ? "?" : d.date()));
        if (!about.equals(TransactionSummary.EMPTY)) {
            page.wrapped(
                    "  ",
                    (about.kind() == null ? "kind not stated" : words(about.kind())) + " from "
                            + known(about.from()) + " to " + known(about.destination())
                            + (about.transit().isEmpty() ? "" : " through " + String.join(", ", about.transit())));
            page.wrapped(
                    "  ",
                    "item: " + (about.description() == null ? "not described" : about.description())
                            + "; ECCN " + (about.eccn() == null ? "not stated" : about.eccn())
                            + (about.value() == null ? "" : "; USD " + about.value()));
            for (int i = 0; i < about.parties().size(); i++) {
                page.wrapped("  ", "party " + i + ": " + party(about.parties().get(i)));
            }
        }
        Truth subject = d.jurisdiction().subject();
        page.wrapped(
                "  ",
                "subject to the EAR: "
                        + (subject == Truth.UNKNOWN ? "not known yet" : subject == Truth.TRUE ? "yes" : "no")
                        + grounds(d.jurisdiction().basis()));
    }

    private static String known(@Nullable String country) {
        return country == null ? "(not stated)" : country;
    }

    private static String party(TransactionSummary.Party party) {
        List<String> listings = party.listings();
        String listed = listings == null
                ? party.name() == null ? "neither named nor listings stated" : "screened by name"
                : "listings stated: " + (listings.isEmpty() ? "none" : String.join(", ", listings));
        return (party.role() == null ? "" : words(party.role()) + ", ")
                + (party.name() == null ? "(no name)" : party.name())
                + (party.country() == null ? "" : ", " + party.country()) + "; " + listed;
    }

    private void finding(Finding f) {
        String policy = f.policy() == null ? "" : ", " + words(f.policy().name());
        page.wrapped("  - ", f.citation() + ", " + f.title());
        page.line("      " + words(f.effect().name()) + policy + (f.verified() ? "" : " (unverified text)"));
        String because = f.because().stream()
                .map(DeterminationText::observation)
                .distinct()
                .limit(REASONS)
                .collect(Collectors.joining("; "));
        if (!because.isEmpty()) {
            page.wrapped("      ", "because " + because);
        }
        if (f.note() != null) {
            page.wrapped("      ", f.note());
        }
        exceptions(f);
        consequences(f);
    }

    private void exceptions(Finding f) {
        List<LicenseException> possible = f.exceptions();
        if (f.effect() == FindingEffect.LICENSE_REQUIRED && possible != null) {
            page.wrapped(
                    "      ",
                    possible.isEmpty()
                            ? "no license exception is left"
                            : "license exceptions that nothing bars, possible, not granted: "
                                    + ExceptionWords.names(possible));
        }
    }

    private void consequences(Finding f) {
        Finding.Announcement announcement = f.announcement();
        if (announcement != null) {
            announcement(announcement);
        }
        Finding.Consequence then = f.ifConfirmed();
        if (then != null) {
            page.wrapped("      ", "if it is the listed party: " + then.outcome() + grounds(then.citations()));
        }
    }

    private void announcement(Finding.Announcement announcement) {
        String what = announcement.counts()
                ? "counts by the published text, pending confirmation: "
                : (announcement.certain() ? "" : "perhaps ") + "not enforced: ";
        page.wrapped(
                "      ",
                what + announcement.citation() + (announcement.note() == null ? "" : "; " + announcement.note()));
        Finding.Consequence other = announcement.otherwise();
        if (other != null) {
            page.wrapped(
                    "      ",
                    (announcement.counts() ? "if the announcement holds: " : "by the text alone: ")
                            + other.outcome()
                            + grounds(other.citations()));
        }
    }

    /** What was taken of an announced suspension, and what the other would lead to. */
    private static String overlay(AssumedOverlay assumed) {
        Finding.Consequence other = assumed.otherwise();
        return "Announced, not seen published: " + assumed.overlay().title() + " ("
                + assumed.overlay().id()
                + "), taken as " + (assumed.inForce() ? "in force" : "not in force")
                + (assumed.chosen() ? ", as asked" : "")
                + (other == null
                        ? "; nothing here turns on it"
                        : "; if it is " + (assumed.inForce() ? "not" : "in force") + ": " + other.outcome()
                                + grounds(other.citations()));
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
        List<String> points = new ArrayList<>();
        for (List<PartyMatch> same : shared.values()) {
            Match match = same.get(0).match();
            points.add(String.format(
                    Locale.ROOT,
                    "%s: %.3f, %s, %s (matched \"%s\")",
                    same.stream().map(m -> "parties[" + m.party() + "]").collect(Collectors.joining(", ")),
                    match.score(),
                    match.entry().list().code(),
                    match.entry().primaryName(),
                    match.matchedName().text()));
        }
        page.points("Possible listings, by name", points);
    }

    /** The first questions; those that ask the same of several parties as one. */
    private void questions() {
        Map<String, List<OpenQuestion>> asked = new LinkedHashMap<>();
        d.openQuestions()
                .forEach(q -> asked.computeIfAbsent(q.question(), k -> new ArrayList<>())
                        .add(q));
        if (asked.isEmpty()) {
            return;
        }
        page.section("Missing facts");
        asked.entrySet().stream().limit(QUESTIONS).forEach(e -> {
            Set<String> cites = new LinkedHashSet<>();
            e.getValue().forEach(q -> cites.addAll(q.wouldDecide()));
            page.wrapped("  - ", e.getKey());
            page.wrapped(
                    "      ",
                    e.getValue().stream().map(OpenQuestion::fact).collect(Collectors.joining(", "))
                            + (cites.isEmpty() ? "" : "; decides " + first(cites)));
        });
        if (asked.size() > QUESTIONS) {
            page.line("  - and " + (asked.size() - QUESTIONS) + " more; the JSON form lists them all");
        }
    }

    private static String first(Set<String> citations) {
        String shown = citations.stream().limit(CITATIONS).collect(Collectors.joining(", "));
        return citations.size() > CITATIONS ? shown + " and " + (citations.size() - CITATIONS) + " more" : shown;
    }

    private List<String> limits() {
        List<String> limits = new ArrayList<>(d.notes());
        d.overlays().forEach(o -> limits.add(overlay(o)));
        d.assumptions().forEach(a -> limits.add("Taken as said: " + a));
        d.rulebook().notEvaluated().forEach(n -> limits.add("Not evaluated: " + n.citation() + ", " + n.title()));
        limits.add(
                "The law of other countries, and US rules outside the EAR (Treasury, State, Energy, customs), were not"
                        + " checked beyond the lists named.");
        return limits;
    }

    private void basis() {
        long looked = d.trace().stream()
                .filter(t -> t.result() != RuleResult.Status.NOT_IN_FORCE)
                .count();
        page.line("");
        page.wrapped(
                "  ",
                looked + " provisions looked at; rulebook " + d.rulebook().id() + " "
                        + d.rulebook().version()
                        + " " + shortened(d.rulebookDigest()) + ", law read as of "
                        + d.rulebook().checkedThrough() + "; lists "
                        + shortened(d.data().digest())
                        + (d.data().starter() ? " (starter data)" : ""));
        page.line(
                "  Not legal advice; nothing here is a permission. Reviewed by: ____________________  on: __________");
    }

    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** So much of a digest as a person compares. */
    static String shortened(String digest) {
        return digest.length() > 19 ? digest.substring(0, 19) : digest;
    }
}
