package org.exportscreening.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Nullable;
import picocli.CommandLine.Option;

/** In which language a person is answered; JSON is the same in every language. */
final class LanguageOption {
    /** The variables that name the language of messages, the strongest first (POSIX, locale environment variables). */
    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    @Nullable
    @Option(names = "--lang", paramLabel = "LANG", description = "en or zh (default: that of the locale, else en).")
    private String language;

    /**
     * The language.
     *
     * @param environment the environment variables
     * @return English or simplified Chinese
     * @throws InputException if another language was asked for
     */
    Locale locale(Map<String, String> environment) {
        return locale(environment, "");
    }

    /**
     * The language for a question in words: that of the question where it is Chinese.
     *
     * @param environment the environment variables
     * @param question what is asked
     * @return English or simplified Chinese
     * @throws InputException if another language was asked for
     */
    Locale locale(Map<String, String> environment, String question) {
        String asked = language == null ? usual(environment, question) : language;
        return switch (asked.toLowerCase(Locale.ROOT)) {
            case "en" -> Locale.ENGLISH;
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            default -> throw new InputException("--lang " + asked + ": expected en or zh");
        };
    }

    private static String usual(Map<String, String> environment, String question) {
        boolean chinese = VARIABLES.stream()
                .map(v -> environment.getOrDefault(v, ""))
                .filter(v -> !v.isBlank())
                .findFirst()
                .filter(v -> v.toLowerCase(Locale.ROOT).startsWith("zh"))
                .isPresent();
        return chinese || question.codePoints().anyMatch(Character::isIdeographic) ? "zh" : "en";
    }
}
