package org.exportscreening.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes names comparable: one spelling of letters, no accents, no case, no punctuation, words apart, each with its kind and the
 * spelling that it is compared by. Immutable and thread-safe.
 *
 * <p>In order: letters get one spelling ({@link Letters}); words are taken apart ({@link Words}); every word, and every
 * known phrase, gets its kind from the tables ({@link Lexicon}).
 */
public final class NameNormalizer {

    /** No listed name has as many words; comparing takes time with the square of them. */
    private static final int MOST_WORDS = 100;

    private final Lexicon lexicon;
    private final Readings readings;

    private NameNormalizer(Lexicon lexicon, Readings readings) {
        this.lexicon = lexicon;
        this.readings = readings;
    }

    /**
     * The normalizer with the word tables that come with the library.
     *
     * @return a normalizer
     */
    public static NameNormalizer bundled() {
        return new NameNormalizer(Lexicon.bundled(), Readings.bundled());
    }

    /**
     * Normalizes a name as it is written.
     *
     * @param name a name in any script
     * @return its comparable form; empty when the name has neither letter nor digit
     */
    public NameForm normalize(String name) {
        List<String> words = written(name);
        return form(name, String.join(" ", words), "", ReadAs.WRITTEN, words);
    }

    /**
     * Normalizes a name as it is written, and as it may be read when it is not written in Latin letters: by sound and, for the
     * words of organizations, by meaning.
     *
     * @param name a name in any script
     * @return the name as written, then its readings in Latin letters, the most usual first; without repetition
     */
    public List<NameForm> readings(String name) {
        NameForm written = normalize(name);
        if (written.script() == Script.LATIN && isLatin(written.normalized())) {
            return List.of(written);
        }
        List<NameForm> forms = new ArrayList<>();
        forms.add(written);
        readings.of(name)
                .forEach((reading, readAs) ->
                        forms.add(form(name, written.normalized(), reading, readAs, Words.of(Letters.fold(reading)))));
        return List.copyOf(forms);
    }

    private List<String> written(String name) {
        List<String> parts = Words.of(Letters.fold(name));
        return hasHan(parts) ? withoutHanForms(parts) : parts;
    }

    private static boolean hasHan(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (Words.isHan(words.get(i).codePointAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** Simplified Chinese, with legal forms apart. */
    private List<String> withoutHanForms(List<String> parts) {
        List<String> words = new ArrayList<>();
        for (String part : parts) {
            String word = Words.isHan(part.codePointAt(0)) ? readings.simplified(part) : part;
            int form = Words.isHan(word.codePointAt(0)) ? lexicon.hanFormStart(word) : 0;
            if (form > 0) {
                words.add(word.substring(0, form));
            }
            if (form < word.length()) {
                words.add(word.substring(form));
            }
        }
        return words;
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x250 && Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private NameForm form(String name, String normalized, String reading, ReadAs readAs, List<String> all) {
        List<String> words = all.size() > MOST_WORDS ? all.subList(0, MOST_WORDS) : all;
        List<NameToken> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            tokens.add(token(words.get(i)));
        }
        PersonalNames.keepShortOnes(tokens);
        KoreanNames.join(tokens);
        List<NameSpan> spans = spans(words);
        Set<String> legalForms = LegalForms.of(tokens, spans);
        for (int i = spans.size() - 1; i >= 0; i--) {
            if (spans.get(i).kind().isMinor()) {
                markMinor(spans.remove(i), tokens);
            }
        }
        return new NameForm(name, normalized, reading, readAs, tokens, spans, legalForms, Script.of(name));
    }

    /** Within "joint stock company", "joint" says nothing. */
    private static void markMinor(NameSpan span, List<NameToken> tokens) {
        for (int i = span.from(); i < span.to(); i++) {
            NameToken token = tokens.get(i);
            if (!token.kind().isMinor()) {
                tokens.set(i, new NameToken(token.text(), token.text(), span.kind()));
            }
        }
    }

    private NameToken token(String word) {
        if (word.length() <= 2
                && word.codePointCount(0, word.length()) == 1
                && Character.isLetter(word.codePointAt(0))) {
            return new NameToken(word, word, WordKind.INITIAL);
        }
        Lexicon.Word known = lexicon.find(word);
        if (known != null) {
            return new NameToken(word, known.key(), known.kind());
        }
        String number = Numbers.digits(word);
        return number.isEmpty()
                ? new NameToken(word, word, WordKind.DISTINCTIVE)
                : new NameToken(word, number, WordKind.NUMBER);
    }

    /** The longest known phrases, from the left, without overlap. */
    private List<NameSpan> spans(List<String> words) {
        List<NameSpan> spans = new ArrayList<>(0);
        int at = 0;
        while (at < words.size()) {
            int longest = Math.min(lexicon.longestFrom(words.get(at)), words.size() - at);
            int next = at + 1;
            for (int count = longest; count > 1; count--) {
                String phrase = String.join(" ", words.subList(at, at + count));
                Lexicon.Word known = lexicon.find(phrase);
                if (known != null) {
                    next = at + count;
                    spans.add(new NameSpan(at, next, phrase, known.key(), known.kind()));
                    break;
                }
            }
            at = next;
        }
        return spans;
    }
}
