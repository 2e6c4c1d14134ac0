package org.exportscreening.rules.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something to be said to a person, in any language. Immutable; {@code toString} says it in English, as JSON does.
 */
public sealed interface Message {
    /**
     * The same in other words.
     *
     * @param words the language
     * @return what is said in it
     */
    String in(Words words);

    /**
     * A sentence of this library.
     *
     * @param key its key in the bundles
     * @param arguments messages, and values that read the same in every language, such as citations, numbers and days
     * @return the message
     */
    static Message of(String key, Object... arguments) {
        return new Sentence(key, Arrays.asList(arguments));
    }

    /**
     * A text of a rulebook.
     *
     * @param english the text as the rulebook has it
     * @return the message
     */
    static Message text(String english) {
        return new Passage(english, Map.of());
    }

    /**
     * A text of a rulebook that leaves room for what facts say.
     *
     * @param english the text as the rulebook has it, with a path in braces for each fact
     * @param facts what each fact says, by its path
     * @return the message
     */
    static Message text(String english, Map<String, Message> facts) {
        return new Passage(english, facts);
    }

    /**
     * What reads the same in every language: a code, a name, a citation, words that were stated.
     *
     * @param value the text
     * @return the message
     */
    static Message plain(String value) {
        return new Plain(value);
    }

    /**
     * Several messages as one.
     *
     * @param between what stands between two of them
     * @param parts messages and plain values
     * @return the message
     */
    static Message list(Between between, List<?> parts) {
        return new Several(between, List.copyOf(parts));
    }

    /** What stands between the parts of a list. */
    enum Between {
        /** A comma, between words. */
        COMMA("between.comma"),
        /** A comma, between clauses. */
        CLAUSE("between.clause"),
        /** A semicolon, between clauses. */
        SEMICOLON("between.semicolon"),
        /** What stands between two sentences. */
        SENTENCE("between.sentence");

        private final String key;

        Between(String key) {
            this.key = key;
        }
    }

    /**
     * A sentence of this library.
     *
     * @param key its key
     * @param arguments its arguments
     */
    record Sentence(String key, List<Object> arguments) implements Message {
        /** Keeps the list from being modified. */
        public Sentence {
            arguments = Collections.unmodifiableList(arguments);
        }

        @Override
        public String in(Words words) {
            return words.say(key, arguments.toArray());
        }

        @Override
        public String toString() {
            return in(Words.ENGLISH);
        }
    }

    /**
     * A text of a rulebook.
     *
     * @param english the text
     * @param facts what stands for the facts in braces
     */
    record Passage(String english, Map<String, Message> facts) implements Message {
        private static final Pattern FACT = Pattern.compile("\\{([\\w.]+)}");

        /** Copies the map. */
        public Passage {
            facts = Map.copyOf(facts);
        }

        @Override
        public String in(Words words) {
            String text = words.text(english);
            if (facts.isEmpty()) {
                return text;
            }
            return FACT.matcher(text)
                    .replaceAll(m -> {
                        Message fact = facts.get(m.group(1));
                        return Matcher.quoteReplacement(fact == null ? "" : fact.in(words));
                    })
                    .strip();
        }

        @Override
        public String toString() {
            return in(Words.ENGLISH);
        }
    }

    /**
     * What reads the same in every language.
     *
     * @param value the text
     */
    record Plain(String value) implements Message {
        @Override
        public String in(Words words) {
            return value;
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * Several as one.
     *
     * @param between what stands between two
     * @param parts messages and plain values
     */
    record Several(Between between, List<?> parts) implements Message {
        @Override
        public String in(Words words) {
            StringBuilder text = new StringBuilder();
            for (Object part : parts) {
                if (text.length() > 0) {
                    text.append(words.say(between.key));
                }
                text.append(part instanceof Message m ? m.in(words) : String.valueOf(part));
            }
            return text.toString();
        }

        @Override
        public String toString() {
            return in(Words.ENGLISH);
        }
    }
}
