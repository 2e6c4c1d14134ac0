package org.exportscreening.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remarks on a search and its matches. A match keeps them as English sentences, and so do records of decisions; from the sentence
 * it is found again which one it is and what was put into it, so that it can be said in another language. Stateless.
 */
public final class Remarks {
    private static final String PREFIX = "remark.";
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    private Remarks() {}

    /** Read once, on first use. */
    private static final class English {
        static final Bundle BUNDLE = Bundle.of(Remarks.class, Locale.ENGLISH);
        static final Map<String, Pattern> PATTERNS = patterns();

        private static Map<String, Pattern> patterns() {
            Map<String, Pattern> patterns = new LinkedHashMap<>();
            BUNDLE.sentences().forEach((key, sentence) -> {
                if (key.startsWith(PREFIX)) {
                    patterns.put(key, pattern(sentence));
                }
            });
            return patterns;
        }

        /** The arguments of remarks stand in their order; of two ways to take a sentence apart the first argument is short. */
        private static Pattern pattern(String sentence) {
            StringBuilder regex = new StringBuilder();
            int end = 0;
            Matcher argument = ARGUMENT.matcher(sentence);
            while (argument.find()) {
                regex.append(Pattern.quote(sentence.substring(end, argument.start())))
                        .append("(.+?)");
                end = argument.end();
            }
            return Pattern.compile(regex + Pattern.quote(sentence.substring(end)), Pattern.DOTALL);
        }
    }

    /**
     * A remark in English, to be kept.
     *
     * @param key which one
     * @param arguments what is put into it
     * @return the sentence
     * @throws IllegalArgumentException if there is no such remark
     */
    public static String say(String key, Object... arguments) {
        return English.BUNDLE.say(PREFIX + key, arguments);
    }

    /**
     * A remark in another language.
     *
     * @param words the sentences of {@link #bundle}
     * @param remark the English sentence
     * @return the remark in that language; the sentence as it is if it is no remark of this library
     */
    public static String in(Bundle words, String remark) {
        if (words.language().equals(Locale.ENGLISH)) {
            return remark;
        }
        for (Map.Entry<String, Pattern> known : English.PATTERNS.entrySet()) {
            Matcher matcher = known.getValue().matcher(remark);
            if (matcher.matches()) {
                Object[] arguments = new Object[matcher.groupCount()];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = matcher.group(i + 1);
                }
                return words.say(known.getKey(), arguments);
            }
        }
        return remark;
    }

    /**
     * The sentences about searches by name.
     *
     * @param locale the reader's: English unless it is Chinese
     * @return the sentences in that language
     */
    public static Bundle bundle(Locale locale) {
        return Bundle.language(locale).equals(Locale.ENGLISH) ? English.BUNDLE : Chinese.BUNDLE;
    }

    /** Read when first asked for. */
    private static final class Chinese {
        static final Bundle BUNDLE = Bundle.of(Remarks.class, Locale.CHINESE);

        private Chinese() {}
    }
}
