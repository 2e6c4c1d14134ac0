package org.exportscreening.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a determination with what a vector of the contract expects. */
final class VectorComparison {
    private final JsonNode expect;
    private final JsonNode answer;
    private final List<String> problems = new ArrayList<>();

    private VectorComparison(JsonNode expect, JsonNode answer) {
        this.expect = expect;
        this.answer = answer;
    }

    /** What differs, in words; empty if the answer is as expected. */
    static List<String> problems(JsonNode expect, JsonNode answer) {
        VectorComparison comparison = new VectorComparison(expect, answer);
        if (answer.has("error")) {
            return List.of("error: " + answer.path("error").asText());
        }
        comparison.outcome();
        comparison.bases();
        comparison.trace();
        comparison.licenses();
        comparison.missing();
        comparison.classification();
        return comparison.problems;
    }

    private void outcome() {
        String outcome = answer.path("outcome").asText();
        if (expect.has("outcome") && !any(expect.path("outcome")).contains(outcome)) {
            problems.add("outcome: expected " + expect.path("outcome") + ", found " + outcome);
        }
        JsonNode subject = answer.at("/jurisdiction/subjectToEar");
        if (expect.has("subjectToEar") && !expect.path("subjectToEar").equals(subject)) {
            problems.add("subjectToEar: expected " + expect.path("subjectToEar") + ", found " + subject);
        }
    }

    private void bases() {
        List<String> citations = new ArrayList<>();
        answer.path("findings").forEach(f -> citations.add(f.path("citation").asText()));
        answer.at("/jurisdiction/basis").forEach(b -> citations.add(b.asText()));
        for (JsonNode base : expect.path("bases")) {
            if (any(base).stream().noneMatch(b -> citations.stream().anyMatch(c -> startsAtParagraph(c, b)))) {
                problems.add("bases: expected " + base + ", found " + citations);
            }
        }
    }

    /** Paragraphs and terms, in a classification itself or in the block of a determination. */
    private void classification() {
        JsonNode block = answer.has("meets") ? answer : answer.path("classification");
        List<String> meets = new ArrayList<>();
        block.path("meets").forEach(m -> meets.add(m.path("eccn").asText()));
        for (JsonNode wanted : expect.path("meets")) {
            if (meets.stream().noneMatch(m -> under(m, wanted.asText()))) {
                problems.add("meets: expected " + wanted + ", found " + meets);
            }
        }
        for (JsonNode unwanted : expect.path("notMeets")) {
            if (meets.stream().anyMatch(m -> under(m, unwanted.asText()))) {
                problems.add("notMeets: expected not " + unwanted + ", found " + meets);
            }
        }
        expect.path("terms").properties().forEach(e -> {
            boolean found = false;
            for (JsonNode term : block.path("terms")) {
                found |= term.path("term").asText().equals(e.getKey())
                        && term.path("value").equals(e.getValue());
            }
            if (!found) {
                problems.add("terms: expected " + e + ", found " + block.path("terms"));
            }
        });
    }

    private static boolean under(String eccn, String above) {
        return eccn.equals(above) || eccn.startsWith(above + ".");
    }

    private void trace() {
        expect.path("trace").properties().forEach(e -> {
            List<JsonNode> exact = traced(c -> c.equals(e.getKey()));
            List<JsonNode> hits = exact.isEmpty() ? traced(c -> startsAtParagraph(c, e.getKey())) : exact;
            Set<String> all = hits.stream().map(h -> h.path("result").asText()).collect(Collectors.toSet());
            Set<String> live = new TreeSet<>(all);
            live.remove("NOT_IN_FORCE");
            Set<String> results = live.isEmpty() ? all : live;
            if (hits.isEmpty() || !any(e.getValue()).containsAll(results)) {
                problems.add("trace " + e.getKey() + ": expected " + e.getValue() + ", found " + hits);
            }
        });
    }

    private List<JsonNode> traced(Predicate<String> citation) {
        return stream(answer.path("trace"))
                .filter(t -> citation.test(t.path("citation").asText().strip()))
                .toList();
    }

    private void licenses() {
        List<JsonNode> licenses = stream(answer.path("findings"))
                .filter(f -> Set.of("LICENSE_REQUIRED", "PROHIBITED")
                        .contains(f.path("effect").asText()))
                .toList();
        if (expect.has("licensePolicy")) {
            List<JsonNode> named =
                    licenses.stream().filter(this::isOneOfTheBases).toList();
            List<JsonNode> asked = named.isEmpty() ? licenses : named;
            if (asked.stream().noneMatch(f -> f.path("licensePolicy").equals(expect.path("licensePolicy")))) {
                problems.add("licensePolicy: expected " + expect.path("licensePolicy") + ", found " + asked);
            }
        }
        if (expect.has("exceptionsAvailable")) {
            Set<String> open = null;
            for (JsonNode license : licenses) {
                Set<String> available = stream(license.at("/licenseExceptions/available"))
                        .map(s -> s.asText().replaceFirst("[^A-Z].*", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
                if (open == null) {
                    open = available;
                } else {
                    open.retainAll(available);
                }
            }
            Set<String> found = open == null ? Set.of() : open;
            if (!found.equals(Set.copyOf(any(expect.path("exceptionsAvailable"))))) {
                problems.add(
                        "exceptionsAvailable: expected " + expect.path("exceptionsAvailable") + ", found " + found);
            }
        }
    }

    private boolean isOneOfTheBases(JsonNode finding) {
        return stream(expect.path("bases"))
                .flatMap(base -> any(base).stream())
                .anyMatch(base -> startsAtParagraph(finding.path("citation").asText(), base));
    }

    private void missing() {
        List<String> facts =
                stream(answer.path("missing")).map(m -> m.path("fact").asText()).toList();
        for (JsonNode wanted : expect.path("missing")) {
            if (any(wanted).stream().noneMatch(w -> facts.stream().anyMatch(f -> startOrEnd(f, w)))) {
                problems.add("missing: expected " + wanted + ", found " + facts);
            }
        }
    }

    private static boolean startOrEnd(String fact, String wanted) {
        return fact.equals(wanted)
                || fact.startsWith(wanted + ".")
                || fact.startsWith(wanted + "[")
                || fact.endsWith("." + wanted);
    }

    private static boolean startsAtParagraph(String citation, String prefix) {
        return citation.startsWith(prefix)
                && (citation.length() == prefix.length()
                        || !Character.isLetterOrDigit(citation.charAt(prefix.length())));
    }

    /** One text, or any one of several. */
    private static List<String> any(JsonNode expected) {
        return expected.isArray() ? stream(expected).map(JsonNode::asText).toList() : List.of(expected.asText());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements.stream();
    }
}
