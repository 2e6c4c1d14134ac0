package org.exportscreening.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.Nullable;

/**
 * The sentences of a package in one language, by key. Immutable and thread-safe.
 *
 * <p>They stand in {@code messages.properties} (English) and {@code messages_zh.properties} (simplified Chinese) beside the
 * package's classes, in UTF-8. {@code {0}} stands for the first argument; nothing else is special. The language is that of the
 * locale handed in: the default locale of the Java virtual machine plays no part, so that the same call says the same everywhere.
 */
public final class Bundle {
    /** The length of {@code {0}}. */
    private static final int WIDTH = 3;

    private static final int ROOM = 64;

    private final Locale language;
    private final Map<String, String> sentences;

    private Bundle(Locale language, Map<String, String> sentences) {
        this.language = language;
        this.sentences = Collections.unmodifiableMap(sentences);
    }

    /**
     * The language in which a reader of some locale is spoken to.
     *
     * @param locale any locale
     * @return Chinese for every Chinese locale, else English
     */
    public static Locale language(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    }

    /**
     * Reads the sentences of a package.
     *
     * @param owner a class of the package
     * @param locale the reader's
     * @return its sentences in that language, those that the language lacks in English
     */
    public static Bundle of(Class<?> owner, Locale locale) {
        Locale language = language(locale);
        Map<String, String> sentences = new TreeMap<>(read(owner, "messages.properties"));
        if (!language.equals(Locale.ENGLISH)) {
            sentences.putAll(read(owner, "messages_" + language.getLanguage() + ".properties"));
        }
        return new Bundle(language, sentences);
    }

    private static Map<String, String> read(Class<?> owner, String file) {
        Properties properties = new Properties();
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + file + " beside " + owner.getName());
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sentences = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> sentences.put(key, properties.getProperty(key)));
        return sentences;
    }

    /**
     * The language.
     *
     * @return English or Chinese
     */
    public Locale language() {
        return language;
    }

    /**
     * All keys.
     *
     * @return with the sentences as they stand in the file, not modifiable
     */
    public Map<String, String> sentences() {
        return sentences;
    }

    /**
     * A sentence.
     *
     * @param key its key
     * @param arguments what stands for {@code {0}}, {@code {1}} and so on, each as its {@code toString} has it
     * @return the sentence
     * @throws IllegalArgumentException if there is no such key, or too few arguments
     */
    public String say(String key, Object... arguments) {
        String sentence = find(key);
        if (sentence == null) {
            throw new IllegalArgumentException("there is no message " + key);
        }
        StringBuilder said = new StringBuilder(sentence.length() + ROOM);
        int end = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', open + 1)) {
            int place = place(sentence, open);
            if (place >= arguments.length) {
                throw new IllegalArgumentException("message " + key + " needs an argument " + place);
            }
            if (place >= 0) {
                said.append(sentence, end, open).append(arguments[place]);
                end = open + WIDTH;
            }
        }
        return end == 0
                ? sentence
                : said.append(sentence, end, sentence.length()).toString();
    }

    /**
     * The arguments that a sentence takes; those of a translation are to be the same.
     *
     * @param sentence a sentence as it stands in the file
     * @return their numbers, such as 0 for {@code {0}}
     */
    public static SortedSet<Integer> arguments(String sentence) {
        SortedSet<Integer> arguments = new TreeSet<>();
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', open + 1)) {
            int place = place(sentence, open);
            if (place >= 0) {
                arguments.add(place);
            }
        }
        return arguments;
    }

    /** Which argument stands at a brace; -1 if none does. Traces say thousands of sentences, hence no regular expression. */
    private static int place(String sentence, int open) {
        boolean argument = open + 2 < sentence.length() && sentence.charAt(open + 2) == '}';
        int digit = argument ? sentence.charAt(open + 1) - '0' : -1;
        return digit <= 9 ? digit : -1;
    }

    /**
     * A sentence that may not be there, as it stands in the file.
     *
     * @param key its key
     * @return the sentence, or null
     */
    @Nullable
    public String find(String key) {
        return sentences.get(key);
    }
}
