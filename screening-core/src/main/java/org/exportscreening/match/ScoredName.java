package org.exportscreening.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import javax.annotation.Nullable;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameSpan;
import org.exportscreening.name.NameToken;
import org.exportscreening.name.ReadAs;
import org.exportscreening.name.WordKind;

/** The words of a name, each with its weight, and its phrases. */
final class ScoredName {

    static final double MOST_ALONE = 0.8;
    private static final double MINOR_ALONE = 0.02;
    private static final double EVERYDAY_ALONE = 0.22;

    @Nullable
    private final String normalized;

    final String reading;
    final ReadAs readAs;
    final Set<String> legalForms;
    final Word[] words;
    final double[] weights;
    final double total;
    final List<NameSpan> spans;

    /** Words that the others say already; empty if none do. */
    private final boolean[] said;

    /**
     * A name of these words.
     *
     * @param normalized the normalized name; null where it is just the words, one after the other
     * @param said which words the others {@linkplain #said say already}; empty if none do
     */
    ScoredName(
            @Nullable String normalized,
            String reading,
            ReadAs readAs,
            Set<String> legalForms,
            List<NameSpan> spans,
            Word[] words,
            double[] weights,
            boolean[] said) {
        this.spans = spans;
        this.normalized = normalized;
        this.reading = reading;
        this.readAs = readAs;
        this.legalForms = legalForms;
        this.words = words;
        this.weights = weights;
        this.said = said;
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += alone(i);
        }
        this.total = sum;
    }

    static ScoredName of(NameForm form, Vocabulary vocabulary) {
        List<NameToken> core = form.tokens();
        int size = core.size();
        Word[] words = new Word[size];
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            NameToken token = core.get(i);
            words[i] = vocabulary.word(token);
            weights[i] = vocabulary.weight(token);
        }
        return new ScoredName(
                form.normalized(),
                form.reading(),
                form.readAs(),
                form.legalForms(),
                form.spans(),
                words,
                weights,
                said(words));
    }

    /** The same words with other weights. */
    ScoredName withWeights(double[] others) {
        return new ScoredName(normalized, reading, readAs, legalForms, spans, words, others, said);
    }

    /** The normalized name, as it was written. */
    String normalized() {
        return normalized == null ? text(0, size()) : normalized;
    }

    /** Whether this is the normalized name. */
    boolean isWritten(String text) {
        if (normalized != null) {
            return normalized.equals(text);
        }
        int at = 0;
        for (int i = 0; i < words.length; i++) {
            String word = words[i].text();
            boolean apart = i == 0 || (at < text.length() && text.charAt(at++) == ' ');
            if (!apart || !text.startsWith(word, at)) {
                return false;
            }
            at += word.length();
        }
        return at == text.length();
    }

    int size() {
        return weights.length;
    }

    /** Words {@code from} to {@code to}, separated by blanks. */
    String text(int from, int to) {
        if (to == from + 1) {
            return words[from].text();
        }
        StringJoiner joined = new StringJoiner(" ");
        for (int i = from; i < to; i++) {
            joined.add(words[i].text());
        }
        return joined.toString();
    }

    double weight(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i];
        }
        return sum;
    }

    /** What a word counts that has no partner: how long it is says nothing then. */
    double alone(int word) {
        return isTrifle(word) ? MINOR_ALONE : Math.min(MOST_ALONE, weights[word]);
    }

    /** Whether nothing is missing when this word has no partner: a minor word, or one that only repeats others. */
    boolean isTrifle(int word) {
        return words[word].isMinor() || isSaid(word);
    }

    private boolean isSaid(int word) {
        return said.length > 0 && said[word];
    }

    /** The same word once more ({@code Ali Khamenei Ali}), or the first letters of the others ({@code SMIC} after the full name). */
    static boolean[] said(Word[] words) {
        boolean[] said = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            for (int j = 0; j < i && !said[i]; j++) {
                said[i] = words[i].text().equals(words[j].text());
            }
            if (!said[i] && words[i].length() < words.length && Acronym.mayBe(words[i])) {
                List<Word> others = new ArrayList<>(List.of(words));
                others.remove(i);
                String letters = words[i].text();
                said[i] = Acronym.ofWords(others).stream().anyMatch(acronym -> acronym.startsWith(letters));
            }
        }
        return said;
    }

    /** The same for a listed name, where enough agrees: it may say more of a party's trade and place than daily use does. */
    static double listedAlone(Word word, double weight) {
        if (word.isMinor()) {
            return MINOR_ALONE;
        }
        boolean everyday = word.kind() == WordKind.GENERIC || word.kind() == WordKind.PLACE;
        return Math.min(everyday ? EVERYDAY_ALONE : MOST_ALONE, weight);
    }

    double listedAlone(int word, boolean solid) {
        return solid && !isSaid(word) ? listedAlone(words[word], weights[word]) : alone(word);
    }

    double alone(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += alone(i);
        }
        return sum;
    }

    int minors() {
        int count = 0;
        for (Word word : words) {
            count += word.isMinor() ? 1 : 0;
        }
        return count;
    }

    double minorWeight() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += words[i].kind().isMinor() ? weights[i] : 0;
        }
        return sum;
    }

    /** The first word that is not a minor one; the first of all if there is none. */
    int head() {
        for (int i = 0; i < size(); i++) {
            if (!words[i].isMinor()) {
                return i;
            }
        }
        return 0;
    }

    /** What the words count without a partner that say nothing then. */
    double trifles() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += isTrifle(i) ? alone(i) : 0;
        }
        return sum;
    }

    /** What the names of people and the minor words count without a partner. */
    double companions() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += words[i].isMinor() || words[i].kind().isPersonal() ? alone(i) : 0;
        }
        return sum;
    }

    int initials() {
        int count = 0;
        for (Word word : words) {
            count += word.kind() == WordKind.INITIAL ? 1 : 0;
        }
        return count;
    }

    /** What pairs with the initials count at most. */
    double initialsWeight() {
        return initials() * Alignment.INITIAL_SHARE * WordWeights.MOST;
    }

    /** What the words count that no name has any of but those that share a word with this one. */
    double wholeWords() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += words[i].isMinor() || words[i].kind() == WordKind.INITIAL ? 0 : alone(i);
        }
        return sum;
    }

    /** What the name may be abbreviated to. */
    List<String> acronyms() {
        return Acronym.ofWords(List.of(words));
    }
}
