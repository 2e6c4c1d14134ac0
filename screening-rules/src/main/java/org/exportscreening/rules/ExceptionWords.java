package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/** What a reader is told of the license exceptions that a requirement leaves, in a language. */
final class ExceptionWords {
    private static final String STOPS = ".\u3002";

    private final Words words;

    ExceptionWords(Words words) {
        this.words = words;
    }

    /** The note of a requirement: its own, and the conditions that a person must still confirm, exception by exception. */
    String note(Finding f) {
        List<String> parts = new ArrayList<>();
        if (f.note() != null) {
            parts.add(words.say(f.note()));
        }
        List<LicenseException> possible = f.exceptions();
        if (possible != null && !possible.isEmpty()) {
            parts.add(words.say(
                    "exception.possible",
                    Message.list(
                            Message.Between.SEMICOLON,
                            possible.stream().map(this::line).toList())));
        }
        return sentences(parts);
    }

    /** One exception with what is left to confirm. */
    private String line(LicenseException e) {
        String details = details(e);
        return details.isEmpty() ? e.name() : words.say("exception.line", e.name(), details);
    }

    /** What is left to confirm of an exception, and what else there is to know of it, as sentences; empty if nothing. */
    String details(LicenseException e) {
        List<String> sentences = new ArrayList<>();
        if (!e.toConfirm().isEmpty()) {
            sentences.add(words.say("exception.toConfirm"));
        }
        e.toConfirm().forEach(c -> sentences.add(sentence(c)));
        if (!e.waitingFor().isEmpty()) {
            sentences.add(words.say("exception.waiting", Message.list(Message.Between.COMMA, e.waitingFor())));
        }
        if (e.note() != null) {
            sentences.add(words.say("exception.note", sentence(e.note())));
        }
        if (!e.verified()) {
            sentences.add(words.say("exception.unread"));
        }
        return sentences(sentences);
    }

    private String sentences(List<String> sentences) {
        return words.say(Message.list(Message.Between.SENTENCE, sentences));
    }

    private String sentence(String english) {
        String text = words.text(english).strip();
        boolean ends = !text.isEmpty() && STOPS.indexOf(text.charAt(text.length() - 1)) >= 0;
        return ends ? text : words.say("exception.sentence", text);
    }

    /** Many exceptions in a few words: each symbol with its paragraphs. */
    static Message names(List<LicenseException> exceptions) {
        Map<String, List<String>> paragraphs = new LinkedHashMap<>();
        for (LicenseException e : exceptions) {
            paragraphs
                    .computeIfAbsent(e.symbol(), k -> new ArrayList<>())
                    .add(e.name().substring(e.symbol().length() + 1));
        }
        return Message.list(
                Message.Between.SEMICOLON,
                paragraphs.entrySet().stream()
                        .map(e -> Message.of(
                                "exception.names", e.getKey(), Message.list(Message.Between.COMMA, e.getValue())))
                        .toList());
    }
}
