package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a reader is told of the license exceptions that a requirement leaves. Stateless. */
final class ExceptionWords {
    private ExceptionWords() {}

    /** The note of a requirement: its own, and the conditions that a person must still confirm, exception by exception. */
    static String note(Finding f) {
        List<String> parts = new ArrayList<>();
        if (f.note() != null) {
            parts.add(f.note());
        }
        List<LicenseException> possible = f.exceptions();
        if (possible != null && !possible.isEmpty()) {
            parts.add("Possible, not granted; whoever relies on one must confirm its conditions: "
                    + String.join(
                            "; ", possible.stream().map(ExceptionWords::line).toList())
                    + ".");
        }
        return String.join(" ", parts);
    }

    /** One exception with what is left to confirm. */
    private static String line(LicenseException e) {
        String details = details(e);
        return details.isEmpty() ? e.name() : e.name() + " (" + details + ")";
    }

    /** What is left to confirm of an exception, and what else there is to know of it, as sentences; empty if nothing. */
    static String details(LicenseException e) {
        List<String> sentences = new ArrayList<>();
        if (!e.toConfirm().isEmpty()) {
            sentences.add("To confirm:");
        }
        e.toConfirm().forEach(c -> sentences.add(sentence(c)));
        if (!e.waitingFor().isEmpty()) {
            sentences.add("Missing facts decide " + String.join(", ", e.waitingFor()) + ".");
        }
        if (e.note() != null) {
            sentences.add("Note: " + sentence(e.note()));
        }
        if (!e.verified()) {
            sentences.add("Its text was not read in a primary source.");
        }
        return String.join(" ", sentences);
    }

    private static String sentence(String text) {
        String trimmed = text.strip();
        return trimmed.endsWith(".") ? trimmed : trimmed + ".";
    }

    /** Many exceptions in a few words: each symbol with its paragraphs. */
    static String names(List<LicenseException> exceptions) {
        Map<String, List<String>> paragraphs = new LinkedHashMap<>();
        for (LicenseException e : exceptions) {
            paragraphs
                    .computeIfAbsent(e.symbol(), k -> new ArrayList<>())
                    .add(e.name().substring(e.symbol().length() + 1));
        }
        return paragraphs.entrySet().stream()
                .map(e -> e.getKey() + " " + String.join(", ", e.getValue()))
                .collect(Collectors.joining("; "));
    }
}
