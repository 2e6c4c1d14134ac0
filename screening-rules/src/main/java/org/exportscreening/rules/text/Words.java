package org.exportscreening.rules.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.text.Bundle;

/**
 * The words of a language: says messages, texts of a rulebook and the names of codes in it. Immutable and thread-safe.
 *
 * <p>The language is that of the locale handed in, English or simplified Chinese; the default locale plays no part.
 */
public final class Words {
    /** English, as the rulebook has it. */
    public static final Words ENGLISH = new Words(Bundle.of(Words.class, Locale.ENGLISH), Texts.NONE);

    private final Bundle bundle;
    private final Texts texts;

    private Words(Bundle bundle, Texts texts) {
        this.bundle = bundle;
        this.texts = texts;
    }

    /**
     * The words for a reader.
     *
     * @param locale the reader's: English unless it is Chinese
     * @param texts the rulebook's texts in that language
     * @return the words
     */
    public static Words in(Locale locale, Texts texts) {
        return Bundle.language(locale).equals(Locale.ENGLISH) ? ENGLISH : new Words(Chinese.BUNDLE, texts);
    }

    /** Read when first asked for. */
    private static final class Chinese {
        static final Bundle BUNDLE = Bundle.of(Words.class, Locale.CHINESE);

        private Chinese() {}
    }

    /**
     * The language.
     *
     * @return English or Chinese
     */
    public Locale language() {
        return bundle.language();
    }

    /**
     * Says a message.
     *
     * @param message what to say
     * @return the words
     */
    public String say(Message message) {
        return message.in(this);
    }

    /**
     * Says a sentence of this library.
     *
     * @param key its key in the bundles
     * @param arguments messages, and values that read the same in every language
     * @return the words
     * @throws IllegalArgumentException if there is no such key, or too few arguments
     */
    public String say(String key, Object... arguments) {
        Object[] said = new Object[arguments.length];
        for (int i = 0; i < said.length; i++) {
            said[i] = arguments[i] instanceof Message message ? message.in(this) : arguments[i];
        }
        return bundle.say(key, said);
    }

    /**
     * Says a text of the rulebook.
     *
     * @param english the text as the rulebook has it
     * @return the text in this language; in English where there is none
     */
    public String text(String english) {
        return texts.of(english);
    }

    /**
     * Says the name of a code, such as a role or a license policy.
     *
     * @param group the kind of code: a prefix of keys, such as {@code role}
     * @param code the code as JSON has it
     * @return its name; the code in small letters where it has none
     */
    public String name(String group, String code) {
        String name = bundle.find(group + "." + code);
        return name == null ? code.toLowerCase(Locale.ROOT).replace('_', ' ') : name;
    }

    /**
     * Says several names of codes.
     *
     * @param group the kind of code
     * @param codes the codes
     * @return the names with commas between them
     */
    public String names(String group, List<String> codes) {
        return say(Message.list(
                Message.Between.COMMA, codes.stream().map(c -> name(group, c)).toList()));
    }

    /**
     * All sentences of this library, for who wants to see that none is missing.
     *
     * @return the sentences as they stand in the bundle, by key; not modifiable
     */
    public Map<String, String> sentences() {
        return bundle.sentences();
    }

    /**
     * A sentence that may not be there.
     *
     * @param key its key
     * @return the sentence as it stands in the bundle, or null
     */
    @Nullable
    public String find(String key) {
        return bundle.find(key);
    }
}
