package org.exportscreening.name;

/**
 * The legal forms of companies. They are kept in a normalized name, in one spelling ({@code limited} is {@code ltd}), and
 * weigh little. Immutable.
 */
public final class LegalForms {

    private final WordTable words;
    private final WordTable hanSuffixes;

    private LegalForms(WordTable words, WordTable hanSuffixes) {
        this.words = words;
        this.hanSuffixes = hanSuffixes;
    }

    /**
     * The table that comes with the library.
     *
     * @return the legal forms
     */
    public static LegalForms bundled() {
        return new LegalForms(WordTable.load("legal-forms.txt"), WordTable.load("legal-forms-han.txt"));
    }

    /**
     * Whether a normalized word is a legal form.
     *
     * @param word a lower-case word
     * @return true for {@code ltd}, {@code gmbh} and the like
     */
    public boolean contains(String word) {
        return words.contains(word) || hanSuffixes.contains(word);
    }

    /**
     * One spelling for all spellings of a legal form.
     *
     * @param word a lower-case word
     * @return its usual short form; the word itself when it is no legal form
     */
    public String canonical(String word) {
        return words.canonical(word);
    }

    /**
     * Where the legal form begins in a name written in Chinese characters without blanks.
     *
     * @param run a run of Chinese characters
     * @return index of the longest legal form at its end; the length of the run when there is none
     */
    int hanSuffixStart(String run) {
        for (int start = 0; start < run.length(); start++) {
            if (hanSuffixes.contains(run.substring(start))) {
                return start;
            }
        }
        return run.length();
    }
}
